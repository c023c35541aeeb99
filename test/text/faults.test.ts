import fc from 'fast-check';
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {inputSchema} from '../../engine/scenario/inputs/fields.ts';
import type {SchemaNode} from '../../engine/scenario/inputs/forms.ts';
import {readScenario, ScenarioError, type Fault} from '../../engine/scenario/read-scenario.ts';
import {entryFor, fieldText} from '../../engine/text/fields/fields.ts';
import {faultBook, faultInChinese} from '../../engine/text/faults/faults-zh.ts';
import {translatorOf, type PhraseBook} from '../../engine/text/phrase-book.ts';
import {HOLE, spokenIn, type Spoken} from './spoken-strings.ts';

const CHINESE = /[\u4e00-\u9fff]/;

/** Sources that find faults in what a planner wrote. */
const ROOMS = ['engine/scenario', 'engine/scenario/checks', 'engine/scenario/presets', 'engine/history'];

/** Strings of these sources that no message is made of. */
const NO_MESSAGES: readonly RegExp[] = [
  /^(s sec|min minute|h hour|d day|w week) /, // units of durations
  /^Fulcrum scenario$|^\S+ Default \S+\.$/u, // the JSON Schema
  /^BANK CHARGES$|^BAD DEBT$/, // codes of what is no goods
  /^customers (unknown|.)$|^order history$|, replayed$|^orders: |Made from an order history/, // names and descriptions of scenarios
];
const NO_MESSAGES_OF = ['assumed.ts', 'compile'];

/** Messages that a package makes. */
const FOREIGN = ['Invalid type: Expected {quoted} but received {value}'];

/** Descriptions of fields that mean different things in different laws. */
const SHARED = [
  'The laws.',
  'Class of the products.',
  'Rate on a day whose factors are 1, of the whole segment [1/day], at least 0.',
];

const said = ROOMS.flatMap(spokenIn);

test('every message that the engine can make of a scenario or an order file has its Chinese', () => {
  const translate = translatorOf(withHoles(faultBook));
  const kinds = Object.keys(faultBook.kinds);
  const unknown = said
    .filter(isMessage)
    .filter(({text}) => kinds.every((kind) => translate(kind, whole(text)) === null));
  expect(unknown.map(({file, text}) => `${file}: ${text}`)).toEqual([]);
});

test('no Chinese is left of messages that the engine does not make', () => {
  const texts = said.map(({text}) => whole(text));
  const {kinds} = withHoles(faultBook);
  const unused = ['message', 'noun', 'right', 'nothing', 'range', 'siteKind'].flatMap((kind) =>
    faultBook.kinds[kind].filter((phrase) => {
      const one = translatorOf({...withHoles(faultBook), kinds: {...kinds, one: [phrase]}});
      return !FOREIGN.includes(phrase[0]) && texts.every((text) => one('one', text) === null);
    }),
  );
  const things = kinds.thing.filter(([thing]) => !texts.some((text) => text.includes(thing)));
  expect([...unused, ...things]).toEqual([]);
});

test('what belongs where a field is missing is said as the inputs say it', () => {
  const descriptions = said.filter(({givenTo}) => givenTo.at(-1) === 'required').map(({text}) => text);
  for (const {names, node} of requiredFields()) {
    const description = descriptions.find((one) => one.replace(/ \[[^\]"]+\]/, '') === node.meaning)!;
    expect(description, names.join('.')).toBeDefined();
    const [title, meaning = title] = entryFor(fieldText('zh').fields, names)!;
    const written = `${description[0].toLowerCase()}${description.slice(1).replace(/\.$/, '')}`;
    const told = chinese(`missing; what belongs here: ${written}`);
    if (SHARED.includes(description)) continue;
    expect(told, description).toContain(`缺少；这里应写：${meaning.replace(/。$/, '')}`);
    const inUnit = node.unit !== '' && description.includes(`[${node.unit}]`);
    if (inUnit) expect(told).toContain(`（${fieldText('zh').units[node.unit]('')}）`);
  }
});

test('every fault that a test of the engine expects is said in Chinese, with its names and values as they are', () => {
  const expected = ['test/scenario', 'test/scenario/checks', 'test/history']
    .flatMap(spokenIn)
    .filter(({text}) => !text.includes(HOLE))
    .flatMap(
      ({text}) => /^(?:[a-z]\S*[\].:\d]\S*|line \d+, column \d+): (\S+ .*[a-z]{3}.*)$/s.exec(text)?.[1] ?? [],
    );
  expect(expected.length).toBeGreaterThan(200);
  for (const message of expected) isSaid(message);
});

test('whatever stands in a scenario, its faults are said in Chinese', () => {
  const scenarios = ['default', 'parts-distributor', 'beer-game'].map(
    (name) => JSON.parse(readFileSync(`scenarios/${name}.json`, 'utf8')) as unknown,
  );
  const junk = fc.oneof(
    fc.constantFrom(
      -1,
      0,
      0.5,
      3,
      97.5,
      null,
      true,
      '3',
      '',
      '*',
      'auto',
      '90 min',
      'x is not a number',
      [],
      {},
    ),
    fc.constantFrom(
      {type: 'normal', mean: 1, sd: 1},
      {type: 'gama'},
      {type: 'table'},
      {type: 'trace'},
      'a“b…',
    ),
    fc.jsonValue({maxDepth: 1}),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...scenarios),
      fc.array(fc.tuple(fc.nat(), junk), {maxLength: 5}),
      (from, changes) => {
        const json = changes.reduce<unknown>((one, [place, value]) => replaced(one, place, value), from);
        for (const fault of foundIn(json)) isSaid(fault.message);
      },
    ),
    {seed: 1, numRuns: 400},
  );
});

