import type {FindOrders} from '../opened.ts';
import {keptEntry, keptSource, type Entry, type KeptState, type ShelfItem} from './record.ts';
import type {FoundParts} from './storage.ts';

/** A line of the shelf; an entry that is null is damaged. */
export interface ShelfLine {
  key: string;
  entry: Entry | null;
}

/** Something kept or sent, with all that it takes to open it. */
export interface Reopened extends KeptState {
  /** What the page calls it. */
  name: string;
  /** A person's own scenario has the key that it is kept under; null where it was sent. */
  origin: {shipped: string} | {own: string; json: string; find: FindOrders; key: string | null};
  /** As it was kept; null where there is none. */
  result: unknown;
  /** Fingerprint of what the result is of; null where there is none. */
  hash: string | null;
}

/** Entries as a list, the latest first and damaged ones last. */
export function linesOf(found: readonly {key: string; entry: unknown}[]): ShelfLine[] {
  const age = ({entry}: ShelfLine) => entry?.savedAt ?? 0;
  return found.map(({key, entry}) => ({key, entry: keptEntry(entry)})).sort((a, b) => age(b) - age(a));
}

/** What is kept, to be opened; null where it is damaged. What has no name is called after its scenario. */
export function reopenable({entry, result, source}: FoundParts): Reopened | null {
  const kept = keptEntry(entry);
  if (!kept) return null;
  const {origin, ...state} = kept;
  if ('shipped' in origin) return {...state, name: kept.name || origin.shipped, origin, result};
  const own = keptSource(source?.value);
  if (!own) return null;
  const find = (name: string) => Promise.resolve(own.orders.find((one) => one.name === name)?.packed ?? null);
  const {own: file, source: key} = origin;
  return {...state, name: kept.name || file, origin: {own: file, json: own.json, find, key}, result};
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
