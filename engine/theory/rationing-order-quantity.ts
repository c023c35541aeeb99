import {poissonTerm} from '../kernel/math.ts';
import {requireNonNegative, requirePositive, requireWhole} from './check.ts';
import {requireClasses, servedRate, summary, type RationedClass, type RationedStock} from './rationing.ts';

export interface RationedOrdersOptions {
  classes: readonly RationedClass[];
  /** Whole units, from 0 to below the order quantity, so that never more than one order is on the way. */
  reorderPoint: number;
  /** Whole units, at least 1. */
  orderQuantity: number;
  /** Constant, positive. */
  leadTime: number;
  /** Money per unit on hand and unit of time, not negative. */
  holdingCost: number;
  /** Money per order, not negative. */
  fixedOrderCost: number;
}

export interface RationedOrders extends RationedStock {
  /** Orders per unit of time. */
  orderFrequency: number;
}

/**
 * (r,Q) with critical levels, lost sales and one order on the way: a cycle runs from order to order. Model of Melchiors, Dekker and Kleijn
 * (2000), Journal of the Operational Research Society 51, 111-122. In the lead time the stock is a pure death process, by uniformisation;
 * the time that it spends at n units is P(it has gone below n by the end) over the rate of leaving n. Throws RangeError on values out of
 * range, and where no class is served above the reorder point, so that nothing would ever be ordered.
 */
export function rationedOrders(options: RationedOrdersOptions): RationedOrders {
  return ordersWith(options, () => {
    const {classes, reorderPoint, leadTime} = options;
    return afterLeadTime((onHand) => servedRate(classes, onHand), reorderPoint, leadTime);
  });
}

/** The same, given how many units are on hand just before the receipt. */
function ordersWith(options: RationedOrdersOptions, lawAtReceipt: () => Float64Array): RationedOrders {
  const {classes, reorderPoint, orderQuantity, leadTime, holdingCost, fixedOrderCost} = options;
  requireClasses(classes);
  requireWhole('order quantity', orderQuantity, 1);
  requireWhole('reorder point', reorderPoint, 0);
  if (reorderPoint >= orderQuantity)
    throw new RangeError(
      `the reorder point must lie below the order quantity, ${orderQuantity}: ${reorderPoint}`,
    );
  requirePositive('lead time', leadTime);
  requireNonNegative('order cost', fixedOrderCost);
  const rate = (onHand: number) => servedRate(classes, onHand);
  if (rate(reorderPoint + 1) === 0)
    throw new RangeError(`nobody is served at ${reorderPoint + 1} units, so that nothing is ever ordered`);

  const most = reorderPoint + orderQuantity;
  const time = new Float64Array(most + 1);
  const atReceipt = lawAtReceipt();
  let below = 0;
  let spent = 0;
  for (let n = 0; n <= reorderPoint; n++) {
    const isLeft = rate(n) > 0;
    if (isLeft) spent += time[n] = below / rate(n);
    below += atReceipt[n];
  }
  for (let n = reorderPoint; n >= 0; n--)
    if (rate(n) === 0 && (n === reorderPoint || rate(n + 1) > 0)) time[n] = leadTime - spent;
  let reached = 0; // P(the stock is n or more once the order is in)
  for (let n = most; n > reorderPoint; n--) {
    reached += atReceipt[n - orderQuantity] ?? 0;
    time[n] += reached / rate(n);
  }
  const cycle = time.reduce((sum, one) => sum + one, 0);
  const figures = summary(classes, holdingCost, (n) => time[n] / cycle, most);
  return {...figures, orderFrequency: 1 / cycle, cost: figures.cost + fixedOrderCost / cycle};
}

const NEGLIGIBLE = 1e-17;

/** P(so many are on hand a lead time after `start` were): deaths at most at the greatest rate, some of which change nothing. */
function afterLeadTime(rate: (onHand: number) => number, start: number, leadTime: number): Float64Array {
  const law = new Float64Array(start + 1);
  const fastest = rate(start);
  if (fastest === 0) {
    law[start] = 1;
    return law;
  }
  let now = new Float64Array(start + 1);
  now[start] = 1;
  const mean = fastest * leadTime;
  const leaves = Float64Array.from(now, (_, n) => rate(n) / fastest);
  for (let jumps = 0; ; jumps++) {
    const weight = poissonTerm(jumps, mean);
    for (let n = 0; n <= start; n++) law[n] += weight * now[n];
    if (jumps > mean && weight < NEGLIGIBLE) return law;
    const next = new Float64Array(start + 1);
    for (let n = 0; n <= start; n++) {
      next[n] += now[n] * (1 - leaves[n]);
      if (n > 0) next[n - 1] += now[n] * leaves[n];
    }
    now = next;
  }
}

export interface BestRationedOrders {
  reorderPoint: number;
  criticalLevel: number;
  cost: number;
}

/**
 * The cheapest reorder point below the order quantity and the cheapest critical level of the second of two classes, by enumeration; the first
 * class is served down to nothing. Throws RangeError on values out of range.
 */
export function bestRationedOrders({
  classes,
  ...rest
}: Omit<RationedOrdersOptions, 'reorderPoint'>): BestRationedOrders {
  if (classes.length !== 2) throw new RangeError(`two classes are needed: ${classes.length}`);
  const [first, second] = classes;
  const atReceipt = lawsAtReceipt(first.demandRate, second.demandRate, rest);
  let best: BestRationedOrders = {reorderPoint: 0, criticalLevel: 0, cost: Infinity};
  for (let reorderPoint = 0; reorderPoint < rest.orderQuantity; reorderPoint++) {
    for (let criticalLevel = 0; criticalLevel <= reorderPoint + rest.orderQuantity; criticalLevel++) {
      const ordered = [
        {...first, criticalLevel: 0},
        {...second, criticalLevel},
      ];
      const {cost} = ordersWith({...rest, classes: ordered, reorderPoint}, () =>
        atReceipt(reorderPoint, criticalLevel),
      );
      if (cost < best.cost) best = {reorderPoint, criticalLevel, cost};
    }
  }
  return best;
}

/**
 * Laws of the units on hand just before the receipt. But for running out they depend on how far the critical level lies below the reorder
 * point alone, so one of the greatest reorder point stands for all others, its units lowered by as much.
 */
function lawsAtReceipt(
  firstRate: number,
  secondRate: number,
  {orderQuantity, leadTime}: Pick<RationedOrdersOptions, 'orderQuantity' | 'leadTime'>,
): (reorderPoint: number, criticalLevel: number) => Float64Array {
  const most = orderQuantity - 1;
  const laws = new Map<number, Float64Array>(); // by units above the critical level
  return (reorderPoint, criticalLevel) => {
    const above = Math.max(0, reorderPoint - criticalLevel);
    const rate = (onHand: number) =>
      onHand === 0 ? 0 : onHand > most - above ? firstRate + secondRate : firstRate;
    const law = laws.get(above) ?? afterLeadTime(rate, most, leadTime);
    laws.set(above, law);
    const lower = most - reorderPoint;
    const atReceipt = law.slice(lower);
    atReceipt[0] = law.subarray(0, lower + 1).reduce((sum, share) => sum + share, 0);
    return atReceipt;
  };
}
