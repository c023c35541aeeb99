import type {FoundParts} from '../storage.ts';
import {keptEntry, keptSource, type Entry, type ShelfItem} from './shelf-record.ts';
import type {Reopened} from './shelf-reopen.ts';

/** A line of the shelf; an entry that is null is damaged. */
export interface ShelfLine {
  key: string;
  entry: Entry | null;
}

/** Entries as a list, the latest first and damaged ones last. */
export function linesOf(found: readonly {key: string; entry: unknown}[]): ShelfLine[] {
  const age = ({entry}: ShelfLine) => entry?.savedAt ?? 0;
  return found.map(({key, entry}) => ({key, entry: keptEntry(entry)})).sort((a, b) => age(b) - age(a));
}

/** What is kept, to be opened; null where it is damaged. */
export function reopenable({entry, result, source}: FoundParts): Reopened | null {
  const kept = keptEntry(entry);
  if (!kept) return null;
  const {hash, engine, seed, changes, lever, view, chosen, origin} = kept;
  const state = {hash, engine, seed, changes, lever, view, chosen, result};
  if ('shipped' in origin) return {...state, origin};
  const own = keptSource(source?.value);
  if (!own) return null;
  const find = (name: string) => Promise.resolve(own.orders.find((one) => one.name === name)?.packed ?? null);
  return {...state, origin: {own: origin.own, json: own.json, find}};
}

/** What is kept, to be written into a file; null where it is damaged. */
export function itemOf(key: string, {entry, result, source}: FoundParts): ShelfItem | null {
  const kept = keptEntry(entry);
  if (!kept) return null;
  const {origin, ...rest} = kept;
  if ('shipped' in origin) return {key, entry: rest, origin, result};
  const own = keptSource(source?.value);
  return own && {key, entry: rest, origin: {own: origin.own, source: own}, result};
}
