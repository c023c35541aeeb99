import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {Tally, TimeAverage} from '../../engine/kernel/tally.ts';

describe('a tally', () => {
  test('of 2, 4, 4, 4, 5, 5, 7, 9 has mean 5 and sample variance 32/7', () => {
    const tally = new Tally();
    [2, 4, 4, 4, 5, 5, 7, 9].forEach((x) => tally.add(x));
    expect(tally).toMatchObject({count: 8, mean: 5, min: 2, max: 9});
    expect(tally.variance).toBeCloseTo(32 / 7, 14);
    expect(tally.sd).toBeCloseTo(Math.sqrt(32 / 7), 14);
  });

  test('of nothing has no mean, of one observation no variance', () => {
    const tally = new Tally();
    expect([tally.count, tally.mean, tally.variance, tally.sd, tally.min, tally.max]).toEqual([
      0,
      NaN,
      NaN,
      NaN,
      Infinity,
      -Infinity,
    ]);
    tally.add(3);
    expect([tally.mean, tally.variance]).toEqual([3, NaN]);
  });

  test('keeps its digits far from zero (Welford)', () => {
    const tally = new Tally();
    for (let i = 0; i < 1000; i++) tally.add(1e9 + (i % 2));
    expect(tally.mean).toBe(1e9 + 0.5);
    expect(tally.variance).toBeCloseTo((0.25 * 1000) / 999, 12);
  });

  test('agrees with two passes over the observations', () => {
    fc.assert(
      fc.property(fc.array(fc.double({min: -1e6, max: 1e6, noNaN: true}), {minLength: 2}), (xs) => {
        const tally = new Tally();
        xs.forEach((x) => tally.add(x));
        const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
        const variance = xs.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (xs.length - 1);
        expect(Math.abs(tally.mean - mean)).toBeLessThan(1e-8);
        expect(Math.abs(tally.variance - variance)).toBeLessThan(1e-12 * (variance + mean * mean) + 1e-9);
        expect([tally.min, tally.max]).toEqual([Math.min(...xs), Math.max(...xs)]);
      }),
      {seed: 1, numRuns: 300},
    );
  });
});

describe('a time average', () => {
  test('weighs each value by how long it lasted', () => {
    const onHand = new TimeAverage(10, 0);
    onHand.set(4, 2);
    onHand.set(8, 5);
    expect(onHand.mean(10)).toBe((10 * 2 + 4 * 3 + 8 * 5) / 10);
  });

  test('is the value itself while no time has passed', () => {
    const onHand = new TimeAverage(10, 3);
    expect(onHand.mean(3)).toBe(10);
    onHand.set(7, 3);
    expect(onHand.mean(3)).toBe(7);
  });

  test('forgets at a reset what was before, and keeps the value', () => {
    const onHand = new TimeAverage();
    onHand.set(100, 5);
    onHand.set(6, 8);
    onHand.reset(10);
    onHand.set(12, 12);
    expect(onHand.value).toBe(12);
    expect(onHand.mean(16)).toBe((6 * 2 + 12 * 4) / 6);
  });
});
