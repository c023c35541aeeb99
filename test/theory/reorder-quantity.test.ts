import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {demandOver} from '../../engine/theory/lead-time-demand.ts';
import {performanceAt} from '../../engine/theory/operating-cost.ts';
import {lineQuantity, ONE_UNIT} from '../../engine/theory/quantity.ts';
import {optimalReorderQuantity, textbookFillRate, waitOver} from '../../engine/theory/reorder-quantity.ts';
import {stockingPoint, type StockingPointOptions} from '../../engine/theory/stocking-point.ts';
import {expectGiven, type GivenCase, givenCases, quantityOfPmf} from './given.ts';

function optionsOf(p: GivenCase['parameters']): StockingPointOptions {
  return {
    policy: {type: 'reorderPoint', orderQuantity: p.Q},
    shortage: 'backorder',
    orderRate: p.lambda,
    quantity: quantityOfPmf(p.order_size_pmf),
    leadTimeMean: p.mean_lead_time,
  };
}

function computed({parameters: p, model}: GivenCase) {
  const options = optionsOf(p);
  const point = stockingPoint(options);
  const costs = {fixedOrderCost: p.K, holdingCost: p.h, backorderCost: p.b};
  const at = performanceAt(point, p.r, costs);
  const best = optimalReorderQuantity({law: point.law, looksPerDay: p.lambda, step: point.quantity, costs});
  const time = p.wait_threshold;
  return {
    E_on_hand: at.averageOnHand,
    E_backorders: at.averageBackorders,
    ready_rate: at.readyRate,
    fill_rate_unit: at.fillRate,
    fill_rate_order: at.lineFillRate,
    cycle_service_level: at.cycleServiceLevel,
    cycle_no_zero_stock: at.cycleNoZeroStock,
    order_frequency: at.orderFrequency,
    mean_order_size: at.meanOrderSize,
    mean_unit_wait: at.meanUnitWait,
    cost: at.cost,
    r_star: best.reorderPoint,
    Q_star: best.orderQuantity,
    cost_star: best.cost,
    ...(model === 'rQ-backorder' ? {fill_rate_textbook_approx: textbookFillRate(point.law, p.r, p.Q)} : {}),
    ...(time === undefined ? {} : {P_wait_gt_t: waitOver(options, p.r, time)}),
  };
}

describe('(r,nQ) with backorders', () => {
  test.each(givenCases('inventory', 'rQ-backorder'))('meets every quantity of $id [R36]', (given) => {
    expectGiven(given, computed(given));
  });

  test.each(givenCases('inventory', 'rnQ-compound-backorder'))(
    'meets every quantity of $id [R38]',
    (given) => {
      expectGiven(given, computed(given));
    },
  );

  test('has the published optima of Snyder & Shen, example 5.8 and problem 5.2', () => {
    const optimum = (h: number, b: number, K: number, rate: number, leadTime: number) => {
      const law = demandOver(
        {orderRate: rate, quantity: ONE_UNIT, dispersion: 1},
        {mean: leadTime, variance: 0},
      );
      const costs = {fixedOrderCost: K, holdingCost: h, backorderCost: b};
      const best = optimalReorderQuantity({law, looksPerDay: rate, step: ONE_UNIT, costs});
      return [best.reorderPoint, best.orderQuantity, Number(best.cost.toFixed(6))];
    };
    expect(optimum(20, 150, 100, 1.5, 2)).toEqual([3, 5, 107.923581]);
    expect(optimum(4, 28, 4, 12, 0.5)).toEqual([6, 7, 28.241313]);
  });

  test('has an optimum no dearer than any neighbour, evaluated policy by policy, for demand in lots too', () => {
    const share = fc.double({min: 0.05, max: 1, noNaN: true});
    const cost = fc.double({min: 0.5, max: 40, noNaN: true});
    fc.assert(
      fc.property(share, share, fc.integer({min: 2, max: 14}), cost, cost, cost, (a, c, lot, K, h, b) => {
        const quantity = {values: [1, lot], shares: [a, c]};
        const options = {shortage: 'backorder' as const, orderRate: 2, quantity, leadTimeMean: 1.5};
        const costs = {fixedOrderCost: K, holdingCost: h, backorderCost: b};
        const step = lineQuantity(quantity.values, quantity.shares);
        const law = demandOver({orderRate: 2, quantity: step, dispersion: 1}, {mean: 1.5, variance: 0});
        const best = optimalReorderQuantity({law, looksPerDay: 2, step, costs});
        for (let Q = 1; Q <= best.orderQuantity + 12; Q++) {
          const point = stockingPoint({...options, policy: {type: 'reorderPoint', orderQuantity: Q}});
          for (let r = best.reorderPoint - 8; r <= best.reorderPoint + 8; r++) {
            const {cost} = performanceAt(point, r, costs);
            expect(cost).toBeGreaterThanOrEqual(best.cost * (1 - 1e-9));
            if (Q === best.orderQuantity && r === best.reorderPoint) expect(cost).toBeCloseTo(best.cost, 8);
          }
        }
      }),
      {seed: 5, numRuns: 25},
    );
  });

  test('refuses costs and waits out of range', () => {
    const law = demandOver({orderRate: 1, quantity: ONE_UNIT, dispersion: 1}, {mean: 1, variance: 0});
    const costs = {fixedOrderCost: 1, holdingCost: 0, backorderCost: 1};
    expect(() => optimalReorderQuantity({law, looksPerDay: 1, step: ONE_UNIT, costs})).toThrow(
      'holdingCost must be positive: 0',
    );
    const options = optionsOf({Q: 5, lambda: 1, order_size_pmf: [1], mean_lead_time: 1});
    expect(waitOver(options, 3, 1.5)).toBe(0); // every unit demanded is on order, a lead time away
    expect(() => waitOver(options, -2, 1.5)).toThrow(RangeError);
    expect(() => waitOver({...options, shortage: 'lost'}, 3, 0.5)).toThrow(
      'waiting times need backorders and a constant lead time',
    );
  });
});
