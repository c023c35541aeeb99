import {expect, test} from 'vitest';
import {highestPeakOf, peakOf} from '../../engine/theory/peak.ts';

test('a peak is found inside, and at an end where the function rises or falls all the way', () => {
  expect(peakOf((x) => -(x - 3) * (x - 3), 0, 10)).toBeCloseTo(3, 6);
  expect(peakOf((x) => x, 0, 10)).toBeCloseTo(10, 6);
  expect(peakOf((x) => -x, 1, 10)).toBeCloseTo(1, 6);
});

test('the higher of two peaks is found', () => {
  const twice = (x: number) => Math.max(3 - Math.abs(x - 2), 4 - 5 * Math.abs(x - 7));
  expect(highestPeakOf(twice, 0, 10)).toBeCloseTo(7, 6);
});
