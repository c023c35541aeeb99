import {normalCdf, normalQuantile, rootOf} from '../kernel/math.ts';
import {requirePositive} from './check.ts';
import {eoqWithBackorders} from './lot-size/backorders.ts';
import {economicOrderQuantity} from './eoq.ts';
import {normalLoss, normalSecondLoss} from './normal-loss.ts';

/** (r,Q) with normal lead-time demand; time in the unit of the rates. */
export interface NormalDemandOptions {
  /** Money per order, positive. */
  fixedOrderCost: number;
  /** Money per unit and unit of time, positive. */
  holdingCost: number;
  /** Money per unit owed and unit of time, or per unit short where a function says so; positive. */
  backorderCost: number;
  /** Units per unit of time, positive. */
  demandRate: number;
  /** Of the demand of one unit of time, units, positive. */
  demandSd: number;
  /** Positive. */
  leadTime: number;
}

export interface NormalPolicy {
  /** Units. */
  reorderPoint: number;
  orderQuantity: number;
  /** Money per unit of time. */
  cost: number;
}

/** What (r,Q) brings with normal demand that runs without jumps. */
export interface NormalPerformance {
  /** Units. */
  averageOnHand: number;
  averageBackorders: number;
  /** Units served at once / units demanded. */
  fillRate: number;
  /** 1 - n(r)/Q, which leaves out the shortages of the cycle before. */
  fillRateOfOneCycle: number;
  /** P(no unit short in a cycle). */
  cycleServiceLevel: number;
  /** Money per unit of time: ordering, holding and backorders. */
  cost: number;
}

/**
 * The inventory level is a position uniform on (r, r + Q), less normal lead-time demand. Hadley & Whitin (1963),
 * section 4-9; Snyder & Shen (2019), eqs. 5.7 and 5.8. Throws RangeError unless the order quantity and all options
 * are positive.
 */
export function normalPerformance(
  options: NormalDemandOptions,
  reorderPoint: number,
  orderQuantity: number,
): NormalPerformance {
  const {mean, sd} = leadTimeDemand(options);
  requirePositive('order quantity', orderQuantity);
  const {fixedOrderCost, holdingCost, backorderCost, demandRate} = options;
  const low = (reorderPoint - mean) / sd;
  const high = (reorderPoint + orderQuantity - mean) / sd;
  const averageBackorders = ((normalSecondLoss(low) - normalSecondLoss(high)) * sd * sd) / orderQuantity;
  const averageOnHand = reorderPoint + orderQuantity / 2 - mean + averageBackorders;
  return {
    averageOnHand,
    averageBackorders,
    fillRate: 1 - (sd * (normalLoss(low) - normalLoss(high))) / orderQuantity,
    fillRateOfOneCycle: 1 - (sd * normalLoss(low)) / orderQuantity,
    cycleServiceLevel: normalCdf(low),
    cost:
      (fixedOrderCost * demandRate) / orderQuantity +
      holdingCost * averageOnHand +
      backorderCost * averageBackorders,
  };
}

/**
 * The policy of least `normalPerformance` cost: r and r + Q cost the same as positions, and that is the average
 * cost. Zheng (1992), On properties of stochastic inventory systems, Management Science 38, 87-103; Snyder & Shen
 * (2019), section 5.3.
 */
export function optimalNormalPolicy(options: NormalDemandOptions): NormalPolicy {
  const {mean, sd} = leadTimeDemand(options);
  const {fixedOrderCost, holdingCost, backorderCost, demandRate} = options;
  const both = holdingCost + backorderCost;
  const cheapest = normalQuantile(backorderCost / both);
  const rate = (z: number): number => sd * (holdingCost * z + both * normalLoss(z));
  const rateUpTo = (z: number): number => sd * sd * ((holdingCost * z * z) / 2 - both * normalSecondLoss(z));
  const ends = (level: number): [number, number] => [
    rootOf((z) => rate(z) - level, Math.min(cheapest, 0) - level / (sd * backorderCost) - 1, cheapest),
    rootOf((z) => rate(z) - level, cheapest, Math.max(cheapest, 0) + level / (sd * holdingCost) + 1),
  ];
  const slack = (level: number): number => {
    const [low, high] = ends(level);
    return fixedOrderCost * demandRate + rateUpTo(high) - rateUpTo(low) - level * sd * (high - low);
  };
  const most = optimalPositionFor(options, economicOrderQuantity(options)).cost;
  const cost = rootOf(slack, rate(cheapest), most);
  const [low, high] = ends(cost);
  return {reorderPoint: mean + sd * low, orderQuantity: sd * (high - low), cost};
}

