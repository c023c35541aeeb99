import {describe, expect, test} from 'vitest';
import {normalCdf} from '../../../engine/kernel/math.ts';
import {finiteHorizonPolicy} from '../../../engine/theory/periodic/finite-horizon.ts';
import {optimalPeriodicOrderUpTo, powerApproximation} from '../../../engine/theory/periodic/order-up-to.ts';
import {ZHENG_FEDERGRUEN} from '../zheng-federgruen.ts';

function optimum(mean: number, holdingCost: number, backorderCost: number, fixedOrderCost: number) {
  const {reorderPoint, orderUpToLevel, cost} = optimalPeriodicOrderUpTo({
    demand: {type: 'poisson', mean},
    leadTime: 0,
    holdingCost,
    backorderCost,
    fixedOrderCost,
  });
  return {policy: [reorderPoint, orderUpToLevel], cost};
}

describe('the optimal periodic (s,S)', () => {
  test.each(ZHENG_FEDERGRUEN.filter(([mean]) => mean < 75))(
    'of Poisson demand %d is (%d,%d), as Zheng & Federgruen (1991) print',
    (mean, s, S, cost) => {
      const best = optimum(mean, 1, 9, 64);
      expect(best.policy).toEqual([s, S]);
      expect(Math.abs(best.cost - cost)).toBeLessThan(1e-3);
    },
  );

  test('of Poisson demand 75 costs what Zheng & Federgruen print; many reorder points tie', () => {
    expect(Math.abs(optimum(75, 1, 9, 64).cost - 79.554)).toBeLessThan(1e-3);
  });

  test('is that of Snyder & Shen, example 4.7 and problem 4.31', () => {
    expect(optimum(6, 1, 4, 5)).toEqual({policy: [4, 10], cost: expect.closeTo(8.034112, 6)});
    expect(optimum(4, 40, 125, 150)).toEqual({policy: [2, 7], cost: expect.closeTo(223.57483, 5)});
  });

  test('is near the power approximation of Snyder & Shen, example 4.8', () => {
    const {reorderPoint, orderUpToLevel} = powerApproximation({
      mean: 50,
      sd: 8,
      leadTime: 0,
      fixedOrderCost: 2.5,
      holdingCost: 0.18,
      backorderCost: 0.7,
    });
    expect(reorderPoint).toBeCloseTo(40.194617, 6);
    expect(orderUpToLevel).toBeCloseTo(74.29017, 5);
  });

  test('refuses bad values', () => {
    expect(() => optimum(0, 1, 9, 64)).toThrow('mean must be positive: 0');
    expect(() => optimum(10, 0, 9, 64)).toThrow(RangeError);
  });
});

describe('the (s,S) of a finite horizon', () => {
  const pmf = Array.from({length: 241}, (_, d) => normalCdf((d - 99.5) / 20) - normalCdf((d - 100.5) / 20));
  const options = {
    periods: 5,
    demand: pmf,
    holdingCost: 1,
    backorderCost: 20,
    finalHoldingCost: 1,
    finalBackorderCost: 20,
    unitCost: 2,
    fixedOrderCost: 50,
    openingStock: 0,
    lowestLevel: -600,
    highestLevel: 400,
  };

  test('is that of the stockpyl documentation, but for the grid of demand', () => {
    const {reorderPoints, orderUpToLevels, cost} = finiteHorizonPolicy(options);
    expect(reorderPoints).toEqual([110, 110, 110, 110, 111]);
    expect(orderUpToLevels).toEqual([133, 133, 133, 133, 126]);
    expect(Math.abs(cost / 1558.695 - 1)).toBeLessThan(1e-3);
  });

  test('refuses an opening stock outside its levels', () => {
    expect(() => finiteHorizonPolicy({...options, openingStock: 500})).toThrow(RangeError);
  });
});
