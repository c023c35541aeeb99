import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Budget} from '../../engine/search/budget.ts';
import {flatBand, flatTolerance} from '../../engine/search/flat-band.ts';
import {defaultIndifference} from '../../engine/search/lever-search.ts';

test('the flat tolerance is 1 % of profit, or of 5 % of revenue where profit is small', () => {
  expect(flatTolerance(300, 1000)).toBe(3);
  expect(flatTolerance(-300, 1000)).toBe(3);
  expect(flatTolerance(10, 1000)).toBe(0.5);
  expect(flatTolerance(-200, 0)).toBe(2);
});

test('the indifference is 0.1 % of revenue and never coarser than the flat band', () => {
  expect(defaultIndifference(300, 1000)).toBe(1);
  expect(defaultIndifference(60, 1000)).toBeCloseTo(0.6, 12);
  expect(defaultIndifference(-200, 0)).toBeCloseTo(0.2, 12);
  const money = fc.double({min: -1e6, max: 1e6, noNaN: true});
  fc.assert(
    fc.property(money, fc.double({min: 0, max: 1e6, noNaN: true}), (profit, revenue) => {
      expect(defaultIndifference(profit, revenue)).toBeLessThanOrEqual(flatTolerance(profit, revenue));
    }),
    {seed: 7, numRuns: 300},
  );
});

test('the flat band is the unbroken stretch around the best, its edges interpolated [R123]', () => {
  const lever = {from: 0, to: 10, scale: 'linear'} as const;
  const points = [0, -0.5, -9, 0, -2, -6, 0].map((difference, i) => ({value: i, difference}));
  expect(flatBand(lever, points, 3, 4)).toEqual({low: 2 + 5 / 9, high: 4.5});
  expect(flatBand(lever, points, 6, 100)).toEqual({low: 0, high: 6});
  expect(() => flatBand(lever, points, 3.5, 1)).toThrow(
    new RangeError('best must be one of the points: 3.5'),
  );
});

test('a flat band interpolated on tested points stays inside that of a concave profit [R123]', () => {
  const lever = {from: 0, to: 1, scale: 'linear'} as const;
  const places = fc.uniqueArray(fc.integer({min: 0, max: 1000}), {minLength: 3, maxLength: 30});
  fc.assert(
    fc.property(places, fc.double({min: 0.001, max: 0.5, noNaN: true}), (thousandths, tolerance) => {
      const values = thousandths.map((place) => place / 1000).sort((a, b) => a - b);
      const profit = (value: number) => -(value - values[1]) * (value - values[1]);
      const points = values.map((value) => ({value, difference: profit(value)}));
      const {low, high} = flatBand(lever, points, values[1], tolerance);
      expect(profit(low)).toBeGreaterThanOrEqual(-tolerance - 1e-9);
      expect(profit(high)).toBeGreaterThanOrEqual(-tolerance - 1e-9);
    }),
    {seed: 8, numRuns: 300},
  );
});

test('a budget counts down, keeps a reserve and cannot be overdrawn', () => {
  const budget = new Budget(50);
  budget.spend(30);
  expect([budget.used, budget.left]).toEqual([30, 20]);
  expect([budget.affords(20), budget.affords(20, 1), budget.affords(10, 10)]).toEqual([true, false, true]);
  expect(() => budget.spend(21)).toThrow(new Error('budget overdrawn: 21 of 20 replications left'));
  expect(() => new Budget(-1)).toThrow(RangeError);
});
