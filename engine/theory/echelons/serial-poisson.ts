import {palmOutstanding} from '../base-stock.ts';
import {requirePositive, requireWhole} from '../check.ts';
import {backordersAt, outstandingBehind, tableOf} from './backorders.ts';
import {type EchelonStage, firstPenalty} from './stages.ts';

/** What one stage of a line sees in the long run. */
export interface SerialStagePerformance {
  /** Units. */
  averageOnHand: number;
  /** Units owed to the stage below, to customers at stage 1. */
  averageBackorders: number;
  /** Share of its orders that the stage serves at once. */
  fillRate: number;
  /** From the stage's order to its receipt, units of time. */
  meanLeadTime: number;
}

/**
 * A line of stages that order one for one, first come first served, with Poisson customers at stage 1: units on order at a stage are
 * those that the stage above owes it, and the demand over the lead time after that. Exact. Simon (1971), Operations Research 19,
 * 77-90; Zipkin (2000), Foundations of Inventory Management, section 8.3.
 *
 * Demand rate in units per unit of time, positive; lead times in units of time, not negative; local base-stock levels in whole units,
 * not negative; stage 1 first. Throws RangeError on values out of range.
 */
export function serialPoissonAt(
  demandRate: number,
  leadTimes: readonly number[],
  localLevels: readonly number[],
): SerialStagePerformance[] {
  requirePositive('demand rate', demandRate);
  if (leadTimes.length !== localLevels.length) {
    throw new RangeError(`each lead time needs a level: ${leadTimes.length}, ${localLevels.length}`);
  }
  const performance: SerialStagePerformance[] = [];
  let backordersAbove: Float64Array = Float64Array.of(1);
  for (let j = leadTimes.length - 1; j >= 0; j--) {
    requireWhole('base-stock level', localLevels[j], 0);
    const outstanding = outstandingBehind(backordersAbove, demandRate, leadTimes[j]);
    const averageBackorders = outstanding.loss(localLevels[j]);
    performance[j] = {
      averageOnHand: localLevels[j] - outstanding.mean + averageBackorders,
      averageBackorders,
      fillRate: outstanding.cdf(localLevels[j] - 1),
      meanLeadTime: outstanding.mean / demandRate,
    };
    backordersAbove = backordersAt(outstanding, localLevels[j]);
  }
  return performance;
}

export interface SerialPoissonOptions {
  /** Units per unit of time, positive; Poisson. */
  demandRate: number;
  /** Stage 1, next to the customer, first; lead times not negative, holding costs positive. */
  stages: readonly EchelonStage[];
  /** Money per unit owed to customers and unit of time, positive. */
  backorderCost: number;
}

export interface SerialPoissonPolicy {
  /** Echelon base-stock levels, whole units, stage 1 first; the lowest of equally good ones. */
  echelonLevels: number[];
  /** Money per unit of time; stock on the way to a stage is held at the local cost of the stage above it. */
  cost: number;
}

/**
 * The echelon base-stock levels of least cost: the recursion of `optimalSerialNormal` in differences over whole units, exact. Chen &
 * Zheng (1994), Management Science 40, 1426-1443; Shang & Song (2003), Management Science 49, 618-638, eqs. 2-4. Throws RangeError on
 * values out of range.
 */
export function optimalSerialPoisson(options: SerialPoissonOptions): SerialPoissonPolicy {
  return solve(options, (_, slope) => {
    let level = 0;
    while (slope(level) < -FLAT) level++;
    return level;
  });
}

/** The cost of any echelon base-stock levels, whole and not negative. Throws RangeError on values out of range. */
export function serialPoissonCost(options: SerialPoissonOptions, echelonLevels: readonly number[]): number {
  if (echelonLevels.length !== options.stages.length) {
    throw new RangeError(`each of the ${options.stages.length} stages needs a level: ${echelonLevels}`);
  }
  for (const level of echelonLevels) requireWhole('echelon base-stock level', level, 0);
  return solve(options, (j) => echelonLevels[j]).cost;
}

/** Slopes, money, that are 0 up to rounding. */
const FLAT = 1e-12;

function solve(
  {demandRate, stages, backorderCost}: SerialPoissonOptions,
  levelOf: (j: number, slope: (y: number) => number) => number,
): SerialPoissonPolicy {
  requirePositive('demand rate', demandRate);
  let slopeBelowZero = -firstPenalty(stages, backorderCost);
  let slopes = new Float64Array(0); // C(x + 1) - C(x) of the stage below for x = 0 … its level - 1
  let cost = 0;
  const echelonLevels = stages.map(({leadTime, holdingCost}, j) => {
    const demand = palmOutstanding(demandRate, leadTime);
    const pmf = tableOf(demand);
    const below = slopes;
    const above = slopeBelowZero;
    const slope = (y: number) => {
      let sum = holdingCost + above * (1 - demand.cdf(y));
      for (let x = Math.max(0, y - pmf.length + 1); x <= Math.min(y, below.length - 1); x++)
        sum += below[x] * pmf[y - x];
      return sum;
    };
    const level = levelOf(j, slope);
    cost += holdingCost * (level - demand.mean) - above * demand.loss(level);
    below.forEach((one, x) => (cost -= one * (1 - demand.cdf(level - x - 1))));
    slopes = Float64Array.from({length: level}, (_, y) => slope(y));
    slopeBelowZero += holdingCost;
    return level;
  });
  return {echelonLevels, cost};
}
