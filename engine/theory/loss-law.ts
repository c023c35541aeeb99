import {exp, log, normalCdf, normalQuantile} from '../kernel/math.ts';
import {requireNonNegative, requirePositive} from './check.ts';

/** A law of demand, with its first-order loss function. */
export interface LossLaw {
  readonly mean: number;
  /** P(D <= x). */
  cdf(x: number): number;
  /** Smallest x with P(D <= x) >= p, for p in (0, 1); for a discrete law up to a rounding of 1e-12. */
  quantile(p: number): number;
  /** E[(D - x)+]. */
  loss(x: number): number;
}

const QUANTILE_SLACK = 1e-12;

/** Normal law of a mean and a standard deviation, positive. Snyder & Shen (2019), eq. C.31. */
export function normalLaw(mean: number, sd: number): LossLaw {
  requirePositive('sd', sd);
  return {
    mean,
    cdf: (x) => normalCdf((x - mean) / sd),
    quantile: (p) => mean + sd * normalQuantile(p),
    loss: (x) => {
      const z = (x - mean) / sd;
      return sd * (exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) - z * normalCdf(-z));
    },
  };
}

/**
 * The law of e^Y, Y normal with mean `meanLog` and standard deviation `sdLog`, positive. Snyder & Shen
 * (2019), eq. 4.102.
 */
export function lognormalLaw(meanLog: number, sdLog: number): LossLaw {
  requirePositive('sdLog', sdLog);
  const mean = exp(meanLog + (sdLog * sdLog) / 2);
  return {
    mean,
    cdf: (x) => (x > 0 ? normalCdf((log(x) - meanLog) / sdLog) : 0),
    quantile: (p) => exp(meanLog + sdLog * normalQuantile(p)),
    loss: (x) => {
      if (x <= 0) return mean - x;
      const z = (log(x) - meanLog) / sdLog;
      return mean * normalCdf(sdLog - z) - x * normalCdf(-z);
    },
  };
}

/** Uniform law on (min, max). */
export function uniformLaw(min: number, max: number): LossLaw {
  requirePositive('max - min', max - min);
  const width = max - min;
  const mean = min + width / 2;
  return {
    mean,
    cdf: (x) => Math.max(0, Math.min(1, (x - min) / width)),
    quantile: (p) => min + p * width,
    loss: (x) => (x <= min ? mean - x : x >= max ? 0 : ((max - x) * (max - x)) / (2 * width)),
  };
}

/** The law with P(D = values[i]) in proportion to shares[i]; values in any order, shares not negative. */
export function tableLaw(values: readonly number[], shares: readonly number[]): LossLaw {
  if (values.length === 0 || values.length !== shares.length) {
    throw new RangeError(`values need one share each: ${values.length} values, ${shares.length} shares`);
  }
  let total = 0;
  for (const share of shares) {
    requireNonNegative('share', share);
    total += share;
  }
  requirePositive('sum of shares', total);
  const rows = values
    .map((value, i) => ({value, share: shares[i] / total}))
    .sort((a, b) => a.value - b.value);
  const mean = rows.reduce((sum, {value, share}) => sum + value * share, 0);
  return {
    mean,
    cdf: (x) => rows.reduce((sum, {value, share}) => (value <= x ? sum + share : sum), 0),
    quantile: (p) => {
      let sum = 0;
      return (rows.find(({share}) => (sum += share) >= p - QUANTILE_SLACK) ?? rows[rows.length - 1]).value;
    },
    loss: (x) => rows.reduce((sum, {value, share}) => sum + Math.max(0, value - x) * share, 0),
  };
}
