import type {ToldFault} from '../../state/told-fault.ts';
import {answered, type Answer} from '../answer.ts';
import type {FindOrders} from '../opened.ts';
import type {Sources} from '../sources.ts';
import type {Language} from '../../../engine/text/cli.ts';
import {flawFaults} from './faults.ts';
import {Keeper, newKey, type Present} from './keeper.ts';
import {decodeLink, type Link, type LinkFault} from './link.ts';
import {sendable, type Sendable} from './link-to.ts';
import {openKept, type Library, type Opened} from './opening.ts';
import {itemOf, linesOf, reopenable, type Reopened, type ShelfLine} from './parts.ts';
import {readShelfFile, shelfFile} from './shelf-file.ts';
import {LAST, StorageError, type FoundParts, type StorageTrouble} from './storage.ts';

/** What comes of asking for what is kept. */
export type Kept<Value> = {value: Value} | {trouble: StorageTrouble};

/** Something that can be opened: an entry of the shelf, what a link carries, or what was on the page last. */
export type Openable = {key: string} | {link: string} | 'last';

/** How the opening of something went. */
export type Opening =
  | Opened
  | {status: 'gone' | 'damaged'}
  | {status: 'unreadable'; fault: LinkFault}
  | {status: 'trouble'; trouble: StorageTrouble};

/** What came out of a file of entries. */
export interface Brought {
  fresh: number;
  /** Kept already. */
  known: number;
  faults: readonly ToldFault[];
}

/** Time after which the page opens without what was on it last, as a database may never answer [ms]. */
const PATIENCE = 4000;

/** What the browser keeps for the page, and the links to what is on it. */
export class Shelf {
  readonly #keeper: Keeper;
  readonly #sources: Sources;
  readonly #build: string;
  #removed: {key: string; parts: FoundParts} | null = null;

  constructor(sources: Sources, build: string) {
    this.#keeper = new Keeper(sources, build);
    this.#sources = sources;
    this.#build = build;
  }

  /** What is kept under names. */
  lines(): Promise<Kept<ShelfLine[]>> {
    return tried(async () => linesOf(await this.#keeper.store.entries()));
  }

  /** Keeps what is on the page: under a name, or as what was there last where that is null. */
  keep(present: Present, name: string | null, savedAt: number): Promise<Kept<void>> {
    const key = name === null ? LAST : newKey();
    return tried(() => this.#keeper.keep(key, present, {name: name ?? '', savedAt}));
  }

  /** Gives an entry another name; says whether it is still there. */
  rename(key: string, name: string): Promise<Kept<boolean>> {
    return tried(() => this.#keeper.store.rename(key, name));
  }

  /** Removes an entry, which can be put back until the next one is removed; says whether it was still there. */
  remove(key: string): Promise<Kept<boolean>> {
    return tried(async () => {
      const parts = await this.#keeper.store.remove(key);
      this.#removed = parts && {key, parts};
      return parts !== null;
    });
  }

  /** Puts back what was removed last. */
  putBack(): Promise<Kept<void>> {
    return tried(async () => {
      if (this.#removed) await this.#keeper.store.putBack(this.#removed.key, this.#removed.parts);
      this.#removed = null;
    });
  }

  /** Keeps a copy of an entry under another name; says whether there was anything to copy. */
  copy(key: string, name: string, savedAt: number): Promise<Kept<boolean>> {
    return tried(async () => {
      const [item] = await this.#items([key]);
      if (item) await this.#keeper.add(newKey(), {...item, entry: {...item.entry, name, savedAt}});
      return item !== undefined;
    });
  }

  /** Opens something on the desk; `reading` hears what it is called. */
  async open(
    what: Openable,
    language: Language,
    text: Library['text'],
    orders: FindOrders,
    reading: (name: string) => void,
  ): Promise<Opening> {
    const found = await tried(() => this.#find(what));
    if ('trouble' in found) return {status: 'trouble', trouble: found.trouble};
    if ('status' in found.value) return found.value;
    const {origin, name} = found.value;
    reading(name);
    const opened = await openKept(found.value, {text, orders, language}, this.#sources, this.#build);
    if (opened.status === 'open' && 'own' in origin && origin.key !== null)
      this.#keeper.note(opened.draft.source, origin.key);
    return opened;
  }

  /** Entries as a file, a single damaged one as it is found; null where that cannot be made. */
  file(keys: readonly string[]): Promise<Kept<Blob | null>> {
    return tried(async () => {
      const items = await this.#items(keys);
      if (items.length === 0 && keys.length === 1) {
        const parts = await this.#keeper.store.find(keys[0]);
        return new Blob([`${JSON.stringify(parts, null, 1)}\n`]);
      }
      return shelfFile(items).catch(() => null);
    });
  }

  /** Takes in the entries of a file; those that are kept already stay as they are. Null where it cannot be read. */
  bring(file: Blob): Promise<Kept<Brought | null>> {
    return tried(async () => {
      const read = await readShelfFile(file).catch(() => null);
      if (!read) return null;
      const {items, flaws} = read;
      const known = new Set((await this.#keeper.store.entries()).map(({key}) => key));
      const fresh = items.filter(({key}) => !known.has(key));
      for (const item of fresh) await this.#keeper.add(item.key, item);
      return {fresh: fresh.length, known: items.length - fresh.length, faults: flawFaults(flaws)};
    });
  }

  /** Deletes everything that is kept. */
  clear(): Promise<Kept<void>> {
    return tried(() => this.#keeper.store.clear());
  }

  /** What can be sent of what is on the page, whose own address is `address`. */
  send(present: Present, address: string): Promise<Answer<Sendable>> {
    return answered(() => sendable(present, address, this.#sources));
  }

  async #find(what: Openable): Promise<Reopened | Exclude<Opening, Opened>> {
    if (what !== 'last' && 'link' in what) {
      const read = await decodeLink(what.link);
      return 'fault' in read ? {status: 'unreadable', fault: read.fault} : sent(read.link);
    }
    const parts =
      what === 'last' ? await inTime(this.#keeper.store.find(LAST)) : await this.#keeper.store.find(what.key);
    return parts ? (reopenable(parts) ?? {status: 'damaged'}) : {status: 'gone'};
  }

  async #items(keys: readonly string[]) {
    const found = await Promise.all(
      keys.map(async (key) => ({key, parts: await this.#keeper.store.find(key)})),
    );
    return found.flatMap(({key, parts}) => (parts ? (itemOf(key, parts) ?? []) : []));
  }
}

/** What a link carries, to be opened. */
function sent({origin, ...state}: Link): Reopened {
  const rest = {...state, result: null, hash: null};
  if ('shipped' in origin) return {...rest, name: origin.shipped, origin};
  const {own, scenario} = origin;
  const find = () => Promise.resolve(null);
  return {...rest, name: own, origin: {own, json: JSON.stringify(scenario), find, key: null}};
}

async function tried<Value>(work: () => Promise<Value>): Promise<Kept<Value>> {
  try {
    return {value: await work()};
  } catch (error) {
    return {trouble: error instanceof StorageError ? error.trouble : 'failed'};
  }
}

/** What comes in time. */
async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError('failed')), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
