import {describe, expect, test} from 'vitest';
import {played, written} from './playing.ts';

const trace = (...orders: [at: number, units: number][]) => ({
  type: 'trace',
  events: orders.map(([at, quantity]) => ({at, lines: [{product: 'item', quantity}]})),
});

/** A supplier a day away from a centre, which is three days away from a store. */
function chain(centre: object, store: object, orders: object) {
  return played(
    written({
      run: {horizon: 20, warmUp: 0, followUp: 0},
      sites: [
        {name: 'supplier', kind: 'supplier'},
        {name: 'centre', stock: [{from: 'supplier', holdingCost: 0, ...centre}]},
        {name: 'store', stock: [{from: 'centre', holdingCost: 0, ...store}]},
      ],
      lanes: [
        {from: 'supplier', to: 'centre', leadTime: 1},
        {from: 'centre', to: 'store', leadTime: 3},
      ],
      segments: [{name: 'customers', servedBy: ['store'], orders}],
    }),
  );
}

const none = {initial: 0, policy: {type: 'none'}};
const baseStock = (baseStockLevel: number, initial = baseStockLevel) => ({
  initial,
  policy: {type: 'baseStock', baseStockLevel},
});

describe('between sites of the operation', () => {
  test('goods in the pipeline at the start are owned already, and arrive', () => {
    const {measureBy, money} = chain(
      baseStock(5),
      {...baseStock(6, 1), pipeline: [{in: 2, quantity: 5}]},
      trace([1, 1]),
    );
    expect(measureBy('site', 'store', 'averageOnHand')).toBeCloseTo(
      (1 * 1 + 1 * 0 + 2 * 5 + 16 * 6) / 20,
      12,
    );
    expect(measureBy('site', 'store', 'averageOnOrder')).toBeCloseTo((2 * 5 + 3 * 1) / 20, 12);
    // One unit is sold and one bought at the centre in its place; the pipeline is neither bought nor a gain.
    expect(money('goods.purchases')).toBe(-10);
    expect(money('goods.inventoryChange')).toBe(0);
  });

  test('an order takes its time to reach the source, which sees it then and not before', () => {
    const {measureBy} = chain(baseStock(5), {...baseStock(6), transmit: 2}, trace([1, 2]));
    expect(measureBy('site', 'store', 'averageOnOrder')).toBeCloseTo((2 * (2 + 3)) / 20, 12);
    expect(measureBy('site', 'centre', 'averageOnHand')).toBeCloseTo((3 * 5 + 1 * 3 + 16 * 5) / 20, 12);
    expect(measureBy('site', 'store', 'averageOnHand')).toBeCloseTo((1 * 6 + 5 * 4 + 14 * 6) / 20, 12);
  });

  test('an order in the mail at the start is in the position, and served when it gets there', () => {
    const {measureBy, money} = chain(
      {...none, initial: 3},
      {...baseStock(5, 0), pipeline: [{in: 4, quantity: 5, as: 'order'}]},
      trace(),
    );
    expect(measureBy('site', 'store', 'replenishmentsPerYear')).toBe(0);
    expect(measureBy('site', 'store', 'averageOnHand')).toBeCloseTo((13 * 3) / 20, 12);
    expect(measureBy('site', 'store', 'averageOnOrder')).toBeCloseTo((7 * 5 + 13 * 2) / 20, 12);
    expect(measureBy('site', 'centre', 'averageBackorders')).toBeCloseTo((16 * 2) / 20, 12);
    expect(measureBy('site', 'centre', 'fillRate')).toBeCloseTo(3 / 5, 12);
    expect(money('goods.inventoryChange')).toBe(0);
  });

  test('what a source owes to another site costs what is written for the source', () => {
    const {money} = chain(
      {...none, backorderCost: 0.5, scheduledReceipts: [{at: 15, quantity: 3}]},
      {...baseStock(3, 0), backorderCost: 7},
      trace(),
    );
    expect(money('stock.backorders')).toBe(-15 * 3 * 0.5);
  });

  test('a site with one order out waits for all of it before it orders again', () => {
    const {measureBy} = chain(
      {...none, initial: 1, scheduledReceipts: [{at: 5, quantity: 9}]},
      {...baseStock(4), maxOutstanding: 1},
      trace([1, 2], [4, 1], [6, 1]),
    );
    // The 2 of day 1 come at 4 and 8; only then the 2 sold since are ordered.
    expect(measureBy('site', 'store', 'replenishmentsPerYear')).toBeCloseTo((2 * 365) / 20, 9);
    expect(measureBy('site', 'store', 'averageOnOrder')).toBeCloseTo((3 * 2 + 4 * 1 + 3 * 2) / 20, 12);
  });
});

describe('with a supplier', () => {
  test('an order in the mail at the start is bought when its goods arrive', () => {
    const {measureBy, money} = chain(
      {...baseStock(4, 0), pipeline: [{in: 2, quantity: 4, as: 'order'}]},
      none,
      trace(),
    );
    expect(measureBy('site', 'centre', 'averageOnHand')).toBeCloseTo((17 * 4) / 20, 12);
    expect(money('goods.purchases')).toBe(-40);
    expect(money('replenishment.ordering')).toBe(0);
  });

  test('ordering costs by the order and by the unit, when the order is placed', () => {
    const {money} = chain(
      {...baseStock(4), orderCost: 3, orderCostPerUnit: 0.25},
      {...baseStock(4), orderCost: 0, orderCostPerUnit: 0.5},
      trace([19.5, 3]),
    );
    expect(money('replenishment.ordering')).toBe(-(3 + 3 * 0.25) - 3 * 0.5);
  });
});
