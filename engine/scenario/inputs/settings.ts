import {withValue} from '../paths.ts';
import {knownNames} from './known-names.ts';
import {pathOf} from './paths.ts';
import {below, formOf, placeAt, wholeOf, type InputSource, type Keys, type Place} from './places.ts';
import {newValue, templateFor} from './templates.ts';

/** A change of a scenario as `setByPath` makes it. */
export interface InputSetting {
  path: string;
  value: unknown;
}

/** A change that makes a new entry, and where that will be. */
export interface NewEntry extends InputSetting {
  keys: Keys;
}

/**
 * The change that puts a value into a place. Where the place is part of a default that was never written, such as the level of the usual
 * policy, that default is written with it. A place that the scenario cannot have is a RangeError.
 */
export function settingFor(source: InputSource, keys: Keys, value: unknown): InputSetting {
  const holder = unwrittenHolder(source, keys);
  if (!holder) return {path: pathOf(source, keys), value};
  const whole = withValue(holder.value, keys.slice(holder.keys.length), value);
  return {path: pathOf(source, holder.keys), value: whole};
}

/** The change that gives a place another of its forms, or another word. */
export function formSetting(source: InputSource, keys: Keys, option: string): InputSetting {
  return settingFor(source, keys, templateFor(source, known(source, keys), option));
}

/**
 * The change that adds an entry to a list, a copy of one of its entries where `like` names one; or to a table, under a name that is not
 * in it yet where none is given.
 */
export function addition(
  source: InputSource,
  keys: Keys,
  {like = null, name = null}: {like?: number | null; name?: string | null} = {},
): NewEntry {
  const place = known(source, keys);
  const form = formOf(place.node, place.value) ?? place.node.forms[0];
  if (form.kind === 'table') {
    const taken = Object.keys((place.value ?? {}) as object);
    const free = knownNames(source.written, place.names, keys).find((one) => !taken.includes(one));
    const key = name ?? free ?? freeName('new', taken);
    const spot = {node: form.of, names: place.names, keys: [...keys, key]};
    return {
      ...settingFor(source, keys, {...(place.value as object), [key]: newValue(source, spot)}),
      keys: spot.keys,
    };
  }
  const list = Array.isArray(place.value) ? (place.value as unknown[]) : [];
  const node = form.kind === 'list' ? form.of : null;
  if (!node) throw new RangeError(`no entries can be added to ${pathOf(source, keys)}`);
  const at = like === null ? list.length : like + 1;
  const spot = {node, names: place.names, keys: [...keys, at]};
  const entry = like === null ? newValue(source, spot) : structuredClone(list[like]);
  const value = [...list.slice(0, at), named(entry, list), ...list.slice(at)];
  return {...settingFor(source, keys, value), keys: spot.keys};
}

/** The change that takes an entry out of a list or table. */
export function removal(source: InputSource, keys: Keys): InputSetting {
  const holder = known(source, keys.slice(0, -1));
  const key = keys[keys.length - 1];
  const rest: unknown = Array.isArray(holder.value)
    ? (holder.value as unknown[]).filter((_, i) => i !== key)
    : Object.fromEntries(Object.entries(holder.value as object).filter(([name]) => name !== key));
  return settingFor(source, holder.keys, rest);
}

/** The first place on the way that was not written and has a default with parts; null where keys may be set one by one. */
function unwrittenHolder(source: InputSource, keys: Keys): Place | null {
  let place = wholeOf(source);
  for (const key of keys) {
    if (!place.isWritten && Object.keys(place.value as object).length > 0) return place;
    const next = below(source, place, key);
    if (!next) throw new RangeError(`the scenario has no such input: ${keys.join('.')}`);
    place = next;
  }
  return null;
}

function known(source: InputSource, keys: Keys): Place {
  const place = placeAt(source, keys);
  if (!place) throw new RangeError(`the scenario has no such input: ${keys.join('.')}`);
  return place;
}

/** The entry, under another name where another entry of the list has its name. */
function named(entry: unknown, list: readonly unknown[]): unknown {
  const {name} = (entry ?? {}) as {name?: unknown};
  if (typeof name !== 'string') return entry;
  const taken = list.map((one) => String((one as {name?: unknown} | null)?.name));
  return {...(entry as object), name: freeName(name, taken)};
}

/** `bolt`, else `bolt 2`, `bolt 3` and so on. */
function freeName(name: string, taken: readonly string[]): string {
  const names = new Set(taken);
  if (!names.has(name)) return name;
  const stem = name.replace(/ \d+$/, '');
  for (let i = 2; ; i++) if (!names.has(`${stem} ${i}`)) return `${stem} ${i}`;
}
