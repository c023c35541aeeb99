import {expect, test} from 'vitest';
import {
  chanceBelow,
  pairedStatistic,
  simultaneousTests,
  stageSize,
} from '../../engine/analysis/multiple-comparisons.ts';
import {studentTCdf} from '../../engine/kernel/math.ts';

test('the errors of all comparisons and stages add up to no more than 1 - confidence', () => {
  const comparisons = 40;
  const tests = simultaneousTests(0.95, comparisons);
  let error = 0;
  for (let stage = 1; stage <= 12; stage++)
    error += comparisons * (1 - studentTCdf(tests.critical(stage), stageSize(stage) - 1));
  expect(error).toBeLessThanOrEqual(0.05);
  expect(error).toBeGreaterThan(0.05 * (1 - 1 / 12));
});

test('stages double: 10, 20, 40 replications', () => {
  expect([1, 2, 3].map(stageSize)).toEqual([10, 20, 40]);
});

test('the chance that a mean lies below a bound is a tail of Student t', () => {
  const lead = {mean: 1, standardError: 2, n: 10};
  expect(chanceBelow(lead, 1)).toBe(0.5);
  expect(chanceBelow(lead, -1)).toBeCloseTo(studentTCdf(-1, 9), 15);
  expect(chanceBelow({...lead, mean: 1e6}, 0)).toBeLessThan(1e-12);
});

test('a difference that never varies is known', () => {
  const same = pairedStatistic([1, 2, 3], [1, 2, 3], 3);
  expect(same).toEqual({mean: 0, standardError: 0, n: 3});
  expect([chanceBelow(same, -1), chanceBelow(same, 0), chanceBelow(same, 1)]).toEqual([0, 0, 1]);
});

test('tests without comparisons or pairs are refused', () => {
  expect(() => simultaneousTests(0.95, 0)).toThrow(new RangeError('comparisons must be at least 1: 0'));
  expect(() => simultaneousTests(1, 5)).toThrow(RangeError);
  expect(() => pairedStatistic([1], [1], 1)).toThrow(new RangeError('pairs must be at least 2: 1'));
});
