import fc from 'fast-check';
import {expect, test} from 'vitest';
import {quantile, quantileEstimate, type QuantileType} from '../../engine/analysis/quantile.ts';
import {autocorrelation, vonNeumannRatio} from '../../engine/analysis/serial.ts';
import {casesOf, uniforms} from './cases.ts';

const NAMES: [QuantileType, string][] = [
  [1, 'type1_inverse_cdf'],
  [5, 'type5'],
  [6, 'type6'],
  [7, 'type7_default_numpy_R'],
  [8, 'type8'],
];

test.each(casesOf('sample-statistics'))(
  'quantiles of Hyndman and Fan types 1, 5, 6, 7 and 8: $id',
  ({parameter, expected}) => {
    const data = parameter<number[]>('data');
    for (const [type, name] of NAMES)
      parameter<number[]>('p').forEach((p, i) =>
        expect(quantile(data, p, type)).toBeCloseTo(expected<number[]>(name)[i], 10),
      );
  },
);

test.each(casesOf('sample-statistics'))(
  'a quantile lies between order statistics of known coverage: $id',
  ({parameter, expected}) => {
    const interval = quantileEstimate(parameter<number[]>('data'), 0.9);
    expect([interval.low, interval.high]).toEqual(expected<number[]>('quantile90_binomial_ci'));
    expect([interval.ranks.low, interval.ranks.high]).toEqual(expected<number[]>('quantile90_ci_ranks'));
    expect(interval.coverage).toBeCloseTo(expected<number>('quantile90_ci_coverage'), 9);
  },
);

test.each(casesOf('sample-statistics'))('serial correlation of a path: $id', ({parameter, expected}) => {
  const data = parameter<number[]>('data');
  expected<number[]>('autocorrelation_lag1_5').forEach((value, i) =>
    expect(autocorrelation(data, i + 1)).toBeCloseTo(value, 11),
  );
  expect(vonNeumannRatio(data)).toBeCloseTo(expected<number>('von_neumann_ratio'), 11);
  expect(autocorrelation([2, 2, 2], 1)).toBeNull();
  expect(vonNeumannRatio([2, 2, 2])).toBeNull();
});

test('an interval end beyond the sample is null', () => {
  const interval = quantileEstimate([5, 1, 4, 2, 3, 9, 7, 8, 6, 10], 0.95);
  expect(interval.low).toBe(8);
  expect(interval.high).toBeNull();
});

test('a quantile never leaves the sample and never falls as p rises', () => {
  const values = fc.array(fc.double({min: -1e6, max: 1e6, noNaN: true}), {minLength: 1, maxLength: 40});
  const p = fc.double({min: 0, max: 1, noNaN: true});
  const types = fc.constantFrom<QuantileType>(1, 5, 6, 7, 8);
  fc.assert(
    fc.property(values, p, p, types, (sample, one, other, type) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const [a, b] = [quantile(sample, low, type), quantile(sample, high, type)];
      expect(a).toBeLessThanOrEqual(b + 1e-9 * Math.abs(b));
      expect(a).toBeGreaterThanOrEqual(Math.min(...sample));
      expect(b).toBeLessThanOrEqual(Math.max(...sample));
    }),
    {seed: 5, numRuns: 500},
  );
});

test('the interval of a quantile holds it at least as often as it says', () => {
  const uniform = uniforms(21);
  const studies = 2000;
  let hits = 0;
  for (let study = 0; study < studies; study++) {
    const {low, high} = quantileEstimate(Array.from({length: 60}, uniform), 0.9);
    if (low! <= 0.9 && 0.9 <= (high ?? 1)) hits++;
  }
  expect(hits / studies).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.95 * 0.05) / studies));
});

test('quantiles of nothing and shares beyond 1 are refused', () => {
  expect(() => quantile([], 0.5)).toThrow(new RangeError('values must not be empty: 0'));
  expect(() => quantile([1], 95)).toThrow(new RangeError('p must be in [0, 1]: 95'));
});
