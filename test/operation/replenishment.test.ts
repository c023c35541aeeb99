import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {POLICY, type Network} from '../../engine/scenario/network.ts';
import {orderQuantity} from '../../engine/operation/planning/policies.ts';
import type {Plan} from '../../engine/operation/planning/plan.ts';
import {overReplications, played, ready, written} from './playing.ts';

const SUPPLIER = {name: 'supplier', kind: 'supplier'};

const trace = (...orders: [at: number, units: number][]) => ({
  type: 'trace',
  events: orders.map(([at, quantity]) => ({at, lines: [{product: 'item', quantity}]})),
});

function shop(stock: object, orders: object, parts: object = {}) {
  return written({
    run: {horizon: 20, warmUp: 0, followUp: 0},
    sites: [SUPPLIER, {name: 'shop', stock: [stock]}],
    lanes: [{from: 'supplier', to: 'shop', leadTime: 2}],
    segments: [{name: 'customers', servedBy: ['shop'], orders}],
    ...parts,
  });
}

describe('policies', () => {
  const pointOf = (policy: number, levels: Partial<Record<keyof Plan, number>>) => (position: number) => {
    const column = (name: keyof Plan) => Float64Array.of(levels[name] ?? NaN);
    const network = {points: {policy: Uint8Array.of(policy)}} as unknown as Network;
    const plan = {
      reorderPoint: column('reorderPoint'),
      orderQuantity: column('orderQuantity'),
      orderUpToLevel: column('orderUpToLevel'),
    } as unknown as Plan;
    return orderQuantity(network, plan, 0, position);
  };

  test('(r,nQ) orders the smallest multiple of Q that lifts the position above r', () => {
    const order = pointOf(POLICY.reorderPoint, {reorderPoint: 10, orderQuantity: 4});
    expect([12, 11, 10, 9, 7, 6, 3, 2, -10].map(order)).toEqual([0, 0, 4, 4, 4, 8, 8, 12, 24]);
  });

  test('(s,S) orders up to S at or below s, a base stock whatever is missing', () => {
    const upTo = pointOf(POLICY.orderUpTo, {reorderPoint: 3, orderUpToLevel: 9});
    expect([9, 4, 3, 0, -2].map(upTo)).toEqual([0, 0, 6, 9, 11]);
    const base = pointOf(POLICY.baseStock, {reorderPoint: 4, orderUpToLevel: 5});
    expect([7, 5, 4, 0, -2].map(base)).toEqual([0, 0, 1, 5, 7]);
    expect(pointOf(POLICY.none, {})(-100)).toBe(0);
  });

  test('after a review the position stands in the range of the policy', () => {
    fc.assert(
      fc.property(
        fc.integer({min: -20, max: 40}),
        fc.integer({min: 1, max: 30}),
        fc.integer({min: -200, max: 100}),
        (r, Q, position) => {
          const lot = pointOf(POLICY.reorderPoint, {reorderPoint: r, orderQuantity: Q})(position);
          expect(lot % Q).toBe(0);
          if (position <= r) expect(position + lot).toBeGreaterThan(r);
          if (position <= r) expect(position + lot).toBeLessThanOrEqual(r + Q);
          const rest = pointOf(POLICY.orderUpTo, {reorderPoint: r, orderUpToLevel: r + Q})(position);
          expect(position + rest).toBe(position <= r ? r + Q : position);
        },
      ),
      {seed: 43, numRuns: 200},
    );
  });

  test('look at the position, not at what lies on the shelf: one order for one drop', () => {
    const {measure} = played(
      shop(
        {initial: 10, policy: {type: 'reorderPoint', reorderPoint: 8, orderQuantity: 10}},
        trace([1, 3], [1.5, 1], [2, 1]),
      ),
    );
    expect(measure('replenishmentsPerYear')).toBeCloseTo(365 / 20, 9);
    expect(measure('averageOnOrder')).toBeCloseTo((2 * 10) / 20, 12);
  });
});

