import fc from 'fast-check';
import {expect, test} from 'vitest';
import {distribution} from '../../../engine/kernel/distributions.ts';
import {scaled, statedMean, type Law} from '../../../web/desk/scale-law.ts';

const LAWS: readonly Law[] = [
  4,
  {type: 'constant', value: 3},
  {type: 'uniform', min: 1, max: 5},
  {type: 'triangular', min: 1, mode: 2, max: 6},
  {type: 'pert', min: 1, mode: 2, max: 6},
  {type: 'beta', alpha: 2, beta: 3},
  {type: 'pareto', shape: 5, min: 2},
  {type: 'lomax', shape: 5, scale: 2},
  {type: 'logLogistic', shape: 5, scale: 2},
  {type: 'exponential', mean: 3},
  {type: 'erlang', shape: 3, mean: 4},
  {type: 'hyperexponential', means: [1, 9], shares: [0.7, 0.3]},
  {type: 'normal', mean: 9, sd: 1},
  {type: 'normal', mean: 9, cv: 0.1},
  {type: 'truncatedNormal', mean: 5, sd: 2, min: 2, max: 7},
  {type: 'truncatedNormal', mean: 5, sd: 2},
  {type: 'lognormal', mean: 5, sd: 2},
  {type: 'lognormal', mean: 5, cv: 0.4},
  {type: 'weibull', shape: 2, scale: 4},
  {type: 'weibull', shape: 2, mean: 4},
  {type: 'gamma', mean: 14, cv: 0.4},
  {type: 'gamma', shape: 2, scale: 3},
  {type: 'table', values: [1, 2, 7], shares: [0.2, 0.5, 0.3]},
  {type: 'empirical', values: [1, 4, 4]},
  {type: 'sum', of: [2, {type: 'exponential', mean: 1}]},
  {type: 'mixture', of: [1, {type: 'gamma', mean: 8, cv: 1}], shares: [0.5, 0.5]},
];

test('a scaled law has the mean times the factor and the variance times its square', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LAWS), fc.double({min: 0.1, max: 9, noNaN: true}), (law, factor) => {
      const [before, after] = [law, scaled(law, factor)!].map((one) => distribution(one));
      expect(after.mean / before.mean).toBeCloseTo(factor, 6);
      expect(after.variance).toBeCloseTo(before.variance * factor * factor, 5);
    }),
    {seed: 11, numRuns: 200},
  );
});

test('a law of whole numbers is not scaled, nor a sum with one in it', () => {
  expect(scaled({type: 'poisson', mean: 3}, 2)).toBeNull();
  expect(scaled({type: 'sum', of: [1, {type: 'geometric', mean: 2}]}, 2)).toBeNull();
});

test('the stated mean is the mean of the law', () => {
  for (const law of LAWS) {
    const stated = statedMean(law);
    const isTruncated = typeof law === 'object' && law.type === 'truncatedNormal';
    if (stated !== null && !isTruncated) expect(distribution(law).mean).toBeCloseTo(stated, 9);
  }
});
