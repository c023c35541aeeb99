import {exp, logGamma} from '../kernel/math.ts';
import {requireNonNegative, requireWhole} from './check.ts';
import type {DemandLaw} from './demand-law.ts';
import {type PositionLaw, renewalPosition, uniformPosition} from './inventory-position.ts';
import {demandOver, withUniformDelay, type LineDemand, type Stretch} from './lead-time-demand.ts';
import {largestQuantity, lineQuantity, meanQuantity, type Quantity, quantityOf, secondMoment} from './quantity.ts';

/** How a stocking point orders; its level is the reorder point r of (r,nQ) and (s,S), or the base-stock level S. */
export type Replenishment =
  | {type: 'reorderPoint'; /** Q, units, a whole number >= 1. */ orderQuantity: number}
  | {type: 'orderUpTo'; /** S - s, units, a whole number >= 1. */ orderQuantity: number}
  | {type: 'baseStock'};

export interface StockingPointOptions {
  policy: Replenishment;
  /** What happens to demand that finds no stock. A partial line is served, the rest waits or is lost. */
  shortage: 'backorder' | 'lost';
  /** Order lines a day at this stocking point, not negative. */
  orderRate: number;
  /** Units of a line: whole values >= 1 with positive shares (any total). */
  quantity: {values: readonly number[]; shares: readonly number[]};
  /** Variance-to-mean ratio of the lines of a day, positive. Default 1 (Poisson). */
  dispersion?: number;
  /** Days, not negative. */
  leadTimeMean: number;
  /** Days squared, not negative. Default 0. */
  leadTimeVariance?: number;
  /** Whether lead times are independent, so that orders may overtake each other. Default false. */
  mayOvertake?: boolean;
  /** Units demanded over the lead time, where better known than from its moments. Default: by `demandOver`. */
  law?: DemandLaw;
  /** Days between reviews. Default 0: the position is looked at after every line. */
  reviewPeriod?: number;
}

/** A stocking point made ready for questions about any level; costly to make, cheap to ask. */
export interface StockingPoint {
  policy: Replenishment['type'];
  shortage: 'backorder' | 'lost';
  /** Units of a line. */
  quantity: Quantity;
  /** Mean units demanded a day. */
  demandRate: number;
  position: PositionLaw;
  /** Units demanded over the lead time. */
  law: DemandLaw;
  /** Units demanded between a random instant and the look at the position that it depends on. */
  lawInTime: DemandLaw;
  /** When sales are lost and several orders may be on the way; else null. */
  lastWindow: LastWindow | null;
  /** A level at which every measure is 1 to twelve digits. */
  highest: number;
}

/** The lead time of an order, cut at the receipt before its own. */
export interface LastWindow {
  /** Units demanded from placing the order to the receipt before it. */
  soldBefore: Quantity;
  /** Units demanded from there to its own receipt. */
  law: DemandLaw;
}

/** Values beyond which the demand of a review period, and that before the last receipt, are lumped. */
const MOST_STEPS = 1024;
const MOST_SOLD_BEFORE = 64;

/**
 * Laws of demand and position of one stocking point. Exact for compound Poisson demand and lead times that do not
 * depend on it and do not cross (Zipkin 2000, chapter 6). Of dispersed lines each is taken to find the long-run average
 * stock, though crowded days find less. `demandOver` says what else is approximate.
 * Throws RangeError on values out of range.
 */
