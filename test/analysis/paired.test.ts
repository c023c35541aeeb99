import fc from 'fast-check';
import {expect, test} from 'vitest';
import {pairedDifference, pairedWhereKnown} from '../../engine/analysis/paired.ts';
import {replicationsNeeded} from '../../engine/analysis/run-length.ts';
import {independentDifference} from '../../engine/analysis/welch.ts';
import {casesOf, uniforms} from './cases.ts';

test.each(casesOf('two-system-comparison'))(
  'two systems are compared by paired t and by Welch: $id',
  ({parameter, expected}) => {
    const [x, y] = [parameter<number[]>('x'), parameter<number[]>('y')];
    const level = parameter<number>('level');
    const paired = pairedDifference(x, y, level);
    const [low, high] = expected<number[]>('paired_t_interval');
    expect(paired.mean - paired.halfWidth!).toBeCloseTo(low, 9);
    expect(paired.mean + paired.halfWidth!).toBeCloseTo(high, 9);
    expect(paired.correlation).toBeCloseTo(expected<number>('correlation'), 10);

    const welch = independentDifference(x, y, level);
    const [welchLow, welchHigh] = expected<number[]>('welch_interval');
    expect(welch.mean - welch.halfWidth).toBeCloseTo(welchLow, 9);
    expect(welch.mean + welch.halfWidth).toBeCloseTo(welchHigh, 9);
    expect(welch.degreesOfFreedom).toBeCloseTo(expected<number>('welch_df'), 8);

    expect(replicationsNeeded(paired.sd!, 0.1 * paired.halfWidth!, {confidence: level})).toBe(
      expected<number>('n_for_paired_halfwidth_one_tenth_of_current'),
    );
  },
);

test.each(casesOf('CRN-exponential'))(
  'common random numbers reduce the variance of a difference by the exact factor: $id',
  ({parameter, expected}) => {
    const uniform = uniforms(3);
    const u = Array.from({length: 200_000}, uniform);
    const x = u.map((v) => -parameter<number>('mean1') * Math.log(v));
    const y = u.map((v) => -parameter<number>('mean2') * Math.log(v));
    const against = u.map((v) => -parameter<number>('mean2') * Math.log(1 - v));
    const common = pairedDifference(x, y);
    // the ratio of two variances of 200,000 exponentials has a standard error of about 1 %; here it is exact by scaling
    expect(common.varianceReduction! / expected<number>('variance_ratio')).toBeCloseTo(1, 3);
    expect(common.correlation).toBeCloseTo(1, 9);
    const antithetic = pairedDifference(x, against);
    expect(antithetic.varianceReduction).toBeLessThan(1);
    expect(antithetic.correlation).toBeCloseTo(expected<number>('correlation_antithetic'), 2);
  },
);

test('a difference that does not vary has no variance-reduction factor', () => {
  expect(pairedDifference([1, 2, 4], [0, 1, 3])).toMatchObject({
    mean: 1,
    halfWidth: 0,
    varianceReduction: null,
  });
  expect(pairedDifference([5, 5], [5, 5])).toMatchObject({
    mean: 0,
    varianceReduction: null,
    correlation: null,
  });
  expect(pairedDifference([3], [1])).toMatchObject({mean: 2, halfWidth: null, varianceReduction: null, n: 1});
});

test('pairs of which one is not known are left out, and without any there is no difference', () => {
  expect(pairedWhereKnown([1, NaN, 4, 7], [0, 1, NaN, 3])).toEqual(pairedDifference([1, 7], [0, 3]));
  expect(pairedWhereKnown([1, NaN], [NaN, 2])).toBeNull();
});

test('swapping the systems turns the sign of the difference and nothing else', () => {
  const values = fc.array(fc.tuple(fc.integer({min: -99, max: 99}), fc.integer({min: -99, max: 99})), {
    minLength: 2,
    maxLength: 20,
  });
  fc.assert(
    fc.property(values, (pairs) => {
      const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
      const [there, back] = [pairedDifference(x, y), pairedDifference(y, x)];
      expect(back.mean).toBeCloseTo(-there.mean, 9);
      expect(back.halfWidth).toBeCloseTo(there.halfWidth!, 9);
    }),
    {seed: 2, numRuns: 200},
  );
});

test('incomplete pairs and samples that cannot vary are refused', () => {
  expect(() => pairedDifference([1, 2], [1])).toThrow(
    new RangeError('pairs must be complete: 2 and 1 values'),
  );
  expect(() => independentDifference([1], [1, 2])).toThrow(RangeError);
  expect(() => independentDifference([1, 1], [2, 2])).toThrow(
    new RangeError('samples must vary: 1 and 2 throughout'),
  );
});