describe('periodic review', () => {
  const weekly = (review: object) => ({
    initial: 10,
    policy: {type: 'baseStock', baseStockLevel: 10, review},
  });

  test('orders at its instants only, up to the level', () => {
    const {measure} = played(shop(weekly({every: 7, first: 1}), trace([0.5, 4], [3, 2], [9, 1])));
    expect(measure('replenishmentsPerYear')).toBeCloseTo((3 * 365) / 20, 9);
    const area = 0.5 * 10 + 2.5 * 6 + 7 * 8 - 1 * 1 + 7 * 10 - 5 * 1 + 3 * 10;
    expect(area).toBeGreaterThan(0);
    const path: [from: number, units: number][] = [
      [0, 10],
      [0.5, 6],
      [3, 8],
      [9, 7],
      [10, 9],
      [17, 10],
      [20, 0],
    ];
    const exact = path.slice(1).reduce((sum, [to], i) => sum + (to - path[i][0]) * path[i][1], 0);
    expect(measure('averageOnHand')).toBeCloseTo(exact / 20, 12);
  });

  test('without a lead time fills the shelf at every review, and in between only empties it', () => {
    const {measure} = played(
      shop(
        weekly({every: 5}),
        {type: 'renewal', between: 1, first: 0.5},
        {
          lanes: [{from: 'supplier', to: 'shop', leadTime: 0}],
        },
      ),
    );
    expect(measure('averageOnHand')).toBeCloseTo((0.5 * 10 + 9 + 8 + 7 + 6 + 0.5 * 5) / 5, 12);
    expect(measure('fillRate')).toBe(1);
    expect(measure('replenishmentsPerYear')).toBeCloseTo((3 * 365) / 20, 9);
  });

  test('of many points with one rhythm orders for all of them at once', () => {
    const products = Array.from({length: 50}, (_, i) => ({name: `p${i}`, cost: 1, price: 2}));
    const {measure} = played(
      shop(
        {
          product: '*',
          initial: 3,
          orderCost: 1,
          policy: {type: 'baseStock', baseStockLevel: 3, review: {every: 4}},
        },
        {type: 'trace', events: [{at: 1, lines: products.map(({name}) => ({product: name, quantity: 1}))}]},
        {products},
      ),
    );
    expect(measure('replenishmentsPerYear')).toBeCloseTo((50 * 365) / 20, 6);
    expect(measure('averageOnHand')).toBeCloseTo((50 * (20 * 3 - 5)) / 20, 9);
  });
});

describe('replenishment on its way', () => {
  const base = {initial: 6, policy: {type: 'baseStock', baseStockLevel: 6}};

  test('no more orders are outstanding than may be, and the next goes out with the receipt', () => {
    const {measure} = played(shop({...base, maxOutstanding: 1}, trace([1, 1], [2, 1], [2.5, 1])));
    // Ordered at 1 (1 unit), at 3 with the receipt (2 units), received at 5.
    expect(measure('replenishmentsPerYear')).toBeCloseTo((2 * 365) / 20, 9);
    expect(measure('averageOnOrder')).toBeCloseTo((2 * 1 + 2 * 2) / 20, 12);
  });

  test('an order takes its time to reach the source before the goods travel', () => {
    const {measure} = played(shop({...base, transmit: 3}, trace([1, 2])));
    expect(measure('averageOnOrder')).toBeCloseTo((5 * 2) / 20, 12);
  });

  test('what is in the pipeline at the start counts in the position, and arrives', () => {
    const {measure, money} = played(
      shop({...base, initial: 2, pipeline: [{in: 3, quantity: 4}]}, trace([1, 1]), {
        lanes: [{from: 'supplier', to: 'shop', leadTime: 2, tariff: 10}],
      }),
    );
    // The position is 6 from the start, so that only the unit sold is ordered; both arrive at day 3.
    expect(measure('replenishmentsPerYear')).toBeCloseTo(365 / 20, 9);
    expect(measure('averageOnOrder')).toBeCloseTo((3 * 4 + 2 * 1) / 20, 12);
    expect(measure('averageOnHand')).toBeCloseTo((1 * 2 + 2 * 1 + 17 * 6) / 20, 12);
    expect(money('goods.purchases')).toBe(-5 * 10);
    expect(money('replenishment.freight')).toBe(-10);
  });

  test('a scheduled receipt comes beside what the policy orders, and is on no order', () => {
    const {measure} = played(
      shop({...base, initial: 2, scheduledReceipts: [{at: 3, quantity: 4}]}, trace([1, 1])),
    );
    expect(measure('averageOnOrder')).toBeCloseTo((2 * 5) / 20, 12);
    expect(measure('averageOnHand')).toBeCloseTo((1 * 2 + 1 * 1 + 1 * 5 + 17 * 10) / 20, 12);
  });

  test('lanes that may overtake, keep their sequence or leave on schedule differ for one law [R36]', () => {
    const of = (leadTime: object) =>
      overReplications(
        shop(
          {policy: {type: 'baseStock', baseStockLevel: 10}},
          {type: 'poisson', perDay: 4},
          {run: {horizon: 2050, warmUp: 50}, lanes: [{from: 'supplier', to: 'shop', leadTime}]},
        ),
        6,
        ({measure}) => ({backorders: measure('averageBackorders'), onOrder: measure('averageOnOrder')}),
      );
    const law = {type: 'exponential', mean: 2};
    const overtaking = of({type: 'iid', of: law});
    const sequence = of({type: 'fifo', of: law});
    const schedule = of({type: 'schedule', poisson: 0.5, transit: 0});
    expect(Math.abs(overtaking.onOrder.mean - 8)).toBeLessThan(4 * overtaking.onOrder.standardError);
    expect(Math.abs(schedule.onOrder.mean - 8)).toBeLessThan(4 * schedule.onOrder.standardError);
    expect(sequence.onOrder.mean).toBeGreaterThan(9);
    expect(schedule.backorders.mean).toBeGreaterThan(2 * overtaking.backorders.mean);
  });

  test('goods of one departure travel together and share the charge of the shipment', () => {
    const {money, measure} = played(
      shop({...base, initial: 6}, trace([1, 1], [2, 1], [6, 1]), {
        lanes: [
          {
            from: 'supplier',
            to: 'shop',
            leadTime: {type: 'schedule', every: 5, first: 4, transit: 1},
            tariff: {perShipment: 10, perUnit: 1},
          },
        ],
      }),
    );
    expect(money('replenishment.freight')).toBe(-(10 + 2 + 10 + 1));
    expect(measure('averageOnOrder')).toBeCloseTo((4 + 3 + 4) / 20, 12);
  });

  test('a source that is short sends what it has and the rest when it comes', () => {
    const {measure, measureBy} = played(
      written({
        run: {horizon: 20, warmUp: 0, followUp: 0},
        sites: [
          SUPPLIER,
          {
            name: 'dc',
            stock: [
              {from: null, initial: 3, policy: {type: 'none'}, scheduledReceipts: [{at: 8, quantity: 10}]},
            ],
          },
          {name: 'store', stock: [{from: 'dc', initial: 5, policy: {type: 'baseStock', baseStockLevel: 5}}]},
        ],
        lanes: [{from: 'dc', to: 'store', leadTime: 1}],
        segments: [{name: 'customers', servedBy: ['store'], orders: trace([2, 5])}],
      }),
    );
    expect(measureBy('site', 'store', 'averageOnHand')).toBeCloseTo((2 * 5 + 6 * 3 + 11 * 5) / 20, 12);
    expect(measureBy('site', 'dc', 'averageBackorders')).toBeCloseTo((6 * 2) / 20, 12);
    expect(measureBy('site', 'dc', 'fillRate')).toBeCloseTo(3 / 5, 12);
    expect(measure('fillRate')).toBe(1);
  });
});

