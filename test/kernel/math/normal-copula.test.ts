import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
  joinedMargins,
  kendallOfNormal,
  normalOfKendall,
  normalOfSpearman,
  spearmanOfNormal,
} from '../../../engine/kernel/math.ts';
import {distribution} from '../../../engine/kernel/distributions.ts';

const exponential = distribution({type: 'exponential', mean: 2});
const correlations = fc.double({min: -1, max: 1, noNaN: true});

test('rank correlations of normals are those of Kruskal: a half gives 0.4826 and a third', () => {
  expect(spearmanOfNormal(0.5)).toBeCloseTo((6 / Math.PI) * Math.asin(0.25), 14);
  expect(kendallOfNormal(0.5)).toBeCloseTo(1 / 3, 14);
  fc.assert(
    fc.property(correlations, (rank) => {
      expect(spearmanOfNormal(normalOfSpearman(rank))).toBeCloseTo(rank, 13);
      expect(kendallOfNormal(normalOfKendall(rank))).toBeCloseTo(rank, 7); // steep at the ends
    }),
    {seed: 1, numRuns: 300},
  );
  expect(() => spearmanOfNormal(1.2)).toThrow(new RangeError('correlation must be in [-1, 1]: 1.2'));
});

test('two lognormals have the correlation of their closed form', () => {
  const margin = (sigma: number) =>
    distribution({type: 'lognormal', mean: 3, cv: Math.sqrt(Math.expm1(sigma * sigma))});
  const {correlation} = joinedMargins(margin(0.5), margin(0.8));
  for (const rho of [-0.9, -0.3, 0.4, 0.95])
    expect(correlation(rho)).toBeCloseTo(
      Math.expm1(rho * 0.5 * 0.8) / Math.sqrt(Math.expm1(0.25) * Math.expm1(0.64)),
      9,
    );
});

test('two exponentials in opposite order have the correlation 1 - pi²/6, in the same order 1', () => {
  const {correlation} = joinedMargins(exponential, exponential);
  expect(correlation(-1)).toBeCloseTo(1 - Math.PI ** 2 / 6, 6);
  expect(correlation(1)).toBeCloseTo(1, 6);
  expect(correlation(0)).toBe(0);
});

test('the normal correlation behind a wanted one is found, and none where it cannot be had', () => {
  const {correlation, normalFor} = joinedMargins(
    exponential,
    distribution({type: 'gamma', shape: 3, scale: 1}),
  );
  fc.assert(
    fc.property(fc.double({min: -0.6, max: 0.9, noNaN: true}), (wanted) => {
      expect(correlation(normalFor(wanted))).toBeCloseTo(wanted, 12);
    }),
    {seed: 2, numRuns: 50},
  );
  expect(() => normalFor(-0.95)).toThrow(RangeError);
});

test('a normal correlation changes little for normals, uniforms and counts', () => {
  const normal = distribution({type: 'normal', mean: 5, sd: 2});
  expect(joinedMargins(normal, normal).correlation(0.7)).toBeCloseTo(0.7, 9);
  const uniform = distribution({type: 'uniform', min: 0, max: 1});
  expect(joinedMargins(uniform, uniform).correlation(0.7)).toBeCloseTo(spearmanOfNormal(0.7), 9);
  const poisson = distribution({type: 'poisson', mean: 4});
  expect(Math.abs(joinedMargins(poisson, poisson).correlation(0.7) - 0.69)).toBeLessThan(0.01);
});
