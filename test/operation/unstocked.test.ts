import {describe, expect, test} from 'vitest';
import {orderLives, played, written} from './playing.ts';

type Ordered = [product: string, units: number];

/** The near site, which sourcing prefers, stocks `a` only; `b` lies at the far one. */
function market(orders: [at: number, ...lines: Ordered[]][], whenShort: object) {
  return written({
    run: {horizon: 20, warmUp: 0, followUp: 0},
    products: [
      {name: 'a', price: 1},
      {name: 'b', price: 1},
    ],
    sites: [
      {
        name: 'near',
        stock: [
          {
            product: 'a',
            from: null,
            initial: 1,
            policy: {type: 'none'},
            scheduledReceipts: [{at: 5, quantity: 4}],
          },
        ],
      },
      {name: 'far', stock: [{product: 'b', from: null, initial: 100, policy: {type: 'none'}}]},
    ],
    segments: [
      {
        name: 'customers',
        servedBy: ['near', 'far'],
        orders: {
          type: 'trace',
          events: orders.map(([at, ...lines]) => ({
            at,
            lines: lines.map(([product, quantity]) => ({product, quantity})),
          })),
        },
        whenShort,
      },
    ],
  });
}

describe('a product that the serving site does not stock', () => {
  const waits = {type: 'backorder', ship: 'complete'};

  test('is lost at once, and the rest of the order waits for all of the rest', () => {
    const lives = orderLives(
      market(
        [
          [1, ['a', 1], ['b', 1]],
          [2, ['a', 3], ['b', 1]],
        ],
        waits,
      ),
    );
    expect(lives.map(({at}) => [at.placed, at.delivered])).toEqual([
      [1, 1],
      [2, 5],
    ]);
  });

  test('counts as lost, and as not in full', () => {
    const {measure} = played(market([[1, ['a', 1], ['b', 2]]], waits));
    expect(measure('unitsLost')).toBe(2);
    expect(measure('inFullRate')).toBe(0);
  });

  test('takes an order that goes whole or not at all with it', () => {
    const {measure} = played(market([[1, ['a', 1], ['b', 1]]], {type: 'lose', what: 'order'}));
    expect(measure('ordersLost')).toBe(1);
    expect(measure('averageOnHand')).toBeCloseTo((20 * 101 + 15 * 4) / 20, 9);
  });

  test('is demand for that product and at that site, and none of it is filled', () => {
    const {measure, measureBy} = played(market([[1, ['a', 1], ['b', 3]]], {type: 'lose', what: 'line'}));
    expect(measure('fillRate')).toBe(0.25);
    expect(measureBy('product', 'a', 'fillRate')).toBe(1);
    expect(measureBy('product', 'b', 'unitsDemanded')).toBe(3);
    expect(measureBy('product', 'b', 'fillRate')).toBe(0);
    expect(measureBy('product', 'b', 'unitsLost')).toBe(3);
    expect(measureBy('site', 'near', 'fillRate')).toBe(0.25);
    expect(measureBy('site', 'far', 'fillRate')).toBeNaN();
  });
});
