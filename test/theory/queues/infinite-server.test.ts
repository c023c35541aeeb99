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

  test('refuses a negative time', () => {
    expect(() => infiniteServerQueue({arrivalRate: 3, service: 2}).meanAt(-1)).toThrow(
      'time must not be negative: -1',
    );
  });
});
