import {nameSelector} from '../scenario/paths.ts';
import type {Assumption, Failure} from './assumption.ts';

/**
 * What may stand at a place of the scenario without harm to an exact answer. `any`: a class of the twin reads it, or it changes no
 * figure; `only`: nothing but these values; everything that no rule names fails.
 */
export type Rule =
  | {type: 'any'}
  | {type: 'only'; values: readonly unknown[]; because: Assumption}
  | {type: 'object'; fields: Readonly<Record<string, Rule>>}
  | {type: 'list'; item: Rule}
  | {type: 'record'; value: Rule}
  | {type: 'nullable'; rule: Rule}
  | {
      type: 'choice';
      members: Readonly<Record<string, Readonly<Record<string, Rule>>>>;
      because: Readonly<Record<string, Assumption>>;
    };

export const any: Rule = {type: 'any'};
export const only = (because: Assumption, ...values: unknown[]): Rule => ({type: 'only', values, because});
export const object = (fields: Readonly<Record<string, Rule>>): Rule => ({type: 'object', fields});
export const list = (item: Rule): Rule => ({type: 'list', item});
export const record = (value: Rule): Rule => ({type: 'record', value});
export const nullable = (rule: Rule): Rule => ({type: 'nullable', rule});

/** A union by `type`; a member that is not among `members` fails with its entry in `because`, or as an unknown feature. */
export const choice = (
  members: Readonly<Record<string, Readonly<Record<string, Rule>>>>,
  because: Readonly<Record<string, Assumption>> = {},
): Rule => ({type: 'choice', members, because});

/** The first place where a value leaves its rule, in the sequence of the rules; null where it does nowhere. */
export function firstUnknown(value: unknown, rule: Rule, path = '', of = ''): Failure | null {
  switch (rule.type) {
    case 'any':
      return null;
    case 'only':
      return rule.values.some((allowed) => isEqual(allowed, value))
        ? null
        : {because: rule.because, path, of};
    case 'nullable':
      return value === null ? null : firstUnknown(value, rule.rule, path, of);
    case 'list':
      return first(value as readonly unknown[], (item, i) => {
        const name = nameOf(item);
        const place = isNamed(item) ? `${path}${nameSelector(name!)}` : `${path}[${i}]`;
        return firstUnknown(item, rule.item, place, name ?? of);
      });
    case 'record':
      return first(Object.entries(value as object), ([key, item]) =>
        firstUnknown(item, rule.value, `${path}[${JSON.stringify(key)}]`, of),
      );
    case 'choice': {
      const {type, ...fields} = value as {type: string};
      const member = rule.members[type];
      if (!member) return {because: rule.because[type] ?? 'unknownFeature', path, of};
      return inFields(fields, member, path, of);
    }
    case 'object':
      return inFields(value as object, rule.fields, path, of);
    default:
      return rule satisfies never;
  }
}

function inFields(
  value: object,
  fields: Readonly<Record<string, Rule>>,
  path: string,
  of: string,
): Failure | null {
  const at = (key: string) => (path === '' ? key : `${path}.${key}`);
  const known = first(Object.entries(fields), ([key, rule]) =>
    key in value ? firstUnknown(value[key as keyof typeof value], rule, at(key), of) : null,
  );
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(fields, key));
  return known ?? (unknown === undefined ? null : {because: 'unknownFeature', path: at(unknown), of});
}

function first<Item>(
  items: readonly Item[],
  failure: (item: Item, i: number) => Failure | null,
): Failure | null {
  for (let i = 0; i < items.length; i++) {
    const found = failure(items[i], i);
    if (found) return found;
  }
  return null;
}

function isNamed(item: unknown): boolean {
  return typeof (item as {name?: unknown} | null)?.name === 'string';
}

/** What an entry of a list is called; a lane by its ends. */
function nameOf(item: unknown): string | null {
  const {name, from, to} = (item ?? {}) as {name?: unknown; from?: unknown; to?: unknown};
  if (typeof name === 'string') return name;
  return typeof from === 'string' && typeof to === 'string' ? `${from} -> ${to}` : null;
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
