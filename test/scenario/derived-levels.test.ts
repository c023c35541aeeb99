import {expect, test} from 'vitest';
import {ScenarioError} from '../../engine/scenario/read-scenario.ts';
import {smallStore} from '../run/scenarios.ts';

function faultsOf(changes: object): string[] {
  try {
    smallStore(changes);
  } catch (error) {
    if (error instanceof ScenarioError) return error.faults.map(({path, message}) => `${path}: ${message}`);
    throw error;
  }
  return [];
}

const sitesWith = (policy: object) => [
  {name: 'supplier', kind: 'supplier'},
  {name: 'store', kind: 'store', stock: [{product: 'item', from: 'supplier', policy}]},
];

test('an order-up-to level beside a derived reorder point is a fault', () => {
  const policy = {
    type: 'orderUpTo',
    reorderPoint: {type: 'target', measure: 'fillRate', value: 0.9},
    orderUpToLevel: 80,
  };
  expect(faultsOf({sites: sitesWith(policy)})).toEqual([
    'sites[1].stock[0].policy.orderUpToLevel: a level above a derived reorder point is not known beforehand: write "orderQuantity", the distance between them',
  ]);
});

test('a lever that moves the run instead of the operation is a fault', () => {
  const levers = [{name: 'longer', paths: ['run.horizon'], from: 100, to: 400}];
  expect(faultsOf({levers})).toEqual([
    'levers[0].paths[0]: "run.horizon" is part of the run: a lever moves the operation',
  ]);
});

test('demand that grows without bound as service falls is a fault', () => {
  const response = {curve: {type: 'power', exponent: -1}, reference: 0.9};
  const segments = [{name: 'customers', servedBy: ['store'], orders: {type: 'poisson', perDay: 8}, response}];
  expect(faultsOf({segments})).toHaveLength(1);
});
