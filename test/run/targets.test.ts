import {expect, test} from 'vitest';
import type {RunResult} from '../../engine/run/simulate.ts';
import {targetResults, unplannedFor} from '../../engine/run/targets.ts';
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

test('what derived levels do not count on is known, and nothing where no level is derived', () => {
  const {scenario} = smallStore();
  expect(unplannedFor(scenario)).toEqual([]);
  const [supplier, store] = scenario.sites;
  const [entry] = store.stock;
  const sites = (more: object) => [supplier, {...store, stock: [{...entry, ...more}]}];
  const [item] = scenario.products;
  const products = [
    {...item, substitutes: [{product: 'other', accept: 1}]},
    {...item, name: 'other'},
  ];
  const expedite = {leadTime: 1};
  const [customers] = scenario.segments;
  const segments = [{...customers, class: 'A'}];
  expect(unplannedFor(smallStore({products, sites: sites({product: '*'})}).scenario)).toEqual([
    'substitutes',
  ]);
  expect(unplannedFor(smallStore({sites: sites({expedite})}).scenario)).toEqual(['expediting']);
  expect(unplannedFor(smallStore({sites: sites({keepFor: {A: 2}}), segments}).scenario)).toEqual(['kept']);
  const policy = {type: 'reorderPoint', reorderPoint: 3, orderQuantity: 40};
  expect(
    unplannedFor(smallStore({products, sites: sites({product: '*', expedite, policy})}).scenario),
  ).toEqual([]);
});
