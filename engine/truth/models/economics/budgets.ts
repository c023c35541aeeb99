import type {Model} from '../../answer.ts';
import {averageInvestment, eoqBudget} from '../../../theory/economics/eoq-budget.ts';
import {bestFillRate, greedyFillRate} from '../../../theory/economics/fill-rate-budget.ts';
import {
  type BudgetedNewsvendor,
  newsvendorBudget,
  profitOfQuantity,
  spent,
} from '../../../theory/economics/newsvendor-budget.ts';
import {lawOfDemand, type NewsvendorDemand} from '../../../theory/newsvendor.ts';
import {log} from '../../../kernel/math.ts';
import type {Value} from '../../cases.ts';
import {gridOf} from '../../curve.ts';
import {numberOf, rowsOf, valueOf, wrong} from '../../parameters.ts';
import {playSeason} from './season.ts';

/** Newsvendors who share a purchase budget. */
export const newsvendorsUnderBudget: Model = (of) => {
  const given = valueOf(of, 'products');
  if (!Array.isArray(given)) throw wrong('products', given, 'a list of products');
  const products: BudgetedNewsvendor[] = [];
  const laws: NewsvendorDemand[] = [];
  for (const one of given as Product[]) {
    const demand = demandOf(one);
    if (demand === null) return {missing: `a newsvendor with ${String(one.demand)} demand`};
    laws.push(demand);
    products.push({
      price: one.price,
      cost: one.cost,
      salvage: one.salvage,
      demand: lawOfDemand(demand),
    });
  }
  const budget = numberOf(of, 'budget');
  const profit = (quantities: readonly number[]) =>
    products.reduce((sum, product, i) => sum + profitOfQuantity(product, quantities[i]), 0);
  const free = newsvendorBudget(products, Number.MAX_VALUE).quantities;
  const best = newsvendorBudget(products, budget);
  const budgets = gridOf(of, 'budgets');
  const played = best.quantities.map((quantity, i) =>
    playSeason(laws[i], quantity, {[`type1_service[${i}]`]: 'demandMetInPeriod'}),
  );
  return {
    simulation: played.filter((one) => one !== null),
    theory: {
      Q_unconstrained: free,
      spend_unconstrained: spent(products, free),
      profit_unconstrained: profit(free),
      lagrange_multiplier: best.multiplier,
      Q_star: best.quantities,
      profit_star: profit(best.quantities),
      type1_service: products.map(({demand}, i) => demand.cdf(best.quantities[i])),
      budgets,
      multiplier_by_budget: budgets.map((money) => newsvendorBudget(products, money).multiplier),
    },
  };
};

interface Product {
  price: number;
  cost: number;
  salvage: number;
  demand: Value;
  args?: readonly number[];
  kwds?: Readonly<Record<string, number>>;
}

/** A law by the name, shapes, location and scale that it has in SciPy; null where it is not known here. */
function demandOf({demand, args = [], kwds = {}}: Product): NewsvendorDemand | null {
  const shapes = demand === 'gamma' || demand === 'lognorm' ? 1 : 0;
  const location = kwds.loc ?? args[shapes] ?? 0;
  const scale = kwds.scale ?? args[shapes + 1] ?? 1;
  if (demand === 'norm') return {type: 'normal', mean: location, sd: scale};
  if (demand === 'uniform') return {type: 'uniform', min: location, max: location + scale};
  if (demand === 'poisson') return {type: 'poisson', mean: kwds.mu ?? args[0]};
  if (location !== 0) return null;
  switch (demand) {
    case 'expon':
      return {type: 'gamma', shape: 1, scale};
    case 'gamma':
      return {type: 'gamma', shape: kwds.a ?? args[0], scale};
    case 'lognorm':
      return {type: 'lognormal', meanLog: log(scale), sdLog: kwds.s ?? args[0]};
    default:
      return null;
  }
}

/** Base stocks of the greatest common fill rate that a budget buys. */
export const fillRateUnderBudget: Model = (of) => {
  const rows = rowsOf(of, 'items_lambda_L_value', 3);
  const coins = coinsOf(rows.map(([, , value]) => value)); // a whole number of which every value is
  const items = rows.map(([demandRate, leadTime, value]) => ({
    demandRate,
    leadTime,
    value: Math.round(value * coins),
  }));
  const budget = Math.floor(numberOf(of, 'budget') * coins + ROUNDING);
  const best = bestFillRate(items, budget);
  const greedy = greedyFillRate(items, budget);
  return {
    theory: {
      aggregate_fill_star: best.fillRate,
      S_star: best.baseStockLevels,
      spent: best.spent / coins,
      greedy_fill: greedy.fillRate,
      greedy_S: greedy.baseStockLevels,
    },
  };
};

const ROUNDING = 1e-6;

/** The least power of ten, up to 10,000, that makes all values whole. */
function coinsOf(values: readonly number[]): number {
  const isWhole = (coins: number) =>
    values.every((value) => Math.abs(value * coins - Math.round(value * coins)) < ROUNDING);
  return [1, 10, 100, 1000].find(isWhole) ?? 10_000;
}

/** Economic order quantities whose average stock is limited. */
export const orderQuantitiesUnderBudget: Model = (of) => {
  const products = rowsOf(of, 'items_demand_K_h_value', 4).map(
    ([demandRate, fixedOrderCost, holdingCost, value]) => ({demandRate, fixedOrderCost, holdingCost, value}),
  );
  const best = eoqBudget(products, numberOf(of, 'max_average_investment'));
  const free = eoqBudget(products, Number.MAX_VALUE);
  return {
    theory: {
      lagrange_multiplier: best.multiplier,
      Q_star: best.quantities,
      cost_star: best.cost,
      cost_unconstrained: free.cost,
      investment_unconstrained: averageInvestment(products, free.quantities),
    },
  };
};
