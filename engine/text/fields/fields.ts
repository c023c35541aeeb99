import type {Language} from '../cli.ts';
import {fieldsInEnglish} from './fields-en.ts';
import {fieldsInChinese} from './fields-zh.ts';
import {numbersIn} from '../numbers.ts';

/** A title, and a meaning where the title does not say it all. */
export type FieldEntry = readonly [title: string, meaning?: string];

/**
 * Words for the inputs of a scenario. Keys are ends of the way to a field, its keys and the types on the way joined by points:
 * `products.cost`, `target.value`. The longest one counts.
 */
export interface FieldText {
  fields: Readonly<Record<string, FieldEntry>>;
  /** Words of a choice, types of an object and kinds of value: the way to the field, and the option. */
  options: Readonly<Record<string, FieldEntry>>;
  /** Units as the schema writes them. */
  units: Readonly<Record<string, (currency: string) => string>>;
}

interface Worded {
  title: string;
  meaning: string;
}

/** What inputs, their options and their units are called; what has no words of its own is called as the schema has it. */
export interface FieldWords {
  field: (names: readonly string[], schema: Worded) => Worded;
  option: (names: readonly string[], option: string, schema: Worded) => Worded;
  unit: (unit: string, currency: string) => string;
}

/** The words for inputs in a language. */
export function fieldWords(language: Language): FieldWords {
  const text = fieldText(language);
  const numbers = numbersIn(language);
  return {
    field: (names, schema) => worded(entryFor(text.fields, names), schema),
    option: (names, option, schema) =>
      worded(entryFor(text.options, [...names, option]), {...schema, title: spelled(schema.title)}),
    unit: (unit, currency) => text.units[unit]?.(numbers.moneyUnit(currency)) ?? unit,
  };
}

export function fieldText(language: Language): FieldText {
  return language === 'zh' ? fieldsInChinese : fieldsInEnglish;
}

/** The entry for the longest end of the names that has one. */
export function entryFor(
  entries: Readonly<Record<string, FieldEntry>>,
  names: readonly string[],
): FieldEntry | undefined {
  const end = names.findIndex((_, i) => Object.hasOwn(entries, names.slice(i).join('.')));
  return end < 0 ? undefined : entries[names.slice(end).join('.')];
}

function worded(entry: FieldEntry | undefined, schema: Worded): Worded {
  return entry ? {title: entry[0], meaning: entry[1] ?? schema.meaning} : schema;
}

/** `cycleServiceLevel` as `Cycle service level`. */
function spelled(name: string): string {
  const text = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
