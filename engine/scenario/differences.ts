import {pathText} from './faults.ts';
import {fieldSelector} from './paths.ts';
import type {Scenario} from './schema.ts';

/** A figure, or a whole thing, that is not the same in all scenarios. */
export interface InputDifference {
  /** Where it stands in the scenarios as read, such as `sites[name=dc].stock[*].orderCost`; an index counts in the first that has it. */
  path: string;
  /** JSON in the sequence of the scenarios; null where one does not have it. */
  values: unknown[];
}

/** Texts for the reader, which nothing is played by. */
const WORDS: readonly string[] = ['name', 'about', 'assumptions'];
const LAST: readonly string[] = ['run', 'costs'];

/** Fields that say which thing an entry of a list is, the first that tell all its entries apart. */
const IDENTITIES: readonly (readonly string[])[] = [
  ['product'],
  ['name'],
  ['to', 'from', 'mode'],
  ['stage'],
  ['to'],
];

/**
 * What differs between scenarios that were read, in the sequence of the document, `run` and `costs` last; texts for the reader do not count.
 * Entries of a list are matched by what they are (product, name, ends of a lane), else by their place. What is there in some scenarios
 * alone is one difference, and so is what became another kind of thing; a field that changes alike in every entry of a list is one with `[*]`.
 */
export function inputsThatDiffer(scenarios: readonly Scenario[]): InputDifference[] {
  const keys = keysOf(scenarios).filter((key) => !WORDS.includes(key));
  const ordered = [...keys.filter((key) => !LAST.includes(key)), ...keys.filter((key) => LAST.includes(key))];
  return ordered.flatMap((key) =>
    below(
      key,
      scenarios.map((scenario) => scenario[key as keyof Scenario]),
    ),
  );
}

type Entry = Readonly<Record<string, unknown>>;

/** Differences between values; paths begin with a selector or a point. */
function differences(values: readonly unknown[]): InputDifference[] {
  if (values.every((value) => value === values[0])) return [];
  if (values.every(isListOfThings)) return inLists(values);
  if (values.every(isThing) && isAlike(values.map(({type}) => type)))
    return keysOf(values).flatMap((key) => {
      const rows = below(
        key,
        values.map((value) => value[key]),
      );
      return rows.map(({path, values}) => ({path: path.startsWith('[') ? path : `.${path}`, values}));
    });
  const known = values.map((value) => value ?? null);
  return isAlike(known) ? [] : [{path: '', values: known}];
}

function below(key: string, values: readonly unknown[]): InputDifference[] {
  return differences(values).map(({path, values}) => ({path: pathText([key]) + path, values}));
}

/** Differences between the entries of lists; what all entries share is told once. */
function inLists(lists: readonly (readonly Entry[])[]): InputDifference[] {
  const things = matched(lists);
  const found = things.map(({entries}) => differences(entries));
  const alike = new Map<string, number>();
  for (const {path, values} of found.flat()) {
    const key = keyOf([path, values]);
    alike.set(key, (alike.get(key) ?? 0) + 1);
  }
  const isShared = (row: InputDifference) =>
    things.length > 1 && row.path !== '' && alike.get(keyOf([row.path, row.values])) === things.length;
  return things.flatMap(({selector}, i) =>
    found[i].flatMap((row) => {
      if (!isShared(row)) return [{path: selector + row.path, values: row.values}];
      return i === 0 ? [{path: `[*]${row.path}`, values: row.values}] : [];
    }),
  );
}

/** A thing in the lists of all scenarios, undefined where it is not there. */
interface Matched {
  entries: (Entry | undefined)[];
  selector: string;
}

function matched(lists: readonly (readonly Entry[])[]): Matched[] {
  const fields = IDENTITIES.find((identity) => lists.every((list) => tellsApart(identity, list)));
  const places = new Map<string | number, {entries: (Entry | undefined)[]; place: number}>();
  lists.forEach((list, scenario) =>
    list.forEach((entry, place) => {
      const key = fields ? keyOf(fields.map((field) => entry[field])) : place;
      const known = places.get(key) ?? {entries: lists.map(() => undefined), place};
      known.entries[scenario] = entry;
      places.set(key, known);
    }),
  );
  const all = [...places.values()].map(({entries, place}) => ({
    entries,
    place,
    any: entries.find((entry) => entry !== undefined)!,
  }));
  const only = (fields ?? []).map((field) => ({field, values: singles(all.map(({any}) => any[field]))}));
  return all.map(({entries, place, any}) => {
    const telling = only.find(({field, values}) => values.has(any[field]));
    return {
      entries,
      selector: telling ? fieldSelector(telling.field, any[telling.field] as string) : `[${place}]`,
    };
  });
}

/** Whether every entry has these fields and no two entries have the same. */
function tellsApart(fields: readonly string[], list: readonly Entry[]): boolean {
  const keys = new Set(list.map((entry) => keyOf(fields.map((field) => entry[field]))));
  return keys.size === list.length && list.every((entry) => fields.every((field) => entry[field] != null));
}

/** Texts that stand once among the values. */
function singles(values: readonly unknown[]): Set<unknown> {
  const [once, more] = [new Set<unknown>(), new Set<unknown>()];
  for (const value of values) (once.has(value) ? more : once).add(value);
  return new Set([...once].filter((value) => typeof value === 'string' && !more.has(value)));
}

function keysOf(things: readonly object[]): string[] {
  return [...new Set(things.flatMap((thing) => Object.keys(thing)))];
}

function keyOf(value: unknown): string {
  return JSON.stringify(value);
}

function isAlike(values: readonly unknown[]): boolean {
  const first = keyOf(values[0]);
  return values.every((value) => keyOf(value) === first);
}

function isThing(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfThings(value: unknown): value is readonly Entry[] {
  return Array.isArray(value) && value.every(isThing);
}
