import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {distribution, type DistributionSpec} from '../../engine/kernel/distributions.ts';
import {Randomness} from '../../engine/kernel/random.ts';

interface Value {
  value: number | number[];
  tolerance: {type: 'exact' | 'abs' | 'rel'; value: number};
}
interface Case {
  id: string;
  title: string;
  parameters: Record<string, {value: unknown}>;
  expected: Record<string, Value>;
}

const file = new URL('../truth/given/variates.json', import.meta.url);
const cases = (JSON.parse(readFileSync(file, 'utf8')) as {cases: Case[]}).cases;

/** The cases whose law is one of ours, as specs. The others: beta, Lomax, log-logistic, binomial, … */
function specOf({id, parameters}: Case): DistributionSpec | null {
  const p = Object.fromEntries(Object.entries(parameters).map(([name, {value}]) => [name, value as number]));
  switch (/^rv-([a-z0-9-]+)-[a-z0-9]+$/.exec(id)?.[1]) {
    case 'uniform':
      return {type: 'uniform', min: p.min, max: p.max};
    case 'exponential':
      return {type: 'exponential', mean: p.mean};
    case 'erlang':
      return {type: 'erlang', shape: p.k, mean: p.mean};
    case 'gamma':
      return {type: 'gamma', shape: p.shape, scale: p.scale};
    case 'weibull':
      return {type: 'weibull', shape: p.shape, scale: p.scale};
    case 'lognormal':
      return {type: 'lognormal', mean: p.mean, sd: p.sd};
    case 'normal':
      return {type: 'normal', mean: p.mean, sd: p.sd};
    case 'truncnormal':
      return {type: 'truncatedNormal', mean: p.mean_before_truncation, sd: p.sd_before_truncation};
    case 'triangular':
      return {type: 'triangular', min: p.min, mode: p.mode, max: p.max};
    case 'hyperexp':
      return {type: 'hyperexponential', means: [p.mean1, p.mean2], shares: [p.p, 1 - p.p]};
    case 'shifted-exp':
      return {type: 'sum', of: [p.shift, {type: 'exponential', mean: p.mean_excess}]};
    case 'empirical': {
      const x = parameters.x.value as number[];
      const cdf = parameters.cdf.value as number[];
      const pieces = x.slice(1).map((max, i) => ({type: 'uniform' as const, min: x[i], max}));
      return {type: 'mixture', of: pieces, shares: cdf.slice(1).map((share, i) => share - cdf[i])};
    }
    case 'poisson':
      return {type: 'poisson', mean: p.mean};
    case 'geometric0':
      return {type: 'negativeBinomial', r: 1, p: p.p};
    case 'geometric1':
      return {type: 'geometric', mean: 1 / p.p};
    case 'negbin':
      return {type: 'negativeBinomial', r: p.r, p: p.p};
    case 'discuniform':
      return {type: 'discreteUniform', min: p.min, max: p.max};
    case 'custom':
      return {
        type: 'table',
        values: parameters.values.value as number[],
        shares: parameters.prob.value as number[],
      };
    case 'zip':
      return {
        type: 'mixture',
        of: [0, {type: 'poisson', mean: p.mean_otherwise}],
        shares: [p.P_extra_zero, 1 - p.P_extra_zero],
      };
    default:
      return null;
  }
}

function expectWithin(actual: number[], {value, tolerance}: Value): void {
  const values = [value].flat();
  const room = (v: number) =>
    tolerance.type === 'exact'
      ? 0
      : tolerance.type === 'abs'
        ? tolerance.value
        : tolerance.value * Math.max(Math.abs(v), 1e-6);
  values.forEach((v, i) =>
    expect(Math.abs(actual[i] - v), `${actual[i]} for ${v}`).toBeLessThanOrEqual(room(v)),
  );
}

const LEVELS = [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999];
const known = cases.map((c) => ({...c, spec: specOf(c)})).filter((c) => c.spec !== null);

test('the reference set covers the families', () => {
  expect(known.length).toBe(32);
});

describe.each(known)('$id, $title', ({id, expected, spec}) => {
  const law = distribution(spec!);

  test('mean, variance, distribution function and quantiles are the reference values', () => {
    expectWithin([law.mean], expected.mean);
    expectWithin([law.variance], expected.variance);
    expectWithin(
      (expected.cdf_x.value as number[]).map((x) => law.cdf(x)),
      expected.cdf,
    );
    expectWithin(
      LEVELS.map((p) => law.quantile(p)),
      expected.quantiles,
    );
    if (expected.pmf)
      expectWithin(
        (expected.cdf_x.value as number[]).map((x) => law.pmf!(x)),
        expected.pmf,
      );
  });

  test('40,000 variates have the mean, and the share below each quartile, within 4 standard errors', () => {
    const n = 40_000;
    const stream = new Randomness('variates', 1).stream(id);
    const samples = Array.from({length: n}, (_, i) => law.sample(stream.at(i)));
    const mean = samples.reduce((sum, x) => sum + x, 0) / n;
    expect(Math.abs(mean - law.mean)).toBeLessThan(4 * Math.sqrt(law.variance / n));
    for (const p of [0.01, 0.25, 0.5, 0.75, 0.99]) {
      const x = law.quantile(p);
      const share = law.cdf(x);
      const observed = samples.filter((sample) => sample <= x).length / n;
      expect(Math.abs(observed - share), `P(X <= ${x})`).toBeLessThanOrEqual(
        4 * Math.sqrt((share * (1 - share)) / n),
      );
    }
  });
});
