import {expect, test} from 'vitest';
import {distribution, shapeOf, type Distribution} from '../../../engine/kernel/distributions.ts';
import {gaussNodes} from '../../../engine/kernel/distributions/quadrature.ts';
import {SPECS} from './specs.ts';

/** E[g(X)] by quadrature over the quantiles, on panels that halve towards 0 and 1. */
function expectation(law: Distribution, g: (x: number) => number): number {
  let sum = 0;
  for (let k = 2; k <= 52; k++)
    for (const quantile of [(p: number) => law.quantile(p), (p: number) => law.quantile(1 - p)])
      gaussNodes(2 ** -k, 2 ** (1 - k), (p, weight) => (sum += weight * g(quantile(p))));
  return sum;
}

/** Σ g(k) P(X = k), or the same over the points of the law. */
function total(law: Distribution, g: (x: number) => number): number {
  if (law.support) return law.support[0].reduce((sum, x, i) => sum + law.support![1][i] * g(x), 0);
  let sum = 0;
  const last = law.quantile(1 - 1e-12) + 60 * Math.sqrt(law.variance) + 60;
  for (let k = law.quantile(0); k <= last; k++) sum += law.pmf!(k) * g(k);
  return sum;
}

const LAWS = SPECS.map((spec) => [JSON.stringify(spec), distribution(spec)] as const);
const isExact = (law: Distribution) => law.pmf !== undefined || law.support !== undefined;
const isJoined = (name: string) => /"(sum|mixture)"/.test(name);

test.each(LAWS.filter(([name, law]) => isExact(law) || !isJoined(name)))(
  'the cumulants are those of the points or quantiles: %s',
  (_, law) => {
    const [third, fourth] = law.cumulants();
    const expected = (power: (d: number) => number) =>
      (isExact(law) ? total : expectation)(law, (x) => power(x - law.mean));
    const cube = law.variance * Math.sqrt(law.variance) || 1;
    const square = law.variance * law.variance;
    const tolerance = isExact(law) ? 1e-9 : 1e-5;
    const skewness = expected((d) => d * d * d) / cube;
    expect(Math.abs(third / cube - skewness)).toBeLessThan(tolerance * (1 + Math.abs(skewness)));
    const excess = (expected((d) => d * d * d * d) - 3 * square) / (square || 1);
    expect(Math.abs(fourth / (square || 1) - excess)).toBeLessThan(100 * tolerance * (1 + Math.abs(excess)));
  },
);

test.each(LAWS.filter(([, law]) => law.density))(
  'the density is the slope of the distribution function: %s',
  (name, law) => {
    for (const p of [0.01, 0.1, 0.3, 0.45, 0.55, 0.7, 0.9, 0.99]) {
      const [low, high] = [law.quantile(p - 0.001), law.quantile(p + 0.001)];
      let mass = 0;
      gaussNodes(low, high, (x, weight) => (mass += weight * law.density!(x)));
      const tolerance = isJoined(name) ? 2e-3 : 1e-6; // the nodes of a sum of two continuous parts show
      expect(Math.abs(mass / (law.cdf(high) - law.cdf(low)) - 1), `p = ${p}`).toBeLessThan(tolerance);
    }
    const [least, most] = [law.quantile(0), law.quantile(1)];
    if (least > -Infinity) expect(law.density!(least - 1)).toBe(0);
    if (most < Infinity) expect(law.density!(most + 1)).toBe(0);
  },
);

test('the cumulants of a sum add up, and a mixture of a point and a law has those of its moments', () => {
  const [third, fourth] = distribution({
    type: 'sum',
    of: [2, {type: 'gamma', shape: 3, scale: 2}, 1],
  }).cumulants();
  expect([third, fourth]).toEqual([48, 288]);
  const clipped = distribution({
    type: 'mixture',
    of: [0, {type: 'exponential', mean: 1}],
    shares: [0.5, 0.5],
  });
  const raw = [0.5, 1, 3, 12]; // E X^k = k!/2
  expect(clipped.cumulants()[0]).toBeCloseTo(raw[2] - 3 * raw[1] * raw[0] + 2 * raw[0] ** 3, 12);
});

test('skewness and excess kurtosis have the values of their closed forms', () => {
  expect(shapeOf(distribution({type: 'exponential', mean: 7}))).toEqual({skewness: 2, excessKurtosis: 6});
  expect(shapeOf(distribution({type: 'normal', mean: 7, sd: 2}))).toEqual({skewness: 0, excessKurtosis: 0});
  const {skewness, excessKurtosis} = shapeOf(distribution({type: 'lognormal', mean: 10, sd: 4}));
  expect(skewness).toBeCloseTo(1.264, 12); // 3 cv + cv³
  expect(excessKurtosis).toBeCloseTo(2.96923136, 11); // 16 cv² + 15 cv⁴ + 6 cv⁶ + cv⁸
});

test('moments that do not exist are infinite', () => {
  const heavy = distribution({type: 'lomax', shape: 1.5, scale: 1});
  expect([heavy.mean, heavy.variance]).toEqual([2, Infinity]);
  expect(distribution({type: 'pareto', shape: 3.5, min: 1}).cumulants()[1]).toBe(Infinity);
  expect(distribution({type: 'logLogistic', shape: 2.5, scale: 1}).cumulants()[0]).toBe(Infinity);
});
