import {requireNonNegative, requirePositive, requireWhole} from '../check.ts';
import {performanceAt} from '../operating-cost.ts';
import {palmOutstanding} from '../base-stock.ts';
import type {DemandLaw} from '../demand-law.ts';
import {stockingPoint} from '../stocking-point.ts';

/** (r,Q) with Poisson demand in single units that is lost, a constant lead time and one order on the way at most. */
export interface ReorderProfitOptions {
  /** Units a day, positive. */
  demandRate: number;
  /** Days, positive. */
  leadTime: number;
  /** Money per unit. */
  price: number;
  unitCost: number;
  /** Money per order, not negative. */
  fixedOrderCost: number;
  /** Money per unit and day on hand, positive. */
  holdingCost: number;
  /** Money per unit not sold, beside the margin; not negative. */
  goodwillLoss: number;
}

/** Long-run averages of a day; shares lie in [0, 1], the rest is money but for the stock. */
export interface ReorderProfit {
  fillRate: number;
  cycleServiceLevel: number;
  /** Units. */
  averageOnHand: number;
  revenue: number;
  /** Goods sold, ordering, holding and goodwill. */
  cost: number;
  profit: number;
}

/**
 * What a reorder point brings, a whole number of units below the order quantity, not negative. Hadley & Whitin
 * (1963), section 4-11, by renewal and reward. Throws RangeError on values out of range.
 */
export function reorderProfit(
  options: ReorderProfitOptions,
  reorderPoint: number,
  orderQuantity: number,
): ReorderProfit {
  return profitWith(options, lawOf(options), reorderPoint, orderQuantity);
}

/** The most profitable reorder point of an order quantity, and how much the second best falls short of it. */
export function bestReorderPoint(
  options: ReorderProfitOptions,
  orderQuantity: number,
): {reorderPoint: number; profit: number; gap: number} {
  const law = lawOf(options);
  requireWhole('order quantity', orderQuantity, 1);
  const last = Math.min(orderQuantity - 1, law.upper);
  let best = {reorderPoint: 0, profit: -Infinity, gap: Infinity};
  for (let reorderPoint = 0; reorderPoint <= last; reorderPoint++) {
    const {profit} = profitWith(options, law, reorderPoint, orderQuantity);
    if (profit > best.profit) best = {reorderPoint, profit, gap: profit - best.profit};
    else best.gap = Math.min(best.gap, best.profit - profit);
  }
  return best;
}

/**
 * The most profitable policy. Profit rises with the order quantity to one peak, and with the reorder point, which
 * moves little from one order quantity to the next.
 */
export function bestReorderPolicy(options: ReorderProfitOptions): {
  reorderPoint: number;
  orderQuantity: number;
  profit: number;
} {
  const law = lawOf(options);
  const {fixedOrderCost, holdingCost, demandRate} = options;
  const most = Math.ceil(3 * Math.sqrt((2 * fixedOrderCost * demandRate) / holdingCost)) + 2 * law.upper;
  let best = {reorderPoint: 0, orderQuantity: 1, profit: -Infinity};
  let r = 0;
  for (let orderQuantity = 1; orderQuantity <= most; orderQuantity++) {
    const at = (reorderPoint: number): number =>
      reorderPoint >= 0 && reorderPoint < orderQuantity
        ? profitWith(options, law, reorderPoint, orderQuantity).profit
        : -Infinity;
    let profit = at(r);
    for (let next = at(r + 1); next > profit; next = at(r + 1)) {
      profit = next;
      r++;
    }
    for (let next = at(r - 1); next > profit; next = at(r - 1)) {
      profit = next;
      r--;
    }
    if (profit > best.profit) best = {reorderPoint: r, orderQuantity, profit};
  }
  return best;
}

/**
 * The reorder point of the classical critical ratio mλ/(mλ + hQ), m the margin and goodwill of a unit, and that ratio.
 * It ignores that a lost sale postpones the next order. Silver, Pyke & Thomas (2017), section 6.7.
 */
export function classicalReorderPoint(
  options: ReorderProfitOptions,
  orderQuantity: number,
): {reorderPoint: number; criticalRatio: number} {
  const {price, unitCost, goodwillLoss, demandRate, holdingCost} = options;
  const missed = (price - unitCost + goodwillLoss) * demandRate;
  requirePositive('margin', missed);
  const criticalRatio = missed / (missed + holdingCost * orderQuantity);
  return {criticalRatio, reorderPoint: lawOf(options).quantile(criticalRatio)};
}

function profitWith(
  options: ReorderProfitOptions,
  law: DemandLaw,
  reorderPoint: number,
  orderQuantity: number,
): ReorderProfit {
  requireWhole('order quantity', orderQuantity, 1);
  requireWhole('reorder point', reorderPoint, 0);
  requirePositive('order quantity - reorder point', orderQuantity - reorderPoint);
  const {demandRate, leadTime, price, unitCost, fixedOrderCost, holdingCost, goodwillLoss} = options;
  const point = stockingPoint({
    policy: {type: 'reorderPoint', orderQuantity},
    shortage: 'lost',
    orderRate: demandRate,
    quantity: {values: [1], shares: [1]},
    leadTimeMean: leadTime,
    law,
  });
  const costs = {fixedOrderCost, holdingCost, backorderCost: 0, lostSaleCost: goodwillLoss};
  const at = performanceAt(point, reorderPoint, costs);
  const sold = demandRate - at.lostRate;
  const cost = unitCost * sold + at.cost;
  return {
    fillRate: at.fillRate,
    cycleServiceLevel: at.cycleServiceLevel,
    averageOnHand: at.averageOnHand,
    revenue: price * sold,
    cost,
    profit: price * sold - cost,
  };
}

function lawOf({demandRate, leadTime, holdingCost, fixedOrderCost}: ReorderProfitOptions): DemandLaw {
  requirePositive('demand rate', demandRate);
  requirePositive('lead time', leadTime);
  requirePositive('holding cost', holdingCost);
  requireNonNegative('fixed order cost', fixedOrderCost);
  return palmOutstanding(demandRate, leadTime);
}
