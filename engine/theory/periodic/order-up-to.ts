import {pow} from '../../kernel/math.ts';
import {requirePositive, requireWhole} from '../check.ts';
import {optimalOrderUpTo} from '../order-up-to.ts';
import {quantityOf} from '../quantity.ts';
import type {PeriodicOptions} from './base-stock.ts';
import {demandOfPeriods} from './demand.ts';

export interface OrderUpTo {
  /** s: order when the position is at or below it at a review. Units. */
  reorderPoint: number;
  /** S. Units. */
  orderUpToLevel: number;
}

/**
 * The (s,S) policy of least average cost, money a period, for demand in whole units: `optimalOrderUpTo` with the
 * demand of L + 1 periods until the end of the period that a review decides about. Veinott & Wagner (1965),
 * Computing optimal (s, S) inventory policies, Management Science 11, 525-552; Zheng & Federgruen (1991). The fixed
 * order cost is money per order, not negative. Throws RangeError on bad values.
 */
export function optimalPeriodicOrderUpTo(
  options: PeriodicOptions & {fixedOrderCost: number},
): OrderUpTo & {cost: number} {
  const {demand, leadTime, fixedOrderCost, holdingCost, backorderCost} = options;
  requireWhole('lead time', leadTime, 0);
  const ofPeriod = demandOfPeriods(demand, 1);
  return optimalOrderUpTo({
    law: demandOfPeriods(demand, leadTime + 1),
    looksPerDay: 1,
    step: quantityOf(ofPeriod, ofPeriod.upper + 1),
    costs: {fixedOrderCost, holdingCost, backorderCost},
  });
}

export interface PowerApproximationOptions {
  /** Of the demand of a period, units, positive. */
  mean: number;
  sd: number;
  /** Periods, a whole number >= 0. */
  leadTime: number;
  /** Money per order, and per unit and period; positive. */
  fixedOrderCost: number;
  holdingCost: number;
  backorderCost: number;
}

/**
 * A fit of the optimal (s,S) by two moments of demand, not rounded, made for orders of several periods' demand.
 * Ehrhardt & Mosier (1984), A revision of the
 * power approximation for computing (s, S) policies, Management Science 30, 618-622; Snyder & Shen (2019), section
 * 4.4.4.2. Throws RangeError on bad values.
 */
export function powerApproximation(options: PowerApproximationOptions): OrderUpTo {
  const {mean, sd, leadTime, fixedOrderCost, holdingCost, backorderCost} = options;
  for (const [name, value] of Object.entries({mean, sd, fixedOrderCost, holdingCost, backorderCost}))
    requirePositive(name, value);
  requireWhole('lead time', leadTime, 0);
  const meanOver = mean * (leadTime + 1);
  const sdOver = sd * Math.sqrt(leadTime + 1);
  const quantity =
    1.3 *
    pow(mean, 0.494) *
    pow(fixedOrderCost / holdingCost, 0.506) *
    pow(1 + (sdOver * sdOver) / (mean * mean), 0.116);
  const z = Math.sqrt((quantity * holdingCost) / (sdOver * backorderCost));
  const reorderPoint = 0.973 * meanOver + sdOver * (0.183 / z + 1.063 - 2.192 * z);
  return {reorderPoint, orderUpToLevel: reorderPoint + quantity};
}
