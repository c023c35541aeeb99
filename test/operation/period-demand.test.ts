import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {baseDemand} from '../../engine/operation/demand/base-demand.ts';
import {periodicBaseStockAt} from '../../engine/theory/periodic/base-stock.ts';
import {arrivalsOf, customersOf, measures, overReplications, played, ready, written} from './playing.ts';

/** One stocking point with demand every day, looked at before it. */
function shop(parts: {
  segment?: object;
  stock?: object;
  product?: object;
  leadTime?: unknown;
  run?: object;
}): object {
  const {segment = {}, stock = {}, product = {}, leadTime = 0, run = {}} = parts;
  return written({
    run: {horizon: 10, warmUp: 0, followUp: 0, ...run},
    products: [{name: 'item', cost: 1, price: 1, ...product}],
    sites: [
      {name: 'works', kind: 'supplier'},
      {
        name: 'shop',
        stock: [
          {policy: {type: 'baseStock', baseStockLevel: 5, review: {every: 1}}, initial: 'full', ...stock},
        ],
      },
    ],
    lanes: [{from: 'works', to: 'shop', leadTime}],
    segments: [{name: 'people', servedBy: ['shop'], orders: {type: 'everyPeriod'}, ...segment}],
  });
}

describe('demand of every period', () => {
  test('comes after the receipts of its instant, and the period ends after it', () => {
    // Base stock 5, 3 a day, lead time 1. Day 0: 5, 2 left. Day 1: 2, 1 owed, 3 on the way. Then each day 3 come, 1 is owed, 2 are there, 1 is owed.
    const {measure} = played(shop({segment: {quantity: 3}, leadTime: 1}));
    expect(measure('periods')).toBe(10);
    expect(measure('onHandAtPeriodStart')).toBe(2.3);
    expect(measure('onHandAtPeriodEnd')).toBe(0.2);
    expect(measure('backordersAtPeriodEnd')).toBe(0.9);
    expect([measure('alphaService'), measure('demandMetInPeriod')]).toEqual([0.1, 0.1]);
    expect([measure('gammaService'), measure('fillRate')]).toEqual([0.7, 0.7]);
  });

  test('has an instant each period, from the first on', () => {
    const every = (orders: object) => arrivalsOf(shop({segment: {orders: {type: 'everyPeriod', ...orders}}}));
    expect(every({})).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(every({every: 3, first: 0.5})).toEqual([0.5, 3.5, 6.5, 9.5]);
    expect(every({every: '12 h', first: 9})).toEqual([9, 9.5]);
  });

  test('of nothing is no order, and its period is met', () => {
    const {measure} = played(
      shop({segment: {quantity: 0}, stock: {policy: {type: 'none'}, initial: 0, from: null}}),
    );
    expect([measure('orders'), measure('lines'), measure('unitsDemanded')]).toEqual([0, 0, 0]);
    expect([measure('periods'), measure('demandMetInPeriod'), measure('alphaService')]).toEqual([10, 1, 1]);
  });

  test('is met in a period without any, while backorders of an earlier one still wait', () => {
    // 3 on hand, 3 asked for on days 0 and 5, 3 come on day 9; the shorter period, of nothing, is that of the stocking point.
    const people = (name: string, every: number, quantity: number) => ({
      name,
      servedBy: ['shop'],
      orders: {type: 'everyPeriod', every},
      quantity,
    });
    const source = shop({
      stock: {policy: {type: 'none'}, from: null, initial: 3, scheduledReceipts: [{at: 9, quantity: 3}]},
    });
    const {measure} = played({...source, segments: [people('buyers', 5, 3), people('lookers', 1, 0)]});
    expect(measure('periods')).toBe(10);
    expect(measure('demandMetInPeriod')).toBe(0.9);
    expect(measure('alphaService')).toBe(0.6);
    expect(measure('backordersAtPeriodEnd')).toBe(1.2);
    expect(measure('gammaService')).toBe(-1);
  });

  test('asks for every product of the basket, each by its own law', () => {
    const source = written({
      run: {horizon: 30, warmUp: 0, followUp: 0},
      products: [
        {name: 'bolt', price: 1},
        {name: 'nut', price: 1},
      ],
      sites: [{name: 'shop', stock: [{from: null, initial: 1000, policy: {type: 'none'}}]}],
      segments: [
        {
          name: 'people',
          servedBy: ['shop'],
          orders: {type: 'everyPeriod'},
          quantity: 2,
          basket: {quantities: {nut: 5}},
        },
      ],
    });
    const {measure, measureBy} = played(source);
    expect([measure('orders'), measure('lines')]).toEqual([30, 60]);
    expect(measureBy('product', 'bolt', 'unitsDemanded')).toBe(60);
    expect(measureBy('product', 'nut', 'unitsDemanded')).toBe(150);
  });

  test('is the same whatever the stock and the service', () => {
    const quantity = {type: 'poisson', mean: 3};
    const rich = customersOf(shop({segment: {quantity}}));
    const poor = customersOf(
      shop({segment: {quantity, whenShort: {type: 'lose'}}, stock: {initial: 0}, leadTime: 3}),
    );
    expect(rich.length).toBeGreaterThan(5);
    expect(poor).toEqual(rich);
  });

  test('sells a whole season from fresh goods each day, as a newsvendor does', () => {
    const source = shop({
      product: {cost: 4, price: 10, shelfLife: 1, salvage: 1},
      segment: {quantity: {type: 'poisson', mean: 5}, whenShort: {type: 'lose'}},
      run: {horizon: 400},
    });
    const {measure, money} = played(source);
    const sold = measure('unitsDemanded') - measure('unitsLost');
    expect(measure('onHandAtPeriodStart')).toBe(5);
    expect(measure('onHandAtPeriodEnd')).toBeCloseTo(5 - sold / 400, 9);
    expect(money('revenue.goods')).toBeCloseTo(10 * sold, 6);
  });
});