export function stockingPoint(options: StockingPointOptions): StockingPoint {
  const {policy, shortage, orderRate, dispersion = 1, reviewPeriod = 0} = options;
  if (policy.type !== 'baseStock') requireWhole('order quantity', policy.orderQuantity, 1);
  requireNonNegative('review period', reviewPeriod);
  const quantity = lineQuantity(options.quantity.values, options.quantity.shares);
  const demand: LineDemand = {orderRate, quantity, dispersion};
  const ofPeriod = reviewPeriod > 0 ? demandOver(demand, {mean: reviewPeriod, variance: 0}) : null;
  const step = ofPeriod ? quantityOf(ofPeriod, MOST_STEPS) : quantity;
  const position = positionLaw(policy, step);
  const leadTime = effectiveLeadTime(options, demand, position.orderSize);
  const law = options.law ?? demandOver(demand, leadTime);
  const lawInTime = reviewPeriod > 0 ? withUniformDelay(law, demand, reviewPeriod) : law;
  const lastWindow = shortage === 'lost' ? lastWindowOf(demand, leadTime, position.orderSize) : null;
  return {
    policy: policy.type,
    shortage,
    quantity,
    demandRate: orderRate * meanQuantity(quantity),
    position,
    law,
    lawInTime,
    lastWindow,
    highest: highestLevel([law, lawInTime, lastWindow?.law], [step, quantity, lastWindow?.soldBefore]),
  };
}

function positionLaw(policy: Replenishment, step: Quantity): PositionLaw {
  switch (policy.type) {
    case 'reorderPoint':
      return uniformPosition(policy.orderQuantity, step);
    case 'orderUpTo':
      return renewalPosition(policy.orderQuantity, step);
    case 'baseStock':
      return uniformPosition(1, step);
    default:
      policy satisfies never;
      throw new RangeError(`unknown policy: ${JSON.stringify(policy)}`);
  }
}

/** Receipts are the time of one order's demand apart. */
function lastWindowOf(demand: LineDemand, leadTime: Stretch, orderSize: number): LastWindow | null {
  const share = timeBetweenOrders(demand, orderSize) / leadTime.mean;
  if (!(share < 1)) return null;
  const part = (of: number): Stretch => ({mean: of * leadTime.mean, variance: (of === share ? Math.sqrt(share) : 1 - Math.sqrt(share)) * leadTime.variance});
  return {soldBefore: quantityOf(demandOver(demand, part(1 - share)), MOST_SOLD_BEFORE), law: demandOver(demand, part(share))};
}
const SPLIT = process.env.SPLIT === '1';

/**
 * Independent lead times spread the stock on order less than lead times in sequence: in units its variance is
 * λ[Q ∫G(1-G) + I ∫(1-G)²], G the law of the lead time and I the variance-to-mean ratio of the demand, when orders are
 * placed at least as fast as lead times vary. Whitt (1982), On the heavy-traffic limit theorem for GI/G/∞ queues,
 * Advances in Applied Probability 14, 171-190; with Q = I = 1 it is Palm's Poisson law. Here as the variance of a lead
 * time in sequence that gives as much, for a gamma lead time: ∫G(1-G) is half its mean difference.
 */
function effectiveLeadTime(options: StockingPointOptions, demand: LineDemand, orderSize: number): Stretch {
  const {leadTimeMean: mean, leadTimeVariance: variance = 0, mayOvertake = false} = options;
  if (!mayOvertake || !(variance > 0) || !(mean > 0)) return {mean, variance};
  const shape = (mean * mean) / variance;
  const halfDifference = (variance / mean) * exp(logGamma(shape + 0.5) - logGamma(shape)) / Math.sqrt(Math.PI);
  const unit = meanQuantity(demand.quantity);
  const ratio = secondMoment(demand.quantity) / unit + (demand.dispersion - 1) * unit;
  const overtaken = halfDifference * timeBetweenOrders(demand, orderSize) * Math.max(0, 1 - ratio / orderSize);
  return {mean, variance: Math.min(variance, overtaken)};
}

function timeBetweenOrders({orderRate, quantity}: LineDemand, orderSize: number): number {
  return orderSize / (orderRate * meanQuantity(quantity));
}

function highestLevel(laws: (DemandLaw | undefined)[], quantities: (Quantity | undefined)[]): number {
  let highest = 0;
  for (const law of laws) highest = Math.max(highest, law?.upper ?? 0);
  for (const quantity of quantities) highest += quantity ? largestQuantity(quantity) : 0;
  return highest;
}
