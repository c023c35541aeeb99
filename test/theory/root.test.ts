import {expect, test} from 'vitest';
import {highestPeakOf, peakOf, rootOf} from '../../engine/theory/root.ts';

test('a root is found to the last bit, whichever way the function goes', () => {
  expect(rootOf((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(rootOf((x) => 2 - x * x, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(rootOf((x) => x, 0, 1)).toBe(0);
  expect(rootOf((x) => x - 1, 0, 1)).toBe(1);
});

test('a root needs a change of sign', () => {
  expect(() => rootOf((x) => x * x + 1, -1, 1)).toThrow('no change of sign between -1 and 1');
});

test('a peak is found inside, and at an end where the function rises or falls all the way', () => {
  expect(peakOf((x) => -(x - 3) * (x - 3), 0, 10)).toBeCloseTo(3, 6);
  expect(peakOf((x) => x, 0, 10)).toBeCloseTo(10, 6);
  expect(peakOf((x) => -x, 1, 10)).toBeCloseTo(1, 6);
});

test('the higher of two peaks is found', () => {
  const twice = (x: number) => Math.max(3 - Math.abs(x - 2), 4 - 5 * Math.abs(x - 7));
  expect(highestPeakOf(twice, 0, 10)).toBeCloseTo(7, 6);
});
