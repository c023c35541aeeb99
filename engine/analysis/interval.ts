import {studentTQuantile} from '../kernel/math.ts';
import {moments, type Moments} from './moments.ts';

/** A mean over independent replications with its confidence interval, mean ± halfWidth, in the unit of the values. */
export interface Estimate {
  mean: number;
  /** Null for a single replication: one number says nothing about its own spread. */
  halfWidth: number | null;
  /** Standard deviation of one replication; null for a single one. */
  sd: number | null;
  /** Replications, at least 1. */
  n: number;
}

/**
 * Replication means with a Student-t interval: Law (2015), Simulation Modeling and Analysis, 5th ed., sec. 9.4.1.
 * `confidence` in (0, 1). Throws RangeError when there are no values.
 */
export function estimate(values: ArrayLike<number>, confidence = 0.95): Estimate {
  return estimateOf(moments(values), confidence);
}

/** `estimate` from moments already at hand. */
export function estimateOf({n, mean, variance}: Moments, confidence = 0.95): Estimate {
  if (variance === null) return {mean, halfWidth: null, sd: null, n};
  return {mean, halfWidth: halfWidth(variance, n, confidence), sd: Math.sqrt(variance), n};
}

/** Half-width of the two-sided t interval of a mean of n ≥ 2 values with that variance. */
export function halfWidth(variance: number, n: number, confidence: number): number {
  return twoSidedT(confidence, n - 1) * Math.sqrt(variance / n);
}

/** Student's t that leaves (1 - confidence)/2 in each tail. Throws RangeError unless confidence is in (0, 1). */
export function twoSidedT(confidence: number, degreesOfFreedom: number): number {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence must be in (0, 1): ${confidence}`);
  return studentTQuantile((1 + confidence) / 2, degreesOfFreedom);
}
