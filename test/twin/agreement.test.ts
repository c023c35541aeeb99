import {describe, expect, test} from 'vitest';
import {layoutOf, play} from '../../engine/index.ts';
import {perYear} from '../../engine/run/money.ts';
import {exactTwin, type ExactTwin} from '../../engine/twin/twin.ts';
import {prepared, shop, type Changes} from './solvable.ts';

const REPLICATIONS = 30;
const geometric = {type: 'geometric', mean: 3};
const lose = {type: 'lose', what: 'remainder'};

/** Distance of simulated mean and exact figure in standard errors, by name of measure or line; what does not vary must agree. */
function distances(scenario: object): {twin: ExactTwin; far: Record<string, number>; compared: string[]} {
  const {network, plan} = prepared(scenario);
  const twin = exactTwin(network, plan);
  if (twin.status === 'none') throw new Error(`${twin.because} at ${twin.path}`);
  const layout = layoutOf(network);
  const runs = Array.from({length: REPLICATIONS}, (_, i) => play(network, plan, 'twin', i));
  const simulated = new Map<string, number[]>();
  layout.measures.forEach(({name}, i) =>
    simulated.set(
      name,
      runs.map(({measures}) => measures[i]),
    ),
  );
  const year = perYear(layout);
  layout.lines.forEach((line, i) =>
    simulated.set(
      line,
      runs.map(({statement}) => statement[i] * year),
    ),
  );
  simulated.set(
    'profit',
    runs.map(({statement}) => statement.reduce((a, b) => a + b, 0) * year),
  );
  const exact = {...twin.measures, ...twin.statement};
  const compared = Object.keys(exact).filter((name) => simulated.has(name));
  const far = Object.fromEntries(
    compared.flatMap((name) => {
      const values = simulated.get(name)!;
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
      const error = Math.sqrt(variance / values.length);
      const gap = Math.abs(mean - exact[name]);
      const z = gap <= 1e-6 * Math.max(1, Math.abs(exact[name])) ? 0 : gap / error;
      return z > 3 ? [[name, z]] : [];
    }),
  );
  return {twin, far, compared};
}

const CASES: Record<string, Changes> = {
  'a reorder point with single units': {},
  'a reorder point with batches': {
    segment: {quantity: geometric},
    stock: {policy: {type: 'reorderPoint', reorderPoint: 35, orderQuantity: 25}},
  },
  'a reorder point with a lot below the batch': {
    segment: {quantity: geometric},
    stock: {policy: {type: 'reorderPoint', reorderPoint: 35, orderQuantity: 2}},
  },
  'an order-up-to level with batches': {
    segment: {quantity: geometric},
    stock: {policy: {type: 'orderUpTo', reorderPoint: 30, orderUpToLevel: 60}},
  },
  'a base stock with batches and random lead times': {
    segment: {quantity: geometric},
    stock: {policy: {type: 'baseStock', baseStockLevel: 45}},
    lane: {leadTime: {type: 'gamma', mean: 4, cv: 0.8}},
  },
  'orders of several lines, several at a time': {
    segment: {orders: {type: 'compound', perDay: 1, batch: {type: 'geometric', mean: 2}}, lines: geometric},
    stock: {policy: {type: 'reorderPoint', reorderPoint: 28, orderQuantity: 30}},
  },
  'departures on a schedule': {lane: {leadTime: {type: 'schedule', every: 5, transit: 2}, tariff: 0}},
  'departures at random': {
    lane: {leadTime: {type: 'schedule', poisson: 0.5, transit: 2}, tariff: {perUnit: 0.3}},
    stock: {transmit: 0.5},
  },
  'periodic review of a base stock': {
    segment: {quantity: geometric},
    stock: {policy: {type: 'baseStock', baseStockLevel: 110, review: {every: 5}}},
  },
  'periodic review of a reorder point': {
    stock: {
      policy: {type: 'reorderPoint', reorderPoint: 20, orderQuantity: 12, review: {every: 4, at: 'end'}},
    },
  },
  'periodic review of an order-up-to level': {
    segment: {quantity: geometric},
    stock: {policy: {type: 'orderUpTo', reorderPoint: 60, orderQuantity: 40, review: {every: 5}}},
  },
  'lost sales of a base stock': {
    segment: {whenShort: lose},
    stock: {policy: {type: 'baseStock', baseStockLevel: 13}},
    lane: {leadTime: {type: 'lognormal', mean: 4, cv: 1}},
    root: {costs: {imputed: {goodwill: 1}, fixedPerYear: 100}},
  },
  'lost sales with one order on the way': {
    segment: {whenShort: lose},
    stock: {policy: {type: 'orderUpTo', reorderPoint: 10, orderUpToLevel: 34}},
  },
  'lost sales with one order on the way and gamma lead times': {
    segment: {whenShort: lose},
    stock: {policy: {type: 'reorderPoint', reorderPoint: 12, orderQuantity: 24}},
    lane: {leadTime: {type: 'erlang', shape: 2, mean: 4}},
  },
};

