import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {distribution, type DistributionSpec} from '../../../engine/kernel/distributions.ts';
import {infiniteServerQueue, meanUpTo} from '../../../engine/theory/queues/infinite-server.ts';

const LAWS: DistributionSpec[] = [
  2,
  {type: 'uniform', min: 1, max: 3},
  {type: 'exponential', mean: 2},
  {type: 'gamma', mean: 2, cv: 0.7},
  {type: 'hyperexponential', means: [1, 5], shares: [0.75, 0.25]},
  {type: 'lognormal', mean: 2, cv: 0.5},
  {type: 'weibull', shape: 2, mean: 2},
  {type: 'table', values: [1, 3], shares: [0.5, 0.5]},
  {
    type: 'mixture',
    of: [1, {type: 'erlang', shape: 2, mean: 3}],
    shares: [0.5, 0.5],
  },
];

describe('M/G/∞', () => {
  test.each(LAWS)('starts empty, fills up and ends at the mean of its services: %j', (service) => {
    const queue = infiniteServerQueue({arrivalRate: 3, service});
    expect(queue.meanAt(0)).toBe(0);
    expect(queue.emptyAt(0)).toBe(1);
    expect(queue.meanAt(500)).toBeCloseTo(6, 6);
    let before = 0;
    for (let t = 0.25; t < 12; t += 0.25) {
      expect(queue.meanAt(t)).toBeGreaterThanOrEqual(before);
      expect(queue.meanAt(t)).toBeLessThanOrEqual(3 * t + 1e-12);
      before = queue.meanAt(t);
    }
  });

  test('has a Poisson number present in the long run', () => {
    const {shareFrom} = infiniteServerQueue({arrivalRate: 3, service: 2});
    let below = 0;
    let term = Math.exp(-6);
    for (let n = 0; n < 20; n++) {
      expect(shareFrom(n)).toBeCloseTo(1 - below, 12);
      below += term;
      term *= 6 / (n + 1);
    }
  });

  test('grows at the share of services that last', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LAWS.slice(1)), fc.double({min: 0.1, max: 9, noNaN: true}), (law, t) => {
        const h = 1e-4;
        const slope = (meanUpTo(law, t + h) - meanUpTo(law, t - h)) / (2 * h);
        const {cdf} = distribution(law);
        expect(slope).toBeGreaterThan(1 - cdf(t + h) - 1e-7);
        expect(slope).toBeLessThan(1 - cdf(t - h) + 1e-7);
      }),
      {seed: 19, numRuns: 60},
    );
  });

  test('is exact for services with most of their density at 0, or far out', () => {
    const root: DistributionSpec = {type: 'weibull', shape: 0.5, scale: 0.7};
    // 1 - F = e^-y with y = sqrt(x / 0.7), so that the integral up to t is 1.4 (1 - (1 + y) e^-y)
    for (const t of [1e-6, 0.28, 1.4, 9.8]) {
      const y = Math.sqrt(t / 0.7);
      const exact = y < 0.1 ? t - (1.4 * y ** 3) / 3 : 1.4 * (1 - (1 + y) * Math.exp(-y));
      expect(Math.abs(meanUpTo(root, t) / exact - 1)).toBeLessThan(y < 0.1 ? 1e-6 : 1e-12);
    }
    const wide: DistributionSpec = {type: 'lognormal', mean: 2, cv: 20};
    const {cdf} = distribution(wide);
    const step = 1e-4; // of the logarithm; Simpson's rule on the density of time left
    let sum = 0;
    for (let i = 0; i <= 400_000; i++) {
      const x = 3 * Math.exp(-i * step);
      sum += (i === 0 || i === 400_000 ? 1 : i % 2 === 1 ? 4 : 2) * x * (1 - cdf(x));
    }
    expect(meanUpTo(wide, 3)).toBeCloseTo((sum * step) / 3, 12);
    expect(meanUpTo(wide, 0)).toBe(0);
  });

  test('refuses a negative time', () => {
    expect(() => infiniteServerQueue({arrivalRate: 3, service: 2}).meanAt(-1)).toThrow(
      'time must not be negative: -1',
    );
  });
});
