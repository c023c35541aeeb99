import {describe, expect, test} from 'vitest';
import {demandOver} from '../../engine/theory/lead-time-demand.ts';
import {performanceAt} from '../../engine/theory/operating-cost.ts';
import {optimalOrderUpTo} from '../../engine/theory/order-up-to.ts';
import {ONE_UNIT, quantityOf} from '../../engine/theory/quantity.ts';
import {stockingPoint} from '../../engine/theory/stocking-point.ts';
import {expectGiven, givenCases, quantityOfPmf} from './given.ts';
import {ZHENG_FEDERGRUEN} from './zheng-federgruen.ts';

function periodic(mean: number, costs: {fixedOrderCost: number; holdingCost: number; backorderCost: number}) {
  const law = demandOver({orderRate: mean, quantity: ONE_UNIT, dispersion: 1}, {mean: 1, variance: 0});
  return optimalOrderUpTo({law, looksPerDay: 1, step: quantityOf(law, 1e6), costs});
}

describe('(s,S) with backorders', () => {
  test.each(givenCases('inventory', 'sS-compound-backorder'))(
    'meets every quantity of $id [R36]',
    (given) => {
      const p = given.parameters;
      const point = stockingPoint({
        policy: {type: 'orderUpTo', orderQuantity: p.S - p.s},
        shortage: 'backorder',
        orderRate: p.lambda,
        quantity: quantityOfPmf(p.order_size_pmf),
        leadTimeMean: p.lead_time,
      });
      const costs = {fixedOrderCost: p.K, holdingCost: p.h, backorderCost: p.b};
      const at = performanceAt(point, p.s, costs);
      const best = optimalOrderUpTo({law: point.law, looksPerDay: p.lambda, step: point.quantity, costs});
      expectGiven(given, {
        E_on_hand: at.averageOnHand,
        E_backorders: at.averageBackorders,
        ready_rate: at.readyRate,
        fill_rate_unit: at.fillRate,
        fill_rate_order: at.lineFillRate,
        cycle_service_level: at.cycleServiceLevel,
        order_frequency: at.orderFrequency,
        mean_order_size: at.meanOrderSize,
        E_inventory_position: at.averagePosition,
        mean_unit_wait: at.meanUnitWait,
        cost: at.cost,
        s_star: best.reorderPoint,
        S_star: best.orderUpToLevel,
        cost_star: best.cost,
      });
    },
  );

  test('has the published optima of Zheng & Federgruen', () => {
    const rows = ZHENG_FEDERGRUEN.map(([mean]) => {
      const best = periodic(mean, {fixedOrderCost: 64, holdingCost: 1, backorderCost: 9});
      return [mean, best.reorderPoint, best.orderUpToLevel, best.cost];
    });
    expect(rows.map((row) => row.slice(0, 3))).toEqual(ZHENG_FEDERGRUEN.map((row) => row.slice(0, 3)));
    rows.forEach((row, i) => expect(Math.abs(row[3] - ZHENG_FEDERGRUEN[i][3])).toBeLessThan(6e-4));
  });

  test('has the published optima of Snyder & Shen, example 4.7 and problem 4.31', () => {
    expect(periodic(6, {fixedOrderCost: 5, holdingCost: 1, backorderCost: 4})).toMatchObject({
      reorderPoint: 4,
      orderUpToLevel: 10,
      cost: expect.closeTo(8.034112, 6),
    });
    expect(periodic(4, {fixedOrderCost: 150, holdingCost: 40, backorderCost: 125})).toMatchObject({
      reorderPoint: 2,
      orderUpToLevel: 7,
      cost: expect.closeTo(223.57483, 5),
    });
  });
});
