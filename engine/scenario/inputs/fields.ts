import {scenarioJsonSchema} from '../json-schema.ts';
import {pathText} from '../faults.ts';
import {rootNode, type Form, type NumberForm, type Range, type SchemaNode} from './forms.ts';
import {asRead, hasParts, kindOf, numbersOf, type InputKind} from './kinds.ts';
import {knownNames} from './known-names.ts';
import {before, pathOf} from './paths.ts';
import {
  below,
  formOf,
  keysBelow,
  placeAt,
  readAt,
  type InputSource,
  type Keys,
  type Place,
} from './places.ts';
import {optionNamed, titleOf} from './titles.ts';
import type {InputWords} from './words.ts';

/** One input of a scenario, as plain data. */
export interface InputField extends Range {
  /** Keys that lead to it. */
  keys: Keys;
  /** The same as faults write them: `segments[0].promise`. */
  place: string;
  /** The same as settings write them: `segments[name=web shop].promise`. */
  path: string;
  /** What it is called; of an entry of a list its name, of one without a name its number from 1. */
  title: string;
  meaning: string;
  isEntry: boolean;
  kind: InputKind;
  /** The one of `forms` that the value has; null where it has none of them, or stays out. */
  form: string | null;
  /** What may be chosen: the forms of a value that has several, or the words of a choice. */
  options: readonly InputOption[];
  /** Empty for none. */
  unit: string;
  /** Value where the field is left out; undefined where there is none, or where the rest of the scenario says it. */
  default: unknown;
  /** The value that holds, durations in days; undefined where there is none and in what has fields of its own. */
  value: unknown;
  /** The value as it was written; undefined where it was not. */
  written: unknown;
  isWritten: boolean;
  isRequired: boolean;
  isChanged: boolean;
  /** What stood here before the change; undefined where nothing did. */
  was: unknown;
  /** The value that is played, where changes after reading make it another one than stands here; undefined where they do not. */
  played: unknown;
  /** Number of entries of a list or table, or of fields. */
  count: number;
  leastCount: number;
  mostCount: number | null;
  /** Names that fit; none where any text does, or where there are too many. */
  suggestions: readonly string[];
  /** The fields of an object that stands in a field, of a pair and of a short table; entries of lists are asked for by themselves. */
  fields: readonly InputField[];
}

export interface InputOption {
  name: string;
  title: string;
  meaning: string;
  isLaw: boolean;
}

/** The fields right below a place, and the way there. */
export interface InputPage {
  trail: readonly {keys: Keys; title: string}[];
  field: InputField;
  /** Of a list or table those from `from` on. */
  fields: readonly InputField[];
  from: number;
  /** How many there are in all. */
  count: number;
}

const PAGE = 50;
const MOST_SUGGESTIONS = 100;
const SHORT_TABLE = 12;
const ANY: Range = {least: null, isLeastAllowed: true, most: null, isMostAllowed: true, isWhole: false};

/** What the inputs of a scenario may be. Working it out takes some ten milliseconds: do it once. */
export function inputSchema(): SchemaNode {
  return rootNode(scenarioJsonSchema());
}

/** The fields right below a place, of a list or table at most `most`; null where the scenario has no such place. */
export function fieldsAt(
  source: InputSource,
  words: InputWords,
  keys: Keys,
  {from = 0, most = PAGE}: {from?: number; most?: number} = {},
): InputPage | null {
  const place = placeAt(source, keys);
  if (!place) return null;
  const all = keysBelow(place);
  const form = formOf(place.node, place.value)?.kind;
  const first = from < all.length ? from : 0;
  const some = form === 'list' || form === 'table' ? all.slice(first, first + most) : all;
  const trail = [...keys.keys(), keys.length].map((length) => {
    const part = placeAt(source, keys.slice(0, length))!;
    return {keys: part.keys, title: titleOf(part, words).title};
  });
  const fields = some.map((key) => fieldOf(source, words, below(source, place, key)!));
  return {trail, field: fieldOf(source, words, place, false), fields, from: first, count: all.length};
}

/** The field at a place, with what is below it; null where the scenario has no such place. */
export function fieldAt(source: InputSource, words: InputWords, keys: Keys): InputField | null {
  const place = placeAt(source, keys);
  return place && fieldOf(source, words, place);
}

/**
 * Where a place is shown: itself where it has a page of its own, as entries, lists, long tables and the sections of the scenario have, else the
 * nearest place around it that has; and the first field of the page of a long one.
 */
