import {describe, expect, test} from 'vitest';
import {PHASE} from '../../engine/kernel/simulation.ts';
import {EVENT} from '../../engine/operation/events.ts';
import {played, written} from './playing.ts';

const trace = (...orders: [at: number, units: number][]) => ({
  type: 'trace',
  events: orders.map(([at, quantity]) => ({at, lines: [{product: 'item', quantity}]})),
});

const SUPPLIER = {name: 'supplier', kind: 'supplier'};
const run = {horizon: 10, warmUp: 0, followUp: 0};

describe('at one instant', () => {
  test('receipts come before demand', () => {
    const {measure} = played(
      written({
        run,
        sites: [
          {
            name: 'shop',
            stock: [
              {from: null, initial: 0, policy: {type: 'none'}, scheduledReceipts: [{at: 2, quantity: 3}]},
            ],
          },
        ],
        segments: [{name: 'customers', servedBy: ['shop'], orders: trace([2, 3]), whenShort: {type: 'lose'}}],
      }),
    );
    expect(measure('fillRate')).toBe(1);
    expect(measure('readyRate')).toBe(0);
    expect(measure('cycleServiceLevel')).toBe(1);
    expect(measure('cycleNoZeroStock')).toBe(0);
  });

  test('a replenishment that arrives with the demand serves it, however late it was ordered', () => {
    const {measure} = played(
      written({
        run,
        sites: [
          SUPPLIER,
          {name: 'shop', stock: [{initial: 1, policy: {type: 'baseStock', baseStockLevel: 1}}]},
        ],
        lanes: [{from: 'supplier', to: 'shop', leadTime: 1}],
        segments: [
          {
            name: 'customers',
            servedBy: ['shop'],
            orders: {type: 'renewal', between: 1},
            whenShort: {type: 'lose'},
          },
        ],
      }),
    );
    expect(measure('orders')).toBe(10);
    expect(measure('fillRate')).toBe(1);
    expect(measure('readyRate')).toBe(0);
  });

  test('all demand comes before one review, which orders once', () => {
    const {measure, money} = played(
      written({
        run,
        sites: [
          SUPPLIER,
          {
            name: 'shop',
            stock: [
              {initial: 10, policy: {type: 'reorderPoint', reorderPoint: 8, orderQuantity: 5}, orderCost: 1},
            ],
          },
        ],
        lanes: [{from: 'supplier', to: 'shop', leadTime: 1}],
        segments: ['first', 'second', 'third'].map((name) => ({
          name,
          servedBy: ['shop'],
          orders: trace([1, 3]),
        })),
      }),
    );
    // 10 - 9 = 1 calls for two lots of 5 in one order; after each demand there would have been two orders.
    expect(money('replenishment.ordering')).toBe(-1);
    expect(measure('averageOnHand')).toBeCloseTo((1 * 10 + 1 * 1 + 8 * 11) / 10, 12);
  });

  test('a source sees the orders of all it feeds before its own review, and orders once for them', () => {
    const store = (name: string) => ({
      name,
      stock: [{from: 'dc', initial: 5, policy: {type: 'baseStock', baseStockLevel: 5}, orderCost: 1}],
    });
    const {measure, measureBy, money} = played(
      written({
        run,
        sites: [
          SUPPLIER,
          {
            name: 'dc',
            stock: [
              {
                from: 'supplier',
                initial: 8,
                policy: {type: 'reorderPoint', reorderPoint: 3, orderQuantity: 8},
                orderCost: 100,
              },
            ],
          },
          store('north'),
          store('south'),
        ],
        lanes: [
          {from: 'supplier', to: 'dc', leadTime: 0},
          {from: 'dc', to: 'north', leadTime: 0},
          {from: 'dc', to: 'south', leadTime: 0},
        ],
        segments: ['north', 'south'].map((name) => ({
          name: `customers ${name}`,
          servedBy: [name],
          orders: trace([1, 3], [2, 1]),
        })),
      }),
    );
    expect(money('replenishment.ordering')).toBe(-100 - 4);
    expect(measure('fillRate')).toBe(1);
    expect(measureBy('site', 'north', 'averageOnHand')).toBe(5);
    expect(measureBy('site', 'dc', 'averageOnHand')).toBeCloseTo((1 * 8 + 1 * 10 + 8 * 8) / 10, 12);
  });

  test('goods that take no time arrive in a further round, before the clock moves', () => {
    const seen: string[] = [];
    const names = new Map<number, string>(Object.entries(EVENT).map(([name, kind]) => [kind, name]));
    played(
      written({
        run: {horizon: 3, warmUp: 0, followUp: 0},
        sites: [
          SUPPLIER,
          {name: 'shop', stock: [{initial: 2, policy: {type: 'baseStock', baseStockLevel: 2}}]},
        ],
        lanes: [{from: 'supplier', to: 'shop', leadTime: 0}],
        segments: [{name: 'customers', servedBy: ['shop'], orders: trace([1, 2], [2, 2])}],
      }),
      '1',
      0,
      {
        trace: (now, round, phase, kind) =>
          seen.push(`${now / 86_400_000} ${round} ${phase} ${names.get(kind)}`),
      },
    );
    expect(seen).toEqual([
      `1 0 ${PHASE.demand} arrival`,
      `1 1 ${PHASE.receipt} receipt`,
      `2 0 ${PHASE.demand} arrival`,
      `2 1 ${PHASE.receipt} receipt`,
    ]);
  });

  test('a review at the start looks before receipts and demand, one at the end after both', () => {
    const shop = (at: string) =>
      played(
        written({
          run,
          sites: [
            SUPPLIER,
            {
              name: 'shop',
              stock: [
                {
                  initial: 5,
                  policy: {type: 'baseStock', baseStockLevel: 5, review: {every: 4, first: 2, at}},
                },
              ],
            },
          ],
          lanes: [{from: 'supplier', to: 'shop', leadTime: 1}],
          segments: [{name: 'customers', servedBy: ['shop'], orders: trace([2, 4])}],
        }),
      );
    expect(shop('start').measure('averageOnHand')).toBeCloseTo((2 * 5 + 5 * 1 + 3 * 5) / 10, 12);
    expect(shop('end').measure('averageOnHand')).toBeCloseTo((2 * 5 + 1 * 1 + 7 * 5) / 10, 12);
  });
});