test('names, values and paths stay as they are written, and so does what nobody knows', () => {
  expect(chinese('there is no site "south": did you mean "South"?')).toBe(
    '没有名为 "south" 的网点：是不是 "South"？',
  );
  expect(chinese('"x is not a number" is not a number')).toBe('"x is not a number" 不是数字');
  expect(chinese('"97,5" is not a share above 0 and below 1')).toBe('"97,5" 不是大于 0 且小于 1 的比例');
  expect(chinese('the products are "a, b", "c" and 3 more')).toBe('the products are "a, b", "c" and 3 more');
  expect(chinese('"x" is not in the basket: the products of the basket are "a, b", "c\\"d" and 3 more')).toBe(
    '"x" 不在购物篮里：可选的产品有 "a, b"、"c\\"d" 等，另有 3 个',
  );
  expect(chinese('1 is out of range for segments[0].lines["a b"]: "x" is not text')).toBe(
    '取 1 时超出范围，segments[0].lines["a b"]："x" 不是文本',
  );
  const unknown = {path: 'run', message: 'the moon is not a shelf', value: 1};
  expect(faultInChinese(unknown)).toEqual(unknown);
});

test('places in a file are told in Chinese', () => {
  const place = (path: string) => faultInChinese({path, message: ''}).path;
  expect(place('line 3, column 14')).toBe('第 3 行第 14 列');
  expect(place('my.json: line 3, column 14')).toBe('my.json：第 3 行第 14 列');
  expect(place('orders.csv:12:price')).toBe('orders.csv:12:price');
});

function chinese(message: string): string {
  return faultInChinese({path: '', message}).message;
}

/** A message is in Chinese, and every name and text in it is still there. */
function isSaid(message: string): void {
  const told = chinese(message);
  expect(told, message).toMatch(CHINESE);
  if (message.startsWith('missing; what belongs here') || message.includes('…')) return;
  for (const [quoted] of message.matchAll(/"(?:[^"\\]|\\.)*"/g)) expect(told, message).toContain(quoted);
}

function isMessage({file, text, givenTo}: Spoken): boolean {
  const isProse = /\p{L}.* |. \p{L}/u.test(text);
  const isDescription = ['required', 'optional', 'deferred', 'omittable', 'type'].includes(
    givenTo.at(-1) ?? '',
  );
  const isForProgrammers = givenTo.at(-1) === 'RangeError' && file !== 'fields.ts';
  return (
    isProse &&
    !isDescription &&
    !isForProgrammers &&
    !NO_MESSAGES_OF.some((name) => file.startsWith(name)) &&
    !NO_MESSAGES.some((pattern) => pattern.test(whole(text)))
  );
}

/** Holes side by side are one: some are at times empty. */
function whole(text: string): string {
  return text.replaceAll(new RegExp(`${HOLE}+`, 'g'), HOLE);
}

/** A book in which a hole may stand for anything. */
function withHoles({kept, kinds}: PhraseBook): PhraseBook {
  return {
    kept: Object.fromEntries(Object.entries(kept).map(([kind, pattern]) => [kind, `${pattern}|${HOLE}`])),
    kinds: Object.fromEntries(
      Object.entries(kinds).map(([kind, phrases]) => [kind, [...phrases, [HOLE, HOLE] as const]]),
    ),
  };
}

/** All fields of the schema that may not be left out, with the keys and types that lead to them. */
function requiredFields(): {names: readonly string[]; node: SchemaNode}[] {
  const found: {names: readonly string[]; node: SchemaNode}[] = [];
  const visit = (node: SchemaNode, names: readonly string[]): void => {
    for (const form of node.forms) {
      if (form.kind === 'list' || form.kind === 'table') visit(form.of, names);
      if (form.kind !== 'group' || (form.isLaw && names.includes('law'))) continue;
      for (const [key, field] of form.fields) {
        const way = [
          ...names,
          ...(form.isLaw ? ['law'] : []),
          ...(form.type === null ? [] : [form.type]),
          key,
        ];
        if (form.required.has(key)) found.push({names: way, node: field});
        visit(field, way);
      }
    }
  };
  visit(inputSchema(), []);
  return found;
}

function foundIn(json: unknown): readonly Fault[] {
  try {
    return readScenario(json).warnings;
  } catch (error) {
    if (error instanceof ScenarioError) return error.faults;
    throw error;
  }
}

/** A copy with another value at the place of that number, counted in the sequence of the document, round and round. */
function replaced(json: unknown, place: number, value: unknown): unknown {
  const count = placesIn(json);
  let left = place % count;
  const copy = (one: unknown): unknown => {
    if (left-- === 0) return value;
    if (typeof one !== 'object' || one === null) return one;
    if (Array.isArray(one)) return one.map(copy);
    return Object.fromEntries(Object.entries(one).map(([key, below]) => [key, copy(below)]));
  };
  return copy(json);
}

function placesIn(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 1;
  return Object.values(json).reduce<number>((sum, one) => sum + placesIn(one), 1);
}
