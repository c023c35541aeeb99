import {parseSetting, type FitOptions} from '../index.ts';
import type {Language} from '../text/cli.ts';

type DateOrder = NonNullable<FitOptions['dates']>;
type Rule = NonNullable<FitOptions['keep']>[number];

const DATE_ORDERS: Readonly<Record<DateOrder, true>> = {dayMonthYear: true, monthDayYear: true};
const RULES: Readonly<Record<Rule, true>> = {nonProduct: true, duplicate: true, keyingError: true};

/** Options with one value: how it is read, and undefined for what it cannot take. */
export const SINGLE = {
  reps: (text: string) => (text === 'auto' ? text : whole(text, 1)),
  seed: (text: string) => text,
  workers: (text: string) => whole(text, 1),
  lever: notEmpty,
  from: finite,
  to: finite,
  points: (text: string) => whole(text, 2),
  confidence: (text: string) => within(text, (share) => share > 0 && share < 1),
  indifference: (text: string) => within(text, (money) => money >= 0),
  budget: (text: string) => whole(text, 30),
  worst: (text: string) => whole(text, 1),
  service: notEmpty,
  name: notEmpty,
  currency: notEmpty,
  dates: (text: string) => (Object.hasOwn(DATE_ORDERS, text) ? (text as DateOrder) : undefined),
  start: (text: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined,
  out: notEmpty,
  json: notEmpty,
  csv: notEmpty,
  lang: (text: string): Language | undefined => (text === 'en' || text === 'zh' ? text : undefined),
};

/** Options that may stand several times. */
export const LISTS = {
  set: (text: string) => parseSetting(text) ?? undefined,
  preset: presetAt,
  keep: (text: string) => (Object.hasOwn(RULES, text) ? (text as Rule) : undefined),
  map: (text: string) => (text.lastIndexOf('=') > 0 ? text : undefined),
};

/** Options without a value. */
export const FLAGS = ['check', 'all', 'best', 'quiet', 'help', 'version'] as const;

type Reader = (text: string) => unknown;
type Value<Read extends Reader> = Exclude<ReturnType<Read>, undefined>;
type Single = typeof SINGLE;
type Lists = typeof LISTS;
export type Flag = (typeof FLAGS)[number];
export type OptionName = keyof Single | keyof Lists | Flag;

/** What was asked for, every value read. */
export type Options = {[Name in keyof Single]?: Value<Single[Name]>} & {
  [Name in keyof Lists]: Value<Lists[Name]>[];
} & Record<Flag, boolean>;

/** What stands for the value of an option in a usage line. */
export const PLACEHOLDER: Readonly<Record<keyof Single | keyof Lists, string>> = {
  reps: 'N|auto',
  seed: 'S',
  workers: 'N',
  lever: 'L',
  from: 'A',
  to: 'B',
  points: 'N',
  confidence: 'P',
  indifference: 'MONEY',
  budget: 'N',
  worst: 'N',
  service: 'MEASURE',
  name: 'NAME',
  currency: 'CODE',
  dates: 'ORDER',
  start: 'DATE',
  out: 'FILE',
  json: '[FILE]',
  csv: 'FILE',
  lang: 'en|zh',
  set: 'PATH=VALUE',
  preset: 'PATH=NAME',
  keep: 'RULE',
  map: 'COLUMN=FIELD',
};

/** A path to products or channels, and the preset that they get. */
function presetAt(text: string): {target: string; name: string} | undefined {
  const at = text.lastIndexOf('=');
  const [target, name] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  return at < 0 || target === '' || name === '' || name.includes(']') ? undefined : {target, name};
}

function notEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function finite(text: string): number | undefined {
  return within(text, () => true);
}

function whole(text: string, least: number): number | undefined {
  return within(text, (value) => Number.isSafeInteger(value) && value >= least);
}

function within(text: string, isRight: (value: number) => boolean): number | undefined {
  const value = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value) && isRight(value) ? value : undefined;
}
