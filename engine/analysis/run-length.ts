import {halfWidth, type Estimate} from './interval.ts';
import {moments} from './moments.ts';

/** How precise a mean must be, and how many replications that may take. */
export interface RunLength {
  /** Half-width to reach, in the unit of the values; ≥ 0. */
  target: number;
  /** Default 0.95. */
  confidence?: number;
  /** Replications that always run; default 10. */
  minimum?: number;
  /** Replications that never are passed; default 200. */
  maximum?: number;
  /** The total is rounded up to a multiple of this, so that workers get whole batches; default 10. */
  batch?: number;
}

/** `auto` aims at a half-width of profit of this share of revenue. */
const AUTO_PRECISION = 0.005;
export const AUTO_MINIMUM = 10;
export const AUTO_MAXIMUM = 200;
const AUTO_BATCH = 10;

/**
 * Replications still to run after `values`: 0 when the half-width is reached or the maximum is spent. Sequential
 * procedure of Law (2015), sec. 9.4.1: the need is predicted from the variance so far, at most doubles the sample (a
 * few replications can overstate the variance) and is asked again after each step.
 */
export function moreReplications(values: ArrayLike<number>, runLength: RunLength): number {
  const {
    target,
    confidence = 0.95,
    minimum = AUTO_MINIMUM,
    maximum = AUTO_MAXIMUM,
    batch = AUTO_BATCH,
  } = runLength;
  const n = values.length;
  const first = Math.min(Math.max(minimum, 2), maximum);
  if (n < first) return first - n;
  if (n >= maximum) return 0;
  const {variance} = moments(values);
  if (variance === null) return 1;
  if (halfWidth(variance, n, confidence) <= target) return 0;
  const needed = replicationsNeeded(Math.sqrt(variance), target, {from: n + 1, limit: 2 * n, confidence});
  return Math.min(Math.ceil(needed / batch) * batch, maximum) - n;
}

/**
 * Half-width that `auto` asks of profit: 0.5 % of revenue; of the size of profit where nothing is sold, so that a model
 * of costs alone has a scale too.
 */
export function autoTarget(profit: number, revenue: number): number {
  return AUTO_PRECISION * (revenue > 0 ? revenue : Math.abs(profit));
}

/** The run-length rule of `auto` for one scenario: profit and revenue of each replication so far, money per year. */
export function moreAutoReplications(
  profit: ArrayLike<number>,
  revenue: ArrayLike<number>,
  options: {maximum?: number; confidence?: number; batch?: number} = {},
): number {
  const target = profit.length === 0 ? 0 : autoTarget(moments(profit).mean, moments(revenue).mean);
  return moreReplications(profit, {...options, target});
}

/**
 * Smallest n in [from, limit] whose t interval, at this standard deviation, has at most the half-width; `limit` when
 * none has. Law (2015), sec. 9.4.1, n*(β). `from` defaults to 2, `limit` to 1e9, `confidence` to 0.95.
 */
export function replicationsNeeded(
  sd: number,
  target: number,
  options: {from?: number; limit?: number; confidence?: number} = {},
): number {
  const {from = 2, limit = 1e9, confidence = 0.95} = options;
  const enough = (n: number) => halfWidth(sd * sd, n, confidence) <= target;
  let [low, high] = [Math.max(from, 2), Math.max(limit, 2)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Replications above which nobody is told to wait for an answer. */
export const MOST_TO_TELL = 10_000;

/**
 * Replications in all, more than there are, at which the t interval of a mean would leave 0 out if mean and standard deviation stayed as they
 * are; null where the mean is 0 or its spread not known, and above 10,000.
 */
export function replicationsToTell({mean, sd, n}: Estimate, confidence = 0.95): number | null {
  if (mean === 0 || sd === null) return null;
  const limit = MOST_TO_TELL + 1;
  const needed = replicationsNeeded(sd, Math.abs(mean), {from: n + 1, limit, confidence});
  return needed > MOST_TO_TELL ? null : needed;
}
