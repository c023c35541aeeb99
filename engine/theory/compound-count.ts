import {requireNonNegative} from './check.ts';
import {type LineCount, nextTerm, panjerRecursion} from './panjer-recursion.ts';
import {largestQuantity, meanQuantity, type Quantity} from './quantity.ts';

const TAIL = 1e-15;
const RESCALE_ABOVE = 1e200;

/**
 * Probabilities of 0, 1, 2, … units from a random number of lines with independent quantities, cut where less
 * than 1e-12 is left. The count is negative binomial with the given mean and variance, or Poisson where the
 * variance does not exceed the mean.
 *
 * By Panjer's recursion, which starts from g(0) = 1 and is scaled at the end: P(N = 0) may be far below the smallest
 * number. Work grows with the largest total times the quantities. Throws RangeError on a negative mean or variance.
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
