import {expect, test} from 'vitest';
import {addition, formSetting, removal, settingFor} from '../../../engine/scenario/inputs/settings.ts';
import {setByPath} from '../../../engine/scenario/paths.ts';
import {readScenario} from '../../../engine/scenario/read-scenario.ts';
import {SMALLEST} from '../smallest.ts';
import {shipped, sourceOf} from './walk.ts';

const written = shipped('default') as {products: {name: string}[]; lanes: object[]};
const source = sourceOf(written);
const small = sourceOf(SMALLEST);

test('a value is set by its path', () => {
  expect(settingFor(source, ['products', 0, 'price'], 6)).toEqual({
    path: 'products[name=ball bearing].price',
    value: 6,
  });
  expect(settingFor(small, ['costs', 'imputed', 'goodwill'], 6)).toEqual({
    path: 'costs.imputed.goodwill',
    value: 6,
  });
});

test('part of a default that was never written is set with the rest of it', () => {
  const level = ['sites', 1, 'stock', 0, 'policy', 'baseStockLevel', 'value'];
  const setting = settingFor(small, level, 0.9);
  expect(setting).toEqual({
    path: 'sites[name=shop].stock[0].policy',
    value: {type: 'baseStock', baseStockLevel: {type: 'target', value: 0.9}},
  });
  expect(
    readScenario(setByPath(SMALLEST, setting.path, setting.value)).scenario.sites[1].stock[0].policy,
  ).toMatchObject({baseStockLevel: {measure: 'fillRate', value: 0.9}});
  const shares = sourceOf(setByPath(SMALLEST, 'channels', [{name: 'web'}]));
  expect(settingFor(shares, ['segments', 0, 'channels', 'web'], 1)).toEqual({
    path: 'segments[name=people].channels',
    value: {web: 1},
  });
});

test('a place that there cannot be is refused', () => {
  expect(() => settingFor(small, ['products', 4, 'price'], 1)).toThrow(RangeError);
  expect(() => formSetting(small, ['products', 0, 'colour'], 'number')).toThrow(
    'the scenario has no such input: products.0.colour',
  );
  expect(() => addition(small, ['products', 0, 'price'])).toThrow(
    'no entries can be added to products[name=bolt].price',
  );
});

test('a copy stands behind its original, under a name of its own', () => {
  const {path, value, keys} = addition(source, ['products'], {like: 0});
  expect(path).toBe('products');
  expect(keys).toEqual(['products', 1]);
  expect((value as {name: string}[]).slice(0, 3)).toMatchObject([
    {name: 'ball bearing', price: 5.9},
    {name: 'ball bearing 2', price: 5.9},
    {name: 'roller bearing'},
  ]);
  const twice = sourceOf(setByPath(written, path, value));
  expect(addition(twice, ['products'], {like: 1}).value).toMatchObject({2: {name: 'ball bearing 3'}});
});

test('a new entry has what it needs, and names that there are', () => {
  expect(addition(source, ['lanes']).value).toMatchObject({4: {from: 'factories', to: 'factories'}});
  expect(addition(source, ['sites', 1, 'stock', 0, 'pipeline'])).toEqual({
    path: 'sites[name=warehouse].stock[0].pipeline',
    value: [{in: 1, quantity: 1}],
    keys: ['sites', 1, 'stock', 0, 'pipeline', 0],
  });
  expect(addition(source, ['segments']).value).toMatchObject({3: {orders: {type: 'poisson', perDay: 1}}});
});

test('a table gets the next name that there is, or the one that is given', () => {
  const quantities = ['segments', 0, 'basket', 'quantities'];
  expect(addition(source, quantities)).toMatchObject({
    path: 'segments[name=workshops].basket.quantities',
    value: {'gear motor': {type: 'geometric'}, 'ball bearing': 1},
    keys: [...quantities, 'ball bearing'],
  });
  expect(addition(source, ['calendars'], {name: 'Sundays'})).toEqual({
    path: 'calendars',
    value: {...(source.written as {calendars: object}).calendars, Sundays: {}},
    keys: ['calendars', 'Sundays'],
  });
});

test('an entry of a list, of a table, and a field that may stay out are taken out', () => {
  const lanes = removal(source, ['lanes', 0]);
  expect(lanes).toEqual({path: 'lanes', value: written.lanes.slice(1)});
  expect(removal(source, ['segments', 0, 'channels', 'web'])).toEqual({
    path: 'segments[name=workshops].channels',
    value: {phone: 0.4},
  });
  expect(removal(source, ['run', 'seed']).value).not.toHaveProperty('seed');
});
