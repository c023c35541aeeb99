import {expect, test} from 'vitest';
import {fieldsAt, inputSchema, inputSource, type InputField, type InputKeys} from '../../engine/index.ts';
import {fieldWords} from '../../engine/text/fields/fields.ts';
import {inputsPageText} from '../../engine/text/pages/inputs-page.ts';
import {numbersIn} from '../../engine/text/numbers.ts';
import {faultsAt, hasControl, isClosed, tellsChange} from '../../web/state/input-row.ts';
import {entered, hintsOf, rangeText, toldValue, unitOf, writtenText} from '../../web/state/input-value.ts';
import {defaultScenario, defaultText} from './small-scenario.ts';

const words = {inputs: inputsPageText('en'), numbers: numbersIn('en')};
const source = inputSource(inputSchema(), JSON.parse(defaultText), defaultScenario());

function field(...keys: InputKeys): InputField {
  return fieldsAt(source, fieldWords('en'), keys)!.field;
}

const price = field('products', 0, 'price');
const customers = field('segments', 0, 'customers');
const target = field('sites', 1, 'stock', 0, 'policy', 'reorderPoint', 'value');
const weekdays = field('segments', 0, 'orders', 'weekdays');
const promise = field('segments', 0, 'promise', 'cycleTime');
const paths = field('levers', 0, 'paths');

test.each<[string, InputField, string, unknown]>([
  ['a number', price, '6.25', 6.25],
  ['a share in percent, without noise', target, '97.3', 0.973],
  ['numbers with commas or blanks', weekdays, '1, 1 1.5;1,1, 0 0', [1, 1, 1.5, 1, 1, 0, 0]],
  ['a duration in days', promise, '3', 3],
  ['a duration as a text', promise, ' 90 min ', '90 min'],
  ['texts line by line', paths, ' a.b \n\nc.d', ['a.b', 'c.d']],
])('%s is read from what was written', (_, one, text, value) => {
  expect(entered(one, text, words)).toEqual({value});
});

test.each<[InputField, string, string]>([
  [price, '-1', 'Write a number: 0 or more.'],
  [price, '', 'Write a number: 0 or more.'],
  [customers, '2.5', 'Write a number: whole, 1 or more.'],
  [target, '100', 'Write a number: above 0, below 100.'],
  [weekdays, '1, 1', 'Write 7 numbers, with commas between them.'],
  [weekdays, '1,1,1,1,1,1,-1', 'Write a number: 0 or more.'],
  [promise, '0', 'Write a number: above 0.'],
  [promise, '', 'Write a number: above 0.'],
  [paths, ' ', 'Write something.'],
  [field('products', 0, 'name'), ' ', 'Write something.'],
])('what is wrong is told by what would be right', (one, text, wrong) => {
  expect(entered(one, text, words)).toEqual({wrong});
});

test('a value stands in its field as it is written there', () => {
  expect(writtenText(target, 0.973)).toBe('97.3');
  expect(writtenText(weekdays, [1, 0.5])).toBe('1, 0.5');
  expect(writtenText(paths, ['a', 'b'])).toBe('a\nb');
  expect(writtenText(price, undefined)).toBe('');
  expect(writtenText(price, {odd: 1})).toBe('{"odd":1}');
});

test('a value is told with its unit, an option by its title', () => {
  expect(toldValue(price, 5.9, words)).toBe('5.9 EUR a unit');
  expect(toldValue(target, 0.973, words)).toBe('97.3%');
  expect(toldValue(field('segments', 0, 'whenShort', 'what'), 'line', words)).toBe('The whole line');
  expect(toldValue(field('segments', 0, 'basket', 'distinct'), true, words)).toBe('Yes');
  expect(toldValue(paths, ['a', 'b'], words)).toBe('a, b');
  expect(toldValue(price, null, words)).toBe('none');
  expect(toldValue(field('lanes'), [{}, {}], words)).toBe('2 entries');
});

test('ranges, defaults and where a value comes from stand below a field', () => {
  expect(rangeText(customers, words)).toBe('whole, 1 or more');
  expect(rangeText(field('products', 0, 'salvage'), words)).toBe('');
  expect(rangeText(field('segments', 0, 'channels', 'web'), words)).toBe('0 to 100');
  expect(hintsOf(field('sites', 1, 'stock', 0, 'holdingRate'), words)).toEqual(['0 or more', 'default 0.25']);
  expect(hintsOf(field('sites', 1, 'stock', 0, 'backorderCost'), words)).toEqual([
    '0 or more',
    'the default',
  ]);
  expect(hintsOf(field('segments', 0, 'servedBy'), words)).toEqual(['from the rest of the scenario']);
  expect(unitOf(target, words)).toBe('%');
  expect(unitOf(weekdays, words)).toBe('');
  expect(unitOf(promise, words)).toBe('= 2 days');
});

test('a field is written in, chosen, or leads to a page of its own', () => {
  expect(hasControl(price)).toBe(true);
  expect(hasControl(field('run', 'replications'))).toBe(false);
  expect(isClosed(field('products'), false)).toBe(true);
  expect(isClosed(field('run'), true)).toBe(true);
  expect(isClosed(field('sites', 1, 'production'), false)).toBe(false);
});

test('a change is told by the part that was changed, or by the whole where that has become another thing', () => {
  const whole = {...field('segments', 0, 'orders'), fields: [{...price, isChanged: true}], isChanged: true};
  expect(tellsChange({...whole, was: {type: 'poisson'}}, true)).toBe(false);
  expect(tellsChange({...whole, was: {type: 'poisson'}}, false)).toBe(true);
  expect(tellsChange({...whole, was: {type: 'renewal'}}, true)).toBe(true);
  expect(tellsChange({...price, isChanged: true, was: 3}, false)).toBe(true);
  expect(tellsChange({...price, isChanged: true, isRequired: true, was: undefined}, false)).toBe(false);
  expect(tellsChange(price, false)).toBe(false);
});

test('faults stand at their field, or are counted where they lie within', () => {
  const faults = [
    {path: 'products[0].price', message: 'a'},
    {path: 'products[0]', message: 'b'},
    {path: 'products[01]', message: 'c'},
  ];
  expect(faultsAt(faults, price, true)).toEqual({own: [faults[0]], inside: 0});
  expect(faultsAt(faults, field('products'), true)).toEqual({own: [], inside: 3});
  expect(faultsAt(faults, field('products', 0), true)).toEqual({own: [faults[1]], inside: 1});
  expect(faultsAt(faults, field('products', 0), false).inside).toBe(0);
});
