import fc from 'fast-check';
import {expect, test} from 'vitest';
import {batchMeans} from '../../engine/analysis/batch-means.ts';
import {estimate} from '../../engine/analysis/interval.ts';
import {moments} from '../../engine/analysis/moments.ts';
import {casesOf, normals, uniforms} from './cases.ts';

test.each(casesOf('welford'))('mean and variance survive large offsets: $id', ({parameter, expected}) => {
  const data = parameter<number[][]>('data_sets');
  // the file prints 15 digits, which cuts the last one of 1e15 + 4, 8, 12, 16
  data[1] = [4, 8, 12, 16].map((offset) => 1e15 + offset);
  const [variances, means] = [expected<number[]>('variance_unbiased'), expected<number[]>('mean')];
  data.forEach((values, i) => {
    const {mean, variance} = moments(values);
    expect(variance).toBeCloseTo(variances[i], 9);
    expect(Math.abs(mean / means[i] - 1)).toBeLessThan(1e-14);
  });
});

test.each(casesOf('sample-statistics'))('batch means carry a t interval: $id', ({parameter, expected}) => {
  const data = parameter<number[]>('data');
  expect(moments(data).mean).toBeCloseTo(expected<number>('mean'), 12);
  expect(moments(data).variance).toBeCloseTo(expected<number>('variance_unbiased'), 10);
  const means = batchMeans(data, 5);
  expected<number[]>('batch_means_8').forEach((mean, i) => expect(means[i]).toBeCloseTo(mean, 10));
  expect(estimate(means).halfWidth).toBeCloseTo(expected<number>('batch_means_halfwidth_95'), 9);
});

test('a single replication has no half-width, and no replication is an error', () => {
  expect(estimate([7])).toEqual({mean: 7, halfWidth: null, sd: null, n: 1});
  expect(() => estimate([])).toThrow(new RangeError('values must not be empty: 0'));
  expect(() => estimate([1, 2], 95)).toThrow(new RangeError('confidence must be in (0, 1): 95'));
});

test('an interval moves and scales with its data', () => {
  const data = fc.array(fc.integer({min: -1000, max: 1000}), {minLength: 2, maxLength: 30});
  fc.assert(
    fc.property(
      data,
      fc.integer({min: -50, max: 50}),
      fc.integer({min: 1, max: 50}),
      (values, shift, factor) => {
        const plain = estimate(values);
        const moved = estimate(values.map((value) => factor * value + shift));
        expect(moved.mean).toBeCloseTo(factor * plain.mean + shift, 6);
        expect(moved.halfWidth).toBeCloseTo(factor * plain.halfWidth!, 6);
      },
    ),
    {seed: 1, numRuns: 200},
  );
});

test('a 95 % interval of 10 normal replications holds the mean in 95 % of studies', () => {
  const normal = normals(11);
  const studies = 4000;
  let hits = 0;
  for (let study = 0; study < studies; study++) {
    const {mean, halfWidth} = estimate(Array.from({length: 10}, () => 3 + normal()));
    if (Math.abs(mean - 3) <= halfWidth!) hits++;
  }
  // 4 standard errors of a share of 0.95
  expect(Math.abs(hits / studies - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / studies));
});

test.each(casesOf('coverage-iid'))(
  'skewed data are covered less than nominally: $id',
  ({parameter, expected}) => {
    const uniform = uniforms(5);
    const confidence = parameter<number>('nominal');
    const coverage = expected<number[]>('coverage');
    const studies = 10_000;
    parameter<number[]>('n').forEach((n, i) => {
      let hits = 0;
      for (let study = 0; study < studies; study++) {
        const {mean, halfWidth} = estimate(
          Array.from({length: n}, () => -Math.log(uniform())),
          confidence,
        );
        if (Math.abs(mean - 1) <= halfWidth!) hits++;
      }
      // tolerance of the case, and 4 standard errors of our own share
      expect(Math.abs(hits / studies - coverage[i])).toBeLessThan(0.00075 + 4 * Math.sqrt(0.13 / studies));
    });
  },
);
