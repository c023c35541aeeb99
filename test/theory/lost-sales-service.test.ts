import {describe, expect, test} from 'vitest';
import {demandOver, withUniformDelay} from '../../engine/theory/lead-time-demand.ts';
import {performanceAt} from '../../engine/theory/operating-cost.ts';
import {ONE_UNIT} from '../../engine/theory/quantity.ts';
import {erlangB} from '../../engine/theory/queues/erlang.ts';
import {serviceAt} from '../../engine/theory/reorder-point.ts';
import {textbookFillRate} from '../../engine/theory/reorder-quantity.ts';
import {stockingPoint} from '../../engine/theory/stocking-point.ts';
import {expectGiven, type GivenCase, givenCases, quantityOfPmf} from './given.ts';
import {playStock} from './simulated-stock.ts';

const UNITS = {values: [1], shares: [1]};

function leadTimeLaw(p: GivenCase['parameters']) {
  const demand = {orderRate: p.lambda, quantity: ONE_UNIT, dispersion: 1};
  const [type, first, second] = p.lead_time;
  if (type === 'const') return {mean: first, law: demandOver(demand, {mean: first, variance: 0})};
  if (type === 'exp') return {mean: first, law: demandOver(demand, {mean: first, variance: first * first})};
  const shortest = demandOver(demand, {mean: first, variance: 0});
  return {mean: (first + second) / 2, law: withUniformDelay(shortest, demand, second - first)};
}

describe('(r,Q) with lost sales', () => {
  test.each(givenCases('inventory', 'rQ-lost-sales'))('meets every quantity of $id [R36]', (given) => {
    const p = given.parameters;
    const {mean, law} = leadTimeLaw(p);
    const point = stockingPoint({
      policy: {type: 'reorderPoint', orderQuantity: p.Q},
      shortage: 'lost',
      orderRate: p.lambda,
      quantity: UNITS,
      leadTimeMean: mean,
      law,
    });
    const costs = {fixedOrderCost: p.K, holdingCost: p.h, backorderCost: 0, lostSaleCost: p.lost_sale_cost};
    const at = performanceAt(point, p.r, costs);
    expectGiven(given, {
      fill_rate: at.fillRate,
      ready_rate: at.readyRate,
      cycle_service_level: at.cycleServiceLevel,
      E_lost_per_cycle: at.lostRate / at.orderFrequency,
      lost_rate: at.lostRate,
      order_frequency: at.orderFrequency,
      E_on_hand: at.averageOnHand,
      cost: at.cost,
      fill_rate_textbook_approx: textbookFillRate(law, p.r, p.Q),
    });
  });

  test("is Erlang's loss formula for a base stock of single units", () => {
    for (const [load, S] of [
      [6, 8],
      [10, 14],
      [50, 60],
    ]) {
      const options = {shortage: 'lost' as const, orderRate: load / 2, quantity: UNITS, leadTimeMean: 2};
      const point = stockingPoint({...options, policy: {type: 'baseStock'}});
      const at = serviceAt(point, S);
      const served = 1 - erlangB(S, load);
      expect(at.fillRate).toBeCloseTo(served, 12);
      expect(at.readyRate).toBeCloseTo(served, 12);
      expect(at.averageOnHand).toBeCloseTo(S - load * served, 10);
    }
  });

  test('is within 0.0001 of the exact chain for lots of demand, exponential lead time and one order [R36]', () => {
    const [given] = givenCases('inventory', 'rQ-lost-sales-batch').filter(
      ({parameters}) => parameters.partial_fill,
    );
    const p = given.parameters;
    const point = stockingPoint({
      policy: {type: 'reorderPoint', orderQuantity: p.Q},
      shortage: 'lost',
      orderRate: p.lambda,
      quantity: quantityOfPmf(p.order_size_pmf),
      leadTimeMean: p.lead_time_mean,
      leadTimeVariance: p.lead_time_mean * p.lead_time_mean,
    });
    const at = serviceAt(point, p.r);
    const exact = (name: string) => given.expected[name].value as number;
    expect(Math.abs(at.fillRate - exact('fill_rate_unit'))).toBeLessThan(1e-4);
    expect(Math.abs(at.lineFillRate - exact('fill_rate_order'))).toBeLessThan(1e-4);
    expect(Math.abs(at.readyRate - exact('ready_rate'))).toBeLessThan(1e-4);
    expect(Math.abs(at.averageOnHand / exact('E_on_hand') - 1)).toBeLessThan(2e-3);
  });

  test('is close to simulation with several orders on the way: fill rate to 0.006 in the mean square [R36]', () => {
    const quantities = [
      UNITS,
      {values: [1, 2, 3], shares: [0.5, 0.3, 0.2]},
      {values: [1, 12], shares: [0.7, 0.3]},
    ];
    let fillSquares = 0;
    let cycleSquares = 0;
    let systems = 0;
    for (const quantity of quantities) {
      for (const leadTime of [8, 40]) {
        for (const size of [0.15, 0.4, 0.8]) {
          for (const safety of [0.7, 1.4]) {
            const mean = leadTime * quantity.values.reduce((sum, x, i) => sum + x * quantity.shares[i], 0);
            const square =
              leadTime * quantity.values.reduce((sum, x, i) => sum + x * x * quantity.shares[i], 0);
            const reorderPoint = Math.round(mean + safety * Math.sqrt(square));
            const orderQuantity = Math.max(1, Math.round(size * mean));
            const story = {reorderPoint, orderQuantity, leadTime, quantity, shortage: 'lost' as const};
            const played = playStock({...story, lines: 150_000, seed: 1 + systems});
            const point = stockingPoint({
              policy: {type: 'reorderPoint', orderQuantity},
              shortage: 'lost',
              orderRate: 1,
              quantity,
              leadTimeMean: leadTime,
            });
            const at = serviceAt(point, reorderPoint);
            expect(Math.abs(at.fillRate - played.fillRate)).toBeLessThan(0.02);
            fillSquares += Math.pow(at.fillRate - played.fillRate, 2);
            cycleSquares += Math.pow(at.cycleServiceLevel - played.cycleServiceLevel, 2);
            systems++;
          }
        }
      }
    }
    expect(Math.sqrt(fillSquares / systems)).toBeLessThan(0.006);
    expect(Math.sqrt(cycleSquares / systems)).toBeLessThan(0.015);
  });

  test('serves nothing below a reorder point of 0, where no order is ever placed', () => {
    const policy = {type: 'reorderPoint' as const, orderQuantity: 5};
    const point = stockingPoint({policy, shortage: 'lost', orderRate: 1, quantity: UNITS, leadTimeMean: 2});
    expect(serviceAt(point, -1)).toMatchObject({fillRate: 0, readyRate: 0, averageOnHand: 0});
    expect(serviceAt(point, 0).fillRate).toBeCloseTo(5 / 7, 12);
  });
});
