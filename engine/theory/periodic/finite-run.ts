import {requireNonNegative, requirePositive, requireWhole} from '../check.ts';
import {type PeriodCosts, withinPeriods} from './within-period.ts';

/**
 * (s,S) over a finite run: at the start of every period order S - I units where the stock I is below s. Lines of
 * compound Poisson demand come during the period and wait where there is no stock.
 */
export interface FiniteRunOptions {
  /** s, units, a whole number: an order is placed where stock is below it. */
  reorderPoint: number;
  /** S, units, a whole number, at least s. */
  orderUpToLevel: number;
  /** Order lines a period, positive. */
  orderRate: number;
  /** Units of a line: whole values >= 1 with shares (any positive total). */
  quantity: {values: readonly number[]; shares: readonly number[]};
  /** Periods from an order to its receipt, uniform between these; no more than 1. */
  leadTime: {min: number; max: number};
  /** A whole number >= 1. */
  periods: number;
  /** Units at the start, a whole number; below 0 units are owed. */
  openingStock: number;
  /** Money per order, and per unit ordered; not negative. */
  fixedOrderCost: number;
  unitCost: number;
  /** Money per unit and period on hand, and owed; not negative. */
  holdingCost: number;
  backorderCost: number;
}

/** Expected money a period. */
export interface FiniteRun {
  orderingCost: number;
  holdingCost: number;
  backorderCost: number;
  totalCost: number;
  /** Standard deviation of the total of one run, money a period. */
  sdOfTotalCost: number;
}

/**
 * Exact expected costs, and the deviation of one run from them, of the inventory system of Law (2015), Simulation
 * Modeling and Analysis, section 1.5. The stock at the reviews is a Markov chain; the second moment of the total
 * follows backward in time from the first two moments of a period's cost and its covariance with the stock that the
 * period ends with: Puterman (1994), Markov Decision Processes, section 4.2, with squares. Throws RangeError on bad
 * values.
 */
export function finiteRun(options: FiniteRunOptions): FiniteRun {
  check(options);
  const {periods, openingStock, fixedOrderCost, unitCost} = options;
  const {lowest, starts, overPeriod} = withinPeriods(options);
  const ordering = starts.map(({ordered}) => (ordered > 0 ? fixedOrderCost + unitCost * ordered : 0));
  const endOf = ({after}: PeriodCosts, demand: number): number => Math.max(0, after - demand - lowest);
  const sum = {orderingCost: 0, holdingCost: 0, backorderCost: 0};
  let shares = new Float64Array(starts.length);
  shares[openingStock - lowest] = 1;
  for (let t = 0; t < periods; t++) {
    const next = new Float64Array(starts.length);
    starts.forEach((start, i) => {
      if (shares[i] === 0) return;
      sum.orderingCost += (shares[i] * ordering[i]) / periods;
      sum.holdingCost += (shares[i] * start.holding) / periods;
      sum.backorderCost += (shares[i] * start.backorders) / periods;
      overPeriod.forEach((share, d) => (next[endOf(start, d)] += shares[i] * share));
    });
    shares = next;
  }
  let rest = new Float64Array(starts.length); // mean and mean square of the cost still to come
  let restSquared = new Float64Array(starts.length);
  for (let t = 0; t < periods; t++) {
    const means = new Float64Array(starts.length);
    const squares = new Float64Array(starts.length);
    starts.forEach((start, i) => {
      const {mean, square, withDemand} = start;
      let laterMean = 0;
      let laterSquare = 0;
      let product = 0;
      overPeriod.forEach((share, d) => {
        const end = endOf(start, d);
        laterMean += share * rest[end];
        laterSquare += share * restSquared[end];
        product += withDemand[d] * rest[end];
      });
      means[i] = ordering[i] + mean + laterMean;
      squares[i] =
        ordering[i] * (ordering[i] + 2 * mean + 2 * laterMean) + square + 2 * product + laterSquare;
    });
    rest = means;
    restSquared = squares;
  }
  const start = openingStock - lowest;
  return {
    ...sum,
    totalCost: sum.orderingCost + sum.holdingCost + sum.backorderCost,
    sdOfTotalCost: Math.sqrt(Math.max(0, restSquared[start] - rest[start] * rest[start])) / periods,
  };
}

function check(options: FiniteRunOptions): void {
  const {reorderPoint, orderUpToLevel, orderRate, leadTime, periods, openingStock} = options;
  requireWhole('reorder point', reorderPoint, -Number.MAX_SAFE_INTEGER);
  requireWhole('order-up-to level', orderUpToLevel, reorderPoint);
  requirePositive('order rate', orderRate);
  requireNonNegative('least lead time', leadTime.min);
  requireNonNegative('range of the lead time', leadTime.max - leadTime.min);
  requireNonNegative('period - lead time', 1 - leadTime.max);
  requireWhole('periods', periods, 1);
  requireWhole('opening stock', openingStock, -Number.MAX_SAFE_INTEGER);
  requireNonNegative('fixed order cost', options.fixedOrderCost);
  requireNonNegative('unit cost', options.unitCost);
  requireNonNegative('holding cost', options.holdingCost);
  requireNonNegative('backorder cost', options.backorderCost);
}
