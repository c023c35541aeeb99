import {gammaQ, gammaQuantile, poissonTerm} from '../kernel/math.ts';
import {requireNonNegative, requirePositive, requireShare} from './check.ts';

/** A quantile is the smallest k whose distribution function is at least p, up to this rounding. */
const QUANTILE_SLACK = 1e-12;

/** What the measures of a stocking point ask of the units demanded over some stretch of time. */
export interface Losses {
  /** Units. */
  readonly mean: number;
  /** Units squared. */
  readonly variance: number;
  /** Whether the law is one of whole units; else it is a gamma fit. */
  readonly isDiscrete: boolean;
  /** P(D <= k) for whole k, negative ones included. */
  cdf(k: number): number;
  /** E[(D - k)+], units, for whole k: the first-order loss function. */
  loss(k: number): number;
  /** E[(D - k)+ (D - k - 1)+] / 2, the sum of loss(x) over x > k: the second-order loss function. */
  secondLoss(k: number): number;
}

/** The law of a whole number of units demanded over some stretch of time. */
export interface DemandLaw extends Losses {
  /** P(D = k) for k = 0, 1, …; null where the law is a gamma fit. */
  readonly pmf: Float64Array | null;
  /** Units beyond which less than 1e-12 of the law lies. */
  readonly upper: number;
  /** Smallest k with P(D <= k) >= p - 1e-12, for p in (0, 1). */
  quantile(p: number): number;
}

/** Moments of a tabulated law that are known exactly: units, units squared. */
export interface Moments {
  mean: number;
  variance: number;
}

/**
 * The law with P(D = k) = pmf[k], scaled to add up to 1. `moments` replaces the mean and variance of the
 * table where the table is a cut version of a law whose moments are known. Loss functions of discrete laws:
 * Zipkin (2000), Foundations of Inventory Management, appendix C. Throws RangeError on an empty table or a
 * negative entry.
 */
export function tabulatedLaw(pmf: ArrayLike<number>, moments?: Moments): DemandLaw {
  const table = scaled(pmf);
  const last = table.length - 1;
  const upTo = new Float64Array(last + 1); // P(D <= k), exact where it is small
  const beyond = new Float64Array(last + 2); // P(D > k)
  const loss = new Float64Array(last + 2);
  const secondLoss = new Float64Array(last + 2);
  for (let k = last; k >= 0; k--) {
    beyond[k] = k === last ? 0 : beyond[k + 1] + table[k + 1];
    loss[k] = loss[k + 1] + beyond[k];
    secondLoss[k] = k === last ? 0 : secondLoss[k + 1] + loss[k + 1];
  }
  for (let k = 0; k <= last; k++) upTo[k] = (k === 0 ? 0 : upTo[k - 1]) + table[k];
  const {mean, variance} = moments ?? momentsOf(table);
  return {
    mean,
    variance,
    isDiscrete: true,
    pmf: table,
    upper: last,
    cdf: (k) => (k < 0 ? 0 : k >= last ? 1 : upTo[k] < 0.5 ? upTo[k] : 1 - beyond[k]),
    loss: (k) => (k <= 0 ? mean - k : k >= last ? 0 : loss[k]),
    secondLoss: (k) => (k < 0 ? secondLoss[0] + sumOfLosses(mean, k) : k >= last ? 0 : secondLoss[k]),
    quantile: (p) => {
      requireShare('probability', p);
      return firstWhere(0, last, (k) => 1 - beyond[k] >= p - QUANTILE_SLACK);
    },
  };
}

/**
 * The gamma law of a mean and a variance, read at half units so that it stands for whole numbers. Burgin
 * (1975), The gamma distribution and inventory control, Operational Research Quarterly 26, 507-525. Units and
 * units squared, both positive; throws RangeError otherwise.
 */
export function gammaLaw(mean: number, variance: number): DemandLaw {
  requirePositive('mean', mean);
  requirePositive('variance', variance);
  const shape = (mean * mean) / variance;
  const scale = variance / mean;
  const loss = (x: number): number => {
    if (x <= 0) return mean - x;
    const z = x / scale;
    const q = gammaQ(shape, z);
    return Math.max(0, scale * ((shape - z) * q + shape * poissonTerm(shape, z)));
  };
  const secondLoss = (x: number): number => {
    if (x <= 0) return (variance + (mean - x) * (mean - x)) / 2;
    const z = x / scale;
    const q = gammaQ(shape, z);
    const spread = shape + (shape - z) * (shape - z);
    return Math.max(0, (scale * scale * (spread * q + shape * (shape + 1 - z) * poissonTerm(shape, z))) / 2);
  };
  return {
    mean,
    variance,
    isDiscrete: false,
    pmf: null,
    upper: Math.ceil(scale * gammaQuantile(shape, 1 - 1e-12)),
    cdf: (k) => (k < 0 ? 0 : 1 - gammaQ(shape, (k + 0.5) / scale)),
    loss,
    secondLoss: (k) => secondLoss(k + 0.5),
    quantile: (p) => {
      requireShare('probability', p);
      return Math.max(0, Math.ceil(scale * gammaQuantile(shape, p) - 0.5));
    },
  };
}

/** Smallest whole k in [from, to] where the statement holds; `to` when it holds nowhere before. */
export function firstWhere(from: number, to: number, holds: (k: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Sum of mean - x over x = k + 1 .. 0, for k < 0. */
function sumOfLosses(mean: number, k: number): number {
  return -k * mean + ((-k - 1) * -k) / 2;
}

function scaled(pmf: ArrayLike<number>): Float64Array {
  const table = Float64Array.from(pmf);
  let total = 0;
  for (let k = 0; k < table.length; k++) {
    requireNonNegative('probability', table[k]);
    total += table[k];
  }
  requirePositive('sum of probabilities', total);
  for (let k = 0; k < table.length; k++) table[k] /= total;
  return table;
}

function momentsOf(pmf: Float64Array): Moments {
  let mean = 0;
  for (let k = 0; k < pmf.length; k++) mean += k * pmf[k];
  let variance = 0;
  for (let k = 0; k < pmf.length; k++) variance += (k - mean) * (k - mean) * pmf[k];
  return {mean, variance};
}
