import {ScenarioError, pathText} from './faults.ts';
import {parseJson} from './json.ts';
import {show} from './messages.ts';

/** One step of a path: a key, an index, every entry, or the entries whose field has a value. */
export type PathStep =
  | {type: 'key'; key: string}
  | {type: 'index'; index: number}
  | {type: 'all'}
  | {type: 'where'; key: string; value: string};

/** A place that a path leads to. */
export interface Match {
  keys: (string | number)[];
  value: unknown;
}

/** What is wrong with a text that `parsePath` cannot read. */
export const NO_PATH =
  'is no path: write keys and selectors such as sites[name=dc].stock[*].policy.reorderPoint.value';

const NAME = /[A-Za-z_$][\w$-]*/y;
const SELECTOR = /\[(?:(\d+)|(\*)|("(?:[^"\\]|\\.)*")|([A-Za-z_$][\w$-]*)=("(?:[^"\\]|\\.)*"|[^\]]*))\]/y;

/**
 * The steps of a path such as `sites[name=dc].stock[*].policy.reorderPoint.value` or `products[0].price`; keys and values
 * that are no plain words stand in double quotes: `basket.shares["ball bearing"]`, `sites[name="a]"]`.
 * Null where the text is no path.
 */
export function parsePath(text: string): PathStep[] | null {
  const steps: PathStep[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '[') {
      SELECTOR.lastIndex = at;
      const match = SELECTOR.exec(text);
      if (!match) return null;
      const [whole, index, all, key, field, value] = match;
      if (index !== undefined) steps.push({type: 'index', index: Number(index)});
      else if (all !== undefined) steps.push({type: 'all'});
      else if (key !== undefined) steps.push({type: 'key', key: unquoted(key)});
      else steps.push({type: 'where', key: field, value: unquoted(value)});
      at += whole.length;
    } else {
      if (steps.length > 0 && text[at++] !== '.') return null;
      NAME.lastIndex = at;
      const match = NAME.exec(text);
      if (!match) return null;
      steps.push({type: 'key', key: match[0]});
      at += match[0].length;
    }
  }
  return steps.length > 0 ? steps : null;
}

/** A selector step for the entry of that name: `[name=dc]`, quoted where it must be. */
export function nameSelector(name: string): string {
  return fieldSelector('name', name);
}

/** A selector step for the entries whose field has that value: `[product=bolt]`, quoted where it must be. */
export function fieldSelector(field: string, value: string): string {
  return /^[^\]"]+$/.test(value) ? `[${field}=${value}]` : `[${field}=${JSON.stringify(value)}]`;
}

/** Every place below `root` that the steps lead to, in the sequence of the document. */
export function find(root: unknown, steps: readonly PathStep[]): Match[] {
  return steps.reduce<Match[]>(
    (matches, step) => matches.flatMap((match) => next(match, step)),
    [{keys: [], value: root}],
  );
}

/** The values that a path leads to; a text that is no path is a RangeError. */
export function valuesAt(root: unknown, path: string): unknown[] {
  return find(root, stepsOf(path)).map(({value}) => value);
}

/** A copy of `root` with each value that a path leads to replaced; parts that stay the same are shared with `root`. */
export function replaceAt<Root>(root: Root, path: string, replacement: (value: unknown) => unknown): Root {
  return find(root, stepsOf(path)).reduce(
    (copy, {keys, value}) => withValue(copy, keys, replacement(value)) as Root,
    root,
  );
}

/** A copy of `root` with another value at the end of `keys`; objects that are missing on the way are made. */
export function withValue(root: unknown, keys: readonly (string | number)[], value: unknown): unknown {
  if (keys.length === 0) return value;
  const [key, ...rest] = keys;
  const copy: unknown = Array.isArray(root) ? [...(root as unknown[])] : {...(root as object | undefined)};
  const target = copy as Record<string | number, unknown>;
  target[key] = withValue(target[key], rest, value);
  return copy;
}

/**
 * What `--set path=value` means: a copy of the scenario as it was written, before reading, with that value. Keys that the file
 * leaves out may be set, and objects on the way are made; what is then wrong with the whole shows in reading it.
 * Throws a ScenarioError where the text is no path, or where a list has no such entry or a key belongs to no object.
 */
export function setByPath(json: unknown, path: string, value: unknown): unknown {
  const steps = parsePath(path);
  if (!steps) throw new ScenarioError([{path, message: NO_PATH}]);
  let places: Match[] = [{keys: [], value: json}];
  for (const step of steps) {
    const found = places.flatMap((place) => {
      if (step.type !== 'key') return next(place, step);
      const parent = place.value ?? {};
      if (!isObject(parent)) return [];
      return [{keys: [...place.keys, step.key], value: parent[step.key]}];
    });
    if (found.length === 0) {
      const where = places.length === 1 ? places[0] : null;
      const message = where
        ? `matches nothing: ${pathText(where.keys) || 'the scenario'} is ${show(where.value)}`
        : 'matches nothing';
      throw new ScenarioError([{path, message}]);
    }
    places = found;
  }
  return places.reduce((copy, {keys}) => withValue(copy, keys, value), json);
}

/** Splits `path=value`, the value as JSON where it is JSON and as text where it is not; null where there is no `=`. */
export function parseSetting(text: string): {path: string; value: unknown} | null {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '[') depth++;
    else if (text[i] === ']') depth--;
    else if (text[i] === '=' && depth === 0)
      return {path: text.slice(0, i).trim(), value: jsonOrText(text.slice(i + 1))};
  }
  return null;
}

function stepsOf(path: string): PathStep[] {
  const steps = parsePath(path);
  if (!steps) throw new RangeError(`path is not readable: ${path}`);
  return steps;
}

function next({keys, value}: Match, step: PathStep): Match[] {
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Record<string | number, unknown>;
  const below = (key: string | number): Match => ({keys: [...keys, key], value: object[key]});
  const all = () => (Array.isArray(value) ? value.map((_, i) => below(i)) : Object.keys(value).map(below));
  switch (step.type) {
    case 'key':
      return !Array.isArray(value) && Object.hasOwn(value, step.key) ? [below(step.key)] : [];
    case 'index':
      return Array.isArray(value) && step.index < value.length ? [below(step.index)] : [];
    case 'all':
      return all();
    case 'where':
      return all().filter(({value: item}) => isObject(item) && String(item[step.key]) === step.value);
    default:
      return step satisfies never;
  }
}

function unquoted(text: string): string {
  return text.startsWith('"') ? String(parseJson(text).value) : text;
}

function jsonOrText(text: string): unknown {
  const {value} = parseJson(text);
  return value === undefined ? text.trim() : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
