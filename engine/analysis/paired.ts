import {estimateOf, type Estimate} from './interval.ts';
import {moments, momentsOf, type Moments} from './moments.ts';

/** Mean of x - y over replications on common random numbers, with its interval. */
export interface PairedDifference extends Estimate {
  /**
   * How many times larger the variance of the difference would be with independent runs: (Var x + Var y) / Var(x - y).
   * Null when the difference does not vary at all, or for a single pair.
   */
  varianceReduction: number | null;
  /** Correlation of x and y; null when one of them does not vary, or for a single pair. */
  correlation: number | null;
}

/**
 * Paired-t comparison of two systems: Law (2015), sec. 10.2.1; the variance-reduction factor of common random
 * numbers: sec. 11.2. The i-th values must come from the same random numbers. Throws RangeError on unequal lengths.
 */
export function pairedDifference(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  confidence = 0.95,
): PairedDifference {
  if (x.length !== y.length)
    throw new RangeError(`pairs must be complete: ${x.length} and ${y.length} values`);
  const difference = differenceMoments(x, y, x.length);
  const [varianceX, varianceY] = [moments(x).variance, moments(y).variance];
  return {
    ...estimateOf(difference, confidence),
    varianceReduction: ratio(varianceX, varianceY, difference.variance),
    correlation: correlation(varianceX, varianceY, difference.variance),
  };
}

/** The same over the pairs of which both are known, not NaN; null where there are none. */
export function pairedWhereKnown(
  x: readonly number[],
  y: readonly number[],
  confidence = 0.95,
): PairedDifference | null {
  const isKnown = (_: number, i: number) => !Number.isNaN(x[i]) && !Number.isNaN(y[i]);
  const known = x.filter(isKnown);
  return known.length === 0 ? null : pairedDifference(known, y.filter(isKnown), confidence);
}

/** Moments of x - y over the first `count` pairs. */
export function differenceMoments(x: ArrayLike<number>, y: ArrayLike<number>, count: number): Moments {
  return momentsOf(count, (i) => x[i] - y[i]);
}

function ratio(x: number | null, y: number | null, difference: number | null): number | null {
  if (x === null || y === null || !difference) return null;
  return (x + y) / difference;
}

function correlation(x: number | null, y: number | null, difference: number | null): number | null {
  if (!x || !y || difference === null) return null;
  return (x + y - difference) / (2 * Math.sqrt(x) * Math.sqrt(y));
}
