import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type DemandLaw, gammaLaw, tabulatedLaw} from '../../engine/theory/demand-law.ts';

const table = fc
  .array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 1, maxLength: 40})
  .filter((shares) => shares.some((share) => share > 1e-3));

function sumFrom(law: DemandLaw, k: number): number {
  let sum = 0;
  for (let x = k; x <= law.upper; x++) sum += law.loss(x);
  return sum;
}

describe('a tabulated law of demand', () => {
  test('has loss functions that are the sums of the tails, and of the sums', () => {
    fc.assert(
      fc.property(table, fc.integer({min: -50, max: 60}), (shares, k) => {
        const law = tabulatedLaw(shares);
        expect(law.loss(k) - law.loss(k + 1)).toBeCloseTo(1 - law.cdf(k), 10);
        expect(law.secondLoss(k)).toBeCloseTo(sumFrom(law, k + 1), 9);
        let mean = 0;
        for (let x = 0; x <= law.upper; x++) mean += x * law.pmf![x];
        expect(law.mean).toBeCloseTo(mean, 10);
        expect(law.loss(0)).toBeCloseTo(mean, 10);
      }),
      {seed: 3, numRuns: 200},
    );
  });

  test('has quantiles that are the smallest to reach a probability', () => {
    fc.assert(
      fc.property(table, fc.double({min: 0.001, max: 0.999, noNaN: true}), (shares, p) => {
        const law = tabulatedLaw(shares);
        const k = law.quantile(p);
        expect(law.cdf(k)).toBeGreaterThanOrEqual(p - 2e-12);
        if (k > 0) expect(law.cdf(k - 1)).toBeLessThan(p);
      }),
      {seed: 4, numRuns: 200},
    );
  });

  test('refuses an empty or a negative table, and probabilities out of range', () => {
    expect(() => tabulatedLaw([])).toThrow('sum of probabilities must be positive: 0');
    expect(() => tabulatedLaw([0.5, -0.1])).toThrow('probability must not be negative: -0.1');
    expect(() => tabulatedLaw([1]).quantile(1)).toThrow('probability must lie in (0, 1): 1');
  });
});

describe('a gamma law of demand', () => {
  test('has the loss of an exponential law where the variance is the square of the mean', () => {
    const law = gammaLaw(50, 2500);
    for (const k of [0, 10, 60, 400]) {
      expect(law.loss(k)).toBeCloseTo(50 * Math.exp(-k / 50), 10);
      expect(law.cdf(k)).toBeCloseTo(1 - Math.exp(-(k + 0.5) / 50), 12);
    }
  });

  test('has the same relations between its loss functions as a table, to the width of a unit', () => {
    const law = gammaLaw(20_000, 40_000_000);
    for (const k of [-300, 0, 15_000, 20_000, 40_000, 60_000]) {
      expect(law.loss(k) - law.loss(k + 1)).toBeCloseTo(1 - law.cdf(k), 8);
      expect(law.secondLoss(k) - law.secondLoss(k + 100)).toBeCloseTo(
        Array.from({length: 100}, (_, i) => law.loss(k + 1 + i)).reduce((sum, loss) => sum + loss),
        1,
      );
    }
    expect(law.cdf(law.quantile(0.95))).toBeGreaterThanOrEqual(0.95);
    expect(law.cdf(law.quantile(0.95) - 1)).toBeLessThan(0.95);
    expect(1 - law.cdf(law.upper)).toBeLessThan(1.1e-12);
  });

  test('refuses moments that are not positive', () => {
    expect(() => gammaLaw(0, 1)).toThrow('mean must be positive: 0');
    expect(() => gammaLaw(1, 0)).toThrow('variance must be positive: 0');
  });
});
