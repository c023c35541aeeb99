import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  optimalSerialNormal,
  serialNormalCost,
  type SerialNormalOptions,
} from '../../../engine/theory/echelons/serial-normal.ts';
import {newsvendor} from '../../../engine/theory/newsvendor.ts';

const line = (leadTimes: number[], holding: number[]) =>
  leadTimes.map((leadTime, j) => ({leadTime, holdingCost: holding[j]}));

const published: SerialNormalOptions = {
  demandRate: 5,
  demandSd: 1,
  stages: line([1, 1, 2], [3, 2, 2]),
  backorderCost: 37.12,
};

const options: fc.Arbitrary<SerialNormalOptions> = fc.record({
  demandRate: fc.double({min: -5, max: 50, noNaN: true}),
  demandSd: fc.double({min: 0.1, max: 20, noNaN: true}),
  stages: fc.array(
    fc.record({
      leadTime: fc.double({min: 0.1, max: 4, noNaN: true}),
      holdingCost: fc.double({min: 0.05, max: 5, noNaN: true}),
    }),
    {minLength: 1, maxLength: 4},
  ),
  backorderCost: fc.double({min: 0.5, max: 100, noNaN: true}),
});

describe('a line of stages with normal demand', () => {
  test('meets example 6.1 of Snyder & Shen, accurately', () => {
    const {echelonLevels, cost} = optimalSerialNormal(published);
    [6.490881, 12.017606, 22.705498].forEach((level, j) => expect(echelonLevels[j]).toBeCloseTo(level, 5));
    expect(cost).toBeCloseTo(47.6601496, 7);
  });

  test('costs near the optimum of problem 6.1 of Snyder & Shen, which was found on a grid', () => {
    const {cost} = optimalSerialNormal({
      demandRate: 100,
      demandSd: 15,
      stages: line([1, 1], [1, 1]),
      backorderCost: 15,
    });
    expect(cost).toBeCloseTo(166.2506, 4);
    expect(Math.abs(cost / 167.6948 - 1)).toBeLessThan(0.01);
  });

  test('is a newsvendor where there is one stage', () => {
    const {echelonLevels, cost} = optimalSerialNormal({
      demandRate: 50,
      demandSd: 8,
      stages: line([4], [0.18]),
      backorderCost: 0.7,
    });
    const one = newsvendor({type: 'normal', mean: 200, sd: 16}, {overageCost: 0.18, underageCost: 0.7});
    expect(echelonLevels[0]).toBeCloseTo(one.quantity, 9);
    expect(cost).toBeCloseTo(one.cost, 9);
  });

  test('costs what an integral of the recursion on a fine grid costs', () => {
    const levels = [6, 11, 23];
    expect(serialNormalCost(published, levels)).toBeCloseTo(onGrid(published, levels), 3);
  });

  test('has the least cost of all levels', () => {
    const shift = fc.array(fc.double({min: -3, max: 3, noNaN: true}), {minLength: 4, maxLength: 4});
    fc.assert(
      fc.property(options, shift, (any, shifts) => {
        const {echelonLevels, cost} = optimalSerialNormal(any);
        expect(serialNormalCost(any, echelonLevels)).toBeCloseTo(cost, 9);
        const other = echelonLevels.map((level, j) => level + any.demandSd * shifts[j]);
        expect(serialNormalCost(any, other)).toBeGreaterThanOrEqual(cost - 1e-9 * Math.abs(cost));
      }),
      {seed: 21, numRuns: 30},
    );
  });

  test('levels rise with the mean demand, and the cost only by the stock in transit', () => {
    fc.assert(
      fc.property(options, fc.double({min: 0, max: 20, noNaN: true}), (any, more) => {
        const before = optimalSerialNormal(any);
        const after = optimalSerialNormal({...any, demandRate: any.demandRate + more});
        let time = 0;
        let inTransit = 0;
        any.stages.forEach(({leadTime}, j) => {
          time += leadTime;
          expect(after.echelonLevels[j] - before.echelonLevels[j]).toBeCloseTo(more * time, 6);
          const localAbove = any.stages.slice(j + 1).reduce((sum, {holdingCost}) => sum + holdingCost, 0);
          inTransit += more * leadTime * localAbove;
        });
        expect(after.cost - before.cost).toBeCloseTo(inTransit, 6);
      }),
      {seed: 22, numRuns: 20},
    );
  });

  test('refuses figures out of range', () => {
    expect(() => optimalSerialNormal({...published, demandSd: 0})).toThrow('demand sd must be positive: 0');
    expect(() => optimalSerialNormal({...published, stages: []})).toThrow('stages must not be empty');
    expect(() => optimalSerialNormal({...published, stages: line([0], [1])})).toThrow(
      'lead time must be positive: 0',
    );
    expect(() => optimalSerialNormal({...published, stages: line([1], [0])})).toThrow(
      'echelon holding cost must be positive: 0',
    );
    expect(() => optimalSerialNormal({...published, backorderCost: -1})).toThrow(
      'backorder cost must be positive: -1',
    );
    expect(() => optimalSerialNormal({...published, demandRate: NaN})).toThrow(
      'demand rate must be a number: NaN',
    );
    expect(() => serialNormalCost(published, [1, 2])).toThrow('each of the 3 stages needs a level: 1,2');
  });
});

/** Expected costs of the recursion by the rectangle rule over twelve standard deviations. */
function onGrid(
  {demandRate, demandSd, stages, backorderCost}: SerialNormalOptions,
  levels: number[],
): number {
  const penalty = stages.reduce((sum, {holdingCost}) => sum + holdingCost, backorderCost);
  const steps = 240;
  const costAt = (stage: number, x: number): number => {
    if (stage < 0) return penalty * Math.max(0, -x);
    const {leadTime, holdingCost} = stages[stage];
    const below = stage === 0 ? Infinity : levels[stage - 1];
    let sum = 0;
    for (let i = 0; i < steps; i++) {
      const z = ((i + 0.5) / steps) * 12 - 6;
      const left = x - demandRate * leadTime - demandSd * Math.sqrt(leadTime) * z;
      const weight = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * (12 / steps);
      sum += weight * (holdingCost * left + tabulated(stage - 1, Math.min(below, left)));
    }
    return sum;
  };
  const tables = new Map<number, (x: number) => number>();
  const tabulated = (stage: number, x: number): number => {
    if (stage < 0) return costAt(stage, x);
    const table = tables.get(stage) ?? interpolated((at) => costAt(stage, at), -40, levels[stage], 4000);
    tables.set(stage, table);
    return table(x);
  };
  return costAt(stages.length - 1, levels[levels.length - 1]);
}

function interpolated(
  f: (x: number) => number,
  from: number,
  to: number,
  steps: number,
): (x: number) => number {
  const values = Array.from({length: steps + 1}, (_, i) => f(from + ((to - from) * i) / steps));
  return (x) => {
    const at = ((x - from) / (to - from)) * steps;
    const i = Math.min(steps - 1, Math.floor(at));
    return values[i] + (at - i) * (values[i + 1] - values[i]);
  };
}
