import {twoSidedT} from './interval.ts';
import {moments} from './moments.ts';

/** Mean of x less mean of y for independent samples, mean ± halfWidth. */
export interface IndependentDifference {
  mean: number;
  halfWidth: number;
  /** Welch's estimate, not an integer. */
  degreesOfFreedom: number;
}

/**
 * Comparison of two systems simulated independently, with unequal variances: Welch (1938); Law (2015), sec. 10.2.2.
 * Each sample needs two values or more, and one of them must vary; RangeError otherwise.
 */
export function independentDifference(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  confidence = 0.95,
): IndependentDifference {
  const [a, b] = [moments(x), moments(y)];
  if (a.variance === null || b.variance === null)
    throw new RangeError(`samples must have at least 2 values: ${a.n} and ${b.n}`);
  const [shareA, shareB] = [a.variance / a.n, b.variance / b.n];
  const variance = shareA + shareB;
  if (variance === 0) throw new RangeError(`samples must vary: ${a.mean} and ${b.mean} throughout`);
  const degreesOfFreedom =
    (variance * variance) / ((shareA * shareA) / (a.n - 1) + (shareB * shareB) / (b.n - 1));
  return {
    mean: a.mean - b.mean,
    halfWidth: twoSidedT(confidence, degreesOfFreedom) * Math.sqrt(variance),
    degreesOfFreedom,
  };
}
