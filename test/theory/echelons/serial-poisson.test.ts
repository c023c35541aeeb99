import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  optimalSerialPoisson,
  serialPoissonAt,
  serialPoissonCost,
} from '../../../engine/theory/echelons/serial-poisson.ts';
import {localLevels} from '../../../engine/theory/echelons/stages.ts';
import {baseStockAt, palmOutstanding} from '../../../engine/theory/base-stock.ts';

const QUARTERS = [0.25, 0.25, 0.25, 0.25];

const line = fc.array(
  fc.record({
    leadTime: fc.double({min: 0, max: 3, noNaN: true}),
    holdingCost: fc.double({min: 0.05, max: 4, noNaN: true}),
  }),
  {minLength: 1, maxLength: 4},
);

describe('a line of stages with Poisson demand', () => {
  test.each([
    {holding: [0.25, 0.25, 0.25, 0.25], backorderCost: 9, levels: [8, 13, 18, 22], cost: 12.688},
    {holding: [0.25, 2.5, 2.5, 0.25], backorderCost: 9, levels: [9, 10, 13, 19], cost: 53.008},
    {holding: [0.25, 0.25, 0.25, 0.25], backorderCost: 99, levels: [11, 17, 22, 27], cost: 16.206},
    {holding: [0.25, 2.5, 2.5, 0.25], backorderCost: 99, levels: [11, 14, 18, 26], cost: 74.564},
  ])(
    'meets table 1 of Shang & Song (2003) with costs $holding and $backorderCost',
    ({holding, backorderCost, levels, cost}) => {
      const stages = QUARTERS.map((leadTime, j) => ({leadTime, holdingCost: holding[j]}));
      const best = optimalSerialPoisson({demandRate: 16, stages, backorderCost});
      expect(best.echelonLevels).toEqual(levels);
      expect(best.cost).toBeCloseTo(cost, 3);
    },
  );

  test('costs by the recursion what its stages hold, owe and have in transit', () => {
    fc.assert(
      fc.property(
        line,
        fc.double({min: 0.2, max: 8, noNaN: true}),
        fc.double({min: 0.5, max: 50, noNaN: true}),
        fc.array(fc.integer({min: 0, max: 30}), {minLength: 4, maxLength: 4}),
        (stages, demandRate, backorderCost, any) => {
          const options = {demandRate, stages, backorderCost};
          const echelonLevels = stages.map((_, j) => any[j]);
          const leadTimes = stages.map(({leadTime}) => leadTime);
          const performance = serialPoissonAt(demandRate, leadTimes, localLevels(echelonLevels));
          let cost = backorderCost * performance[0].averageBackorders;
          let local = 0;
          for (let j = stages.length - 1; j >= 0; j--) {
            cost += local * demandRate * leadTimes[j];
            local += stages[j].holdingCost;
            cost += local * performance[j].averageOnHand;
          }
          expect(serialPoissonCost(options, echelonLevels)).toBeCloseTo(cost, 8);
          expect(optimalSerialPoisson(options).cost).toBeLessThanOrEqual(cost + 1e-9);
        },
      ),
      {seed: 23, numRuns: 60},
    );
  });

  test('is a base stock where there is one stage', () => {
    const [stage] = serialPoissonAt(2, [1.5], [5]);
    const one = baseStockAt(
      {outstanding: palmOutstanding(2, 1.5), demandRate: 2, holdingCost: 0, backorderCost: 0},
      5,
    );
    expect(stage.averageOnHand).toBeCloseTo(one.averageOnHand, 12);
    expect(stage.averageBackorders).toBeCloseTo(one.averageBackorders, 12);
    expect(stage.fillRate).toBeCloseTo(one.fillRate, 12);
    expect(stage.meanLeadTime).toBeCloseTo(1.5, 12);
  });

  test('an echelon level above that of a stage further up is never reached', () => {
    expect(localLevels([8, 13, 18, 22])).toEqual([8, 5, 5, 4]);
    expect(localLevels([9, 7, 12])).toEqual([7, 0, 5]);
  });

  test('refuses figures out of range', () => {
    const stages = [{leadTime: 1, holdingCost: 1}];
    expect(() => serialPoissonAt(0, [1], [1])).toThrow('demand rate must be positive: 0');
    expect(() => serialPoissonAt(1, [1, 2], [1])).toThrow('each lead time needs a level: 2, 1');
    expect(() => serialPoissonAt(1, [1], [0.5])).toThrow(
      'base-stock level must be a whole number, at least 0: 0.5',
    );
    expect(() => optimalSerialPoisson({demandRate: 1, stages, backorderCost: 0})).toThrow(
      'backorder cost must be positive: 0',
    );
    expect(() => serialPoissonCost({demandRate: 1, stages, backorderCost: 1}, [1, 2])).toThrow(
      'each of the 1 stages needs a level: 1,2',
    );
    expect(() => serialPoissonAt(1e6, [1], [1e6])).toThrow('too many units on order for an exact law');
  });
});
