import {expect, test} from 'vitest';
import {dudewiczDalalConstant, rinottConstant} from '../../engine/analysis/selection-constants.ts';
import {
  firstStageWeight,
  selectInTwoStages,
  twoStageSize,
} from '../../engine/analysis/two-stage-selection.ts';
import {leastCorrect, slippage} from './slippage.ts';

test('the sample sizes of five systems are those of the table of Law', () => {
  const constant = dudewiczDalalConstant(5, 20, 0.9);
  const sizes = [14.52, 7.96, 9.45, 8.25, 6.2].map((variance) =>
    twoStageSize('dudewiczDalal', constant, variance, {firstStage: 20, indifference: 1}),
  );
  expect(sizes).toEqual([110, 61, 72, 63, 47]); // Law (2015), table 10.5
});

test('a first stage that is long enough is all of Rinott, and but one replication short of Dudewicz and Dalal', () => {
  const plan = {firstStage: 20, indifference: 10};
  expect(twoStageSize('rinott', 3, 4, plan)).toBe(20);
  expect(twoStageSize('dudewiczDalal', 3, 4, plan)).toBe(21);
});

test('the weighted mean of Dudewicz and Dalal has the planned variance whatever was rounded up', () => {
  for (const variance of [0.3, 1, 2.7]) {
    const plan = {firstStage: 12, indifference: 0.7};
    const size = twoStageSize('dudewiczDalal', 2.5, variance, plan);
    const weight = firstStageWeight(2.5, variance, size, plan);
    const ofMean = variance * ((weight * weight) / 12 + ((1 - weight) * (1 - weight)) / (size - 12));
    expect(ofMean).toBeCloseTo((0.7 / 2.5) * (0.7 / 2.5), 12);
  }
});

test.each([
  ['rinott', rinottConstant(5, 10, 0.9)],
  ['dudewiczDalal', dudewiczDalalConstant(5, 10, 0.9)],
] as const)(
  'the best of five with unequal variances is selected at least as often as promised, by %s',
  (procedure, constant) => {
    const runs = 1500;
    const plan = {procedure, constant, firstStage: 10, indifference: 0.5};
    const model = {systems: 5, lead: 0.5, sd: (system: number) => 0.6 + 0.3 * system};
    const {correct} = slippage(model, runs, (systems, observe) => selectInTwoStages(systems, observe, plan));
    expect(correct).toBeGreaterThanOrEqual(leastCorrect(0.9, runs));
  },
);

test('an indifference of nothing is refused', () => {
  const plan = {procedure: 'rinott', constant: 3, firstStage: 10, indifference: 0} as const;
  expect(() => selectInTwoStages(3, () => 1, plan)).toThrow(
    new RangeError('indifference must be positive: 0'),
  );
});
