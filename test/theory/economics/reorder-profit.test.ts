import {describe, expect, test} from 'vitest';
import {
  bestReorderPoint,
  bestReorderPolicy,
  classicalReorderPoint,
  reorderProfit,
} from '../../../engine/theory/economics/reorder-profit.ts';
import {customersAt, equilibriumRate} from '../../../engine/theory/economics/equilibrium.ts';
import {bestCapacity, capacityOutcome} from '../../../engine/theory/economics/delay-sensitive-demand.ts';
import {exp} from '../../../engine/kernel/math.ts';
import {givenCases} from '../given.ts';

describe('the profit of (r,Q) with lost sales', () => {
  test.each(givenCases('economics', 'profit-rQ-lost-sales'))(
    'peaks where $id says',
    ({parameters: p, expected}) => {
      const options = {
        demandRate: p.lambda,
        leadTime: p.L,
        price: p.price,
        unitCost: p.unit_cost,
        fixedOrderCost: p.K,
        holdingCost: p.h,
        goodwillLoss: p.goodwill_loss,
      };
      const best = bestReorderPoint(options, p.Q);
      expect(best.reorderPoint).toBe(expected.r_star.value);
      expect(best.profit).toBeCloseTo(expected.profit_star.value as number, 7);
      expect(best.gap / (expected.profit_margin_over_second_best.value as number)).toBeCloseTo(1, 4);
      const {reorderPoint, orderQuantity, profit} = bestReorderPolicy(options);
      expect([reorderPoint, orderQuantity]).toEqual([
        expected.joint_r_star.value,
        expected.joint_Q_star.value,
      ]);
      expect(profit).toBeCloseTo(expected.joint_profit_star.value as number, 7);
      const classical = classicalReorderPoint(options, p.Q);
      expect(classical.reorderPoint).toBe(expected.r_from_textbook_ratio.value);
      expect(classical.reorderPoint).toBeGreaterThan(best.reorderPoint);
      expect(() => reorderProfit(options, p.Q, p.Q)).toThrow(RangeError);
    },
  );
});

describe('demand that answers to what it meets', () => {
  test('settles where it and the service agree', () => {
    const demandAt = (service: number) => 10 * (0.5 + 0.5 * service);
    const serviceAt = (rate: number) => 1 / (1 + rate / 8);
    const rate = equilibriumRate(demandAt, serviceAt);
    expect(demandAt(serviceAt(rate))).toBeCloseTo(rate, 12);
  });

  test('is the whole market where nobody minds', () => {
    expect(equilibriumRate(() => 7, () => 0)).toBe(7); // prettier-ignore
  });

  test('of customers who stay in proportion to service has the base of a geometric stay', () => {
    const base = {newCustomers: 2, purchaseRate: 1, retention: (fill: number) => 0.5 + 0.4 * fill};
    expect(customersAt(base, 1)).toBeCloseTo(20, 9);
    expect(() => customersAt({...base, retention: () => 1}, 1)).toThrow(RangeError);
  });

  test('has the most profitable capacity between dearer and slower ones', () => {
    const options = {
      revenue: 10,
      capacityCost: 3,
      delayCost: 1,
      demandAt: (time: number) => 12 * exp(-0.8 * time),
    };
    const best = bestCapacity(options, 1, 60);
    expect(best.time).toBeCloseTo(1 / (best.capacity - best.demandRate), 9);
    for (const capacity of [best.capacity * 0.99, best.capacity * 1.01])
      expect(capacityOutcome(options, capacity).profit).toBeLessThan(best.profit);
  });
});
