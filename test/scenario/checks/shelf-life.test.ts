import {expect, test} from 'vitest';
import {cases, changed, faultsOf, warningsOf} from '../smallest.ts';

const policy = 'sites[1].stock[0].policy';
const level = {type: 'baseStock', baseStockLevel: 9};

cases('a shelf life is a time', [
  ['of nothing', ['products[0].shelfLife', 0], ['products[0].shelfLife: 0 is not a duration above 0']],
  [
    'without a unit that is known',
    ['products[0].shelfLife', '3 moons'],
    [
      'products[0].shelfLife: "3 moons" is not a duration: write a number of days, or a number with s, min, h, d or week, such as "90 min"',
    ],
  ],
  [
    'and salvage an amount',
    ['products[0].salvage', '1'],
    ['products[0].salvage: "1" is not a number: write 1 without quotes'],
  ],
]);

test('disposal may cost something: salvage may be below 0', () => {
  expect(faultsOf(changed('products[0].shelfLife', '3 d', 'products[0].salvage', -0.5))).toEqual([]);
});

test('salvage of what never expires is a warning', () => {
  expect(warningsOf(changed('products[0].salvage', 0.5))).toEqual([
    'products[0].salvage: the product never expires, so that nothing of it is ever salvaged: write "shelfLife"',
  ]);
});

test.each([
  ['baseStockLevel', {type: 'baseStock', baseStockLevel: {type: 'target'}}],
  ['reorderPoint', {type: 'reorderPoint', reorderPoint: {type: 'target'}, orderQuantity: 5}],
])('a %s derived from a service target for what expires is a warning', (key, derived) => {
  expect(warningsOf(changed('products[0].shelfLife', 3, policy, derived))).toEqual([
    `${policy}.${key}: the level is derived as if "bolt" never expired: compare the service that it reaches, or write a number`,
  ]);
  expect(warningsOf(changed(policy, derived))).toEqual([]);
  expect(warningsOf(changed('products[0].shelfLife', 3, policy, level))).toEqual([]);
});
