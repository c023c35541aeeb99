import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  bestInterval,
  bestQuantity,
  bestTimer,
  consolidationByBoth,
  consolidationByClock,
  consolidationByQuantity,
  consolidationByTimer,
  consolidationByWeight,
  holdOverByQuantity,
  holdOverByTimer,
  type DockOptions,
} from '../../../engine/theory/freight/consolidation.ts';
import {integrate} from '../../../engine/kernel/distributions/quadrature.ts';

const dock: fc.Arbitrary<DockOptions> = fc.record({
  orderRate: fc.double({min: 0.1, max: 20, noNaN: true}),
  dispatchCost: fc.double({min: 1, max: 200, noNaN: true}),
  waitingCost: fc.double({min: 0.05, max: 5, noNaN: true}),
});
const some = fc.double({min: 0.1, max: 10, noNaN: true});

const plain: DockOptions = {orderRate: 4, dispatchCost: 100, waitingCost: 2};

describe('consolidation of shipments', () => {
  test('orders of a load wait for those that come after them', () => {
    const {meanHold, averageWaiting, dispatchRate, cost} = consolidationByQuantity(plain, 12);
    expect(meanHold).toBeCloseTo((0 + 11) / 2 / 4, 12);
    expect(averageWaiting).toBeCloseTo(5.5, 12);
    expect(dispatchRate).toBeCloseTo(1 / 3, 12);
    expect(cost).toBeCloseTo(100 / 3 + 2 * 5.5, 12);
  });

  test('the hybrid policy is the quantity policy with a long timer, and the time policy with a large load', () => {
    fc.assert(
      fc.property(dock, fc.integer({min: 1, max: 30}), some, (any, q, T) => {
        const long = consolidationByBoth(any, q, 1e4);
        const quantity = consolidationByQuantity(any, q);
        const large = consolidationByBoth(any, 600, T);
        const timer = consolidationByTimer(any, T);
        for (const key of ['meanHold', 'meanLoad', 'dispatchRate', 'averageWaiting', 'cost'] as const) {
          expect(long[key]).toBeCloseTo(quantity[key], 7);
          expect(large[key]).toBeCloseTo(timer[key], 7);
        }
        expect(long.byQuantity).toBeCloseTo(1, 12);
        expect(large.byQuantity).toBeCloseTo(0, 12);
      }),
      {seed: 31, numRuns: 60},
    );
  });

  test('waiting, load and dispatches agree with Little and with the flow of orders', () => {
    fc.assert(
      fc.property(dock, fc.integer({min: 1, max: 30}), some, (any, q, T) => {
        const policies = [
          consolidationByQuantity(any, q),
          consolidationByTimer(any, T),
          consolidationByClock(any, T),
          consolidationByBoth(any, q, T),
          consolidationByWeight(any, {mean: T, limit: T * q}),
        ];
        for (const {meanHold, meanLoad, dispatchRate, averageWaiting, cost} of policies) {
          expect(averageWaiting).toBeCloseTo(any.orderRate * meanHold, 9);
          expect(dispatchRate * meanLoad).toBeCloseTo(any.orderRate, 9);
          expect(cost).toBeCloseTo(any.dispatchCost * dispatchRate + any.waitingCost * averageWaiting, 9);
        }
      }),
      {seed: 32, numRuns: 60},
    );
  });

  test('the mean time at the dock is the integral of its tail', () => {
    const tail = integrate((t) => holdOverByQuantity(4, 12, t), 0, 20);
    expect(tail).toBeCloseTo(consolidationByQuantity(plain, 12).meanHold, 9);
    const timed = integrate((t) => holdOverByTimer(4, 2.5, t), 0, 2.5);
    expect(timed).toBeCloseTo(consolidationByTimer(plain, 2.5).meanHold, 12);
    expect(holdOverByTimer(4, 2.5, 2.5)).toBe(0);
  });

  test('the best load, timer and interval cost least', () => {
    fc.assert(
      fc.property(dock, fc.integer({min: 1, max: 60}), some, (any, q, T) => {
        const least = {
          load: consolidationByQuantity(any, bestQuantity(any)).cost,
          timer: consolidationByTimer(any, bestTimer(any)).cost,
        };
        expect(consolidationByQuantity(any, q).cost).toBeGreaterThanOrEqual(least.load - 1e-9);
        expect(consolidationByTimer(any, T).cost).toBeGreaterThanOrEqual(least.timer - 1e-9);
        const interval = bestInterval(any);
        const cost =
          interval > 0 ? consolidationByClock(any, interval).cost : any.dispatchCost * any.orderRate;
        expect(consolidationByClock(any, T).cost).toBeGreaterThanOrEqual(cost - 1e-9);
      }),
      {seed: 33, numRuns: 200},
    );
  });

  test('a load by weight exceeds its limit by one mean weight', () => {
    const {meanWeight, meanLoad} = consolidationByWeight(plain, {mean: 250, limit: 4000});
    expect(meanWeight).toBe(4250);
    expect(meanLoad).toBe(17);
  });

  test('refuses figures out of range', () => {
    expect(() => consolidationByQuantity(plain, 0)).toThrow(
      'orders of a dispatch must be a whole number, at least 1: 0',
    );
    expect(() => consolidationByTimer({...plain, orderRate: 0}, 1)).toThrow('order rate must be positive: 0');
    expect(() => consolidationByClock(plain, 0)).toThrow('interval must be positive: 0');
    expect(() => consolidationByBoth(plain, 3, -1)).toThrow('timer must not be negative: -1');
    expect(() => consolidationByWeight(plain, {mean: 0, limit: 1})).toThrow(
      'mean weight must be positive: 0',
    );
    expect(() => bestTimer({...plain, waitingCost: 0})).toThrow('waiting cost must be positive: 0');
  });
});
