import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {inputsThatDiffer} from '../../engine/scenario/differences.ts';
import {readScenario} from '../../engine/scenario/read-scenario.ts';
import {replaceAt, valuesAt} from '../../engine/scenario/paths.ts';
import type {Scenario} from '../../engine/scenario/schema.ts';

/** A shop and a store with three products between two plants and two groups of customers. */
const NETWORK = {
  format: 'fulcrum/scenario@1',
  products: ['bolt', 'nut', 'ball ]"bearing'].map((name, i) => ({name, cost: 1 + i, price: 3 + i})),
  sites: [
    {name: 'works', kind: 'supplier'},
    {
      name: 'shop',
      stock: ['bolt', 'nut', 'ball ]"bearing'].map((product) => ({product, orderCost: 65})),
      process: [
        {stage: 'picked', cost: 1},
        {stage: 'packed', delay: 0.1},
      ],
    },
    {name: 'store', stock: [{product: '*', orderCost: 20}]},
  ],
  lanes: [
    {from: 'works', to: 'shop', leadTime: 5},
    {from: 'works', to: 'store', leadTime: 3},
    {from: 'shop', to: 'people', tariff: 4},
    {from: 'store', to: 'firms', tariff: 2},
  ],
  segments: [
    {
      name: 'people',
      orders: {type: 'poisson', perDay: 4},
      basket: {shares: {bolt: 0.5, nut: 0.3, 'ball ]"bearing': 0.2}},
    },
    {name: 'firms', orders: {type: 'poisson', perDay: 1}, promise: {cycleTime: 2}},
  ],
  costs: {fixedPerYear: 1000},
};

const base = readScenario(NETWORK).scenario;

/** The network with other values at some paths, read. */
function changed(settings: Readonly<Record<string, unknown>>, from: object = base): Scenario {
  const json = Object.entries(settings).reduce(
    (copy, [path, value]) => replaceAt(copy, path, () => value),
    from,
  );
  return readScenario(json).scenario;
}

/** Differences as lines: `path: value | value`. */
function lines(...scenarios: Scenario[]): string[] {
  return inputsThatDiffer(scenarios).map(
    ({path, values}) => `${path}: ${values.map((value) => JSON.stringify(value)).join(' | ')}`,
  );
}

describe('what differs between scenarios', () => {
  test('is nothing where they are the same, and what is written for the reader does not count', () => {
    const told = changed({
      name: 'other',
      about: 'another text',
      assumptions: [{path: 'products[*].cost', why: 'guessed'}],
    });
    expect(lines(base, base, told)).toEqual([]);
  });

  test('is told by names, products and ends of lanes, with the value of every scenario', () => {
    const dear = changed({'products[name=nut].price': 9, 'sites[name=shop].stock[1].orderCost': 70});
    const far = changed({'lanes[1].leadTime.of': 8, 'sites[name=shop].process[0].cost': 2});
    expect(lines(base, dear, far)).toEqual([
      'products[name=nut].price: 4 | 9 | 4',
      'sites[name=shop].stock[product=nut].orderCost: 65 | 70 | 65',
      'sites[name=shop].process[stage=picked].cost: 1 | 1 | 2',
      'lanes[to=store].leadTime.of: 3 | 3 | 8',
    ]);
  });

  test('stands in the sequence of the document, with what is run and the costs last', () => {
    const other = changed({
      'run.horizon': 90,
      'costs.fixedPerYear': 5,
      'products[0].cost': 2,
      'segments[1].orders.perDay': 3,
    });
    expect(lines(base, other).map((line) => line.split(':')[0])).toEqual([
      'products[name=bolt].cost',
      'segments[name=firms].orders.perDay',
      'run.horizon',
      'costs.fixedPerYear',
    ]);
  });

  test('is one line with [*] where every entry of a list changes alike, and only there', () => {
    expect(lines(base, changed({'sites[name=shop].stock[*].orderCost': 150}))).toEqual([
      'sites[name=shop].stock[*].orderCost: 65 | 150',
    ]);
    expect(
      lines(
        base,
        changed({
          'sites[name=shop].stock[*].orderCost': 150,
          'sites[name=shop].stock[2].orderCost': 151,
        }),
      ),
    ).toHaveLength(3);
    const halved = changed({'sites[name=shop].stock[*].policy.baseStockLevel.value': 0.8});
    expect(lines(base, changed({'sites[name=store].stock[*].orderCost': 3}, halved))).toEqual([
      'sites[name=shop].stock[*].policy.baseStockLevel.value: 0.95 | 0.8',
      'sites[name=store].stock[product=*].orderCost: 20 | 3',
    ]);
  });

  test('is one line for a thing that some scenarios do not have', () => {
    const products = base.products.filter(({name}) => name !== 'nut');
    const [shop] = base.sites.filter(({name}) => name === 'shop');
    const stock = shop.stock.filter(({product}) => product !== 'nut');
    const shares = {bolt: 0.5, 'ball ]"bearing': 0.2};
    const without = changed({
      products,
      'sites[name=shop].stock': stock,
      'segments[name=people].basket.shares': shares,
    });
    const rows = inputsThatDiffer([without, base]);
    expect(rows.map(({path}) => path)).toEqual([
      'products[name=nut]',
      'sites[name=shop].stock[product=nut]',
      'segments[name=people].basket.shares.nut',
    ]);
    expect(rows[0].values).toEqual([null, base.products[1]]);
    expect(rows[2].values).toEqual([null, 0.3]);
  });

  test('is one line for what became another kind of thing', () => {
    const fixed = {type: 'reorderPoint', reorderPoint: 5, orderQuantity: 10};
    const other = changed({
      'sites[name=shop].stock[0].policy': fixed,
      'segments[name=firms].promise': null,
      'sites[name=shop].stock[1].policy.baseStockLevel': 12,
    });
    expect(inputsThatDiffer([base, other])).toEqual([
      {
        path: 'sites[name=shop].stock[product=bolt].policy',
        values: [base.sites[1].stock[0].policy, other.sites[1].stock[0].policy],
      },
      {
        path: 'sites[name=shop].stock[product=nut].policy.baseStockLevel',
        values: [{type: 'target', measure: 'fillRate', value: 0.95}, 12],
      },
      {
        path: 'segments[name=firms].promise',
        values: [{cycleTime: 2, calendar: null, moreWhenShort: 0}, null],
      },
    ]);
  });

  test('does not depend on the sequence of named things; lists of figures are told whole', () => {
    const other = changed({
      products: [...base.products].reverse(),
      lanes: [...base.lanes].reverse(),
      'segments[name=people].orders.weekdays': [1, 1, 1, 1, 1, 2, 0],
    });
    expect(lines(base, other)).toEqual(['segments[name=people].orders.weekdays: null | [1,1,1,1,1,2,0]']);
  });

  test('goes by the place in the list where nothing tells its entries apart', () => {
    const stock = (product: unknown, orderCost: number) => ({...base.sites[1].stock[0], product, orderCost});
    const groups = (cost: number) =>
      changed({'sites[name=shop].stock': [stock(['bolt', 'nut'], cost), stock('ball ]"bearing', 65)]});
    expect(lines(groups(1), groups(2))).toEqual(['sites[name=shop].stock[0].orderCost: 1 | 2']);
    const lanes = [...base.lanes, {...base.lanes[1], mode: 'air'}, {...base.lanes[0], mode: 'air'}];
    const [slow, quick] = [5, 1].map((value) =>
      replaceAt({...base, lanes}, 'lanes[5].leadTime.of', () => value),
    );
    expect(lines(slow, quick)).toEqual(['lanes[5].leadTime.of: 5 | 1']);
  });
});

