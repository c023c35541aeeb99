import {describe, expect, test} from 'vitest';
import {distribution, type DistributionSpec} from '../../../engine/kernel/distributions.ts';
import {gammaP, log, log1p, normalCdf} from '../../../engine/kernel/math.ts';
import {Randomness} from '../../../engine/kernel/random.ts';

describe('two ways to give one law', () => {
  test.each<[DistributionSpec, DistributionSpec]>([
    [
      {type: 'gamma', mean: 7, cv: 0.5},
      {type: 'gamma', shape: 4, scale: 1.75},
    ],
    [
      {type: 'erlang', shape: 4, mean: 7},
      {type: 'gamma', shape: 4, scale: 1.75},
    ],
    [
      {type: 'normal', mean: 50, cv: 0.2},
      {type: 'normal', mean: 50, sd: 10},
    ],
    [
      {type: 'lognormal', mean: 50, cv: 0.2},
      {type: 'lognormal', mean: 50, sd: 10},
    ],
    [
      {type: 'weibull', shape: 1, mean: 3},
      {type: 'exponential', mean: 3},
    ],
    [
      {type: 'negativeBinomial', mean: 12, variance: 48},
      {type: 'negativeBinomial', r: 4, p: 0.25},
    ],
    [
      {type: 'negativeBinomial', mean: 12, dispersion: 4},
      {type: 'negativeBinomial', r: 4, p: 0.25},
    ],
    [
      {type: 'mixture', of: [1, 2, 5], shares: [0.5, 0.3, 0.2]},
      {type: 'table', values: [1, 2, 5], shares: [0.5, 0.3, 0.2]},
    ],
    [
      {type: 'empirical', values: [2, 1, 1, 5]},
      {type: 'table', values: [1, 2, 5], shares: [0.5, 0.25, 0.25]},
    ],
  ])('%j is %j', (one, other) => {
    const a = distribution(one);
    const b = distribution(other);
    expect(a.mean).toBeCloseTo(b.mean, 11);
    expect(a.variance).toBeCloseTo(b.variance, 10);
    for (const p of [0.01, 0.3, 0.5, 0.8, 0.99]) {
      expect(a.quantile(p)).toBeCloseTo(b.quantile(p), 9);
      expect(a.cdf(b.quantile(p))).toBeCloseTo(b.cdf(b.quantile(p)), 11);
    }
  });
});

describe('a truncated normal', () => {
  test('is the conditional law of its interval', () => {
    const law = distribution({type: 'truncatedNormal', mean: 10, sd: 4, min: 6, max: 13});
    const share = (x: number) =>
      (normalCdf((x - 10) / 4) - normalCdf(-1)) / (normalCdf(0.75) - normalCdf(-1));
    for (const x of [6, 7.5, 10, 12.9, 13]) expect(law.cdf(x)).toBeCloseTo(share(x), 14);
    expect([law.quantile(0), law.quantile(1), law.cdf(5), law.cdf(14)]).toEqual([6, 13, 0, 1]);
  });

  test('far in a tail is almost exponential', () => {
    const law = distribution({type: 'truncatedNormal', mean: -30, sd: 1});
    // Mills' ratio: the mean excess over a is 1/a - 2/a³ + 10/a⁵ …, here with a = 30.
    expect(law.mean).toBeCloseTo(1 / 30 - 2 / 30 ** 3 + 10 / 30 ** 5, 8);
    expect(Math.sqrt(law.variance)).toBeCloseTo(law.mean, 3);
    expect(law.quantile(0.5)).toBeCloseTo(log(2) / 30, 3);
    expect(law.quantile(1 - 1e-9)).toBeGreaterThan(0.6);
  });

  test('without bounds that bind is the normal law', () => {
    const law = distribution({type: 'truncatedNormal', mean: 100, sd: 5});
    expect(law.mean).toBeCloseTo(100, 12);
    expect(law.variance).toBeCloseTo(25, 11);
  });
});

