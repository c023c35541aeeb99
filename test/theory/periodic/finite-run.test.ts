import {describe, expect, test} from 'vitest';
import {finiteRun, type FiniteRunOptions} from '../../../engine/theory/periodic/finite-run.ts';
import {expectGiven, givenCases} from '../given.ts';

const BOOK: FiniteRunOptions = {
  reorderPoint: 20,
  orderUpToLevel: 40,
  orderRate: 10,
  quantity: {values: [1, 2, 3, 4], shares: [1 / 6, 1 / 3, 1 / 3, 1 / 6]},
  leadTime: {min: 0.5, max: 1},
  periods: 120,
  openingStock: 60,
  fixedOrderCost: 32,
  unitCost: 3,
  holdingCost: 1,
  backorderCost: 5,
}; // Law (2015), Simulation Modeling and Analysis, section 1.5

describe('a finite run of (s,S)', () => {
  test.each(givenCases('inventory', 'sS-monthly-LawKelton'))('meets every quantity of $id', (given) => {
    const {policies_s_S: policies, ...p} = given.parameters;
    const runs = policies.map(([reorderPoint, orderUpToLevel]: [number, number]) =>
      finiteRun({
        reorderPoint,
        orderUpToLevel,
        orderRate: 1 / p.interdemand_mean,
        quantity: {values: [1, 2, 3, 4], shares: p.demand_size_pmf},
        leadTime: {min: p.delivery_lag[0], max: p.delivery_lag[1]},
        periods: p.months,
        openingStock: p.initial_inventory,
        fixedOrderCost: p.K,
        unitCost: p.incremental_cost,
        holdingCost: p.h,
        backorderCost: p.pi,
      }),
    );
    const all = (name: 'orderingCost' | 'holdingCost' | 'backorderCost' | 'totalCost' | 'sdOfTotalCost') =>
      runs.map((run: ReturnType<typeof finiteRun>) => run[name]);
    expectGiven(given, {
      ordering_cost: all('orderingCost'),
      holding_cost: all('holdingCost'),
      shortage_cost: all('backorderCost'),
      total_cost: all('totalCost'),
      sd_of_total_cost_of_one_run: all('sdOfTotalCost'),
    });
  });

  test.each([
    [20, 40, 125.123],
    [20, 60, 118.93],
    [60, 80, 143.919],
  ])('of the policy (%d,%d) costs %d, the mean of 200,000 simulated runs', (s, S, cost) => {
    const {totalCost} = finiteRun({...BOOK, reorderPoint: s, orderUpToLevel: S});
    expect(Math.abs(totalCost - cost)).toBeLessThan(0.03); // half again the widest of their 95 % intervals
  });

  test('may start below its reorder point, and then orders at once', () => {
    const {orderingCost} = finiteRun({...BOOK, periods: 1, openingStock: -80});
    expect(orderingCost).toBeCloseTo(32 + 3 * 120, 10);
    const short = finiteRun({...BOOK, periods: 1, openingStock: 19, orderUpToLevel: 500, reorderPoint: 20});
    // holding: stock waits for the order, 0.75 of the period on average, and has it from then on
    expect(short.orderingCost).toBeCloseTo(32 + 3 * 481, 10);
    expect(short.totalCost).toBeGreaterThan(32 + 3 * 481 + 0.25 * 400);
  });

  test('spreads less with every period more, as a mean does', () => {
    const one = finiteRun({...BOOK, periods: 30}).sdOfTotalCost;
    const four = finiteRun({...BOOK, periods: 120}).sdOfTotalCost;
    expect(four / one).toBeGreaterThan(0.45);
    expect(four / one).toBeLessThan(0.55);
  });

  test('refuses lead times beyond a period', () => {
    expect(() => finiteRun({...BOOK, leadTime: {min: 0.5, max: 1.5}})).toThrow(RangeError);
  });
});
