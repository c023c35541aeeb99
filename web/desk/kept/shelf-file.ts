import {checked, isData, type Data, type Flaw, type Reader} from './guard.ts';
import {readEntry, type KeptSource, type ShelfItem} from './record.ts';

const FORMAT = 'fulcrum/shelf@1';
/** Bytes that are turned into characters at a time. */
const CHUNK = 0x8000;

/** What a file of entries has: those that are right, and all that is wrong with the others. */
export interface ShelfReading {
  items: readonly ShelfItem[];
  flaws: readonly Flaw[];
}

/** Entries as a file, `fulcrum/shelf@1`; order files in it are packed with gzip and written in base64. */
export async function shelfFile(items: readonly ShelfItem[]): Promise<Blob> {
  const entries = await Promise.all(
    items.map(async ({key, entry, origin, result}) => ({
      key,
      ...entry,
      origin: 'shipped' in origin ? origin : {own: origin.own, ...(await writtenSource(origin.source))},
      result,
    })),
  );
  return new Blob([JSON.stringify({format: FORMAT, entries}, null, 1), '\n'], {type: 'application/json'});
}

/** Reads a file of entries, and finds everything that is wrong with it. */
export async function readShelfFile(file: Blob): Promise<ShelfReading> {
  const data = parsed(await file.text());
  if (!isData(data) || data.format !== FORMAT)
    return {items: [], flaws: [{path: 'format', is: 'notThisFormat'}]};
  const list = checked((reader) => reader.list(data.entries, 'entries'));
  if ('flaws' in list) return {items: [], flaws: list.flaws};
  const read = list.value.map((entry, i) => checked((reader) => readItem(reader, entry, `entries[${i}]`)));
  return {
    items: read.flatMap((one) => ('value' in one ? [one.value] : [])),
    flaws: read.flatMap((one) => ('flaws' in one ? one.flaws : [])),
  };
}

function readItem(reader: Reader, value: unknown, path: string): ShelfItem {
  const data = reader.object(value, path);
  const key = reader.text(data.key, `${path}.key`);
  const origin = reader.object(data.origin, `${path}.origin`);
  return {
    key,
    entry: readEntry(reader, data, `${path}.`),
    origin:
      'shipped' in origin
        ? {shipped: reader.text(origin.shipped, `${path}.origin.shipped`)}
        : {
            own: reader.text(origin.own, `${path}.origin.own`),
            source: readSource(reader, origin, `${path}.origin`),
          },
    result: data.result ?? null,
  };
}

function readSource(reader: Reader, origin: Data, path: string): KeptSource {
  return {
    json: reader.text(origin.json, `${path}.json`),
    orders: reader.list(origin.orders, `${path}.orders`).map((order, i) => {
      const at = `${path}.orders[${i}]`;
      const {name, gzip} = reader.object(order, at);
      const packed = bytesIn(reader.text(gzip, `${at}.gzip`));
      if (!packed) reader.note(`${at}.gzip`, 'damaged');
      return {name: reader.text(name, `${at}.name`), packed: new Blob([packed ?? new Uint8Array()])};
    }),
  };
}

async function writtenSource({json, orders}: KeptSource) {
  const written = orders.map(async ({name, packed}) => ({
    name,
    gzip: base64(new Uint8Array(await packed.arrayBuffer())),
  }));
  return {json, orders: await Promise.all(written)};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function base64(bytes: Uint8Array): string {
  const characters: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    characters.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return btoa(characters.join(''));
}

function bytesIn(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