test('every path leads to the values beside it, and taking them over makes the scenarios the same', () => {
  const paths = [
    ['products[0].price', 'products[1].price', 'products[2].price', 'products[2].weight'],
    ['sites[1].stock[0].orderCost', 'sites[1].stock[1].orderCost', 'sites[1].stock[2].orderCost'],
    ['lanes[0].tariff.perUnit', 'lanes[2].distance', 'segments[0].basket.shares.nut', 'run.followUp'],
    ['segments[0].basket.shares["ball ]\\"bearing"]', 'segments[1].promise.cycleTime', 'costs.fixedPerYear'],
  ].flat();
  const settings = fc.dictionary(fc.constantFrom(...paths), fc.integer({min: 1, max: 2}), {maxKeys: 12});
  fc.assert(
    fc.property(settings, settings, (one, other) => {
      const scenarios = [changed(one), changed(other)];
      const rows = inputsThatDiffer(scenarios);
      for (const {path, values} of rows)
        scenarios.forEach((scenario, i) =>
          expect(new Set(valuesAt(scenario, path).map((value) => value ?? null))).toEqual(
            new Set([values[i]]),
          ),
        );
      const taken = rows.reduce(
        (copy, {path, values}) => replaceAt(copy, path, () => values[0]),
        scenarios[1],
      );
      expect(inputsThatDiffer([scenarios[0], taken])).toEqual([]);
    }),
    {seed: 5, numRuns: 200},
  );
});

test('six scenarios of 4,000 products are compared whole', () => {
  const products = Array.from({length: 4000}, (_, i) => ({...base.products[0], name: `part ${i}`}));
  const stock = products.map(({name}) => ({...base.sites[1].stock[0], product: name}));
  const large = (price: number): Scenario =>
    structuredClone({
      ...base,
      products: products.map((product, i) => ({...product, price: i % 2 ? price : 1})),
      sites: [base.sites[0], {...base.sites[1], stock: stock.map((one) => ({...one, orderCost: price}))}],
    });
  const rows = inputsThatDiffer([1, 2, 3, 4, 5, 6].map(large));
  expect(rows).toHaveLength(2001);
  expect(rows[0]).toEqual({path: 'products[name=part 1].price', values: [1, 2, 3, 4, 5, 6]});
  expect(rows[2000]).toEqual({path: 'sites[name=shop].stock[*].orderCost', values: [1, 2, 3, 4, 5, 6]});
});
