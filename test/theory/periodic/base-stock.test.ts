import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {newsvendor} from '../../../engine/theory/newsvendor.ts';
import {
  optimalPeriodicBaseStock,
  periodicBaseStockAt,
  type PeriodicOptions,
} from '../../../engine/theory/periodic/base-stock.ts';
import {demandOfPeriods, type PeriodDemand} from '../../../engine/theory/periodic/demand.ts';
import {
  optimalPeriodicLostSalesBaseStock,
  optimalPeriodicLostSalesCost,
  periodicLostSalesBaseStock,
} from '../../../engine/theory/periodic/lost-sales.ts';
import {expectGiven, givenCases} from '../given.ts';

describe('a periodic base stock', () => {
  test.each(givenCases('inventory', 'base-stock-periodic'))('meets every quantity of $id', (given) => {
    const {demand_law: law, r, p, mean, lead_time: leadTime, S, h, b} = given.parameters;
    const demand: PeriodDemand =
      law === 'poisson' ? {type: 'poisson', mean} : {type: 'negativeBinomial', r, p};
    const options = {demand, leadTime, holdingCost: h, backorderCost: b};
    const at = periodicBaseStockAt(options, S);
    const best = optimalPeriodicBaseStock(options);
    expectGiven(given, {
      E_on_hand_end: at.averageOnHand,
      E_backorders_end: at.averageBackorders,
      E_on_hand_after_receipt: at.averageOnHandAfterReceipt,
      alpha_service: at.alphaService,
      demand_met_in_period: at.demandMet,
      beta_service: at.betaService,
      gamma_service: at.gammaService,
      cost: at.cost,
      S_star: best.baseStockLevel,
      cost_star: best.cost,
    });
  });

  test('of normal demand is a newsvendor of five periods with a lead time of four (Snyder & Shen, example 4.4)', () => {
    const demand = {type: 'normal', mean: 5 * 50, sd: Math.sqrt(5) * 8} as const;
    const {quantity, cost} = newsvendor(demand, {overageCost: 0.18, underageCost: 0.7});
    expect(quantity).toBeCloseTo(264.766894, 6);
    expect(cost).toBeCloseTo(4.466781, 6);
  });

  test('treats a table as the law that it tabulates', () => {
    const {pmf} = demandOfPeriods({type: 'poisson', mean: 3}, 1);
    const ofTable = demandOfPeriods({type: 'table', pmf: [...pmf!]}, 4);
    const ofLaw = demandOfPeriods({type: 'poisson', mean: 3}, 4);
    for (let k = 0; k < 30; k++) expect(ofTable.cdf(k)).toBeCloseTo(ofLaw.cdf(k), 12);
  });

  test('serves no worse with more stock', () => {
    const options: PeriodicOptions = {
      demand: {type: 'negativeBinomial', r: 3, p: 0.3},
      leadTime: 2,
      holdingCost: 1,
      backorderCost: 9,
    };
    const property = fc.property(fc.integer({min: 0, max: 60}), (S) => {
      const less = periodicBaseStockAt(options, S);
      const more = periodicBaseStockAt(options, S + 1);
      expect(more.alphaService).toBeGreaterThanOrEqual(less.alphaService);
      expect(more.demandMet).toBeGreaterThanOrEqual(less.demandMet);
      expect(more.betaService).toBeGreaterThanOrEqual(less.betaService - 1e-12);
      expect(more.gammaService).toBeGreaterThanOrEqual(less.gammaService - 1e-12);
    });
    fc.assert(property, {seed: 5, numRuns: 40});
  });
});

describe('periodic review with lost sales', () => {
  test.each(givenCases('inventory', 'lost-sales-periodic'))('meets every quantity of $id', (given) => {
    const {mean_demand: mean, lead_time: leadTime, h, lost_sale_cost: lostSaleCost, S} = given.parameters;
    const options = {demand: {type: 'poisson', mean} as const, leadTime, holdingCost: h, lostSaleCost};
    const {cost, fillRate} = periodicLostSalesBaseStock(options, S);
    const best = optimalPeriodicLostSalesBaseStock(options);
    expectGiven(given, {
      cost_base_stock: cost,
      fill_rate_base_stock: fillRate,
      S_star: best.baseStockLevel,
      cost_best_base_stock: best.cost,
      cost_optimal_policy: optimalPeriodicLostSalesCost(options),
    });
  });

  // Zipkin (2008), Old and new methods for lost-sales inventory systems, tables 1 and 2
  test.each([
    [1, 4, 4.04],
    [2, 4, 4.4],
    [1, 9, 5.44],
    [2, 9, 6.09],
  ])('has the published least cost of lead time %d and penalty %d', (leadTime, lostSaleCost, cost) => {
    const options = {demand: {type: 'poisson', mean: 5} as const, leadTime, holdingCost: 1, lostSaleCost};
    expect(Math.abs(optimalPeriodicLostSalesCost(options) - cost)).toBeLessThan(0.006);
  });

  test('of scarce stock takes turns between few states, and ends', () => {
    const options = {
      demand: {type: 'poisson', mean: 40} as const,
      leadTime: 1,
      holdingCost: 1,
      lostSaleCost: 9,
    };
    // hardly a unit of 5 is ever left, so half of all periods find the stock that the others wait for
    const {cost, fillRate} = periodicLostSalesBaseStock(options, 5);
    expect(fillRate).toBeCloseTo(2.5 / 40, 9);
    expect(cost).toBeCloseTo(9 * 37.5, 6);
    const best = optimalPeriodicLostSalesBaseStock(options);
    const around = [-1, 0, 1].map((by) => periodicLostSalesBaseStock(options, best.baseStockLevel + by).cost);
    expect(around[1]).toBe(best.cost);
    expect(Math.min(...around)).toBe(best.cost);
    expect(optimalPeriodicLostSalesCost(options)).toBeLessThan(best.cost);
  });

  test('of goods that come at once is a newsvendor', () => {
    const options = {
      demand: {type: 'poisson', mean: 5} as const,
      leadTime: 0,
      holdingCost: 1,
      lostSaleCost: 4,
    };
    const {quantity, cost, fillRate} = newsvendor(options.demand, {overageCost: 1, underageCost: 4});
    const best = optimalPeriodicLostSalesBaseStock(options);
    expect(best).toEqual({baseStockLevel: quantity, cost: expect.closeTo(cost, 12)});
    expect(periodicLostSalesBaseStock(options, quantity).fillRate).toBeCloseTo(fillRate, 12);
    expect(optimalPeriodicLostSalesCost(options)).toBe(best.cost);
  });

  test.each([[{type: 'table', pmf: [0.4, 0.6]} as const], [{type: 'table', pmf: [0.5, 0, 0.5]} as const]])(
    'knows only the states that are reached, of demand %j',
    (demand) => {
      const options = {demand, leadTime: 2, holdingCost: 1, lostSaleCost: 4};
      const enough = 6; // three periods of the greatest demand
      expect(periodicLostSalesBaseStock(options, enough).fillRate).toBeCloseTo(1, 12);
    },
  );

  test('refuses a chain of too many states', () => {
    const options = {
      demand: {type: 'poisson', mean: 50} as const,
      leadTime: 4,
      holdingCost: 1,
      lostSaleCost: 4,
    };
    expect(() => optimalPeriodicLostSalesCost(options)).toThrow(RangeError);
  });
});
