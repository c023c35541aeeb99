import {describe, expect, test} from 'vitest';
import {distribution} from '../../../engine/kernel/distributions.ts';
import {Randomness} from '../../../engine/kernel/random.ts';
import {SPECS} from './specs.ts';

const LEVELS = [1e-6, 0.001, 0.02, 0.1, 0.3, 0.4, 0.5, 0.7, 0.9, 0.98, 0.999, 1 - 1e-6];

describe.each(SPECS.map((spec) => [JSON.stringify(spec), spec] as const))('%s', (name, spec) => {
  const law = distribution(spec);
  const n = 30_000;
  const stream = new Randomness('laws', 1).stream(name);
  const samples = Float64Array.from({length: n}, (_, i) => law.sample(stream.at(i)));

  test('the quantile is the smallest x whose distribution function reaches p', () => {
    for (const p of LEVELS) {
      const x = law.quantile(p);
      const slack = law.discrete ? 1e-12 : 0;
      expect(law.cdf(x), `p = ${p}`).toBeGreaterThanOrEqual(p - slack - 2e-13);
      const below = law.discrete
        ? x - 1e-9 * Math.max(1, Math.abs(x))
        : x - 1e-8 * Math.max(1e-6, Math.abs(x));
      expect(law.cdf(below), `p = ${p}`).toBeLessThan(p + 2e-13);
    }
  });

  test('the distribution function rises from 0 to 1', () => {
    let last = 0;
    for (const p of LEVELS) {
      const value = law.cdf(law.quantile(p));
      expect(value).toBeGreaterThanOrEqual(last);
      last = value;
    }
    expect(last).toBeLessThanOrEqual(1);
    expect(law.cdf(law.quantile(1e-6) - 1e6)).toBeLessThan(1e-6);
    expect(law.cdf(law.quantile(1 - 1e-6) + 1e6)).toBeGreaterThan(1 - 1e-9);
  });

  test('the samples have mean and variance within 4.5 standard errors', () => {
    const mean = samples.reduce((sum, x) => sum + x, 0) / n;
    expect(Math.abs(mean - law.mean)).toBeLessThanOrEqual(4.5 * Math.sqrt(law.variance / n) + 1e-12);
    const squares = samples.map((x) => (x - law.mean) * (x - law.mean));
    const variance = squares.reduce((sum, x) => sum + x, 0) / n;
    const scatter = squares.reduce((sum, x) => sum + (x - variance) * (x - variance), 0) / n;
    expect(Math.abs(variance - law.variance)).toBeLessThanOrEqual(4.5 * Math.sqrt(scatter / n) + 1e-12);
  });

  test('the samples follow the distribution function (Kolmogorov-Smirnov)', () => {
    const sorted = samples.slice().sort();
    let distance = 0;
    for (let i = 0; i < n; i++) {
      let last = i;
      while (last + 1 < n && sorted[last + 1] === sorted[i]) last++;
      distance = Math.max(distance, Math.abs(law.cdf(sorted[i]) - (last + 1) / n));
      i = last;
    }
    expect(distance * Math.sqrt(n)).toBeLessThan(1.95);
  });

  test('what a variate is depends on its index alone', () => {
    const again = new Randomness('laws', 1).stream(name);
    for (const i of [77, 3, 29_999, 0]) expect(law.sample(again.at(i))).toBe(samples[i]);
  });

  if (law.pmf)
    test('the probabilities of the integers sum to the distribution function', () => {
      let sum = 0;
      const least = law.quantile(0);
      for (let k = least; k <= law.quantile(1 - 1e-6); k++) {
        sum += law.pmf!(k);
        expect(Math.abs(sum - law.cdf(k)), `k = ${k}`).toBeLessThan(3e-13);
        expect(law.pmf!(k + 0.5)).toBe(0);
      }
      expect(law.pmf!(least - 1)).toBe(0);
    });

  if (law.support)
    test('the support carries mean and variance', () => {
      const [values, shares] = law.support!;
      const mean = values.reduce((sum, value, i) => sum + shares[i] * value, 0);
      const variance = values.reduce((sum, value, i) => sum + shares[i] * (value - mean) * (value - mean), 0);
      expect(mean).toBeCloseTo(law.mean, 12);
      expect(variance).toBeCloseTo(law.variance, 12);
      expect([...values]).toEqual([...new Set(values)].sort((a, b) => a - b));
    });
});