describe('a sum', () => {
  const maximalError = (spec: DistributionSpec, cdf: (x: number) => number, points: number[]) => {
    const law = distribution(spec);
    return Math.max(...points.map((x) => Math.abs(law.cdf(x) - cdf(x))));
  };
  const exponential = {type: 'exponential' as const, mean: 1};
  const points = Array.from({length: 60}, (_, i) => 0.01 + i / 5);

  test('of Poisson variates is Poisson', () => {
    const law = distribution({type: 'poisson', mean: 9});
    const sum = distribution({type: 'sum', of: [2, 3, 4].map((mean) => ({type: 'poisson' as const, mean}))});
    for (let k = 0; k < 40; k++) expect(sum.pmf!(k)).toBeCloseTo(law.pmf!(k), 15);
    for (const p of [0.001, 0.5, 0.999]) expect(sum.quantile(p)).toBe(law.quantile(p));
  });

  test('of two dice is the table of two dice', () => {
    const die = {type: 'discreteUniform' as const, min: 1, max: 6};
    const sum = distribution({type: 'sum', of: [die, die]});
    for (let k = 1; k < 14; k++) expect(sum.pmf!(k)).toBeCloseTo(Math.max(0, 6 - Math.abs(7 - k)) / 36, 15);
    expect([sum.mean, sum.quantile(0), sum.quantile(0.5), sum.quantile(1)]).toEqual([7, 2, 7, 12]);
    expect(sum.variance).toBeCloseTo(35 / 6, 13);
  });

  test('with a constant is a shift, exactly', () => {
    const shifted = {type: 'sum', of: [3, {type: 'gamma', shape: 2, scale: 1}]} as const;
    expect(maximalError(shifted, (x) => gammaP(2, x - 3), points)).toBe(0);
  });

  test('with a discrete part is the mixture of shifts, exactly', () => {
    const coin = {type: 'table', values: [0, 10], shares: [0.25, 0.75]} as const;
    const cdf = (x: number) => 0.25 * gammaP(1, x) + 0.75 * gammaP(1, x - 10);
    expect(maximalError({type: 'sum', of: [coin, exponential]}, cdf, points)).toBeLessThan(1e-15);
  });

  test('of exponentials is Erlang, to 5e-6 for two and 2e-4 for more', () => {
    const of = (n: number) => ({type: 'sum' as const, of: Array(n).fill(exponential) as DistributionSpec[]});
    expect(maximalError(of(2), (x) => gammaP(2, x), points)).toBeLessThan(5e-6);
    expect(maximalError(of(3), (x) => gammaP(3, x), points)).toBeLessThan(2e-4);
  });

  test('of two uniforms is triangular, to 3e-6', () => {
    const uniform = {type: 'uniform', min: 0, max: 1} as const;
    const triangle = distribution({type: 'triangular', min: 0, mode: 1, max: 2});
    expect(maximalError({type: 'sum', of: [uniform, uniform]}, triangle.cdf, points)).toBeLessThan(3e-6);
    expect(distribution({type: 'sum', of: [uniform, uniform]}).quantile(1)).toBe(2);
  });

  test('of normals is normal, to 3e-6', () => {
    const sum = {
      type: 'sum',
      of: [
        {type: 'normal', mean: 1, sd: 3},
        {type: 'normal', mean: 2, sd: 4},
      ],
    } as const;
    expect(maximalError(sum, (x) => normalCdf((x - 3) / 5), points)).toBeLessThan(3e-6);
    expect(distribution(sum).quantile(0.975)).toBeCloseTo(3 + 5 * 1.959963984540054, 3);
  });

  test('with a mixture of a point and a continuous law keeps the point', () => {
    const sometimes = {type: 'mixture', of: [0, exponential], shares: [0.5, 0.5]} as const;
    const cdf = (x: number) => 0.5 * gammaP(1, x) + 0.5 * gammaP(2, x);
    expect(maximalError({type: 'sum', of: [exponential, sometimes]}, cdf, points)).toBeLessThan(3e-6);
  });

  test('of two large samples is found, with points merged', () => {
    const stream = new Randomness('sum', 0).stream('sample');
    const values = Array.from({length: 3000}, (_, i) => stream.at(i).exponential());
    const law = distribution({
      type: 'sum',
      of: [
        {type: 'empirical', values},
        {type: 'empirical', values},
      ],
    });
    expect(Math.abs(law.cdf(2) - gammaP(2, 2))).toBeLessThan(0.04);
  });
});

