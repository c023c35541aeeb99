import {expect, test} from 'vitest';
import type {RunResult} from '../../engine/run/simulate.ts';
import {targetResults} from '../../engine/run/targets.ts';
import {smallStore} from './scenarios.ts';

test('a cycle service level over several products weighs each by its replenishment cycles', () => {
  const stock = (product: string, policy: object) => ({product, from: 'supplier', policy});
  const level = {
    type: 'baseStock',
    baseStockLevel: {type: 'target', measure: 'cycleServiceLevel', value: 0.9},
  };
  const {scenario} = smallStore({
    products: ['quick', 'slow', 'other'].map((name) => ({name, cost: 1, price: 2})),
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {
        name: 'store',
        stock: [
          stock('quick', level),
          stock('slow', level),
          stock('other', {type: 'baseStock', baseStockLevel: 1}),
        ],
      },
    ],
  });
  const product = (cycles: number, cycleServiceLevel: number, replenishmentsPerYear: number) => ({
    statement: {},
    measures: Object.fromEntries(
      Object.entries({cycles, cycleServiceLevel, replenishmentsPerYear}).map(([name, mean]) => [
        name,
        {mean},
      ]),
    ),
  });
  // Orders of the quick one come in many parts: each part closes a cycle.
  const by = {site: {}, product: {quick: product(90, 1, 10), slow: product(10, 0, 10)}};
  expect(targetResults(scenario, {by} as unknown as RunResult)).toMatchObject([
    {site: 'store', products: ['quick', 'slow'], measure: 'cycleServiceLevel', achieved: 0.9},
  ]);
});
