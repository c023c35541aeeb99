import {ENGINE_VERSION} from '../../../engine/run/version.ts';
import type {Found} from '../../state/search.svelte.ts';
import type {Position} from '../../state/workbench.svelte.ts';
import {packedSource} from '../papers.ts';
import type {Sources} from '../sources.ts';
import type {Entry, KeptState, ShelfItem} from './record.ts';
import {keptResult, summaryOf} from './result.ts';
import {Store} from './storage.ts';

/** What is on the page, to be kept or sent. */
export interface Present extends Pick<KeptState, 'view' | 'chosen'> {
  position: Position;
  found: Pick<Found, 'curve' | 'single'>;
}

/** A key that no other record has, in any tab. */
export function newKey(): string {
  const parts = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(parts, (part) => part.toString(16).padStart(8, '0')).join('');
}

/** What was on the page, without the numbers that a session gives. */
export async function stateOf({position, view, chosen}: Present, sources: Sources): Promise<KeptState> {
  const {changes, lever} = position;
  const {run} = (await sources.read(position)).scenario;
  return {engine: ENGINE_VERSION, seed: run.seed, changes, lever, view, chosen};
}

/** Writes what is on the page to the store, one thing after another, and each own scenario only once. */
export class Keeper {
  readonly store = new Store();
  readonly #sources: Sources;
  readonly #build: string;
  /** Keys in the store of the scenarios that lie open on the desk, by their numbers. */
  readonly #keys = new Map<number, string>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(sources: Sources, build: string) {
    this.#sources = sources;
    this.#build = build;
  }

  /** Notes where an open scenario is kept. */
  note(source: number, key: string): void {
    this.#keys.set(source, key);
  }

  /** Keeps what is on the page under a key; rejects with a StorageError. */
  keep(key: string, present: Present, label: Pick<Entry, 'name' | 'savedAt'>): Promise<void> {
    return this.#next(() => this.#keep(key, present, label));
  }

  /** Keeps what came in a file, or a copy of what is kept. */
  add(key: string, {entry, origin, result}: ShelfItem): Promise<void> {
    const source = 'shipped' in origin ? null : {key: newKey(), value: origin.source};
    const kept = {...entry, origin: 'shipped' in origin ? origin : {own: origin.own, source: source!.key}};
    return this.#next(async () => {
      await this.store.keep(key, {entry: kept, result, source});
    });
  }

  async #keep(key: string, present: Present, label: Pick<Entry, 'name' | 'savedAt'>): Promise<void> {
    const {found, position} = present;
    const {origin, source} = position;
    const {scenario, subject} = await this.#sources.read(position);
    const entry = {
      ...label,
      ...(await stateOf(present, this.#sources)),
      scenario: scenario.name,
      hash: subject.hash,
      summary: summaryOf(found, scenario.currency),
    };
    const result = keptResult(found, this.#build);
    if ('shipped' in origin) {
      await this.store.keep(key, {entry: {...entry, origin}, result, source: null});
      return;
    }
    const place = this.#keys.get(source) ?? newKey();
    const parts = {entry: {...entry, origin: {own: origin.own, source: place}}, result};
    if (this.#keys.has(source) && (await this.store.keep(key, {...parts, source: null}))) return;
    const {written, attachments} = this.#sources.opened(source);
    const value = await packedSource(written, attachments);
    await this.store.keep(key, {...parts, source: {key: place, value}});
    this.#keys.set(source, place);
  }

  #next(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => null);
    return done;
  }
}
