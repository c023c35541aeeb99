import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {arrivalsOf, orderLives, played, written} from './playing.ts';

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

describe('once counted orders have all their goods, and only their paper is open', () => {
  const DAYS = 60;
  const FOLLOW_UP = 30;

  /** A shop that closes orders a fortnight after delivery, and writes invoices at these servers, or at none. */
  const office = (clerks: number): object => {
    const source = shop({time: 0, followUp: FOLLOW_UP}) as {
      sites: {stations?: object[]; process?: object[]}[];
    };
    const desk = {name: 'clerks', servers: clerks, time: 0};
    const [supplier, {stations = [], process = [], ...site}] = source.sites;
    const invoice = {stage: 'invoiced', ...(clerks > 0 ? {station: 'clerks'} : {})};
    return {
      ...source,
      sites: [
        supplier,
        {
          ...site,
          stations: clerks > 0 ? [...stations, desk] : stations,
          process: [...process, invoice, {stage: 'closed', delay: 14}],
        },
      ],
    };
  };

  test('no further order is placed, and theirs are closed all the same', () => {
    const arrivals = arrivalsOf(office(0));
    const counted = orderLives(office(0)).filter((life) => life.counted);
    expect(Math.max(...arrivals)).toBeLessThan(DAYS + 10);
    expect(counted.length).toBe(played(office(0)).measure('orders'));
    for (const {at} of counted) expect(at.closed).toBeCloseTo(at.delivered + 14, 9);
  });

  test('further orders are placed where that paper shares a station with theirs', () => {
    expect(Math.max(...arrivalsOf(office(1)))).toBeGreaterThan(DAYS + 13);
  });

  test('the figures are those of a run in which further orders are placed', () => {
    const [without, withMore] = [played(office(0)), played(office(1))];
    for (const {name} of without.layout.measures) expect(without.measure(name)).toBe(withMore.measure(name));
    expect(without.profit).toBe(withMore.profit);
  });
});
