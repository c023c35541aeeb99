import type {Scenario} from '../schema.ts';
import type {Form, GroupForm, SchemaNode} from './forms.ts';

/** Keys and indices that lead from the whole scenario to a place of it. */
export type Keys = readonly (string | number)[];

/** A scenario whose inputs are looked at. */
export interface InputSource {
  /** The place of the whole, see `inputSchema`. */
  readonly root: SchemaNode;
  /** JSON as it was written, with what was changed since. */
  readonly written: unknown;
  /** The same after reading; null where it has faults. It says what a planner may leave out. */
  readonly scenario: Scenario | null;
  /** JSON before the changes. */
  readonly original: unknown;
  /** The scenario as it is played, where more is changed in it after reading. */
  readonly played: Scenario | null;
  /** How often each name stands in a list, worked out when it is asked for. */
  readonly nameCounts: WeakMap<object, ReadonlyMap<string, number>>;
}

/** The inputs of a scenario as it was written; without more it has not been changed, and is played as it was read. */
export function inputSource(
  root: SchemaNode,
  written: unknown,
  scenario: Scenario | null,
  {original = written, played = scenario}: Partial<Pick<InputSource, 'original' | 'played'>> = {},
): InputSource {
  return {root, written, scenario, original, played, nameCounts: new WeakMap()};
}

/** A place of a scenario and what stands there. */
export interface Place {
  keys: Keys;
  node: SchemaNode;
  /** Keys of the fields and names of the types on the way here; entries of lists and tables have none. */
  names: readonly string[];
  /** As it was written, else the default, else what reading made of it; undefined where it stays out. */
  value: unknown;
  /** Whether it stands in the scenario as it was written. */
  isWritten: boolean;
  /** What it is to the place above: a field of an object, an entry of a list or table, or a part of a pair. */
  role: 'whole' | 'field' | 'entry' | 'part';
  isRequired: boolean;
}

/** The whole scenario as a place. */
export function wholeOf({root, written}: InputSource): Place {
  return {keys: [], node: root, names: [], value: written, isWritten: true, role: 'whole', isRequired: true};
}

/** The place that keys lead to; null where the scenario can have nothing there. */
export function placeAt(source: InputSource, keys: Keys): Place | null {
  return keys.reduce<Place | null>((place, key) => place && below(source, place, key), wholeOf(source));
}

/** The place below another one; null where there can be none. */
export function below(source: InputSource, place: Place, key: string | number): Place | null {
  const form = formOf(place.node, place.value);
  const found = form && nodeBelow(form, key, place.value);
  if (!form || !found) return null;
  const holder = place.value as Readonly<Record<string | number, unknown>>;
  const isGiven = Object.hasOwn(holder, key);
  const keys = [...place.keys, key];
  const names = form.kind === 'group' && form.type !== null ? [...place.names, form.type] : place.names;
  return {
    keys,
    node: found.node,
    names: found.role === 'entry' ? names : [...names, String(key)],
    value: isGiven ? holder[key] : absent(source, form, found.node, keys),
    isWritten: place.isWritten && isGiven,
    role: found.role,
    isRequired: form.kind !== 'group' || form.required.has(String(key)),
  };
}

/** What holds in a place that was left out: its default, or what reading made of it. */
function absent({scenario}: InputSource, holder: Form, node: SchemaNode, keys: Keys): unknown {
  if (node.default !== undefined) return node.default;
  return holder.kind === 'group' ? readAt(scenario, keys) : undefined;
}

/** Keys of the places right below one; of an object those of all its fields, written or not. */
export function keysBelow(place: Place): Keys {
  const form = formOf(place.node, place.value);
  switch (form?.kind) {
    case 'group':
      return [...form.fields.keys()];
    case 'table':
      return Object.keys(place.value as object);
    case 'list':
    case 'pair':
      return [...(place.value as unknown[]).keys()];
    default:
      return [];
  }
}

/**
 * The form that a value has; null where it has none of those that the place takes. Where a type has several forms, the one with the fewest keys
 * missing or unknown.
 */
export function formOf(node: SchemaNode, value: unknown): Form | null {
  const fitting = node.forms.length === 1 ? node.forms : node.forms.filter((form) => isLike(form, value));
  if (fitting.length === 1) return isLike(fitting[0], value) ? fitting[0] : null;
  if (Array.isArray(value)) return fitting.find((form) => hasEntriesOf(form, value)) ?? fitting[0] ?? null;
  const word = fitting.find((form) => form.kind === 'word');
  if (word || fitting.length === 0) return word ?? null;
  const faults = fitting.map((form) => (form.kind === 'group' ? wrongKeys(form, value as object) : 0));
  return fitting[faults.indexOf(Math.min(...faults))];
}

/** Whether a value is of the kind and type of a form, whatever else is wrong in it. */
function isLike(form: Form, value: unknown): boolean {
  switch (form.kind) {
    case 'none':
      return value === null;
    case 'word':
      return value === form.name;
    case 'choice':
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' || (form.isDuration && typeof value === 'string');
    case 'flag':
      return typeof value === 'boolean';
    case 'list':
    case 'pair':
      return Array.isArray(value);
    case 'table':
      return isObject(value);
    case 'group':
      return isObject(value) && (form.type === null || value.type === form.type);
    default:
      return form satisfies never;
  }
}

/** Whether the entries of an array are such as a pair or a list has. */
function hasEntriesOf(form: Form, entries: readonly unknown[]): boolean {
  const isOne = (node: SchemaNode, entry: unknown) => node.forms.some((one) => isLike(one, entry));
  if (form.kind === 'list') return entries.every((entry) => isOne(form.of, entry));
  return form.kind === 'pair' && form.of.every((part, i) => isOne(part, entries[i]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nodeBelow(
  form: Form,
  key: string | number,
  value: unknown,
): {node: SchemaNode; role: Place['role']} | null {
  switch (form.kind) {
    case 'group': {
      const node = form.fields.get(String(key));
      return node ? {node, role: 'field'} : null;
    }
    case 'table':
      return Object.hasOwn(value as object, key) ? {node: form.of, role: 'entry'} : null;
    case 'list':
      return typeof key === 'number' && key < (value as unknown[]).length
        ? {node: form.of, role: 'entry'}
        : null;
    case 'pair':
      return form.of[Number(key)] ? {node: form.of[Number(key)], role: 'part'} : null;
    default:
      return null;
  }
}

function wrongKeys({type, fields, required}: GroupForm, value: object): number {
  const missing = [...required].filter((key) => !Object.hasOwn(value, key)).length;
  const unknown = Object.keys(value).filter((key) => !fields.has(key) && !(key === 'type' && type !== null));
  return missing + unknown.length;
}

/** What stands in a place of a scenario that was read; undefined where there is no such place. */
export function readAt(scenario: Scenario | null, keys: Keys): unknown {
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    scenario,
  );
}
