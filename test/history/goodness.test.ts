import {expect, test} from 'vitest';
import {chiSquareTest, frequencies, stepDistance} from '../../engine/history/goodness.ts';

test('a chi-square test gives the statistic and tail probability of a fair die thrown 60 times', () => {
  const outcome = chiSquareTest([5, 8, 9, 8, 10, 20], new Array(6).fill(10), 0);
  expect(outcome).toMatchObject({statistic: expect.closeTo(13.4, 12), degreesOfFreedom: 5});
  expect(outcome.p).toBeCloseTo(0.0199, 4); // upper tail of chi-square with 5 degrees of freedom at 13.4
});

test('classes that expect fewer than five are joined', () => {
  expect(chiSquareTest([3, 3, 10, 1], [3, 3, 10, 1], 0)).toEqual({statistic: 0, degreesOfFreedom: 1, p: 1});
  expect(chiSquareTest([1, 1], [1, 1], 1)).toEqual({statistic: 0, degreesOfFreedom: 0, p: 1});
});

test('the Kolmogorov-Smirnov distance is the greatest gap of two step functions', () => {
  const a = frequencies(Float64Array.of(1, 2, 3, 4));
  const b = frequencies(Float64Array.of(3, 3, 4, 5));
  expect(stepDistance(a, b)).toBe(0.5);
  expect(stepDistance(a, a)).toBe(0);
});
