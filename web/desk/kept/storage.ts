import {deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction} from 'idb';
import type {Entry, KeptSource} from './record.ts';

/** Why something could not be kept or found again. */
export type StorageTrouble =
  /** The browser keeps nothing for this page. */
  | 'unavailable'
  /** Another tab holds an older database open. */
  | 'blocked'
  /** A newer version of the page has made the database. */
  | 'newer'
  | 'damaged'
  /** There is no room left. */
  | 'full'
  | 'failed';

export class StorageError extends Error {
  readonly trouble: StorageTrouble;

  constructor(trouble: StorageTrouble, cause?: unknown) {
    super(trouble, {cause});
    this.trouble = trouble;
  }
}

/** Something kept in all its parts; the source is that of a person's own scenario, by the key that the entry names. */
interface Parts<Of, Result, Source> {
  entry: Of;
  result: Result | null;
  source: Source | null;
}

/** What the database holds, by its key, before anybody has looked whether it is right. */
export type FoundParts = Parts<unknown, unknown, {key: string; value: unknown}>;
export type NewParts = Parts<Entry, unknown, {key: string; value: KeptSource}>;

/** Key of what was on the page last; all others are entries of the shelf. */
export const LAST = 'last';

const NAME = 'fulcrum';
const VERSION = 1;
const STORES = ['entries', 'results', 'sources'] as const;
/** Entries by the own scenario that they came from. */
const BY_SOURCE = 'source';

interface Schema extends DBSchema {
  entries: {key: string; value: unknown; indexes: {source: string}};
  results: {key: string; value: unknown};
  sources: {key: string; value: unknown};
}
type Database = IDBPDatabase<Schema>;
type Change = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;

/**
 * What the browser keeps for the page: entries, their results and the scenarios that are a person's own, each own scenario once.
 * Every change is whole or not at all, whatever other tabs do. All methods reject with a StorageError.
 */
export class Store {
  #opening: Promise<Database> | null = null;

