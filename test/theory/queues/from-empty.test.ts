import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {delaysFromEmpty} from '../../../engine/theory/queues/from-empty.ts';
import {multiServerQueue} from '../../../engine/theory/queues/multi-server.ts';

describe('Waiting times from an empty start', () => {
  test('have the published averages over the first 100 customers with one and two servers (Law & Kelton)', () => {
    const one = delaysFromEmpty({arrivalRate: 1, serviceRate: 1 / 0.9, servers: 1});
    const two = delaysFromEmpty({arrivalRate: 1, serviceRate: 1 / 1.8, servers: 2});
    expect(one.averageOfFirst(100)).toBeCloseTo(4.1319, 2);
    expect(two.averageOfFirst(100)).toBeCloseTo(3.6977, 2);
    expect(one.averageOfFirst(100).toFixed(2)).toBe('4.13');
    expect(two.averageOfFirst(100).toFixed(2)).toBe('3.70');
  });

  test('are 0 for the first customer, and for the second what an arrival during a service waits', () => {
    const {delayOf} = delaysFromEmpty({arrivalRate: 3, serviceRate: 2, servers: 1});
    expect(delayOf(1)).toBe(0);
    expect(delayOf(2)).toBeCloseTo((3 / 5) * (1 / 2), 14);
  });

  test('rise towards the steady state and never above it', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 5}),
        fc.double({min: 0.1, max: 0.8, noNaN: true}),
        (servers, load) => {
          const options = {arrivalRate: load * servers, serviceRate: 1, servers};
          const {delayOf} = delaysFromEmpty(options);
          const {Wq} = multiServerQueue(options);
          let before = 0;
          for (let n = 1; n <= 300; n++) {
            expect(delayOf(n)).toBeGreaterThanOrEqual(before - 1e-13);
            expect(delayOf(n)).toBeLessThanOrEqual(Wq + 1e-12);
            before = delayOf(n);
          }
          expect(before / Wq).toBeCloseTo(1, 2);
        },
      ),
      {seed: 14, numRuns: 15},
    );
  });

  test('are refused for a customer before the first', () => {
    const {delayOf} = delaysFromEmpty({arrivalRate: 1, serviceRate: 2, servers: 1});
    expect(() => delayOf(0)).toThrow('customer must be a whole number, at least 1: 0');
    expect(() => delaysFromEmpty({arrivalRate: -1, serviceRate: 2, servers: 1})).toThrow(RangeError);
  });
});