describe('the opening stock', () => {
  test('of a long-running policy is near its steady state from the first day', () => {
    const source = (initial: unknown) =>
      shop(
        {initial, policy: {type: 'reorderPoint', reorderPoint: 30, orderQuantity: 40}},
        {type: 'poisson', perDay: 8},
        {run: {horizon: 30, warmUp: 0}, lanes: [{from: 'supplier', to: 'shop', leadTime: 4}]},
      );
    const onHand = (initial: unknown) =>
      overReplications(source(initial), 60, ({measure}) => ({onHand: measure('averageOnHand')})).onHand;
    const steady = overReplications(
      {...source('policy'), run: {horizon: 3000, warmUp: 100}},
      3,
      ({measure}) => ({onHand: measure('averageOnHand')}),
    ).onHand;
    expect(Math.abs(onHand('policy').mean - steady.mean)).toBeLessThan(0.06 * steady.mean);
    expect(onHand('full').mean).toBeGreaterThan(1.1 * steady.mean);
  });

  test('at or below the reorder point calls for an order at once, not with the first customer', () => {
    const policy = {type: 'reorderPoint', reorderPoint: 3, orderQuantity: 5};
    const opened = (initial: number) =>
      played(shop({initial, policy}, trace([9, 1]))).measure('averageOnHand');
    expect(opened(4)).toBeCloseTo((9 * 4 + 2 * 3 + 9 * 8) / 20, 12);
    expect(opened(3)).toBeCloseTo((2 * 3 + 7 * 8 + 11 * 7) / 20, 12);
    expect(opened(0)).toBeCloseTo((2 * 0 + 7 * 5 + 11 * 4) / 20, 12);
  });

  test('at its highest position is full', () => {
    const highest = (policy: object) => {
      const {network, plan} = ready(shop({initial: 'full', policy}, trace()));
      return played({network, plan, layout: ready(shop({initial: 'full', policy}, trace())).layout}).measure(
        'averageOnHand',
      );
    };
    expect(highest({type: 'reorderPoint', reorderPoint: 5, orderQuantity: 7})).toBe(12);
    expect(highest({type: 'orderUpTo', reorderPoint: 5, orderUpToLevel: 9})).toBe(9);
    expect(highest({type: 'baseStock', baseStockLevel: 4})).toBe(4);
  });
});