  /** All entries of the shelf by key, right or not. */
  async entries(): Promise<{key: string; entry: unknown}[]> {
    return this.#attempt(async (database) => {
      const {store} = database.transaction('entries');
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return keys.map((key, i) => ({key, entry: values[i]})).filter(({key}) => key !== LAST);
    });
  }

  /** Everything under a key; null where there is nothing. */
  async find(key: string): Promise<FoundParts | null> {
    return this.#attempt((database) => parts(database.transaction(STORES), key));
  }

  /**
   * Keeps something under a key, in place of what was there. Without its source it is kept only where the database has that source
   * already; says whether it was kept.
   */
  async keep(key: string, {entry, result, source}: NewParts): Promise<boolean> {
    return this.#change(async (change) => {
      const [entries, results, sources] = STORES.map((name) => change.objectStore(name));
      const wanted = sourceKey(entry);
      if (source) await sources.put(source.value, source.key);
      else if (wanted !== null && (await sources.getKey(wanted)) === undefined) return false;
      const before = await entries.get(key);
      await entries.put(entry, key);
      if (result) await results.put(result, key);
      else await results.delete(key);
      await dropUnused(change, sourceKey(before));
      return true;
    });
  }

  /** Puts back what was removed. */
  async putBack(key: string, {entry, result, source}: FoundParts): Promise<void> {
    return this.#change(async (change) => {
      if (source) await change.objectStore('sources').put(source.value, source.key);
      if (result !== null) await change.objectStore('results').put(result, key);
      await change.objectStore('entries').put(entry, key);
    });
  }

  /** Gives an entry another name, or says that it is not there any more. */
  async rename(key: string, name: string): Promise<boolean> {
    return this.#change(async (change) => {
      const entries = change.objectStore('entries');
      const entry = await entries.get(key);
      if (typeof entry !== 'object' || entry === null) return false;
      await entries.put({...entry, name}, key);
      return true;
    });
  }

  /** Removes everything under a key, and gives it; null where there is nothing. */
  async remove(key: string): Promise<FoundParts | null> {
    return this.#change(async (change) => {
      const found = await parts(change, key);
      if (!found) return null;
      await change.objectStore('entries').delete(key);
      await change.objectStore('results').delete(key);
      await dropUnused(change, found.source?.key ?? null);
      return found;
    });
  }

  /** Deletes all that is kept. */
  async clear(): Promise<void> {
    try {
      (await this.#opening)?.close();
      await deleteDB(NAME);
    } catch (error) {
      throw storageError(error);
    } finally {
      this.#forget();
    }
  }

  async #attempt<Value>(work: (database: Database) => Promise<Value>): Promise<Value> {
    try {
      return await work(await this.#database());
    } catch (error) {
      throw storageError(error);
    }
  }

  /** Makes a change in one transaction, which leaves no trace where it fails. */
  #change<Value>(work: (change: Change) => Promise<Value>): Promise<Value> {
    return this.#attempt(async (database) => {
      const change = database.transaction(STORES, 'readwrite');
      const done = change.done.then(
        () => null,
        (error: unknown) => error ?? new StorageError('failed'),
      );
      try {
        const value = await work(change);
        const failure = await done;
        if (failure) throw failure;
        return value;
      } catch (error) {
        abort(change);
        await done;
        throw change.error ?? error;
      }
    });
  }

  /** The open database; where it cannot be opened, the next one to ask tries again. */
  #database(): Promise<Database> {
    this.#opening ??= this.#open();
    this.#opening.catch(() => this.#forget());
    return this.#opening;
  }

  async #open(): Promise<Database> {
    if (typeof indexedDB === 'undefined') throw new StorageError('unavailable');
    const database = await new Promise<Database>((resolve, reject) => {
      openDB<Schema>(NAME, VERSION, {
        upgrade: (fresh) => {
          fresh.createObjectStore('entries').createIndex(BY_SOURCE, 'origin.source');
          fresh.createObjectStore('results');
          fresh.createObjectStore('sources');
        },
        blocked: () => reject(new StorageError('blocked')),
        blocking: (_current, _wanted, event) => {
          (event.target as IDBDatabase).close();
          this.#forget();
        },
        terminated: () => this.#forget(),
      }).then(resolve, reject);
    });
    if (STORES.every((name) => database.objectStoreNames.contains(name))) return database;
    database.close();
    throw new StorageError('damaged');
  }

  #forget(): void {
    this.#opening = null;
  }
}

async function parts(
  transaction: IDBPTransaction<Schema, typeof STORES, 'readonly' | 'readwrite'>,
  key: string,
): Promise<FoundParts | null> {
  const [entries, results, sources] = STORES.map((name) => transaction.objectStore(name));
  const entry = await entries.get(key);
  if (entry === undefined) return null;
  const from = sourceKey(entry);
  const [result, value] = await Promise.all([
    results.get(key),
    from === null ? undefined : sources.get(from),
  ]);
  const source = from === null || value === undefined ? null : {key: from, value};
  return {entry, result: result ?? null, source};
}

/** Deletes an own scenario that no entry needs any more. */
async function dropUnused(change: Change, key: string | null): Promise<void> {
  if (key === null) return;
  const uses = await change.objectStore('entries').index(BY_SOURCE).count(key);
  if (uses === 0) await change.objectStore('sources').delete(key);
}

/** The key of an entry's own scenario; null where it names none. */
function sourceKey(entry: unknown): string | null {
  const source = (entry as {origin?: {source?: unknown} | null} | null | undefined)?.origin?.source;
  return typeof source === 'string' ? source : null;
}

function abort(change: Change): void {
  try {
    change.abort();
  } catch {
    return;
  }
}

function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  return new StorageError(troubleOf((error as Error | null)?.name), error);
}

/** Names of exceptions as of the Indexed Database API 3.0, section 3.13; browsers call a store that they cannot read UnknownError. */
function troubleOf(name: string | undefined): StorageTrouble {
  switch (name) {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      return 'newer';
    case 'SecurityError':
    case 'InvalidStateError':
      return 'unavailable';
    case 'NotFoundError':
    case 'UnknownError':
    case 'NotReadableError':
    case 'DataError':
      return 'damaged';
    default:
      return 'failed';
  }
}
