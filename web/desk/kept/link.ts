import {LINK_MARK, MOST_CHARACTERS} from '../../state/link.ts';
import type {ToldFault} from '../../state/told-fault.ts';
import {flawFaults} from './faults.ts';
import {checked, isData, type Reader} from './guard.ts';
import {readState, type KeptState} from './record.ts';

/** What a link carries: a scenario that comes with the page by its name, or a person's own with its file's name, and its changes. */
export interface Link extends KeptState {
  origin: {shipped: string} | {own: string; scenario: unknown};
}

/** Why a link cannot be read. */
export type LinkFault =
  /** It has characters that no link has. */
  | {is: 'characters'}
  /** It was cut off or changed. */
  | {is: 'damaged'}
  /** It is longer than any link of this page. */
  | {is: 'tooLong'}
  /** It is of another kind than this page knows. */
  | {is: 'version'; version: string}
  /** What it carries is not as it should be. */
  | {is: 'content'; faults: readonly ToldFault[]};

const VERSION = 1;
/** Characters that are still read: a link has at most 8192. */
const MOST_READ = 2 * MOST_CHARACTERS;

/** What stands behind the # of an address: JSON deflated with its check sum (RFC 1950), in base64url (RFC 4648, section 5). */
export async function encodeLink({origin, ...state}: Link): Promise<string> {
  const {engine, seed, changes, lever, view, chosen} = state;
  const text = JSON.stringify({v: VERSION, engine, seed, origin, changes, lever, view, chosen});
  return `${LINK_MARK}${base64url(await through(new TextEncoder().encode(text), new CompressionStream('deflate')))}`;
}

/** What a link carries, or why it cannot be read; never rejects. */
export async function decodeLink(hash: string): Promise<{link: Link} | {fault: LinkFault}> {
  const code = hash.slice(LINK_MARK.length);
  if (code.length > MOST_READ) return {fault: {is: 'tooLong'}};
  const bytes = bytesIn(code);
  if (!bytes) return {fault: {is: 'characters'}};
  const data = await unpacked(bytes);
  if (!isData(data)) return {fault: {is: 'damaged'}};
  if (data.v !== VERSION) return {fault: {is: 'version', version: String(data.v)}};
  const read = checked((reader): Link => ({
    ...readState(reader, data, ''),
    origin: readOrigin(reader, data),
  }));
  return 'value' in read ? {link: read.value} : {fault: {is: 'content', faults: flawFaults(read.flaws)}};
}

function readOrigin(reader: Reader, data: Readonly<Record<string, unknown>>): Link['origin'] {
  const origin = reader.object(data.origin, 'origin');
  if ('shipped' in origin) return {shipped: reader.text(origin.shipped, 'origin.shipped')};
  return {
    own: reader.text(origin.own, 'origin.own'),
    scenario: reader.object(origin.scenario, 'origin.scenario'),
  };
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(
      await through(bytes, new DecompressionStream('deflate')),
    );
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function base64url(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesIn(code: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(code)) return null;
  try {
    const characters = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(characters, (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
