import {find, nameSelector, parsePath} from '../paths.ts';
import {below, wholeOf, type InputSource, type Keys, type Place} from './places.ts';

/** The path of keys as settings and levers write it, with names in place of indices where they tell entries apart. */
export function pathOf(source: InputSource, keys: Keys): string {
  let text = '';
  let holder = source.written;
  for (const key of keys) {
    if (typeof key === 'number') text += selector(source, holder, key);
    else if (!/^[A-Za-z_$][\w$-]*$/.test(key)) text += `[${JSON.stringify(key)}]`;
    else text += text === '' ? key : `.${key}`;
    holder = (holder as Record<string | number, unknown> | null | undefined)?.[key];
  }
  return text;
}

/** Keys of the place that a path leads to, or of the last place on its way; null for a text that leads to none or to several. */
export function keysOf(source: InputSource, path: string): Keys | null {
  let place: Place = wholeOf(source);
  for (const step of parsePath(path) ?? []) {
    if (step.type === 'all') return null;
    const [match] = step.type === 'where' ? find(place.value, [step]) : [];
    const key = step.type === 'key' ? step.key : step.type === 'index' ? step.index : match?.keys[0];
    const next = key === undefined ? null : below(source, place, key);
    if (!next) return place.keys.length > 0 ? place.keys : null;
    place = next;
  }
  return place.keys.length > 0 ? place.keys : null;
}

/** What stood before the changes in the place that keys lead to now; an entry of a list with a name of its own is known by its name. */
export function before(source: InputSource, keys: Keys): unknown {
  let now = source.written;
  let then = source.original;
  for (const key of keys) {
    if (typeof then !== 'object' || then === null) return undefined;
    const name = typeof key === 'number' ? ownName(source, now, key) : undefined;
    const found =
      name === undefined || nameOf((then as unknown[])[key as number]) === name
        ? key
        : Object.values(then).findIndex((entry) => nameOf(entry) === name);
    now = (now as Record<string | number, unknown> | null | undefined)?.[key];
    then = Object.hasOwn(then, found) ? (then as Record<string | number, unknown>)[found] : undefined;
  }
  return then;
}

/** What a list calls an entry: `[name=dc]`, or its index where it has no name of its own. */
function selector(source: InputSource, list: unknown, index: number): string {
  const name = ownName(source, list, index);
  return name === undefined ? `[${index}]` : nameSelector(name);
}

/** The name of an entry that no other entry of the list has. */
function ownName({nameCounts}: InputSource, list: unknown, index: number): string | undefined {
  if (!Array.isArray(list)) return undefined;
  const counts = nameCounts.get(list) ?? countNames(list as unknown[]);
  nameCounts.set(list, counts);
  const name = nameOf((list as unknown[])[index]);
  return name !== undefined && counts.get(name) === 1 ? name : undefined;
}

function countNames(list: readonly unknown[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of list) {
    const name = nameOf(entry);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function nameOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const {name} = entry as {name?: unknown};
  return typeof name === 'string' ? name : undefined;
}
