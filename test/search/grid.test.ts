import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
  checkLever,
  gridValues,
  halvingOrder,
  leastGap,
  positionOf,
  valueAt,
} from '../../engine/search/grid.ts';
import type {LeverRange} from '../../engine/search/problem.ts';

const LOGIT: LeverRange = {from: 0.5, to: 0.999, scale: 'logit'};

test('a grid has exact ends and even steps on its scale', () => {
  const linear = gridValues({from: 2, to: 12, scale: 'linear'}, 11);
  expect(linear).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  const logit = gridValues(LOGIT, 21);
  expect([logit[0], logit[20]]).toEqual([0.5, 0.999]);
  const odds = logit.map((share) => Math.log(share / (1 - share)));
  for (let i = 1; i < odds.length; i++) expect(odds[i] - odds[i - 1]).toBeCloseTo(Math.log(999) / 20, 9);
});

test('position and value are inverse to each other, and values never leave the lever', () => {
  const lever = fc.record({
    from: fc.double({min: 0.01, max: 0.5, noNaN: true}),
    to: fc.double({min: 0.51, max: 0.9999, noNaN: true}),
    scale: fc.constantFrom<LeverRange['scale']>('linear', 'logit'),
  });
  fc.assert(
    fc.property(lever, fc.double({min: 0, max: 1, noNaN: true}), (range, position) => {
      const value = valueAt(range, position);
      expect(value).toBeGreaterThanOrEqual(range.from);
      expect(value).toBeLessThanOrEqual(range.to);
      expect(positionOf(range, value)).toBeCloseTo(position, 9);
    }),
    {seed: 6, numRuns: 300},
  );
});

test('halving visits the ends, then the middle, then the quarters, and every point once', () => {
  expect(halvingOrder(9)).toEqual([0, 8, 4, 2, 6, 1, 3, 5, 7]);
  expect(halvingOrder(1)).toEqual([0]);
  for (let count = 1; count < 40; count++)
    expect(halvingOrder(count).sort((a, b) => a - b)).toEqual(Array.from({length: count}, (_, i) => i));
});

test('a lever must be a proper range on its scale', () => {
  expect(() => checkLever({from: 1, to: 1, scale: 'linear'})).toThrow(
    new RangeError('lever must go from a number up to a larger one: 1 to 1'),
  );
  expect(() => checkLever({from: 0, to: 0.9, scale: 'logit'})).toThrow(
    new RangeError('a logit lever must stay inside (0, 1): 0 to 0.9'),
  );
  expect(() => gridValues(LOGIT, 1)).toThrow(new RangeError('points must be an integer of at least 2: 1'));
});

test('a lever of whole numbers has no others, each once, however many points are asked for', () => {
  const units: LeverRange = {from: 3, to: 9, scale: 'whole'};
  expect(gridValues(units, 21)).toEqual([3, 4, 5, 6, 7, 8, 9]);
  expect(gridValues(units, 3)).toEqual([3, 6, 9]);
  expect(valueAt(units, 0.4)).toBe(5);
  expect(leastGap(units)).toBeCloseTo(1 / 6, 12);
  expect(() => checkLever({from: 0.5, to: 2, scale: 'whole'})).toThrow(
    new RangeError('a lever of whole numbers must have whole ends: 0.5 to 2'),
  );
});
