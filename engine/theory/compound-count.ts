import {requireNonNegative} from './check.ts';
import {largestQuantity, meanQuantity, type Quantity} from './quantity.ts';

/** Number of order lines in a stretch of time: mean and variance of the count. */
export interface LineCount {
  mean: number;
  variance: number;
}

const TAIL = 1e-15;
const RESCALE_ABOVE = 1e200;

/**
 * Probabilities of 0, 1, 2, … units from a random number of lines with independent quantities, cut where less
 * than 1e-12 is left. The count is negative binomial with the given mean and variance, or Poisson where the
 * variance does not exceed the mean.
 *
 * Panjer (1981), Recursive evaluation of a family of compound distributions, ASTIN Bulletin 12, 22-26: with
 * P(N = n) = (a + b/n) P(N = n - 1), g(k) = sum over x of (a + b x/k) f(x) g(k - x). All terms are positive,
 * so the recursion is stable (Panjer & Wang 1993, ASTIN Bulletin 23, 227-258). It starts from g(0) = 1 and is
 * scaled at the end: P(N = 0) may be far below the smallest number. Work grows with the largest total times
 * the quantities. Throws RangeError on a negative mean or variance.
 */
export function compoundPmf(count: LineCount, quantity: Quantity): Float64Array {
  requireNonNegative('mean number of lines', count.mean);
  requireNonNegative('variance of the number of lines', count.variance);
  if (count.mean === 0) return Float64Array.of(1);
  const recursion = panjerRecursion(count, quantity);
  const {a, b} = recursion;
  const mean = meanQuantity(quantity);
  const largest = largestQuantity(quantity);
  let pmf = new Float64Array(2 * Math.ceil(count.mean * mean) + 4 * largest + 64);
  pmf[0] = 1;
  let total = 1;
  for (let k = 1; ; k++) {
    if (k === pmf.length) pmf = grown(pmf);
    const sum = nextTerm(recursion, pmf, k);
    pmf[k] = sum;
    total += sum;
    if (sum > RESCALE_ABOVE) total = rescale(pmf, k);
    if (
      k % largest === 0 &&
      k >= count.mean * mean &&
      tailBound(pmf, k, largest, a, b * mean) < TAIL * total
    ) {
      return trimmed(pmf, k, total);
    }
  }
}

/** Panjer's recursion for a count and a quantity. */
export interface PanjerRecursion {
  readonly a: number;
  readonly b: number;
  readonly quantities: Int32Array;
  /** a f(x) and b x f(x), by quantity x. */
  readonly constant: Float64Array;
  readonly slope: Float64Array;
}

export function panjerRecursion(count: LineCount, {values, shares}: Quantity): PanjerRecursion {
  const {a, b} = panjerClass(count);
  const quantities = Int32Array.from(values);
  const constant = Float64Array.from(shares, (share) => a * share);
  const slope = Float64Array.from(shares, (share, i) => b * quantities[i] * share);
  return {a, b, quantities, constant, slope};
}

/** g(k), k >= 1, from g(0) … g(k - 1). */
export function nextTerm({quantities, constant, slope}: PanjerRecursion, g: Float64Array, k: number): number {
  let flat = 0;
  let sloped = 0;
  for (let i = 0; i < quantities.length && quantities[i] <= k; i++) {
    const before = g[k - quantities[i]];
    flat += constant[i] * before;
    sloped += slope[i] * before;
  }
  return flat + sloped / k;
}

/**
 * a and b of Panjer's class: Poisson (0, mean), or negative binomial. Johnson, Kemp & Kotz (2005), section
 * 2.3.
 */
function panjerClass({mean, variance}: LineCount): {a: number; b: number} {
  if (variance <= mean) return {a: 0, b: mean};
  const excess = variance - mean;
  return {a: excess / variance, b: (mean * mean - excess) / variance};
}

/**
 * Bound on the sum of the terms after k: each window of `largest` terms is at most the ratio q = a + b E[X]/k
 * times the greatest term of the window before.
 */
function tailBound(pmf: Float64Array, k: number, largest: number, a: number, bMean: number): number {
  const ratio = a + Math.max(0, bMean) / k;
  if (ratio >= 1) return Infinity;
  let greatest = 0;
  for (let i = k - largest + 1; i <= k; i++) greatest = Math.max(greatest, pmf[i]);
  return (greatest * largest * ratio) / (1 - ratio);
}

function rescale(pmf: Float64Array, last: number): number {
  let total = 0;
  for (let i = 0; i <= last; i++) {
    pmf[i] /= RESCALE_ABOVE;
    total += pmf[i];
  }
  return total;
}

function grown(pmf: Float64Array): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(2 * pmf.length);
  longer.set(pmf);
  return longer;
}

function trimmed(pmf: Float64Array, last: number, total: number): Float64Array {
  let end = last;
  for (let tail = pmf[end]; tail < TAIL * total; tail += pmf[end]) end--;
  const table = pmf.slice(0, end + 1);
  for (let k = 0; k <= end; k++) table[k] /= total;
  return table;
}
