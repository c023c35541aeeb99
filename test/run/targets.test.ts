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

test('what concerns none of the stock whose level is derived is not told', () => {
  const [supplier, store] = smallStore().scenario.sites;
  const [entry] = store.stock;
  const [item] = smallStore().scenario.products;
  const [customers] = smallStore().scenario.segments;
  const given = {policy: {type: 'reorderPoint', reorderPoint: 3, orderQuantity: 40}};
  const products = [
    {...item, substitutes: [{product: 'other', accept: 1}]},
    {...item, name: 'other'},
    {...item, name: 'third'},
  ];
  const unplanned = (ofItem: object, ofOther: object, ofThird: object) => {
    const stock = [ofItem, ofOther, ofThird].map((changes, i) => ({
      ...entry,
      product: products[i].name,
      ...changes,
    }));
    return unplannedFor(smallStore({products, sites: [supplier, {...store, stock}]}).scenario);
  };
  expect(unplanned({}, given, given)).toEqual(['substitutes']);
  expect(unplanned(given, {}, given)).toEqual(['substitutes']);
  expect(unplanned({...given, expedite: {leadTime: 1}}, given, {})).toEqual([]);

  const segments = [
    {...customers, transship: {from: ['depot']}},
    {...customers, name: 'others', servedBy: ['far']},
  ];
  const lane = (from: string, to: string) => ({from, to, leadTime: {type: 'iid', of: 1}});
  const lanes = ['store', 'depot', 'far'].map((to) => lane('supplier', to));
  const helped = (...changes: object[]) => {
    const sites = ['store', 'depot', 'far'].map((name, i) => ({name, stock: [{...entry, ...changes[i]}]}));
    const scenario = {sites: [supplier, ...sites], segments, lanes: [...lanes, lane('depot', 'store')]};
    return unplannedFor(smallStore(scenario).scenario);
  };
  expect(helped({}, given, given)).toEqual(['transshipment']);
  expect(helped(given, {}, given)).toEqual(['transshipment']);
  expect(helped(given, given, {})).toEqual([]);
});
