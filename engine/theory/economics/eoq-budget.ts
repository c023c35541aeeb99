import {rootOf} from '../../kernel/math.ts';
import {requirePositive} from '../check.ts';
import type {SharedBudget} from './newsvendor-budget.ts';

export interface BudgetedEoq {
  /** Units per unit of time, positive. */
  demandRate: number;
  /** Money per order, positive. */
  fixedOrderCost: number;
  /** Money per unit and unit of time, positive. */
  holdingCost: number;
  /** Money per unit in stock, positive. */
  value: number;
}

/**
 * Economic order quantities whose average stock may hold so much money: Q = √(2Kλ/(h + ηv)). The cost, money per unit
 * of time, is that of ordering and holding without η. Hadley & Whitin (1963), section 2-7. Throws RangeError unless
 * everything is positive.
 */
export function eoqBudget(products: readonly BudgetedEoq[], budget: number): SharedBudget & {cost: number} {
  requirePositive('budget', budget);
  for (const product of products)
    for (const [name, value] of Object.entries(product)) requirePositive(name, value);
  const buy = (multiplier: number): number[] =>
    products.map(({demandRate, fixedOrderCost, holdingCost, value}) =>
      Math.sqrt((2 * fixedOrderCost * demandRate) / (holdingCost + multiplier * value)),
    );
  const spare = (multiplier: number): number => budget - averageInvestment(products, buy(multiplier));
  let most = 1;
  while (spare(most) < 0) most *= 4;
  const multiplier = spare(0) >= 0 ? 0 : rootOf(spare, 0, most);
  const quantities = buy(multiplier);
  const cost = products.reduce(
    (sum, {demandRate, fixedOrderCost, holdingCost}, i) =>
      sum + (fixedOrderCost * demandRate) / quantities[i] + (holdingCost * quantities[i]) / 2,
    0,
  );
  return {multiplier, quantities, cost};
}

/** Money in stock on average, half of every order. */
export function averageInvestment(
  products: readonly {value: number}[],
  quantities: readonly number[],
): number {
  return products.reduce((sum, {value}, i) => sum + (value * quantities[i]) / 2, 0);
}
