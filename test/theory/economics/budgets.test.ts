import {describe, expect, test} from 'vitest';
import {averageInvestment, eoqBudget} from '../../../engine/theory/economics/eoq-budget.ts';
import {bestFillRate, greedyFillRate} from '../../../engine/theory/economics/fill-rate-budget.ts';
import {
  newsvendorBudget,
  profitOfQuantity,
  spent,
} from '../../../engine/theory/economics/newsvendor-budget.ts';
import {normalLaw} from '../../../engine/theory/loss-law.ts';
import {expectGiven, givenCases} from '../given.ts';

describe('a budget', () => {
  test.each(givenCases('economics', 'EOQ-budget'))(
    'of order quantities meets every quantity of $id',
    (given) => {
      const {items_demand_K_h_value: items, max_average_investment: budget} = given.parameters;
      const products = items.map(([demandRate, fixedOrderCost, holdingCost, value]: number[]) => ({
        demandRate,
        fixedOrderCost,
        holdingCost,
        value,
      }));
      const free = eoqBudget(products, 1e9);
      const {multiplier, quantities, cost} = eoqBudget(products, budget);
      expectGiven(given, {
        lagrange_multiplier: multiplier,
        Q_star: quantities,
        cost_star: cost,
        cost_unconstrained: free.cost,
        investment_unconstrained: averageInvestment(products, free.quantities),
      });
      expect(free.multiplier).toBe(0);
    },
  );

  test.each(givenCases('economics', 'fill-rate-budget'))(
    'of base stocks meets every quantity of $id',
    (given) => {
      const {items_lambda_L_value: list, budget} = given.parameters;
      const items = list.map(([demandRate, leadTime, value]: number[]) => ({demandRate, leadTime, value}));
      const best = bestFillRate(items, budget);
      const greedy = greedyFillRate(items, budget);
      expectGiven(given, {
        aggregate_fill_star: best.fillRate,
        S_star: best.baseStockLevels,
        spent: best.spent,
        greedy_fill: greedy.fillRate,
        greedy_S: greedy.baseStockLevels,
      });
    },
  );

  test('buys the best fill rate where buying unit by unit misses it', () => {
    const items = [
      {demandRate: 1, leadTime: 6, value: 1},
      {demandRate: 1, leadTime: 1, value: 4},
    ];
    expect(bestFillRate(items, 7).fillRate).toBeGreaterThan(greedyFillRate(items, 7).fillRate);
  });

  test('of newsvendors is spent, and its multiplier is what one unit more brings', () => {
    const products = [
      {price: 20, cost: 12, salvage: 6, demand: normalLaw(120, 20)},
      {price: 35, cost: 20, salvage: 8, demand: normalLaw(80, 12)},
    ];
    const profit = (budget: number) => {
      const {quantities} = newsvendorBudget(products, budget);
      expect(spent(products, quantities)).toBeCloseTo(budget, 8);
      return products.reduce((sum, product, i) => sum + profitOfQuantity(product, quantities[i]), 0);
    };
    const {multiplier} = newsvendorBudget(products, 2500);
    expect((profit(2500.01) - profit(2499.99)) / 0.02).toBeCloseTo(multiplier, 5);
    expect(newsvendorBudget(products, 1e6).multiplier).toBe(0);
  });
});
