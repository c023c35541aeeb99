import {requireNonNegative, requirePositive, requireWhole} from './check.ts';
import {type DemandLaw, type Losses, tabulatedLaw} from './demand-law.ts';
import type {GrowingLaw} from './growing-law.ts';
import {type PositionLaw, renewalPosition, undershootOf, uniformPosition} from './inventory-position.ts';
import {
  demandOver,
  growingDemandOver,
  type LineDemand,
  type Stretch,
  sumOfDemands,
  withUniformDelay,
} from './lead-time-demand.ts';
import {timeBetweenOrders, withoutOvertaking} from './overtaking.ts';
import {largestQuantity, lineQuantity, meanQuantity, type Quantity, quantityOf} from './quantity.ts';

/**
 * How a stocking point orders; its level is the reorder point r of (r,nQ) and (s,S), or the base-stock level
 * S.
 */
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
  /** Units of a line: whole values >= 1 with shares (any positive total). */
  quantity: {values: readonly number[]; shares: readonly number[]};
  /** Variance-to-mean ratio of the lines of a day, positive. Default 1 (Poisson). */
  dispersion?: number;
  /** Days, not negative. */
  leadTimeMean: number;
  /** Days squared, not negative. Default 0. */
  leadTimeVariance?: number;
  /**
   * Whether lead times are independent and orders overtake each other: `withoutOvertaking`. Default false.
   */
  mayOvertake?: boolean;
  /**
   * Units demanded over the lead time, where better known than from its moments. Default: by `demandOver`.
   */
  law?: DemandLaw;
  /** Days between reviews. Default 0: the position is looked at after every line. */
  reviewPeriod?: number;
}

/** What the service of a stocking point at a level follows from. */
export interface PointLaws {
  readonly policy: Replenishment['type'];
  readonly shortage: 'backorder' | 'lost';
  /** Units of a line. */
  readonly quantity: Quantity;
  readonly position: PositionLaw;
  /** Units demanded over the lead time, as far as the inventory level feels it. */
  readonly law: Losses;
  /** Units demanded between a random instant and the look at the position that it depends on. */
  readonly lawInTime: Losses;
  /** When sales are lost and several orders may be on the way; else null. */
  readonly lastWindow: LastWindow | null;
}

/** A stocking point made ready for questions about any level; its laws, costly to make, are made when they are first asked for. */
export interface StockingPoint extends PointLaws {
  /** Mean units demanded a day. */
  readonly demandRate: number;
  readonly law: DemandLaw;
  readonly lawInTime: DemandLaw;
  /** A level at which every measure is 1 to twelve digits. */
  readonly highest: number;
  /** The same up to rounding, at the cost of the levels that it is asked about; null where that cannot be had. */
  readonly growing: GrowingPoint | null;
}

/** A stocking point whose law grows with the levels that it is asked about. */
export interface GrowingPoint extends PointLaws {
  readonly law: GrowingLaw;
}

/** The lead time of an order, cut at the receipt before its own. */
export interface LastWindow {
  /** Units demanded from placing the order to the receipt before it. */
  soldBefore: Quantity;
  /** Units below the reorder point just before its own receipt, none sold before: undershoot and demand. */
  short: DemandLaw;
}

/**
 * Values above which the demand of a review period is lumped; into so many lumps where the result is
 * approximate.
 */
const MOST_STEPS = 1024;
const MOST_LUMPS = 64;

/**
 * Laws of demand and position of one stocking point. Exact for compound Poisson demand and lead times that do
 * not depend on it and do not cross (Zipkin 2000, chapter 6). Of dispersed lines each is taken to find the
 * long-run average stock, though crowded days find less. `demandOver` says what else is approximate. Throws
 * RangeError on values out of range.
 */
export function stockingPoint(options: StockingPointOptions): StockingPoint {
  const {policy, shortage, orderRate, dispersion = 1, reviewPeriod = 0} = options;
  if (policy.type !== 'baseStock') requireWhole('order quantity', policy.orderQuantity, 1);
  requireNonNegative('review period', reviewPeriod);
  requireNonNegative('order rate', orderRate);
  requirePositive('dispersion', dispersion);
  requireNonNegative('mean of the lead time', options.leadTimeMean);
  requireNonNegative('variance of the lead time', options.leadTimeVariance ?? 0);
  const quantity = lineQuantity(options.quantity.values, options.quantity.shares);
  const demand: LineDemand = {orderRate, quantity, dispersion};
  const ofPeriod = reviewPeriod > 0 ? demandOver(demand, {mean: reviewPeriod, variance: 0}) : null;
  const step =
    ofPeriod && ofPeriod.mean > 0
      ? quantityOf(ofPeriod, ofPeriod.pmf === null ? MOST_LUMPS : MOST_STEPS)
      : quantity;
  const position = positionLaw(policy, step);
  const given = {mean: options.leadTimeMean, variance: options.leadTimeVariance ?? 0};
  const leadTime = options.mayOvertake ? withoutOvertaking(given, demand, position.orderSize) : given;
  const law = once(() => options.law ?? demandOver(demand, leadTime));
  const lawInTime = once(() => (reviewPeriod > 0 ? withUniformDelay(law(), demand, reviewPeriod) : law()));
  const lastWindow = once(() => (shortage === 'lost' ? lastWindowOf(demand, leadTime, position) : null));
  const known = {policy: policy.type, shortage, quantity, position};
  const growing = once(() => {
    const law = options.law ? null : growingDemandOver(demand, leadTime);
    if (!law) return null;
    return {
      ...known,
      law,
      get lawInTime() {
        return reviewPeriod > 0 ? lawInTime() : law;
      },
      get lastWindow() {
        return lastWindow();
      },
    };
  });
  return {
    ...known,
    demandRate: orderRate * meanQuantity(quantity),
    get law() {
      return law();
    },
    get lawInTime() {
      return lawInTime();
    },
    get lastWindow() {
      return lastWindow();
    },
    get highest() {
      const window = lastWindow();
      return highestLevel([law(), lawInTime(), window?.short], [step, quantity, window?.soldBefore]);
    },
    get growing() {
      return growing();
    },
  };
}

/** The value that `make` gives, made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: {value: Value} | null = null;
  return () => (made ??= {value: make()}).value;
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

/**
 * Receipts are the time of one order's demand apart. The variance of the lead time is divided as the standard
 * deviations of the demand are.
 */
function lastWindowOf(demand: LineDemand, leadTime: Stretch, position: PositionLaw): LastWindow | null {
  const share = timeBetweenOrders(demand, position.orderSize) / leadTime.mean;
  if (!(share < 1)) return null;
  const variance = Math.sqrt(share) * leadTime.variance;
  const undershoot = tabulatedLaw(undershootOf(position));
  const before = {mean: (1 - share) * leadTime.mean, variance: leadTime.variance - variance};
  return {
    soldBefore: quantityOf(demandOver(demand, before), MOST_LUMPS),
    short: sumOfDemands(demandOver(demand, {mean: share * leadTime.mean, variance}), undershoot),
  };
}

function highestLevel(laws: (DemandLaw | undefined)[], quantities: (Quantity | undefined)[]): number {
  let highest = 0;
  for (const law of laws) highest = Math.max(highest, law?.upper ?? 0);
  for (const quantity of quantities) highest += quantity ? largestQuantity(quantity) : 0;
  return highest;
}