/** The best reorder point of a given order quantity: the positions r and r + Q cost the same. Zheng (1992). */
export function optimalPositionFor(options: NormalDemandOptions, orderQuantity: number): NormalPolicy {
  const {mean, sd} = leadTimeDemand(options);
  requirePositive('order quantity', orderQuantity);
  const {holdingCost, backorderCost} = options;
  const span = orderQuantity / sd;
  const rises = (z: number): number =>
    holdingCost * span + (holdingCost + backorderCost) * (normalLoss(z + span) - normalLoss(z));
  const cheapest = normalQuantile(backorderCost / (holdingCost + backorderCost));
  const reorderPoint = mean + sd * rootOf(rises, cheapest - span - 1, cheapest + 1);
  return {reorderPoint, orderQuantity, cost: normalPerformance(options, reorderPoint, orderQuantity).cost};
}

/**
 * The order quantity of the EOQ with backorders, and the best reorder point for it; its cost is at most 11.8 %
 * above the least. Zheng (1992); Snyder & Shen (2019), section 5.2.3.
 */
export function backordersEoqPolicy(options: NormalDemandOptions): NormalPolicy {
  return optimalPositionFor(options, eoqWithBackorders(options).orderQuantity);
}

/**
 * The economic order quantity, and safety stock for a cycle service level of p/(p + h). Snyder & Shen (2019),
 * section 5.2.2. The cost is the exact one.
 */
export function eoqWithSafetyStock(options: NormalDemandOptions): NormalPolicy {
  const {mean, sd} = leadTimeDemand(options);
  const {holdingCost, backorderCost} = options;
  const orderQuantity = economicOrderQuantity(options);
  const reorderPoint = mean + sd * normalQuantile(backorderCost / (holdingCost + backorderCost));
  return {reorderPoint, orderQuantity, cost: normalPerformance(options, reorderPoint, orderQuantity).cost};
}

/**
 * The approximation that takes the expected inventory level as stock and charges `backorderCost` for every unit
 * short: Q = √(2λ(K + p n(r))/h) and P(D > r) = hQ/(pλ) in turn until neither changes; the cost is that of the
 * approximation. Hadley & Whitin (1963), section 4-2; Snyder & Shen (2019), section 5.2.1. Throws RangeError
 * where shortages are so cheap that there is no solution.
 */
export function expectedLevelPolicy(options: NormalDemandOptions): NormalPolicy {
  const {mean, sd} = leadTimeDemand(options);
  const {fixedOrderCost, holdingCost, backorderCost, demandRate} = options;
  let orderQuantity = economicOrderQuantity(options);
  for (;;) {
    const short = (holdingCost * orderQuantity) / (backorderCost * demandRate);
    if (!(short < 1)) throw new RangeError(`backorder cost is too low for a reorder point: ${backorderCost}`);
    const z = -normalQuantile(short);
    const unitsShort = sd * normalLoss(z);
    const next = Math.sqrt((2 * demandRate * (fixedOrderCost + backorderCost * unitsShort)) / holdingCost);
    const isSettled = Math.abs(next - orderQuantity) <= 1e-12 * next;
    orderQuantity = next;
    if (!isSettled) continue;
    const cost =
      holdingCost * (sd * z + orderQuantity / 2) +
      (demandRate / orderQuantity) * (fixedOrderCost + backorderCost * unitsShort);
    return {reorderPoint: mean + sd * z, orderQuantity, cost};
  }
}

function leadTimeDemand(options: NormalDemandOptions): {mean: number; sd: number} {
  const {fixedOrderCost, holdingCost, backorderCost, demandRate, demandSd, leadTime} = options;
  for (const [name, value] of Object.entries({
    fixedOrderCost,
    holdingCost,
    backorderCost,
    demandRate,
    demandSd,
    leadTime,
  }))
    requirePositive(name, value);
  return {mean: demandRate * leadTime, sd: demandSd * Math.sqrt(leadTime)};
}
