import {describe, expect, test} from 'vitest';
import {
  bestReorderPoint,
  bestReorderPolicy,
  classicalReorderPoint,
  reorderProfit,
} from '../../../engine/theory/economics/reorder-profit.ts';
import {customerBaseAt} from '../../../engine/theory/economics/customer-base.ts';
import {elasticProfit} from '../../../engine/theory/economics/elastic-demand.ts';
import {equilibriumRate} from '../../../engine/theory/economics/equilibrium.ts';
import {bestCapacity, capacityOutcome} from '../../../engine/theory/economics/delay-sensitive-demand.ts';
import {exp} from '../../../engine/kernel/math.ts';
import {palmOutstanding} from '../../../engine/theory/base-stock.ts';
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
    const options = {
      newCustomers: 2,
      purchaseRate: 1.5,
      retention: (fill: number) => 0.5 + 0.4 * fill,
      leadTime: 1,
      holdingCost: 1,
      margin: 0.8,
    };
    expect(customerBaseAt(options, 0)).toMatchObject({customers: 4, fillRate: 0, averageOnHand: 0});
    const at = customerBaseAt(options, 20);
    expect(at.customers).toBeCloseTo(2 / (0.5 - 0.4 * at.fillRate), 9);
    const demand = palmOutstanding(at.demandRate, 1);
    expect(at.averageOnHand).toBeCloseTo(20 - demand.mean + demand.loss(20), 9);
    expect(() => customerBaseAt({...options, retention: () => 1}, 5)).toThrow(RangeError);
  });

  test('raises the best reorder point above that of the least cost', () => {
    const costs = {fixedOrderCost: 30, holdingCost: 1, backorderCost: 2};
    const options = {
      demandAt: (fill: number) => 20 * (0.5 + 0.5 * fill),
      leadTime: 1,
      orderQuantity: 40,
      margin: 6,
      costs,
    };
    const points = Array.from({length: 41}, (_, r) => elasticProfit(options, r));
    const best = points.indexOf(points.reduce((one, other) => (other.profit > one.profit ? other : one)));
    const indifferent = {...options, demandAt: () => 20};
    const stiff = Array.from({length: 41}, (_, r) => elasticProfit(indifferent, r));
    const cheapest = stiff.indexOf(stiff.reduce((one, other) => (other.profit > one.profit ? other : one)));
    expect(best).toBeGreaterThan(cheapest);
    expect(points[best].demandRate).toBeCloseTo(20 * (0.5 + 0.5 * points[best].fillRate), 9);
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
