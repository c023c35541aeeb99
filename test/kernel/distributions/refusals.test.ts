import {expect, test} from 'vitest';
import {distribution, type DistributionSpec} from '../../../engine/kernel/distributions.ts';

test.each<[DistributionSpec, string]>([
  [NaN, 'value of constant must be finite: NaN'],
  [{type: 'constant', value: Infinity}, 'value of constant must be finite: Infinity'],
  [{type: 'uniform', min: 3, max: 3}, 'max of uniform must be above min: 3 with min 3'],
  [{type: 'uniform', min: -Infinity, max: 3}, 'min of uniform must be finite: -Infinity'],
  [{type: 'discreteUniform', min: 0.5, max: 3}, 'min of discreteUniform must be an integer: 0.5'],
  [{type: 'discreteUniform', min: 4, max: 3}, 'max of discreteUniform must not be below min: 3 with min 4'],
  [{type: 'exponential', mean: 0}, 'mean of exponential must be positive: 0'],
  [{type: 'exponential', mean: NaN}, 'mean of exponential must be positive: NaN'],
  [{type: 'erlang', shape: 1.5, mean: 2}, 'shape of erlang must be a positive integer: 1.5'],
  [{type: 'erlang', shape: 2, mean: -2}, 'mean of erlang must be positive: -2'],
  [
    {type: 'hyperexponential', means: [1, 0], shares: [0.5, 0.5]},
    'means of hyperexponential must be positive: 0',
  ],
  [
    {type: 'hyperexponential', means: [1, 2], shares: [1]},
    'shares of hyperexponential must have 2 entries: 1',
  ],
  [{type: 'normal', mean: 2, sd: 0}, 'sd of normal must be positive: 0'],
  [{type: 'normal', mean: 2, cv: -1}, 'cv of normal must be positive: -1'],
  [{type: 'truncatedNormal', mean: 2, sd: 0}, 'sd of truncatedNormal must be positive: 0'],
  [
    {type: 'truncatedNormal', mean: 2, sd: 1, max: 0},
    'max of truncatedNormal must be above min: 0 with min 0',
  ],
  [
    {type: 'truncatedNormal', mean: -100, sd: 1},
    'truncatedNormal has no probability in [0, Infinity]: mean -100, sd 1',
  ],
  [{type: 'lognormal', mean: 0, cv: 1}, 'mean of lognormal must be positive: 0'],
  [{type: 'lognormal', mean: 2, sd: -1}, 'sd of lognormal must be positive: -1'],
  [{type: 'weibull', shape: 0, scale: 1}, 'shape of weibull must be positive: 0'],
  [{type: 'weibull', shape: 1, mean: 0}, 'mean of weibull must be positive: 0'],
  [{type: 'gamma', mean: 1, cv: 0}, 'cv of gamma must be positive: 0'],
  [{type: 'gamma', shape: 1, scale: Infinity}, 'scale of gamma must be positive: Infinity'],
  [{type: 'triangular', min: 2, mode: 2, max: 2}, 'max of triangular must be above min: 2 with min 2'],
  [{type: 'triangular', min: 0, mode: 3, max: 2}, 'mode of triangular must lie in [0, 2]: 3'],
  [{type: 'poisson', mean: -1}, 'mean of poisson must not be negative: -1'],
  [
    {type: 'negativeBinomial', mean: 2, variance: 2},
    'variance of negativeBinomial must be above its mean 2: 2',
  ],
  [{type: 'negativeBinomial', mean: 2, dispersion: 0}, 'dispersion of negativeBinomial must be positive: 0'],
  [{type: 'negativeBinomial', r: 2, p: 1}, 'p of negativeBinomial must be in (0, 1): 1'],
  [{type: 'geometric', mean: 0.9}, 'mean of geometric must be at least 1: 0.9'],
  [{type: 'table', values: [], shares: []}, 'shares of table must not be empty'],
  [{type: 'table', values: [1, NaN], shares: [0.5, 0.5]}, 'values of table must be finite: NaN'],
  [{type: 'table', values: [1, 2], shares: [0.5, 0.4]}, 'shares of table must sum to 1: 0.9'],
  [{type: 'table', values: [1, 2], shares: [1.5, -0.5]}, 'shares of table must not be negative: -0.5'],
  [{type: 'empirical', values: []}, 'values of empirical must not be empty'],
  [{type: 'sum', of: []}, 'of of sum must not be empty'],
  [{type: 'sum', of: [1, {type: 'exponential', mean: 0}]}, 'mean of exponential must be positive: 0'],
  [{type: 'mixture', of: [1, 2], shares: [97.5, 2.5]}, 'shares of mixture must sum to 1: 100'],
  [{type: 'mixture', of: [], shares: []}, 'shares of mixture must not be empty'],
  [{type: 'pareto', mean: 1} as unknown as DistributionSpec, 'type of distribution is unknown: pareto'],
])('%j is refused', (spec, message) => {
  expect(() => distribution(spec)).toThrow(new RangeError(message));
});
