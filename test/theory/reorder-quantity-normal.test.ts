import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {normalService} from '../../engine/theory/normal-service.ts';
import {
  backordersEoqPolicy,
  eoqWithSafetyStock,
  expectedLevelPolicy,
  normalPerformance,
  optimalNormalPolicy,
} from '../../engine/theory/reorder-quantity-normal.ts';

const EXAMPLE = {
  fixedOrderCost: 8,
  holdingCost: 0.225,
  backorderCost: 7.5,
  demandRate: 1300,
  demandSd: 150,
  leadTime: 1 / 12,
}; // Snyder & Shen (2019), example 5.1

describe('(r,Q) with normal demand', () => {
  test('has the exact optimum of Snyder & Shen, example 5.6', () => {
    const {reorderPoint, orderQuantity, cost} = optimalNormalPolicy(EXAMPLE);
    expect(reorderPoint).toBeCloseTo(126.867, 3);
    expect(orderQuantity).toBeCloseTo(328.449, 3);
    expect(cost).toBeCloseTo(78.071146, 6);
    expect(normalPerformance(EXAMPLE, reorderPoint, orderQuantity).cost).toBeCloseTo(cost, 9);
    expect(normalPerformance(EXAMPLE, 126.8, 328.5).cost).toBeCloseTo(78.071163, 6);
  });

  test('has the approximations of examples 5.1 to 5.5', () => {
    const level = expectedLevelPolicy(EXAMPLE);
    expect([level.reorderPoint, level.orderQuantity, level.cost].map((x) => Number(x.toFixed(3)))).toEqual([
      213.97, 318.59, 95.451,
    ]);
    const backorders = backordersEoqPolicy(EXAMPLE);
    expect([backorders.reorderPoint, backorders.orderQuantity].map((x) => Number(x.toFixed(3)))).toEqual([
      128.638, 308.574,
    ]);
    const safety = eoqWithSafetyStock(EXAMPLE);
    expect([safety.reorderPoint, safety.orderQuantity].map((x) => Number(x.toFixed(3)))).toEqual([
      190.337, 304.047,
    ]);
  });

  test('costs no less away from the optimum', () => {
    const {cost} = optimalNormalPolicy(EXAMPLE);
    const property = fc.property(
      fc.double({min: -200, max: 400, noNaN: true}),
      fc.double({min: 1, max: 2000, noNaN: true}),
      (r, quantity) => normalPerformance(EXAMPLE, r, quantity).cost >= cost - 1e-9,
    );
    fc.assert(property, {seed: 4, numRuns: 300});
  });

  test('refuses shortages too cheap for a reorder point', () => {
    expect(() => expectedLevelPolicy({...EXAMPLE, backorderCost: 0.01})).toThrow(RangeError);
    expect(() => optimalNormalPolicy({...EXAMPLE, leadTime: 0})).toThrow('leadTime must be positive: 0');
  });
});

test('the textbook service of a reorder point is that of Chopra & Meindl, chapter 12', () => {
  const demand = {mean: 5000, sd: 500 * Math.sqrt(2)};
  const {cycleServiceLevel, shortPerCycle, fillRateOfOneCycle} = normalService(demand, 6000, 10_000);
  expect(cycleServiceLevel).toBeCloseTo(0.9214, 4);
  expect(shortPerCycle).toBeCloseTo(25.13, 1);
  expect(fillRateOfOneCycle).toBeCloseTo(0.9975, 4);
});
