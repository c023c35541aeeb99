import {describe, expect, test} from 'vitest';
import {normalCdf} from '../../../engine/kernel/math.ts';
import {finiteHorizonPolicy} from '../../../engine/theory/periodic/finite-horizon.ts';
import {optimalPeriodicOrderUpTo, powerApproximation} from '../../../engine/theory/periodic/order-up-to.ts';

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
  test.each([
    [10, 6, 40, 35.022],
    [15, 10, 49, 42.698],
    [20, 14, 62, 49.173],
    [21, 15, 65, 50.406],
    [22, 16, 68, 51.632],
    [23, 17, 52, 52.757],
    [24, 18, 54, 53.518],
    [25, 19, 56, 54.262],
    [30, 23, 66, 57.819],
    [35, 28, 77, 61.215],
    [40, 33, 87, 64.512],
    [45, 37, 97, 67.776],
    [50, 42, 108, 70.975],
    [51, 43, 110, 71.611],
    [52, 44, 112, 72.246],
    [55, 47, 118, 74.149],
    [59, 51, 126, 76.679],
    [60, 52, 129, 77.306],
    [61, 52, 131, 77.929],
    [63, 54, 73, 78.287],
    [64, 55, 74, 78.402],
    [65, 56, 75, 78.518],
    [70, 62, 81, 79.037],
  ])('of Poisson demand %d is (%d,%d), as Zheng & Federgruen (1991) print', (mean, s, S, cost) => {
    const best = optimum(mean, 1, 9, 64);
    expect(best.policy).toEqual([s, S]);
    expect(Math.abs(best.cost - cost)).toBeLessThan(1e-3);
  });

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
