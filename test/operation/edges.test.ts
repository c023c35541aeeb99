import {describe, expect, test} from 'vitest';
import {played, written} from './playing.ts';

const SHOP = {name: 'shop', stock: [{policy: {type: 'baseStock', baseStockLevel: 5}, initial: 5}]};
const SUPPLIER = {name: 'supplier', kind: 'supplier'};

function shop(parts: object) {
  return written({
    run: {horizon: 100, warmUp: 0, followUp: 10},
    sites: [SUPPLIER, SHOP],
    lanes: [{from: 'supplier', to: 'shop', leadTime: 0}],
    ...parts,
  });
}

const customers = (parts: object) => [{name: 'customers', servedBy: ['shop'], ...parts}];

describe('at the edges', () => {
  test('no lead time: every unit sold is there again at the same instant', () => {
    const {measure} = played(
      shop({
        segments: customers({orders: {type: 'poisson', perDay: 3}, quantity: {type: 'geometric', mean: 2}}),
      }),
    );
    expect(measure('averageOnHand')).toBe(5);
    expect(measure('averageOnOrder')).toBe(0);
    expect(measure('readyRate')).toBe(1);
    expect(measure('orders')).toBeGreaterThan(200);
    expect(measure('unitsShipped')).toBe(measure('unitsDemanded'));
  });

  test('no demand: nothing moves, and shares of nothing are no numbers', () => {
    const {measure, profit} = played(shop({segments: customers({orders: {type: 'poisson', perDay: 0}})}));
    expect(measure('orders')).toBe(0);
    expect(measure('averageOnHand')).toBe(5);
    expect(measure('replenishmentsPerYear')).toBe(0);
    for (const name of [
      'fillRate',
      'orderFillRate',
      'cycleServiceLevel',
      'orderCycleTime.mean',
      'meanUnitWait',
    ])
      expect(measure(name), name).toBeNaN();
    expect(profit).toBeCloseTo((-5 * 0.25 * 10 * 100) / 365, 6);
  });

  test('an empty trace, and demand that ends', () => {
    const empty = played(shop({segments: customers({orders: {type: 'trace', events: []}})}));
    expect(empty.measure('orders')).toBe(0);
    const one = played(
      shop({
        segments: customers({
          orders: {type: 'trace', events: [{at: 99.999, lines: [{product: 'item', quantity: 1}]}]},
        }),
      }),
    );
    expect(one.measure('orders')).toBe(1);
    expect(one.measure('openAtEnd')).toBe(0);
  });

  test('one unit: it is sold, replaced and sold again', () => {
    const {measure} = played(
      shop({
        sites: [
          SUPPLIER,
          {name: 'shop', stock: [{policy: {type: 'baseStock', baseStockLevel: 1}, initial: 1}]},
        ],
        lanes: [{from: 'supplier', to: 'shop', leadTime: 1}],
        segments: customers({orders: {type: 'renewal', between: 2}}),
      }),
    );
    expect(measure('orders')).toBe(50);
    expect(measure('fillRate')).toBe(1);
    expect(measure('readyRate')).toBe(0.5);
    expect(measure('cycleServiceLevel')).toBe(1);
    expect(measure('cycleNoZeroStock')).toBe(0);
  });

  test('demand that nobody can ever meet runs to the end and says what is open', () => {
    const never = (whenShort: object) =>
      played(
        shop({
          sites: [{name: 'shop', stock: [{from: null, policy: {type: 'none'}}]}],
          lanes: [],
          segments: customers({orders: {type: 'renewal', between: 1}, whenShort, promise: {cycleTime: 3}}),
          costs: {latePerOrder: 2},
        }),
      );
    const waits = never({type: 'backorder'});
    expect(waits.measure('orders')).toBe(100);
    expect(waits.measure('openAtEnd')).toBe(100);
    expect(waits.measure('fillRate')).toBe(0);
    expect(waits.measure('onTimeRate')).toBe(0);
    expect(waits.measure('averageBackorders')).toBeCloseTo(50.5, 9);
    expect(waits.money('revenue.goods')).toBe(0);
    expect(waits.money('penalties.lateness')).toBe(-200);
    const gone = never({type: 'lose', what: 'order'});
    expect(gone.measure('openAtEnd')).toBe(0);
    expect(gone.measure('ordersLost')).toBe(100);
    expect(gone.measure('unitsLost')).toBe(100);
    const impatient = never({type: 'backorder', patience: 2});
    expect(impatient.measure('openAtEnd')).toBe(0);
    expect(impatient.measure('averageBackorders')).toBeCloseTo(1.99, 9);
  });

  test('an order at the horizon does not happen; what is open then is still delivered', () => {
    const {measure} = played(
      shop({
        run: {horizon: 10, warmUp: 0, followUp: 10},
        sites: [SUPPLIER, {name: 'shop', stock: SHOP.stock, process: [{stage: 'packed', delay: 4}]}],
        segments: customers({orders: {type: 'renewal', between: 5}}),
      }),
    );
    expect(measure('orders')).toBe(2);
    expect(measure('openAtEnd')).toBe(0);
    expect(measure('orderCycleTime.mean')).toBe(4);
  });

  test('what has not closed when the follow-up is over is open, never dropped', () => {
    const {measure} = played(
      shop({
        run: {horizon: 10, warmUp: 0, followUp: 3},
        sites: [SUPPLIER, {name: 'shop', stock: SHOP.stock, process: [{stage: 'packed', delay: 4}]}],
        segments: customers({orders: {type: 'renewal', between: 1}, promise: {cycleTime: 5}}),
      }),
    );
    expect(measure('orders')).toBe(10);
    expect(measure('openAtEnd')).toBe(1);
    expect(measure('onTimeRate')).toBe(0.9);
    expect(measure('onTimeOfDelivered')).toBe(1);
  });

  test('orders before the warm-up are not counted, but their goods are gone', () => {
    const {measure, money} = played(
      shop({
        run: {horizon: 20, warmUp: 10, followUp: 0},
        sites: [{name: 'shop', stock: [{from: null, initial: 15, policy: {type: 'none'}}]}],
        lanes: [],
        segments: customers({orders: {type: 'renewal', between: 1}, whenShort: {type: 'lose'}}),
      }),
    );
    expect(measure('orders')).toBe(10);
    expect(measure('fillRate')).toBe(0.5);
    expect(money('revenue.goods')).toBe(5 * 15);
    expect(money('goods.inventoryChange')).toBe(-5 * 10);
  });
});
