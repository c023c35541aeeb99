import {expect, test} from 'vitest';
import {kimNelson, kimNelsonConstants} from '../../engine/analysis/kim-nelson.ts';
import {casesOf} from './cases.ts';
import {leastCorrect, slippage} from './slippage.ts';

// The formula of Kim & Nelson (2001), ACM TOMACS 11, for 10 first replications and 95 %.
test.each([
  [2, 0.33405, 6.0129],
  [5, 0.63497, 11.4294],
  [10, 0.85908, 15.4635],
])('eta and h² of %d systems have their values', (systems, eta, h2) => {
  const constants = kimNelsonConstants(systems, 10, 0.95);
  expect(constants.eta).toBeCloseTo(eta, 5);
  expect(constants.h2).toBeCloseTo(h2, 4);
});

test.each(casesOf('KN'))('constants with and without common random numbers: $id', ({parameter, expected}) => {
  parameter<number[][]>('rows').forEach(([k, first, alpha], i) => {
    expect(kimNelsonConstants(k, first, 1 - alpha).eta).toBeCloseTo(expected<number[]>('eta')[i], 12);
    const independent = kimNelsonConstants(k, first, 1 - alpha, true);
    expect(independent.eta).toBeCloseTo(expected<number[]>('eta_independent_systems')[i], 12);
  });
});

test.each([
  [2, 81],
  [5, 400],
  [10, 972],
])(
  'of %d systems one indifference apart the best is selected as promised, after %d replications or so',
  (systems, total) => {
    const runs = 1000;
    const indifference = 1 / Math.sqrt(10);
    const model = {systems, lead: indifference, sd: () => 1};
    const {correct, meanTotal} = slippage(model, runs, (k, observe) =>
      kimNelson(k, observe, {firstStage: 10, indifference, confidence: 0.95}),
    );
    expect(correct).toBeGreaterThanOrEqual(leastCorrect(0.95, runs));
    expect(Math.abs(meanTotal / total - 1)).toBeLessThan(0.05);
  },
);

test('common random numbers save replications, and the promise holds', () => {
  const runs = 500;
  const plan = {firstStage: 10, indifference: 0.3};
  const model = {systems: 4, lead: 0.3, sd: () => 1};
  const select = (k: number, observe: Parameters<typeof kimNelson>[1]) => kimNelson(k, observe, plan);
  const apart = slippage(model, runs, select);
  const together = slippage({...model, common: 0.8}, runs, select);
  expect(together.correct).toBeGreaterThanOrEqual(leastCorrect(0.95, runs));
  expect(together.meanTotal).toBeLessThan(0.5 * apart.meanTotal);
});

test('a system that leads by far is selected at the first look', () => {
  const {best, sizes} = kimNelson(3, (system, i) => (system === 1 ? 100 : 0) + (i % 2), {
    firstStage: 5,
    indifference: 1,
  });
  expect(best).toBe(1);
  expect(sizes).toEqual([5, 5, 5]);
});

test('systems that do not differ at all end with the first of them', () => {
  expect(kimNelson(3, (_, i) => i, {firstStage: 4, indifference: 1})).toEqual({best: 0, sizes: [4, 4, 4]});
});