export function pageOf(source: InputSource, keys: Keys): {keys: Keys; from: number} {
  const lengths = [...keys.keys(), keys.length].reverse();
  const length = lengths.find((one) => hasPage(placeAt(source, keys.slice(0, one)))) ?? 0;
  const way = keys.slice(0, length);
  const place = placeAt(source, way);
  const index = place && length < keys.length ? keysBelow(place).indexOf(keys[length]) : 0;
  return {keys: way, from: Math.max(0, index - (index % PAGE))};
}

function hasPage(place: Place | null): boolean {
  const form = place && formOf(place.node, place.value);
  if (!form || !hasParts(kindOf(form))) return false;
  return place.role === 'entry' || place.keys.length === 1 || !isWhole(place, form);
}

function fieldOf(source: InputSource, words: InputWords, place: Place, isOpen = true): InputField {
  const {node, keys, value, isWritten, isRequired, role} = place;
  const form = formOf(node, value);
  const shown = form ?? node.forms[0];
  const kind = kindOf(shown);
  const isLeaf = !hasParts(kind);
  const then = before(source, keys);
  const now = isWritten ? value : undefined;
  const isChanged = !isSame(then, now);
  const numbers = numbersOf(shown);
  return {
    keys,
    place: pathText(keys),
    path: pathOf(source, keys),
    ...titleOf(place, words),
    isEntry: role === 'entry',
    kind,
    form: form && form.name,
    options: optionsOf(place, words),
    unit: numbers ? words.unit(node.unit, currencyOf(source)) : '',
    ...(numbers ? rangeOf(numbers) : ANY),
    default: node.default,
    value: isLeaf ? asRead(shown, value) : undefined,
    written: isLeaf ? now : undefined,
    isWritten,
    isRequired,
    isChanged,
    was: isChanged ? then : undefined,
    played: isLeaf ? playedAt(source, keys) : undefined,
    count: keysBelow(place).length,
    leastCount: shown.kind === 'list' ? shown.least : 0,
    mostCount: shown.kind === 'list' ? shown.most : null,
    suggestions: suggestionsAt(source, place, shown),
    fields: isOpen && role !== 'entry' && isWhole(place, shown) ? partsOf(source, words, place) : [],
  };
}

function partsOf(source: InputSource, words: InputWords, place: Place): InputField[] {
  return keysBelow(place).map((key) => fieldOf(source, words, below(source, place, key)!));
}

/** Whether the fields of a place are shown with it. */
function isWhole(place: Place, form: Form): boolean {
  if (form.kind === 'table')
    return keysBelow(place).length <= SHORT_TABLE && form.of.forms.every((one) => one.kind === 'number');
  return form.kind === 'group' || form.kind === 'pair';
}

function rangeOf({least, isLeastAllowed, most, isMostAllowed, isWhole}: NumberForm): Range {
  return {least, isLeastAllowed, most, isMostAllowed, isWhole};
}

function optionsOf({node, names}: Place, words: InputWords): InputOption[] {
  const [first, ...others] = node.forms;
  if (others.length > 0)
    return node.forms.map((form) => ({
      name: form.name,
      ...optionNamed(form, names, words),
      isLaw: form.isLaw,
    }));
  if (first.kind !== 'choice') return [];
  return first.words.map((name) => ({
    name,
    ...words.option(names, name, {title: name, meaning: ''}),
    isLaw: false,
  }));
}

function playedAt({scenario, played}: InputSource, keys: Keys): unknown {
  if (played === scenario) return undefined;
  const value = readAt(played, keys);
  return isSame(value, readAt(scenario, keys)) ? undefined : value;
}

function suggestionsAt({written}: InputSource, {names, keys}: Place, form: Form): readonly string[] {
  const takesNames = ['text', 'list', 'table'].includes(form.kind);
  const known = takesNames ? knownNames(written, names, keys) : [];
  return known.length <= MOST_SUGGESTIONS ? known : [];
}

function currencyOf({written, root}: InputSource): string {
  const currency = (written as {currency?: unknown} | null)?.currency;
  const node = root.forms[0].kind === 'group' ? root.forms[0].fields.get('currency') : undefined;
  return typeof currency === 'string' ? currency : String(node?.default ?? '');
}

/** Whether two pieces of JSON say the same. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key as never], b[key as never]))
  );
}