describe('a periodic base stock', () => {
  const quantity = {type: 'negativeBinomial', r: 2, p: 0.3};
  const theory = periodicBaseStockAt(
    {demand: {type: 'negativeBinomial', r: 2, p: 0.3}, leadTime: 2, holdingCost: 1, backorderCost: 9},
    17,
  );
  const simulated = overReplications(
    shop({
      segment: {quantity},
      stock: {policy: {type: 'baseStock', baseStockLevel: 17, review: {every: 1}}},
      leadTime: 2,
      run: {horizon: 4020, warmUp: 20},
    }),
    30,
    measures(
      'onHandAtPeriodEnd',
      'backordersAtPeriodEnd',
      'onHandAtPeriodStart',
      'alphaService',
      'demandMetInPeriod',
      'fillRate',
      'gammaService',
      'averageOnHand',
    ),
  );

  test.each([
    ['onHandAtPeriodEnd', theory.averageOnHand],
    ['averageOnHand', theory.averageOnHand],
    ['backordersAtPeriodEnd', theory.averageBackorders],
    ['onHandAtPeriodStart', theory.averageOnHandAfterReceipt],
    ['alphaService', theory.alphaService],
    ['demandMetInPeriod', theory.demandMet],
    ['fillRate', theory.betaService],
    ['gammaService', theory.gammaService],
  ] as const)('has the %s of theory', (name, value) => {
    const {mean, standardError} = simulated[name];
    expect(Math.abs(mean - value)).toBeLessThan(3.5 * standardError);
  });
});

describe('a level for a service target', () => {
  test.each([
    ['looked at before demand', {every: 1, at: 'start'}, 1],
    ['looked at after demand', {every: 1, at: 'end'}, 0],
    ['looked at after every demand', null, 0],
  ])('counts the periods that an order faces, %s', (_, review, more) => {
    const demand = {type: 'negativeBinomial', r: 2, p: 0.3} as const;
    const {plan} = ready(
      shop({
        segment: {quantity: demand},
        stock: {
          policy: {
            type: 'baseStock',
            baseStockLevel: {type: 'target', measure: 'fillRate', value: 0.95},
            review,
          },
        },
        leadTime: 3,
      }),
    );
    const service = (level: number) =>
      periodicBaseStockAt({demand, leadTime: 2 + more, holdingCost: 1, backorderCost: 1}, level).betaService;
    const [level] = plan.orderUpToLevel;
    expect(service(level)).toBeGreaterThanOrEqual(0.95);
    expect(service(level - 1)).toBeLessThan(0.95);
  });
});

test.each([0, 0.1, 1])(
  'a level for a target exists where goods come within %d periods of a look after demand',
  (leadTime) => {
    const baseStockLevel = {type: 'target', measure: 'fillRate', value: 0.9};
    const policy = {type: 'baseStock', baseStockLevel, review: {every: 1, at: 'end'}};
    const {plan} = ready(
      shop({
        segment: {quantity: {type: 'poisson', mean: 4}},
        stock: {policy, transmit: leadTime / 3},
        leadTime,
      }),
    );
    expect(plan.orderUpToLevel[0]).toBeGreaterThanOrEqual(4);
    expect(plan.orderUpToLevel[0]).toBeLessThanOrEqual(11);
  },
);

describe('a derived level keeps its target', () => {
  const review = fc.constantFrom(null, {every: 1}, {every: 1, at: 'end'}, {every: 7}, {every: 7, at: 'end'});
  test.each([3.5, {type: 'gamma', mean: 3, cv: 0.3}])(
    'though goods come between two demands, after %j',
    (leadTime) => {
      fc.assert(
        fc.property(review, fc.boolean(), (review, isBaseStock) => {
          const level = {type: 'target', measure: 'fillRate', value: 0.95};
          const policy = isBaseStock
            ? {type: 'baseStock', baseStockLevel: level, review}
            : {type: 'reorderPoint', reorderPoint: level, orderQuantity: 50, review};
          const {fillRate} = overReplications(
            shop({
              segment: {quantity: {type: 'poisson', mean: 20}},
              stock: {policy},
              leadTime,
              run: {horizon: 1100, warmUp: 100},
            }),
            4,
            measures('fillRate'),
          );
          expect(Math.abs(fillRate.mean - 0.95)).toBeLessThan(0.02);
        }),
        {seed: 5, numRuns: 10},
      );
    },
  );
});

