import {distribution, type Distribution, type DistributionSpec} from '../kernel/distributions.ts';
import {convolved} from '../theory/time-average.ts';
import type {Quantity} from '../theory/quantity.ts';

/** Probabilities of 0, 1, 2, … */
export type Pmf = Float64Array;

/** Values beyond which a law of units or lines is too large to be tabulated here. */
const LARGEST = 20_000;
/** What may lie outside a table, on either side. */
const OUTSIDE = 1e-13;
/** A law of points that fall on the half between two whole numbers: sampling rounds them up. */
const HALF = 0.5 - 1e-9;

/** The law of a whole number drawn as sampling does it, rounded and at least `least`; null where it is too wide. */
export function wholeNumber(spec: DistributionSpec, least: number): Pmf | null {
  const law = distribution(spec);
  const whole = (value: number) => Math.max(least, Math.round(value));
  const low = whole(law.variance === 0 ? law.mean : law.quantile(OUTSIDE));
  const high = whole(law.variance === 0 ? law.mean : law.quantile(1 - OUTSIDE));
  if (!(high <= LARGEST)) return null;
  const pmf = new Float64Array(high + 1);
  let below = 0;
  for (let k = low; k <= high; k++) {
    const upTo = k === high ? 1 : law.cdf(k + HALF);
    pmf[k] = Math.max(0, upTo - below);
    below = Math.max(below, upTo);
  }
  return pmf;
}

export function meanOf(pmf: Pmf): number {
  return pmf.reduce((sum, share, k) => sum + k * share, 0);
}

/** The law of the sum of N independent variates, N with the law `count`; null where it is too wide. */
export function randomSum(count: Pmf, variate: Pmf): Pmf | null {
  const length = (count.length - 1) * (variate.length - 1) + 1;
  if (length > LARGEST) return null;
  const sum = new Float64Array(Math.max(1, length));
  let power: Pmf = Float64Array.of(1);
  for (let n = 0; n < count.length; n++) {
    if (n > 0) power = convolved(power, variate);
    for (let k = 0; k < power.length; k++) sum[k] += count[n] * power[k];
  }
  return sum;
}

/** The law of how many of N things are kept, each with probability `share` by itself. */
export function thinned(count: Pmf, share: number): Pmf {
  return randomSum(count, Float64Array.of(1 - share, share))!;
}

/** Values with a probability, as theory takes them; 0 left out. */
export function quantityOfPmf(pmf: Pmf): Quantity {
  const values: number[] = [];
  const shares: number[] = [];
  const known = 1 - pmf[0];
  for (let k = 1; k < pmf.length; k++)
    if (pmf[k] > 0) {
      values.push(k);
      shares.push(pmf[k] / known);
    }
  return {values, shares};
}

/** A time that is drawn and never below zero; null where sampling would have to cut it there. */
export function timeLaw(spec: DistributionSpec): Distribution | null {
  const law = distribution(spec);
  return law.mean >= 0 && (law.variance === 0 || law.cdf(-1e-9) < OUTSIDE) ? law : null;
}