describe('the simulated figures lie within three standard errors of the exact ones', () => {
  test.each(Object.entries(CASES))('for %s', (_, changes) => {
    const {twin, far, compared} = distances(shop(changes));
    expect(far).toEqual({});
    expect(compared.length).toBeGreaterThan(20);
    expect(twin.missing).toEqual([]);
    expect(twin.statement.profit).toBeDefined();
  });

  test('for several products, segments and sites', () => {
    const {far, twin} = distances(several());
    expect(far).toEqual({});
    expect(twin.method).toEqual(['positionUniform', 'erlangLoss']);
  });

  test.each([
    ['one for one', {type: 'baseStock', baseStockLevel: 15}],
    ['in lots', {type: 'reorderPoint', reorderPoint: 10, orderQuantity: 8}],
  ])('for stocking points that replenish each other, the first of them %s', (_, policy) => {
    const {far, twin} = distances(chain(policy));
    expect(far).toEqual({});
    expect(twin.method).toEqual(['warehouseRetailers']);
    expect(twin.statement.profit).toBeDefined();
  });

  test('for stations in front of the stock and behind it', () => {
    const {far, compared, twin} = distances(stations());
    expect(far).toEqual({});
    expect(compared).toEqual(
      expect.arrayContaining(['shop/desk.Wq', 'shop/packing.pWait', 'orderCycleTime.mean', 'labour.regular']),
    );
    expect(twin.method).toEqual(['positionUniform', 'multiServer', 'generalService']);
  });
});

function chain(warehousePolicy: object): object {
  const stock = (policy: object, from: string) => [
    {policy, from, holdingCost: 0.02, backorderCost: 0.5, orderCost: 0.3},
  ];
  const baseStock = (baseStockLevel: number) => ({type: 'baseStock', baseStockLevel});
  return shop({
    root: {
      sites: [
        {name: 'works', kind: 'supplier'},
        {name: 'centre', stock: stock(warehousePolicy, 'works')},
        {name: 'depot', stock: stock(baseStock(3), 'centre')},
        {name: 'store', stock: stock(baseStock(4), 'centre')},
        {name: 'kiosk', stock: stock(baseStock(2), 'depot')},
      ],
      lanes: [
        {from: 'works', to: 'centre', leadTime: 5, tariff: 1},
        {from: 'centre', to: 'depot', leadTime: 2, tariff: {perUnit: 0.2}},
        {from: 'centre', to: 'store', leadTime: 1},
        {from: 'depot', to: 'kiosk', leadTime: 0.5, tariff: 0.1},
      ],
      segments: [
        {name: 'town', servedBy: ['store'], orders: {type: 'poisson', perDay: 2}},
        {name: 'station', servedBy: ['kiosk'], orders: {type: 'poisson', perDay: 1}},
        {name: 'builders', servedBy: ['centre'], orders: {type: 'poisson', perDay: 0.5}},
      ],
    },
  });
}

function several(): object {
  const stock = (product: string, policy: object, more = {}) => ({
    product,
    policy,
    holdingCost: 0.02,
    orderCost: 4,
    ...more,
  });
  return shop({
    root: {
      products: ['a', 'b', 'c'].map((name, i) => ({name, cost: 2 + i, price: 5 + i, weight: 1 + i})),
      sites: [
        {name: 'works', kind: 'supplier'},
        {
          name: 'shop',
          stock: [
            stock('a', {type: 'reorderPoint', reorderPoint: 14, orderQuantity: 30}),
            stock('b', {type: 'baseStock', baseStockLevel: 12}),
          ],
          process: [
            {stage: 'verified', delay: '2 h', cost: 0.3, costPerUnit: 0.01},
            {stage: 'picked', delay: {type: 'uniform', min: 0.1, max: 0.3}, costPerUnit: 0.2},
          ],
        },
        {name: 'depot', stock: [stock('c', {type: 'baseStock', baseStockLevel: 7})]},
      ],
      lanes: [
        {from: 'works', to: 'shop', leadTime: 3, tariff: 2},
        {from: 'works', to: 'depot', leadTime: {type: 'exponential', mean: 5}},
        {from: 'shop', to: 'people', leadTime: {type: 'uniform', min: 1, max: 2}, tariff: {perKg: 0.1}},
        {from: 'depot', to: 'walk-ins', leadTime: 1, tariff: {perShipment: 1, minimum: 2}},
      ],
      channels: [{name: 'web', transmit: {type: 'exponential', mean: '3 h'}, cost: 0.2}],
      segments: [
        {
          name: 'people',
          servedBy: ['shop'],
          orders: {type: 'poisson', perDay: 3},
          basket: {shares: {a: 2, b: 1}},
          quantity: {type: 'table', values: [1, 2], shares: [0.7, 0.3]},
        },
        {
          name: 'others',
          servedBy: ['shop'],
          orders: {type: 'poisson', perDay: 1},
          lines: 2,
          basket: {shares: {a: 1, b: 1}, distinct: true},
        },
        {
          name: 'walk-ins',
          servedBy: ['depot'],
          orders: {type: 'poisson', perDay: 1.2},
          basket: {shares: {c: 1}},
          whenShort: {type: 'lose', what: 'line'},
        },
      ],
    },
  });
}

function stations(): object {
  return shop({
    lane: {leadTime: 0, tariff: 1},
    stock: {policy: {type: 'baseStock', baseStockLevel: 3}},
    site: {
      stations: [
        {name: 'desk', servers: 2, time: {type: 'exponential', mean: 0.5}, wage: 3},
        {name: 'packing', servers: 1, time: {type: 'gamma', mean: 0.2, cv: 0.5}},
      ],
      process: [
        {stage: 'verified', station: 'desk', delay: {type: 'uniform', min: 0, max: 0.2}, cost: 1},
        {stage: 'packed', station: 'packing', cost: 2},
      ],
    },
  });
}
