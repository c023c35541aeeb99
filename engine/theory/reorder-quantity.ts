import {requireNonNegative, requirePositive} from './check.ts';
import type {DemandLaw} from './demand-law.ts';
import {positionCost, type StockCosts} from './operating-cost.ts';
import {largestQuantity, meanUpTo, type Quantity} from './quantity.ts';
import {serviceAt} from './reorder-point.ts';
import {stockingPoint, type StockingPointOptions} from './stocking-point.ts';

/** What the choice of a policy with backorders needs to know. */
export interface PolicyProblem {
  /** Units demanded between a look at the position and the instants that it decides about. */
  law: DemandLaw;
  /** Looks at the position a day: order lines, or reviews. */
  looksPerDay: number;
  /** Units demanded between two looks. */
  step: Quantity;
  costs: StockCosts;
}

/**
 * The (r,nQ) policy of least average cost: r and Q in units, cost in money a day. Adds to Q the cheapest
 * neighbouring position until none is cheaper than the average. Federgruen & Zheng (1992), An efficient
 * algorithm for computing an optimal (r, Q) policy in continuous review stochastic inventory systems,
 * Operations Research 40, 808-813; for demand in lots the ordering cost is K E[min(X, Q)]/Q a look, and the
 * search goes on until Q covers the largest lot. Throws RangeError unless holding and backorder cost are
 * positive.
 */
export function optimalReorderQuantity({law, looksPerDay, step, costs}: PolicyProblem): {
  reorderPoint: number;
  orderQuantity: number;
  cost: number;
} {
  requirePositive('holdingCost', costs.holdingCost);
  requirePositive('backorderCost', costs.backorderCost);
  requireNonNegative('fixedOrderCost', costs.fixedOrderCost);
  requirePositive('looks per day', looksPerDay);
  const orderingCost = (quantity: number): number =>
    costs.fixedOrderCost * looksPerDay * meanUpTo(step, quantity);
  const cheapest = cheapestPosition(law, costs);
  let lowest = cheapest;
  let highest = cheapest;
  let sum = positionCost(law, costs, cheapest);
  let best = {reorderPoint: cheapest - 1, orderQuantity: 1, cost: orderingCost(1) + sum};
  for (let quantity = 2; ; quantity++) {
    const below = positionCost(law, costs, lowest - 1);
    const above = positionCost(law, costs, highest + 1);
    const next = Math.min(below, above);
    if (next >= best.cost && quantity > largestQuantity(step)) return best;
    if (below <= above) lowest--;
    else highest++;
    sum += next;
    const cost = (orderingCost(quantity) + sum) / quantity;
    if (cost < best.cost) best = {reorderPoint: lowest - 1, orderQuantity: quantity, cost};
  }
}

/** The position of least cost rate, units: the critical quantile b/(b + h) of the law. */
export function cheapestPosition(law: DemandLaw, {holdingCost, backorderCost}: StockCosts): number {
  return law.quantile(backorderCost / (backorderCost + holdingCost));
}

/**
 * 1 - n(r)/Q, the fill rate of many textbooks. It leaves out the shortages of the cycle before, so it is not
 * the fill rate of any system; a measure of how far off it is.
 */
export function textbookFillRate(law: DemandLaw, reorderPoint: number, orderQuantity: number): number {
  return 1 - law.loss(reorderPoint) / orderQuantity;
}

/**
 * Share of units that wait longer than `time` days with a constant lead time; demand waits. Such a unit finds no stock `time` days
 * later either, so it is the share not filled with a lead time so much shorter. Zipkin (2000), section 6.2. None waits longer than the
 * lead time where every unit demanded is on order, so at a reorder point from -1 on; below it such a time throws RangeError.
 */
export function waitOver(options: StockingPointOptions, level: number, time: number): number {
  requireNonNegative('time', time);
  if (options.shortage === 'lost' || (options.leadTimeVariance ?? 0) > 0 || options.law) {
    throw new RangeError('waiting times need backorders and a constant lead time');
  }
  const isOrdered = options.policy.type === 'baseStock' || level >= -1;
  if (time > options.leadTimeMean && isOrdered) return 0;
  const point = stockingPoint({...options, leadTimeMean: options.leadTimeMean - time});
  return 1 - serviceAt(point, level).fillRate;
}
