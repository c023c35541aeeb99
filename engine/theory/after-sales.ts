import {gammaP} from '../kernel/math.ts';
import {requireNonNegative, requirePositive, requireShare, requireWhole} from './check.ts';

export interface RedeliveryOptions {
  /** P(an attempt succeeds), in (0, 1). */
  success: number;
  /** Attempts at most, a whole number >= 1. */
  attempts: number;
  /** Time from one attempt to the next, not negative. */
  gap: number;
  /** Money per attempt. */
  attemptCost: number;
  /** Money for an order that comes back undelivered. */
  returnCost: number;
}

/** Deliveries that are tried again: the truncated geometric law. */
export interface Redelivery {
  meanAttempts: number;
  /** P(no attempt succeeds). */
  undelivered: number;
  /** From the first attempt to the successful one, of orders delivered. */
  meanDelay: number;
  /** Money per order. */
  cost: number;
}

/** Johnson, Kemp & Kotz (2005), Univariate Discrete Distributions, section 5.2. */
export function redelivery({success, attempts, gap, attemptCost, returnCost}: RedeliveryOptions): Redelivery {
  requireShare('success', success);
  requireWhole('attempts', attempts, 1);
  requireNonNegative('gap between attempts', gap);
  let reached = 1; // P(the attempt is made)
  let meanAttempts = 0;
  let delay = 0;
  for (let k = 0; k < attempts; k++) {
    meanAttempts += reached;
    delay += reached * success * k * gap;
    reached *= 1 - success;
  }
  return {
    meanAttempts,
    undelivered: reached,
    meanDelay: delay / (1 - reached),
    cost: attemptCost * meanAttempts + returnCost * reached,
  };
}

export interface ReturnsOptions {
  /** Units sold per unit of time, positive; Poisson. */
  salesRate: number;
  /** Share of units that come back, in (0, 1). */
  returned: number;
  /** Mean time from sale to return, positive; of any law. */
  meanLag: number;
  /** Share of returned units that can be sold again. */
  resaleable: number;
  /** Money per unit. */
  price: number;
  cost: number;
  /** Money per returned unit. */
  handling: number;
}

/** Sales with returns, per unit of time. */
export interface Returns {
  netSales: number;
  /** Units sold that will come back and are still out: mean. */
  outstanding: number;
  /** P(more than so many such units are out). */
  outstandingOver(units: number): number;
  /** Shipments for each unit that is kept, when every return is replaced and replacements come back alike. */
  shipmentsPerKept: number;
  /** Returned units are refunded; what can be sold again is worth its cost. */
  profit: number;
}

/** What will come back is a Poisson stream of its own, and what is out M/G/∞: Ross (2019), Introduction to Probability Models, section 5.3. */
export function returns(options: ReturnsOptions): Returns {
  const {salesRate, returned, meanLag, resaleable, price, cost, handling} = options;
  requirePositive('sales rate', salesRate);
  requireShare('share returned', returned);
  requirePositive('mean lag', meanLag);
  if (!(resaleable >= 0 && resaleable <= 1)) {
    throw new RangeError(`resaleable share must lie in [0, 1]: ${resaleable}`);
  }
  const back = salesRate * returned;
  const outstanding = back * meanLag;
  return {
    netSales: salesRate - back,
    outstanding,
    outstandingOver: (units) => (units < 0 ? 1 : gammaP(Math.floor(units) + 1, outstanding)),
    shipmentsPerKept: 1 / (1 - returned),
    profit: salesRate * (price - cost) - back * (price + handling - resaleable * cost),
  };
}
