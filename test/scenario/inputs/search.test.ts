import {expect, test} from 'vitest';
import {findFields} from '../../../engine/scenario/inputs/search.ts';
import {schemaWords, type InputWords} from '../../../engine/scenario/inputs/words.ts';
import {shipped, sourceOf} from './walk.ts';

const source = sourceOf(shipped('default'));
const large = sourceOf(shipped('online-retail'));

function paths(text: string, words: InputWords = schemaWords): string[] {
  return findFields(source, words, text, 10).found.map(({field}) => field.path);
}

test('the price of every bearing is found by the name of the thing and the title of the field', () => {
  expect(paths('bearing price')).toEqual([
    'products[name=ball bearing].price',
    'products[name=roller bearing].price',
  ]);
  expect(paths('PRICE  roller bearing')).toEqual(['products[name=roller bearing].price']);
});

test('a field is found whether it was written or not, and what leads to it is told', () => {
  const {found} = findFields(source, schemaWords, 'holding cost', 10);
  expect(found.map(({field}) => field.path)).toEqual(['sites[name=warehouse].stock[0].holdingCost']);
  expect(found[0].field.isWritten).toBe(false);
  expect(found[0].trail).toEqual(['Sites', 'warehouse', 'Stock', '*']);
});

test('types are found where they are in use, things by their name alone', () => {
  expect(paths('trace')).toEqual([]);
  expect(paths('geometric lines')).toContain('segments[name=workshops].lines');
  expect(paths('gear motor')[0]).toBe('products[name=gear motor]');
});

test('what fits by itself stands before what fits by what leads to it', () => {
  expect(paths('channels')[0]).toBe('channels');
  expect(paths('lead time')[0]).toBe('lanes[0].leadTime');
});

test('titles are those of the language', () => {
  const words: InputWords = {
    ...schemaWords,
    field: (names, schema) => (names.at(-1) === 'price' ? {...schema, title: '售价'} : schema),
  };
  expect(paths('售价 gear', words)).toEqual(['products[name=gear motor].price']);
});

test('of many the first are given, with how many there are', () => {
  const {found, count} = findFields(large, schemaWords, 'price', 50);
  expect(found).toHaveLength(50);
  expect(count).toBe(3797);
  expect(findFields(large, schemaWords, '22748 weight', 50).found[0].field.path).toBe(
    'products[name=22748].weight',
  );
});

test('nothing is found without a word', () => {
  expect(findFields(source, schemaWords, '  ', 10)).toEqual({found: [], count: 0});
  expect(findFields(sourceOf(null), schemaWords, 'price', 10).count).toBe(0);
});
