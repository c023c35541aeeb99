import {exp, log, rootOf} from '../kernel/math.ts';
import type {Frequencies} from './goodness.ts';

/** Bounds of the dispersion: beyond them the law is one of mostly zeros, or that of Poisson. */
const LEAST = 1e-3;
const GREATEST = 1e4;

/**
 * The dispersion r of the negative binomial law of a sample of whole numbers from 0, of variance m + m²/r, by maximum likelihood: the
 * mean is that of the sample, and r is where Σ n(above j)/(r + j) = n log(1 + m/r). Anscombe (1950), Sampling theory of the negative
 * binomial and logarithmic series distributions, Biometrika 37, 358-382. At most 10^4, where a sample varies no more than that of a
 * Poisson law, and at least 0.001.
 */
export function likeliestDispersion({values, counts, size}: Frequencies): number {
  const mean = values.reduce((sum, value, i) => sum + counts[i] * value, 0) / size;
  const above = countsAbove(values, counts);
  const slope = (x: number) => {
    const r = exp(x);
    return above.reduce((sum, n, j) => sum + n / (r + j), 0) - size * log(1 + mean / r);
  };
  const [low, high] = [log(LEAST), log(GREATEST)];
  if (!(slope(low) > 0)) return LEAST;
  return slope(high) >= 0 ? GREATEST : exp(rootOf(slope, low, high));
}

/** How many of a sample exceed 0, 1, 2, … */
function countsAbove(values: readonly number[], counts: readonly number[]): Float64Array {
  const above = new Float64Array(Math.max(0, ...values));
  let sum = 0;
  for (let i = values.length - 1; i >= 0; i--) {
    sum += counts[i];
    above.fill(sum, i > 0 ? values[i - 1] : 0, values[i]);
  }
  return above;
}
