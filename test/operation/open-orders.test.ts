import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {played, written} from './playing.ts';

const COST = 10;
const PRICE = 15;

interface Shop {
  /** Days of a pick. */
  time: number;
  warmUp?: number;
  followUp?: number;
  leadTime?: number;
  reorderPoint?: number;
}

/** A shop with one picker and 20 orders of one unit a day; nothing but goods costs anything. */
function shop({time, warmUp = 10, followUp = 20, leadTime = 2, reorderPoint = 100}: Shop): object {
  const policy = {type: 'reorderPoint', reorderPoint, orderQuantity: 50};
  return written({
    run: {horizon: warmUp + 50, warmUp, followUp},
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {
        name: 'shop',
        stock: [{product: 'item', from: 'supplier', holdingRate: 0, policy}],
        stations: [{name: 'picker', servers: 1, time}],
        process: [{stage: 'picked', station: 'picker'}],
      },
    ],
    lanes: [{from: 'supplier', to: 'shop', leadTime}],
    segments: [
      {
        name: 'customers',
        servedBy: ['shop'],
        orders: {type: 'poisson', perDay: 20},
        whenShort: {type: 'backorder', ship: 'partial'},
      },
    ],
  });
}

describe('the goods of open orders', () => {
  test('belong to the orders that pay for them, whatever is open when counting begins, when it ends and when the run is over', () => {
    fc.assert(
      fc.property(
        fc.record({
          time: fc.double({min: 0.01, max: 0.1, noNaN: true}),
          warmUp: fc.integer({min: 0, max: 20}),
          followUp: fc.integer({min: 0, max: 40}),
          leadTime: fc.integer({min: 0, max: 6}),
          reorderPoint: fc.integer({min: 0, max: 120}),
        }),
        (options) => {
          const {profit, measure} = played(shop(options));
          expect(profit).toBeCloseTo((PRICE - COST) * measure('unitsShipped'), 6);
        },
      ),
      {seed: 11, numRuns: 25},
    );
  });

  test('leave nothing to earn for a picker who gets more work than he can do', () => {
    const [stable, overloaded, hopeless] = [0.045, 0.06, 0.08].map((time) => played(shop({time})).profit);
    expect(overloaded).toBeLessThanOrEqual(stable);
    expect(hopeless).toBeLessThan(overloaded);
  });

  test('change nothing where orders leave in the instant in which they come', () => {
    expect(played(shop({time: 0.01})).layout.lines).toContain('goods.openOrders');
    const counter = written({
      run: {horizon: 20, warmUp: 0},
      sites: [{name: 'shop', stock: [{from: null, initial: 1000, policy: {type: 'none'}}]}],
      segments: [
        {
          name: 'customers',
          servedBy: ['shop'],
          orders: {type: 'poisson', perDay: 5},
          whenShort: {type: 'lose', what: 'order'},
        },
      ],
    });
    expect(played(counter).layout.lines).not.toContain('goods.openOrders');
  });
});
