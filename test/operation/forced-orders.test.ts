import {describe, expect, test} from 'vitest';
import {played, written} from './playing.ts';

const trace = (...orders: [at: number, units: number][]) => ({
  type: 'trace',
  events: orders.map(([at, quantity]) => ({at, lines: [{product: 'item', quantity}]})),
});

function shop(stock: object, orders: object) {
  return played(
    written({
      run: {horizon: 20, warmUp: 0, followUp: 0},
      sites: [
        {name: 'supplier', kind: 'supplier'},
        {name: 'shop', stock: [{orderCost: 1, ...stock}]},
      ],
      lanes: [{from: 'supplier', to: 'shop', leadTime: 2}],
      segments: [{name: 'customers', servedBy: ['shop'], orders}],
    }),
  );
}

const baseStock = (baseStockLevel: number, review: object | null = null) => ({
  type: 'baseStock',
  baseStockLevel,
  review,
});

describe('forced orders', () => {
  test('take the place of a periodic policy at their instants, nothing and too much alike', () => {
    const {measure, money} = shop(
      {
        initial: 10,
        policy: baseStock(10, {every: 5}),
        forcedOrders: [
          {at: 5, quantity: 0},
          {at: 10, quantity: 7},
        ],
      },
      trace([1, 4]),
    );
    // Day 5 would order 4 and day 10 nothing more; day 10 orders 7 instead, and day 15 finds 13 and orders nothing.
    expect(money('replenishment.ordering')).toBe(-1);
    expect(measure('averageOnOrder')).toBeCloseTo((2 * 7) / 20, 12);
    expect(measure('averageOnHand')).toBeCloseTo((1 * 10 + 11 * 6 + 8 * 13) / 20, 12);
  });

  test('under a review at the start are placed before the demand of the instant, else after it', () => {
    const position = (review: object | null) => {
      const {measure, money} = shop(
        {initial: 3, policy: baseStock(10, review), forcedOrders: [{at: 0, quantity: 1}]},
        trace([0, 2]),
      );
      return [measure('averageOnOrder') * 20, -money('replenishment.ordering')];
    };
    // One unit for two days; then what lifts the position of 2 to 10, at the next look.
    expect(position({every: 5})).toEqual([2 * 1 + 2 * 8, 2]);
    expect(position({every: 5, at: 'end'})).toEqual([2 * 1 + 2 * 8, 2]);
    // Under continuous review the policy is silent at 0, and nothing makes it look again.
    expect(position(null)).toEqual([2 * 1, 1]);
  });

  test('need no review of their own, and no policy', () => {
    const {measure, money} = shop(
      {
        initial: 0,
        policy: {type: 'none'},
        maxOutstanding: 1,
        forcedOrders: [
          {at: 3, quantity: 2},
          {at: 4, quantity: 5},
        ],
      },
      trace(),
    );
    expect(money('replenishment.ordering')).toBe(-2);
    expect(money('goods.purchases')).toBe(-7 * 10);
    expect(measure('averageOnHand')).toBeCloseTo((1 * 2 + 14 * 7) / 20, 12);
  });

  test.each([
    ['no policy', {type: 'none'}],
    ['a periodic policy', baseStock(0, {every: 3})],
  ])('of one instant are one order, with %s', (_, policy) => {
    const {money} = shop(
      {
        initial: 0,
        policy,
        forcedOrders: [
          {at: 3, quantity: 2},
          {at: 3, quantity: 5},
        ],
      },
      trace(),
    );
    expect(money('replenishment.ordering')).toBe(-1);
    expect(money('goods.purchases')).toBe(-70);
  });

  test('go up the chain at one instant, each site before its source', () => {
    const {measureBy} = played(
      written({
        run: {horizon: 10, warmUp: 0, followUp: 0},
        sites: [
          {name: 'supplier', kind: 'supplier'},
          {
            name: 'centre',
            stock: [
              {
                from: 'supplier',
                initial: 1,
                policy: baseStock(0, {every: 20}),
                forcedOrders: [{at: 0, quantity: 6}],
              },
            ],
          },
          {
            name: 'shop',
            stock: [
              {
                from: 'centre',
                initial: 0,
                policy: baseStock(0, {every: 20}),
                forcedOrders: [{at: 0, quantity: 5}],
              },
            ],
          },
        ],
        lanes: [
          {from: 'supplier', to: 'centre', leadTime: 3},
          {from: 'centre', to: 'shop', leadTime: 1},
        ],
        segments: [{name: 'customers', servedBy: ['shop'], orders: trace()}],
      }),
    );
    expect(measureBy('site', 'centre', 'averageBackorders')).toBeCloseTo((3 * 4) / 10, 12);
    expect(measureBy('site', 'shop', 'averageOnHand')).toBeCloseTo((3 * 1 + 6 * 5) / 10, 12);
  });
});
