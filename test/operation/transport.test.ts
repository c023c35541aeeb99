import {describe, expect, test} from 'vitest';
import {played, ready, written} from './playing.ts';

const SUPPLIER = {name: 'supplier', kind: 'supplier'};

describe('freight on a lane with a schedule', () => {
  /** Two orders wait for the departure at day 5, two for the one at day 10. */
  const freight = (tariff: object) =>
    played(
      written({
        run: {horizon: 20, warmUp: 0, followUp: 20},
        sites: [{name: 'shop', stock: [{from: null, initial: 100, policy: {type: 'none'}}]}],
        lanes: [
          {
            from: 'shop',
            to: 'customers',
            leadTime: {type: 'schedule', every: 5, first: 5, transit: 1},
            tariff,
          },
        ],
        segments: [
          {
            name: 'customers',
            orders: {
              type: 'trace',
              events: [1, 2, 6, 7].map((at) => ({at, lines: [{product: 'item', quantity: 2}]})),
            },
          },
        ],
      }),
    ).money('delivery.freight');

  test('charges each departure once, and what goes by quantity for all of it', () => {
    expect(freight({perShipment: 10, perUnit: 1})).toBe(-2 * (10 + 4));
  });

  test('asks the minimum of all that leaves together', () => {
    expect(freight({perUnit: 1, minimum: 3})).toBe(-2 * 4);
    expect(freight({perUnit: 1, minimum: 100})).toBe(-2 * 100);
  });
});

test('departures at random are those of their lane, whatever other lanes there are', () => {
  const onHand = (more: object[]) =>
    played(
      written({
        run: {horizon: 60, warmUp: 0},
        sites: [SUPPLIER, {name: 'shop', stock: [{policy: {type: 'baseStock', baseStockLevel: 6}}]}],
        lanes: [
          ...more,
          {
            from: 'supplier',
            to: 'shop',
            leadTime: {type: 'schedule', poisson: 0.5, transit: {type: 'exponential', mean: 1}},
          },
        ],
        segments: [{name: 'customers', servedBy: ['shop'], orders: {type: 'poisson', perDay: 2}}],
      }),
    ).measure('averageOnHand');
  expect(onHand([{from: 'shop', to: 'customers', leadTime: 0}])).toBe(onHand([]));
});

test('sourcing weighs the freight of a whole order, with the minimum where that is more', () => {
  const shareOfNear = (near: object, far: object) =>
    ready(
      written({
        sites: [
          SUPPLIER,
          ...['near', 'far'].map((name) => ({
            name,
            stock: [{from: 'supplier', policy: {type: 'baseStock', baseStockLevel: 5}}],
          })),
        ],
        lanes: [
          {from: 'supplier', to: 'near'},
          {from: 'supplier', to: 'far'},
          {from: 'near', to: 'customers', tariff: near},
          {from: 'far', to: 'customers', tariff: far},
        ],
        segments: [
          {
            name: 'customers',
            servedBy: ['near', 'far'],
            orders: {type: 'poisson', perDay: 4},
            quantity: 60,
          },
        ],
      }),
    ).plan.sourcing[0][0];
  expect(shareOfNear({perUnit: 1, minimum: 50}, {perUnit: 1.5})).toBe(1);
  expect(shareOfNear({perUnit: 1, minimum: 100}, {perUnit: 1.5})).toBe(0);
});