test('a mixture of integer and other points has the quantiles of the joint table', () => {
  const law = distribution({
    type: 'mixture',
    of: [
      {type: 'constant', value: 0.5},
      {type: 'discreteUniform', min: 0, max: 1},
    ],
    shares: [0.5, 0.5],
  });
  expect([0.2, 0.25, 0.26, 0.75, 0.76, 1].map((p) => law.quantile(p))).toEqual([0, 0, 0.5, 0.5, 1, 1]);
  expect(law.pmf).toBeUndefined();
});

test('an alias table draws each of 1,000 points as often as its share says', () => {
  const weights = Array.from({length: 1000}, (_, i) => (i % 10 === 0 ? 0 : 1 + (i % 97)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const values = weights.map((_, i) => i);
  const law = distribution({type: 'table', values, shares: weights.map((weight) => weight / total)});
  const stream = new Randomness('alias', 0).stream('draws');
  const counts = new Float64Array(1000);
  const n = 500_000;
  for (let i = 0; i < n; i++) counts[law.sample(stream.at(i))]++;
  let chiSquare = 0;
  weights.forEach((weight, i) => {
    const expected = (n * weight) / total;
    if (weight === 0) expect(counts[i]).toBe(0);
    else chiSquare += ((counts[i] - expected) * (counts[i] - expected)) / expected;
  });
  expect(Math.abs(chiSquare - 899)).toBeLessThan(4 * Math.sqrt(2 * 899));
});

test('an empirical law of 500,000 values is made and drawn from', () => {
  const values = Array.from({length: 500_000}, (_, i) => i % 1000);
  const law = distribution({type: 'empirical', values});
  expect(law.mean).toBeCloseTo(499.5, 8);
  expect(law.quantile(0.5)).toBe(499);
  expect(law.support![0].length).toBe(1000);
});

test('a geometric variate is the inverse of its distribution function at an exponential', () => {
  const law = distribution({type: 'geometric', mean: 5});
  const one = new Randomness('geometric', 0).stream('x');
  const other = new Randomness('geometric', 0).stream('x');
  for (let i = 0; i < 1000; i++)
    expect(law.sample(one.at(i))).toBe(1 + Math.floor(other.at(i).exponential() / -log1p(-0.2)));
});

test('a compound Poisson law has the probabilities of its first totals, however many orders are expected', () => {
  const of = {type: 'table', values: [1, 2, 3], shares: [0.5, 0.3, 0.2]} as const;
  const law = distribution({type: 'compoundPoisson', meanCount: 2, of});
  const none = Math.exp(-2);
  expect(law.pmf!(0)).toBeCloseTo(none, 15);
  expect(law.pmf!(1)).toBeCloseTo(none * 2 * 0.5, 15);
  expect(law.pmf!(2)).toBeCloseTo(none * (2 * 0.3 + 0.5), 15); // one order of two, or two of one
  const many = distribution({type: 'compoundPoisson', meanCount: 5000, of: 1});
  const poisson = distribution({type: 'poisson', mean: 5000});
  for (const k of [4800, 5000, 5200]) expect(many.cdf(k)).toBeCloseTo(poisson.cdf(k), 11);
});

test('a three-point estimate has the mean of its formula, and Pareto and Lomax differ by a shift', () => {
  expect(distribution({type: 'pert', min: 2, mode: 5, max: 14}).mean).toBeCloseTo((2 + 20 + 14) / 6, 14);
  const [pareto, lomax] = [
    distribution({type: 'pareto', shape: 3, min: 2}),
    distribution({type: 'lomax', shape: 3, scale: 2}),
  ];
  expect(pareto.mean).toBe(3);
  expect(pareto.cdf(4)).toBeCloseTo(7 / 8, 15);
  expect(lomax.cdf(2)).toBe(pareto.cdf(4));
});
