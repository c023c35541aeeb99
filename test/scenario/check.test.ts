import {expect, test} from 'vitest';
import {changed, faultsOf, lever} from './smallest.ts';

const stock = 'sites[1].stock[0]';
const segment = 'segments[0]';
const economic = {type: 'reorderPoint', reorderPoint: {type: 'target', value: 0.95}, orderQuantity: 'eoq'};

test('faults in a part do not hide those of others, nor make up new ones', () => {
  const json = changed(
    'products',
    [{name: 'bolt'}, {name: 'washer', cost: -1}],
    `${stock}.policy`,
    {...economic, reorderPoint: {type: 'target', value: 95}},
    `${segment}.basket`,
    {shares: {bolt: 1, washer: -1}, quantities: {bolt: {type: 'gamma', mean: 3}}},
    `${segment}.servedBy`,
    'shop',
    `${segment}.orders`,
    {type: 'poisson', perDay: 4, dayFactor: {type: 'gama', mean: 1}},
    'levers',
    [lever({paths: ['sites[name=shop].stock[*].policy.reorderPoint.value']})],
  );
  expect(faultsOf(json)).toEqual([
    'products[1].cost: -1 is not an amount of money of at least 0',
    `${stock}.policy.reorderPoint.value: 95 is not a share above 0 and below 1 (95 % is 0.95)`,
    'segments[0].servedBy: "shop" is not a list',
    'segments[0].orders.dayFactor.type: there is no type "gama" here: did you mean "gamma"?',
    'segments[0].basket.shares.washer: -1 is not a number above 0',
    'segments[0].basket.quantities.bolt.cv: missing; what belongs here: coefficient of variation: standard deviation over mean, from 0.0001 to 100',
    `${stock}.policy.orderQuantity: the economic order quantity needs an order cost above 0: write "orderCost"`,
    `${stock}.policy.orderQuantity: the economic order quantity needs a holding cost above 0 of "bolt": write "holdingCost", or "holdingRate" and the "cost" of the product`,
  ]);
});
