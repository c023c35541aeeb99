import {describe, expect, test} from 'vitest';
import {distribution, type DistributionSpec} from '../../engine/kernel/distributions.ts';
import {momentsOf, scvOf} from '../../engine/theory/law-moments.ts';
import {laplaceTransform} from '../../engine/theory/laplace-transform.ts';

const LAWS: DistributionSpec[] = [
  1.5,
  {type: 'uniform', min: 0.5, max: 2},
  {type: 'discreteUniform', min: 1, max: 4},
  {type: 'exponential', mean: 1.5},
  {type: 'erlang', shape: 3, mean: 1.5},
  {type: 'hyperexponential', means: [1, 3], shares: [0.7, 0.3]},
  {type: 'normal', mean: 1.5, sd: 0.1},
  {type: 'truncatedNormal', mean: 1, sd: 1},
  {type: 'lognormal', mean: 1.5, cv: 0.4},
  {type: 'weibull', shape: 1.5, scale: 1.2},
  {type: 'gamma', shape: 2.5, scale: 0.6},
  {type: 'triangular', min: 0.5, mode: 1, max: 3},
  {type: 'poisson', mean: 2},
  {type: 'negativeBinomial', r: 2.5, p: 0.6},
  {type: 'geometric', mean: 1.8},
  {type: 'table', values: [1, 2, 4], shares: [0.5, 0.3, 0.2]},
  {type: 'sum', of: [1, {type: 'exponential', mean: 0.5}]},
  {type: 'mixture', of: [1, {type: 'exponential', mean: 2}], shares: [0.5, 0.5]},
];

describe('The transform of a law', () => {
  test.each(LAWS)(
    'is 1 at 0, and has the mean and the second moment as its derivatives there: %j',
    (spec) => {
      const {mean, second} = momentsOf(spec);
      const h = 1e-3;
      const at = (k: number) => laplaceTransform(spec, k * h);
      expect(at(0)).toBe(1);
      expect((-1.5 * at(0) + 2 * at(1) - 0.5 * at(2)) / -h).toBeCloseTo(mean, 3);
      expect((2 * at(0) - 5 * at(1) + 4 * at(2) - at(3)) / h / h / second).toBeCloseTo(1, 1);
    },
  );

  test.each(LAWS.filter((spec) => !distribution(spec).discrete))('is s∫e^(-sx) F(x) dx: %j', (spec) => {
    const {cdf} = distribution(spec);
    const s = 1.3;
    const steps = 40_000;
    const width = 30 / steps;
    let area = 0;
    for (let i = 0; i < steps; i++) {
      const x = (i + 0.5) * width;
      area += Math.exp(-s * x) * cdf(x) * width;
    }
    expect(laplaceTransform(spec, s)).toBeCloseTo(s * area, 4);
  });

  test('is near 0 where its argument is large, without overflow', () => {
    for (const spec of LAWS) {
      expect(laplaceTransform(spec, 40)).toBeGreaterThanOrEqual(0);
      expect(laplaceTransform(spec, 40)).toBeLessThan(0.4);
    }
  });

  test('is refused for a negative argument', () => {
    expect(() => laplaceTransform(1, -1)).toThrow('argument of the transform must not be negative: -1');
  });
});

test('Moments of an exponential law are 1, 2 and 6 times the powers of its mean', () => {
  const moments = momentsOf({type: 'exponential', mean: 2});
  expect([moments.mean, moments.second, moments.third]).toEqual([2, 8, 48]);
  expect(scvOf(moments)).toBe(1);
});