test('the demand of a period that one of two sites gets as a whole varies more than half of it', () => {
  const {network} = ready(
    written({
      sites: ['left', 'right'].map((name) => ({
        name,
        stock: [{from: null, initial: 0, policy: {type: 'none'}}],
      })),
      segments: [
        {
          name: 'people',
          servedBy: ['left', 'right'],
          orders: {type: 'everyPeriod'},
          quantity: {type: 'poisson', mean: 20},
        },
      ],
    }),
  );
  const [left] = baseDemand(network, [Float64Array.of(0.5, 1)], Float64Array.of(1, 1));
  expect(left.lines).toBeCloseTo(10, 6);
  expect(left.dispersion).toBeCloseTo((0.5 * (20 + 20 * 20) - 10 * 10) / 10, 5);
});

test('periods of a run are measured whatever the demand, from just after receipts to just before the next ones', () => {
  // Every two days base stock 8, lead time 1, one unit at a time at 0.25, 1.25, ...: 8 - 1 = 7 on hand after the first receipt.
  const source = shop({
    segment: {orders: {type: 'renewal', between: 1, first: 0.25}},
    stock: {policy: {type: 'baseStock', baseStockLevel: 8, review: {every: 2}}},
    leadTime: 1,
    run: {horizon: 101, warmUp: 11, period: {every: 2, first: 1}},
  });
  const {measure} = played(source);
  expect([measure('periods'), measure('onHandAtPeriodStart'), measure('onHandAtPeriodEnd')]).toEqual([
    45, 7, 5,
  ]);
  expect([measure('alphaService'), measure('demandMetInPeriod'), measure('gammaService')]).toEqual([1, 1, 1]);
});

test('a network without periods has no periodic measures', () => {
  const {layout} = ready(shop({segment: {orders: {type: 'poisson', perDay: 1}}}));
  expect(layout.measures.map(({name}) => name)).not.toContain('periods');
});

test('lost sales have no backorders to measure at the end of a period', () => {
  const {layout} = ready(shop({segment: {whenShort: {type: 'lose'}}}));
  const names = layout.measures.map(({name}) => name);
  expect(names).toContain('demandMetInPeriod');
  for (const name of ['alphaService', 'gammaService', 'backordersAtPeriodEnd'])
    expect(names).not.toContain(name);
});

test('goods and money are conserved with demand of every period, and service lies between 0 and 1', () => {
  const law = fc.constantFrom<unknown>(
    2,
    {type: 'poisson', mean: 3},
    {type: 'negativeBinomial', mean: 2, variance: 6},
    {type: 'normal', mean: 8, sd: 2},
  );
  fc.assert(
    fc.property(
      fc.record({
        every: fc.constantFrom(0.5, 1, 3),
        first: fc.constantFrom(0, 0.25),
        quantity: law,
        divisible: fc.boolean(),
        level: fc.integer({min: 0, max: 30}),
        at: fc.constantFrom('start', 'end'),
        leadTime: fc.constantFrom(0, 1, 2.5),
        whenShort: fc.constantFrom(
          {type: 'lose'},
          {type: 'backorder', ship: 'complete'},
          {type: 'backorder'},
        ),
      }),
      ({every, first, quantity, divisible, level, at, leadTime, whenShort}) => {
        const {measure} = played(
          shop({
            product: {divisible},
            segment: {orders: {type: 'everyPeriod', every, first}, quantity, whenShort},
            stock: {policy: {type: 'baseStock', baseStockLevel: level, review: {every: 1, at}}},
            leadTime,
            run: {horizon: 40, warmUp: 5, followUp: 10},
          }),
        );
        expect(measure('periods')).toBe(Math.ceil((40 - first) / every) - Math.ceil((5 - first) / every));
        expect(measure('demandMetInPeriod')).toBeGreaterThanOrEqual(0);
        expect(measure('demandMetInPeriod')).toBeLessThanOrEqual(1);
        expect(measure('onHandAtPeriodEnd')).toBeLessThanOrEqual(measure('onHandAtPeriodStart') + 1e-9);
      },
    ),
    {seed: 7, numRuns: 60},
  );
});

test('a period of a run ends before the goods of its end expire', () => {
  // Five come every midnight, one is sold at six, the other four expire at the next midnight.
  const {measure} = played(
    shop({
      product: {shelfLife: 1},
      segment: {orders: {type: 'renewal', between: 1, first: 0.25}},
      stock: {
        policy: {type: 'none'},
        initial: 0,
        from: null,
        scheduledReceipts: Array.from({length: 20}, (_, at) => ({at, quantity: 5})),
      },
      run: {horizon: 20, warmUp: 5, period: {every: 1}},
    }),
  );
  expect([measure('onHandAtPeriodStart'), measure('onHandAtPeriodEnd')]).toEqual([5, 4]);
});
