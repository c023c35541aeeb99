import type {InputDifference, Scenario} from '../../engine/index.ts';
import type {Language} from '../../engine/text/cli.ts';
import {compareInputsText, type CompareInputsText} from '../../engine/text/pages/compare-inputs.ts';
import {
  entryFor,
  fieldText,
  fieldWords,
  type FieldText,
  type FieldWords,
} from '../../engine/text/fields/fields.ts';
import {numbersIn} from '../../engine/text/numbers.ts';

/** An input that differs, in words: where it stands, and what each scenario has there. */
export interface WordedInput {
  path: string;
  name: string;
  values: readonly string[];
}

/** The inputs that differ in words of a language. */
export function wordedInputs(
  differences: readonly InputDifference[],
  scenarios: readonly Scenario[],
  language: Language,
): readonly WordedInput[] {
  const words = {
    fields: fieldWords(language),
    options: fieldText(language).options,
    text: compareInputsText(language),
    number: numbersIn(language).short,
  };
  return differences.map(({path, values}) => {
    const {titles, names} = wayTo(path, scenarios, words);
    const isThere = values.some(isNamed);
    return {
      path,
      name: titles.join(words.text.joint),
      values: values.map((value) =>
        isThere && value === null ? words.text.notThere : told(value, names, words),
      ),
    };
  });
}

interface Words {
  fields: FieldWords;
  options: FieldText['options'];
  text: CompareInputsText;
  number: (value: number) => string;
}

type Thing = Readonly<Record<string, unknown>>;

/** A step of a path: a key, a quoted key, an entry by its index or by a field, or every entry. */
const STEP =
  /\[(\d+)\]|\[(\*)\]|\[("(?:[^"\\]|\\.)*")\]|\[([A-Za-z_$][\w$-]*)=("(?:[^"\\]|\\.)*"|[^\]]*)\]|([A-Za-z_$][\w$-]*)/g;
/** Stands for all products where a stocking point is described. */
const ALL = '*';

/** What the places on the way are called, and the keys and types that lead there. */
function wayTo(
  path: string,
  scenarios: readonly Scenario[],
  {fields, text}: Words,
): {titles: string[]; names: string[]} {
  const titles: string[] = [];
  const names: string[] = [];
  let places: unknown[] = [...scenarios];
  for (const [, index, all, quoted, field, written, key] of path.matchAll(STEP)) {
    if (key !== undefined) {
      const typed = places.filter(isThing).find(({type}) => typeof type === 'string');
      if (typed) names.push(typed.type as string);
      names.push(key);
      titles.push(fields.field(names, {title: spelled(key), meaning: ''}).title);
      places = places.map((place) => (isThing(place) ? place[key] : undefined));
    } else if (quoted !== undefined) {
      titles.push(unquoted(quoted));
      places = places.map((place) => (isThing(place) ? place[unquoted(quoted)] : undefined));
    } else if (field !== undefined) {
      const value = unquoted(written);
      titles.push(value === ALL ? text.all : value);
      places = places.map((place) => entriesOf(place).find((one) => isThing(one) && one[field] === value));
    } else {
      titles.push(all === undefined ? String(Number(index) + 1) : text.every);
      places = places.map((place) => entriesOf(place)[all === undefined ? Number(index) : 0]);
    }
  }
  return {titles, names};
}

/** Parts of a thing, and entries of a list, that are told; of others it is said how many there are. */
const MOST_PARTS = 6;
const MOST_ENTRIES = 4;

/** A value on one line. */
function told(value: unknown, names: readonly string[], words: Words): string {
  const {text, number, options} = words;
  if (value === null || value === undefined) return text.none;
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (typeof value === 'string') return entryFor(options, [...names, value])?.[0] ?? value;
  if (Array.isArray(value)) {
    const isPlain = value.every((entry) => typeof entry !== 'object' || entry === null);
    return isPlain && value.length <= MOST_ENTRIES
      ? value.map((entry) => told(entry, names, words)).join(', ')
      : text.entries(number(value.length));
  }
  return toldThing(value as Thing, names, words);
}

/** What has a name is there; anything else is told by its type and by what it does not leave out. */
function toldThing(thing: Thing, names: readonly string[], words: Words): string {
  const {text, fields} = words;
  if (isNamed(thing)) return text.there;
  const {type, ...rest} = thing;
  const within = typeof type === 'string' ? [...names, type] : names;
  const parts = Object.entries(rest).filter(([, value]) => value !== null);
  const shown = parts.slice(0, MOST_PARTS).map(([key, value]) => {
    const way = [...within, key];
    const {title} = fields.field(way, {title: spelled(key), meaning: ''});
    return text.part(title, told(value, way, words));
  });
  const more = parts.length > MOST_PARTS ? ['…'] : [];
  const list = [...shown, ...more].join(text.comma);
  if (typeof type !== 'string') return list;
  const {title} = fields.option(names, type, {title: spelled(type), meaning: ''});
  return list === '' ? title : text.typed(title, list);
}

/** Whether a thing has a name of its own, or is the way between two that have. */
function isNamed(value: unknown): boolean {
  return isThing(value) && [value.name, value.to, value.product].some((name) => typeof name === 'string');
}

function entriesOf(place: unknown): readonly unknown[] {
  return Array.isArray(place) ? (place as unknown[]) : [];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unquoted(text: string): string {
  return text.startsWith('"') ? (JSON.parse(text) as string) : text;
}

/** `orderCost` as `Order cost`. */
function spelled(key: string): string {
  const text = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
