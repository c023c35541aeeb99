import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {poissonTerm} from '../../engine/kernel/math.ts';
import {compoundPmf} from '../../engine/theory/compound-count.ts';
import {lineQuantity, meanQuantity, ONE_UNIT, secondMoment} from '../../engine/theory/quantity.ts';
import {convolved} from '../../engine/theory/time-average.ts';

const quantity = fc
  .uniqueArray(fc.tuple(fc.integer({min: 1, max: 60}), fc.double({min: 0.05, max: 1, noNaN: true})), {
    minLength: 1,
    maxLength: 8,
    selector: ([value]) => value,
  })
  .map((rows) =>
    lineQuantity(
      rows.map(([value]) => value),
      rows.map(([, share]) => share),
    ),
  );

describe('a compound number of units', () => {
  test('is Poisson for single units, also where P(0) is below the smallest number', () => {
    for (const mean of [0.3, 12, 740, 9000]) {
      const pmf = compoundPmf({mean, variance: mean}, ONE_UNIT);
      for (const k of [0, Math.floor(mean / 2), Math.floor(mean), Math.floor(mean + 3 * Math.sqrt(mean))]) {
        expect(pmf[k]).toBeCloseTo(poissonTerm(k, mean), 13);
      }
      expect(pmf.reduce((sum, p) => sum + p)).toBeCloseTo(1, 12);
    }
  });

  test('is geometric for single units where the variance of the count is m(1 + m)', () => {
    const pmf = compoundPmf({mean: 4, variance: 20}, ONE_UNIT);
    for (const k of [0, 1, 7, 30]) expect(pmf[k]).toBeCloseTo(0.2 * Math.pow(0.8, k), 14);
  });

  test('equals the sum over the number of lines of the repeated convolution of their quantities', () => {
    const one = lineQuantity([1, 3, 4], [0.5, 0.3, 0.2]);
    const line = Float64Array.of(0, 0.5, 0, 0.3, 0.2);
    const pmf = compoundPmf({mean: 2.5, variance: 2.5}, one);
    const direct = new Float64Array(400);
    let power = Float64Array.of(1);
    for (let n = 0; n < 60; n++) {
      power.forEach((share, k) => (direct[k] += poissonTerm(n, 2.5) * share));
      power = convolved(power, line) as Float64Array<ArrayBuffer>;
    }
    pmf.forEach((share, k) => expect(share).toBeCloseTo(direct[k], 14));
  });

  test('has the mean and variance of a random sum, and next to nothing beyond its end', () => {
    const mean = fc.double({min: 0.01, max: 40, noNaN: true});
    fc.assert(
      fc.property(quantity, mean, fc.double({min: 1, max: 12, noNaN: true}), (line, lines, dispersion) => {
        const pmf = compoundPmf({mean: lines, variance: dispersion * lines}, line);
        let first = 0;
        let second = 0;
        pmf.forEach((share, k) => {
          first += share * k;
          second += share * k * k;
        });
        const unit = meanQuantity(line);
        const variance = lines * (secondMoment(line) - unit * unit) + dispersion * lines * unit * unit;
        expect(first / (lines * unit)).toBeCloseTo(1, 9);
        expect((second - first * first) / variance).toBeCloseTo(1, 8);
      }),
      {seed: 21, numRuns: 100},
    );
  });

  test('over two stretches is the convolution of each', () => {
    fc.assert(
      fc.property(quantity, fc.double({min: 1, max: 5, noNaN: true}), (line, dispersion) => {
        const law = (mean: number) => compoundPmf({mean, variance: dispersion * mean}, line);
        const both = convolved(law(1.3), law(2.2));
        law(3.5).forEach((share, k) => expect(share).toBeCloseTo(both[k] ?? 0, 12));
      }),
      {seed: 22, numRuns: 40},
    );
  });

  test('keeps a rare large lot in its tail', () => {
    const pmf = compoundPmf({mean: 10, variance: 10}, lineQuantity([1, 5000], [0.9999, 0.0001]));
    expect(pmf.length).toBeGreaterThan(10_000);
    expect(pmf.subarray(5000).reduce((sum, p) => sum + p)).toBeCloseTo(1 - Math.exp(-0.001), 12);
  });

  test('refuses counts and quantities out of range', () => {
    expect(() => compoundPmf({mean: -1, variance: 1}, ONE_UNIT)).toThrow(
      'mean number of lines must not be negative: -1',
    );
    expect(() => lineQuantity([0], [1])).toThrow('quantity must be a whole number, at least 1: 0');
    expect(() => lineQuantity([1, 2], [1])).toThrow('quantities need one share each: 2 values, 1 shares');
    expect(() => lineQuantity([1], [0])).toThrow('sum of shares must be positive: 0');
    expect(() => lineQuantity([1, 2], [1, -1])).toThrow('share of a quantity must not be negative: -1');
    expect(lineQuantity([5, 2, 5, 9], [1, 2, 1, 0])).toEqual({values: [2, 5], shares: [0.5, 0.5]});
    expect([...compoundPmf({mean: 0, variance: 0}, ONE_UNIT)]).toEqual([1]);
  });
});
