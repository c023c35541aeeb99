import {rootOf} from '../../kernel/math.ts';
import {requireNonNegative, requirePositive} from '../check.ts';
import type {LossLaw} from '../loss-law.ts';

/** Products that share a sum of money, the multiplier being what one unit more of it would bring. */
export interface SharedBudget {
  multiplier: number;
  /** Units of each product. */
  quantities: number[];
}

export interface BudgetedNewsvendor {
  /** Money per unit; price > cost > salvage. */
  price: number;
  cost: number;
  salvage: number;
  /** Demand below 0 counts as none. */
  demand: LossLaw;
}

/**
 * Newsvendors who share a purchase budget, money: each buys up to the critical ratio of a cost that the multiplier
 * raises, (p - (1 + η)c)/(p - s), and nothing where that is not positive. The budget is not binding where the
 * multiplier is 0. Hadley & Whitin (1963), section 6-6. Throws RangeError on bad values.
 */
export function newsvendorBudget(products: readonly BudgetedNewsvendor[], budget: number): SharedBudget {
  requireNonNegative('budget', budget);
  for (const {price, cost, salvage} of products) {
    requirePositive('price - cost', price - cost);
    requirePositive('cost - salvage', cost - salvage);
  }
  const buy = (multiplier: number): number[] =>
    products.map(({price, cost, salvage, demand}) => {
      const ratio = (price - (1 + multiplier) * cost) / (price - salvage);
      return ratio > 0 ? Math.max(0, demand.quantile(ratio)) : 0;
    });
  const spare = (multiplier: number): number => budget - spent(products, buy(multiplier));
  if (spare(0) >= 0) return {multiplier: 0, quantities: buy(0)};
  const most = Math.max(...products.map(({price, cost}) => price / cost - 1));
  const multiplier = rootOf(spare, 0, most);
  return {multiplier, quantities: buy(multiplier)};
}

/** Money spent on quantities, units. */
export function spent(products: readonly {cost: number}[], quantities: readonly number[]): number {
  return products.reduce((sum, {cost}, i) => sum + cost * quantities[i], 0);
}

/** Expected money of a newsvendor's quantity, units, not negative: sales and salvage less the purchase. */
export function profitOfQuantity(
  {price, cost, salvage, demand}: BudgetedNewsvendor,
  quantity: number,
): number {
  requireNonNegative('quantity', quantity);
  const sold = demand.loss(0) - demand.loss(quantity);
  return price * sold + salvage * (quantity - sold) - cost * quantity;
}
