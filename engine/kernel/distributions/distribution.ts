import type {Stream} from '../random.ts';

/** A law of chance. Values carry the unit of the spec that it was made from. */
export interface Distribution {
  readonly mean: number;
  readonly variance: number;
  /** All probability sits on single points. */
  readonly discrete: boolean;
  /** One variate, from the draws of the stream's present index. */
  sample(stream: Stream): number;
  /** P(X <= x). */
  cdf(x: number): number;
  /** The smallest x with cdf(x) >= p, p in [0, 1]; of a discrete law the smallest with cdf(x) >= p - 1e-12. */
  quantile(p: number): number;
  /** P(X = k), of laws on the integers only. */
  pmf?(k: number): number;
  /** Density at x, of continuous laws only; where it jumps, that on the right. */
  density?(x: number): number;
  /** Third and fourth cumulant; infinite or NaN where they do not exist. `shapeOf` makes skewness and kurtosis of them. */
  cumulants(): Cumulants;
  /** Points in increasing order and their probabilities, of laws given point by point. */
  readonly support?: Support;
  /** The laws that a mixture is made of, with their shares. */
  readonly components?: readonly Component[];
}

export interface Component {
  law: Distribution;
  share: number;
}

/** E(X - mean)³, and E(X - mean)⁴ - 3 variance²: those of a sum of independent laws add up. */
export type Cumulants = readonly [third: number, fourth: number];

export type Support = readonly [values: Float64Array, shares: Float64Array];

/** How far below p the distribution function of a discrete law may stay at its quantile. */
export const QUANTILE_SLACK = 1e-12;

export function positive(name: string, value: number): number {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} must be positive: ${value}`);
  return value;
}

export function notNegative(name: string, value: number): number {
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`${name} must not be negative: ${value}`);
  return value;
}

export function finite(name: string, value: number): number {
  if (!(Math.abs(value) < Infinity)) throw new RangeError(`${name} must be finite: ${value}`);
  return value;
}

/** Shares as given, scaled to the sum 1 exactly enough; they must be non-negative and sum to 1 within 1e-6. */
export function normalisedShares(name: string, shares: readonly number[], count: number): Float64Array {
  if (shares.length === 0) throw new RangeError(`${name} must not be empty`);
  if (shares.length !== count) throw new RangeError(`${name} must have ${count} entries: ${shares.length}`);
  let sum = 0;
  for (const share of shares) sum += notNegative(name, share);
  if (Math.abs(sum - 1) > 1e-6) throw new RangeError(`${name} must sum to 1: ${sum}`);
  return new Float64Array(shares.map((share) => share / sum)); // six times as fast as Float64Array.from
}

/** The smallest integer k >= least with cdf(k) >= p - 1e-12, searched by doubling steps from a guess. */
export function integerQuantile(cdf: (k: number) => number, p: number, least: number, guess: number): number {
  const level = p - QUANTILE_SLACK;
  let high = Math.max(least, Math.floor(guess));
  let low = high; // exclusive below: cdf(low) < level, or low = least - 1
  let step = 1;
  if (cdf(high) >= level) {
    do {
      high = low;
      low = Math.max(least - 1, low - step);
      step *= 2;
    } while (low >= least && cdf(low) >= level);
  } else {
    do {
      low = high;
      high += step;
      step *= 2;
    } while (cdf(high) < level);
  }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (cdf(middle) >= level) high = middle;
    else low = middle;
  }
  return high;
}

/** The smallest double x in [low, high] with cdf(x) >= p, by bisection; high if there is none below it. */
export function bisectedQuantile(cdf: (x: number) => number, p: number, low: number, high: number): number {
  if (cdf(low) >= p) return low;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (!(middle > low && middle < high)) return high;
    if (cdf(middle) >= p) high = middle;
    else low = middle;
  }
}
