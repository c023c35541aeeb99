import type {Change} from '../../state/draft.ts';
import {INPUT_NAMES} from '../../../engine/text/pages/page.ts';
import {checked, isData, type Data, type Reader} from './guard.ts';
import {VIEWS, type View} from '../../state/views.svelte.ts';

/** What was on the page, without the numbers that a session gives; whatever is kept or sent has it. */
export interface KeptState {
  /** Version of the engine that the figures are of. */
  engine: string;
  seed: string;
  changes: readonly Change[];
  lever: string | null;
  view: View;
  /** The lever value pointed at; null for the best. */
  chosen: number | null;
}

/** A scenario that comes with the page by its name, or a person's own by the name of its file and where it is kept. */
export type KeptOrigin = {shipped: string} | {own: string; source: string};

/** What an entry has found, for a list. */
export interface Summary {
  /** The best value of the lever; null where there is none. */
  best: {value: number; isShare: boolean} | null;
  profit: {mean: number; halfWidth: number | null};
  currency: string;
}

/** A scenario with its changes as it is kept. */
export interface Entry extends KeptState {
  name: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** What the scenario calls itself. */
  scenario: string;
  /** Fingerprint of the scenario with its changes and order files. */
  hash: string;
  origin: KeptOrigin;
  /** Null where nothing was found yet. */
  summary: Summary | null;
}

/** A person's own scenario as it was opened. */
export interface KeptSource {
  json: string;
  /** Order files by the names that the scenario gives them, packed with gzip. */
  orders: readonly {name: string; packed: Blob}[];
}

/** Reads what was on the page. */
export function readState(reader: Reader, data: Data, path: string): KeptState {
  return {
    engine: reader.text(data.engine, `${path}engine`),
    seed: reader.text(data.seed, `${path}seed`),
    changes: reader
      .list(data.changes, `${path}changes`)
      .map((change, i) => readChange(reader, change, `${path}changes[${i}]`)),
    lever: reader.orNull(data.lever, (value) => reader.text(value, `${path}lever`)),
    view: reader.oneOf(VIEWS, data.view, `${path}view`),
    chosen: reader.orNull(data.chosen, (value) => reader.number(value, `${path}chosen`)),
  };
}

/** Reads all of an entry but where its scenario came from. */
export function readEntry(reader: Reader, data: Data, path: string): Omit<Entry, 'origin'> {
  return {
    ...readState(reader, data, path),
    name: reader.text(data.name, `${path}name`),
    savedAt: reader.number(data.savedAt, `${path}savedAt`),
    scenario: reader.text(data.scenario, `${path}scenario`),
    hash: reader.text(data.hash, `${path}hash`),
    summary: reader.orNull(data.summary, (value) => readSummary(reader, value, `${path}summary`)),
  };
}

/** An entry from the database; null where it is damaged. */
export function keptEntry(record: unknown): Entry | null {
  const read = checked((reader): Entry => {
    const data = reader.object(record, '');
    const origin = reader.object(data.origin, 'origin');
    return {
      ...readEntry(reader, data, ''),
      origin:
        'shipped' in origin
          ? {shipped: reader.text(origin.shipped, 'origin.shipped')}
          : {
              own: reader.text(origin.own, 'origin.own'),
              source: reader.text(origin.source, 'origin.source'),
            },
    };
  });
  return 'value' in read ? read.value : null;
}

/** A person's own scenario from the database; null where it is damaged. */
export function keptSource(record: unknown): KeptSource | null {
  if (!isData(record) || typeof record.json !== 'string' || !Array.isArray(record.orders)) return null;
  const isRight = (record.orders as unknown[]).every(
    (order) => isData(order) && typeof order.name === 'string' && order.packed instanceof Blob,
  );
  return isRight ? (record as unknown as KeptSource) : null;
}

function readChange(reader: Reader, value: unknown, path: string): Change {
  const data = reader.object(value, path);
  if ('path' in data) {
    if (data.value === undefined) reader.note(`${path}.value`, 'missing');
    return {path: reader.text(data.path, `${path}.path`), value: data.value};
  }
  const input = reader.oneOf(INPUT_NAMES, data.input, `${path}.input`);
  const {value: changed} = data;
  return {
    input,
    value:
      typeof changed === 'string'
        ? reader.text(changed, `${path}.value`)
        : reader.number(changed, `${path}.value`),
  };
}

function readSummary(reader: Reader, value: unknown, path: string): Summary {
  const {best, profit, currency} = reader.object(value, path);
  const {mean, halfWidth} = reader.object(profit, `${path}.profit`);
  return {
    best: reader.orNull(best, (found) => {
      const {value: at, isShare} = reader.object(found, `${path}.best`);
      return {value: reader.number(at, `${path}.best.value`), isShare: isShare === true};
    }),
    profit: {
      mean: reader.number(mean, `${path}.profit.mean`),
      halfWidth: reader.orNull(halfWidth, (width) => reader.number(width, `${path}.profit.halfWidth`)),
    },
    currency: reader.text(currency, `${path}.currency`),
  };
}

/** An entry with all that belongs to it, in no database. */
export interface ShelfItem {
  key: string;
  entry: Omit<Entry, 'origin'>;
  origin: {shipped: string} | {own: string; source: KeptSource};
  /** As it was kept; null where nothing was found yet. */
  result: unknown;
}
