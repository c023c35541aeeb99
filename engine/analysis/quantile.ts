import {betaI} from '../kernel/math.ts';

/** Sample quantile definitions by the numbers of Hyndman & Fan (1996). */
export type QuantileType = 1 | 5 | 6 | 7 | 8;

/** A sample quantile between two order statistics; an end beyond the sample is null. */
export interface QuantileEstimate {
  value: number;
  low: number | null;
  high: number | null;
  /** Ranks (from 1) of the order statistics; 0 and n + 1 are beyond the sample. */
  ranks: {low: number; high: number};
  /** Exact probability that a continuous law's quantile lies between them, at least the confidence asked for. */
  coverage: number;
  n: number;
}

/** Sample quantile; `p` in [0, 1], type 7 (linear between order statistics at 1 + (n - 1) p) by default. */
export function quantile(values: ArrayLike<number>, p: number, type: QuantileType = 7): number {
  return quantileOfSorted(Float64Array.from(values).sort(), p, type);
}

/**
 * Sample quantile of values in ascending order: Hyndman & Fan (1996), Sample quantiles in statistical packages, eq. 1
 * and table 1. Throws RangeError when there are none or p is outside [0, 1].
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number, type: QuantileType = 7): number {
  const n = sorted.length;
  if (n === 0) throw new RangeError(`values must not be empty: ${n}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be in [0, 1]: ${p}`);
  const rank = n * p + shift(type, p);
  const below = Math.floor(rank + ROUNDING);
  const weight = type === 1 ? (rank - below > ROUNDING ? 1 : 0) : Math.max(0, rank - below);
  const at = (k: number) => sorted[Math.min(Math.max(k, 1), n) - 1];
  return at(below) + weight * (at(below + 1) - at(below));
}

/**
 * Distribution-free interval of a quantile from order statistics, with both tails at most (1 - confidence)/2.
 * Source: Conover (1999), Practical Nonparametric Statistics, 3rd ed., sec. 3.2; the tails are binomial.
 */
export function quantileEstimate(values: ArrayLike<number>, p: number, confidence = 0.95): QuantileEstimate {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence must be in (0, 1): ${confidence}`);
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const value = quantileOfSorted(sorted, p);
  const tail = (1 - confidence) / 2;
  const low = binomialQuantile(n, p, tail);
  const high = binomialQuantile(n, p, 1 - tail) + 1;
  return {
    value,
    low: low >= 1 ? sorted[low - 1] : null,
    high: high <= n ? sorted[high - 1] : null,
    ranks: {low, high},
    coverage: binomialCdf(n, p, high - 1) - binomialCdf(n, p, low - 1),
    n,
  };
}

/** A rank that should be an integer may miss it by rounding alone: 0.9 · 40 and the like. */
const ROUNDING = 1e-9;

function shift(type: QuantileType, p: number): number {
  switch (type) {
    case 1:
      return 0;
    case 5:
      return 1 / 2;
    case 6:
      return p;
    case 7:
      return 1 - p;
    case 8:
      return (p + 1) / 3;
    default:
      throw new RangeError(`quantile type must be 1, 5, 6, 7 or 8: ${type satisfies never}`);
  }
}

/** P(X ≤ k) of a binomial law by the incomplete beta function: Abramowitz & Stegun (1964), 26.5.24. */
function binomialCdf(n: number, p: number, k: number): number {
  if (k < 0) return 0;
  if (k >= n || p === 0) return 1;
  if (p === 1) return 0;
  return betaI(n - k, k + 1, 1 - p);
}

/** Smallest k with P(X ≤ k) ≥ probability. */
function binomialQuantile(n: number, p: number, probability: number): number {
  let [low, high] = [0, n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(n, p, middle) >= probability) high = middle;
    else low = middle + 1;
  }
  return low;
}
