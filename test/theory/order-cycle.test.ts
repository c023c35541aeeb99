import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {meanOfLastLine, orderCycle, slowestOf} from '../../engine/theory/order-cycle.ts';
import {phaseTypeLaw, stagesInSeries} from '../../engine/theory/phase-type.ts';
import {sumOfTimes} from '../../engine/theory/sum-of-times.ts';

const means = fc.array(fc.double({min: 0.2, max: 9, noNaN: true}), {minLength: 1, maxLength: 4});

describe('The order cycle', () => {
  test('through exponential stages is of phase type, equal means or not', () => {
    fc.assert(
      fc.property(means, fc.double({min: 0, max: 40, noNaN: true}), (list, t) => {
        const law = orderCycle(list.map((mean) => ({type: 'exponential', mean})));
        const phases = phaseTypeLaw(stagesInSeries(list));
        expect(law.over(t)).toBeCloseTo(phases.over(t), 11);
        expect(law.mean).toBeCloseTo(phases.mean, 11);
        expect(law.variance).toBeCloseTo(phases.variance, 10);
      }),
      {seed: 22, numRuns: 60},
    );
    const equal = orderCycle([
      {type: 'exponential', mean: 2},
      {type: 'exponential', mean: 2},
    ]);
    expect(equal.over(3)).toBeCloseTo(Math.exp(-1.5) * 2.5, 14);
  });

  test('through uniform stages alone is the law of Irwin and Hall', () => {
    const two = sumOfTimes([{type: 'uniform', min: 0, max: 1}, {type: 'uniform', min: 1, max: 2}, 3]);
    expect(two.over(4)).toBe(1);
    expect(two.over(4.5)).toBeCloseTo(1 - 0.125, 14);
    expect(two.over(5.5)).toBeCloseTo(0.125, 14);
    expect(two.quantile(0.5)).toBeCloseTo(5, 12);
  });

  test('through a uniform and a gamma stage is the average of the gamma law over the width', () => {
    const gamma = {type: 'gamma', shape: 2.3, scale: 1.7} as const;
    const law = sumOfTimes([gamma, {type: 'exponential', mean: 3}, {type: 'uniform', min: 1, max: 5}]);
    const inner = sumOfTimes([gamma, {type: 'exponential', mean: 3}]);
    for (const t of [2, 6, 15, 40]) {
      let sum = 0;
      const steps = 4000;
      for (let i = 0; i < steps; i++) {
        const left = t - (1 + (4 * (i + 0.5)) / steps);
        sum += left < 0 ? 1 : inner.over(left);
      }
      expect(law.over(t)).toBeCloseTo(sum / steps, 6);
    }
  });

  test('with a hold that some orders have mixes both ways, and without one is the plain cycle', () => {
    const stages = [{type: 'exponential', mean: 2} as const, {type: 'exponential', mean: 6} as const];
    const hold = {type: 'exponential', mean: 30} as const;
    const law = orderCycle(stages, {of: hold, probability: 0.15});
    expect(law.mean).toBeCloseTo(12.5, 12);
    expect(law.over(24)).toBeCloseTo(
      0.85 * sumOfTimes(stages).over(24) + 0.15 * sumOfTimes([...stages, hold]).over(24),
      14,
    );
    expect(orderCycle(stages, {of: hold, probability: 0}).quantile(0.9)).toBe(
      orderCycle(stages).quantile(0.9),
    );
  });

  test('keeps its law where one stage is a thousand times as fast as another', () => {
    const slow = sumOfTimes([
      {type: 'gamma', shape: 3, scale: 24},
      {type: 'exponential', mean: 100},
    ]);
    const both = sumOfTimes([
      {type: 'exponential', mean: 0.1},
      {type: 'gamma', shape: 3, scale: 24},
      {type: 'exponential', mean: 100},
    ]);
    for (const t of [20, 170, 500]) expect(both.over(t)).toBeCloseTo(slow.over(t - 0.1), 5);
    expect(both.quantile(0.99) / slow.quantile(0.99)).toBeCloseTo(1, 3);
  });

  test('has quantiles that invert its tail', () => {
    const law = sumOfTimes([{type: 'gamma', shape: 0.6, scale: 8}, {type: 'uniform', min: 0, max: 2}, 1]);
    for (const p of [0.01, 0.5, 0.99]) expect(law.over(law.quantile(p))).toBeCloseTo(1 - p, 12);
  });

  test('is refused with laws that it cannot add up', () => {
    expect(() => sumOfTimes([{type: 'lognormal', mean: 1, cv: 1}])).toThrow(
      'times must be constant, uniform, exponential, Erlang or gamma: lognormal',
    );
    expect(() => sumOfTimes([-1])).toThrow('times must not be negative: -1');
    expect(() => orderCycle([1], {of: 1, probability: 2})).toThrow('probability must lie in [0, 1]: 2');
  });
});

describe('The slowest of several exponential times', () => {
  test('takes 1 + 1/2 + … + 1/n times the mean when all are alike', () => {
    const {mean, quantile} = slowestOf([3, 3, 3]);
    expect(mean).toBeCloseTo(3 * (1 + 1 / 2 + 1 / 3), 12);
    expect((1 - Math.exp(-quantile(0.9) / 3)) ** 3).toBeCloseTo(0.9, 12);
    expect(meanOfLastLine([0, 0, 1], 1 / 3)).toBeCloseTo(mean, 12);
  });

  test('is not faster than any of them, nor slower than all after one another', () => {
    fc.assert(
      fc.property(means, (list) => {
        const {mean} = slowestOf(list);
        expect(mean).toBeGreaterThanOrEqual(Math.max(...list) - 1e-9);
        expect(mean).toBeLessThanOrEqual(list.reduce((sum, one) => sum + one, 0) + 1e-9);
      }),
      {seed: 23, numRuns: 60},
    );
  });

  test('is refused for none, or too many', () => {
    expect(() => slowestOf([])).toThrow('number of times must lie in 1 .. 20: 0');
    expect(() => meanOfLastLine([], 1)).toThrow('sum of shares must be positive: 0');
  });
});
