import {Store, StorageError} from '../storage.ts';
import type {DeskDoor} from '../desk/desk.ts';
import type {ShelfItem} from './shelf-record.ts';
import type {Present} from './shelf-present.ts';
import {keptResult} from './shelf-result.ts';

/** A key that no other record has, in any tab. */
export function newKey(): string {
  const parts = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(parts, (part) => part.toString(16).padStart(8, '0')).join('');
}

/** Writes what is on the page to the store, one thing after another, and each own scenario only once. */
export class Keeper {
  readonly store: Store;
  readonly #desk: DeskDoor;
  /** Keys in the store of the scenarios that lie open on the desk, by their numbers. */
  readonly #sources = new Map<number, string>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: Store, desk: DeskDoor) {
    this.store = store;
    this.#desk = desk;
  }

  /** Notes where an open scenario is kept. */
  note(source: number, key: string): void {
    this.#sources.set(source, key);
  }

  /** Keeps what is on the page under a key; rejects with a StorageError. */
  keep(key: string, present: Present): Promise<void> {
    return this.#next(() => this.#keep(key, present));
  }

  /** Keeps what came in a file, or a copy of what is kept. */
  add(key: string, {entry, origin, result}: ShelfItem): Promise<void> {
    const source = 'shipped' in origin ? null : {key: newKey(), value: origin.source};
    const kept = {...entry, origin: 'shipped' in origin ? origin : {own: origin.own, source: source!.key}};
    return this.#next(async () => {
      await this.store.keep(key, {entry: kept, result, source});
    });
  }

  async #keep(key: string, {position, entry, found, build}: Present): Promise<void> {
    const result = keptResult(found, build);
    const {origin, source} = position;
    if ('shipped' in origin) {
      await this.store.keep(key, {entry: {...entry, origin}, result, source: null});
      return;
    }
    const place = this.#sources.get(source) ?? newKey();
    const parts = {entry: {...entry, origin: {own: origin.own, source: place}}, result};
    if (this.#sources.has(source) && (await this.store.keep(key, {...parts, source: null}))) return;
    const packed = await this.#desk.packed(source);
    if (packed.status !== 'done') throw new StorageError('failed');
    await this.store.keep(key, {...parts, source: {key: place, value: packed.value}});
    this.#sources.set(source, place);
  }

  #next(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => null);
    return done;
  }
}
