import {
  betaI,
  exp,
  gammaQ,
  gammaQuantile,
  log,
  logGamma,
  normalCdf,
  normalQuantile,
  poissonTerm,
  pow,
} from '../kernel/math.ts';
import {requireNonNegative, requirePositive} from './check.ts';
import {normalLoss} from './normal-loss.ts';

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
    loss: (x) => sd * normalLoss((x - mean) / sd),
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

/** Gamma law of a shape and a scale, positive; of shape 1 exponential. Burgin (1975). */
export function gammaLossLaw(shape: number, scale: number): LossLaw {
  requirePositive('shape', shape);
  requirePositive('scale', scale);
  const mean = shape * scale;
  return {
    mean,
    cdf: (x) => (x > 0 ? 1 - gammaQ(shape, x / scale) : 0),
    quantile: (p) => scale * gammaQuantile(shape, p),
    loss: (x) => {
      if (x <= 0) return mean - x;
      const z = x / scale;
      return scale * ((shape - z) * gammaQ(shape, z) + shape * poissonTerm(shape, z));
    },
  };
}

/**
 * Burr law of type XII, P(D > x) = (1 + x^c)^-k, c and k positive and ck > 1. Burr (1942), Annals of Mathematical
 * Statistics 13, 215-232; its loss is an incomplete beta function of 1/(1 + x^c).
 */
export function burrLaw(c: number, k: number): LossLaw {
  requirePositive('c', c);
  requirePositive('ck - 1', c * k - 1);
  const mean = exp(logGamma(k - 1 / c) + logGamma(1 + 1 / c) - logGamma(k));
  return {
    mean,
    cdf: (x) => (x > 0 ? 1 - pow(1 + pow(x, c), -k) : 0),
    quantile: (p) => pow(pow(1 - p, -1 / k) - 1, 1 / c),
    loss: (x) => (x > 0 ? mean * betaI(k - 1 / c, 1 / c, 1 / (1 + pow(x, c))) : mean - x),
  };
}

/** The law of scale times D, and `shift` more; the scale positive. */
export function movedLaw(law: LossLaw, scale: number, shift: number): LossLaw {
  requirePositive('scale', scale);
  return {
    mean: scale * law.mean + shift,
    cdf: (x) => law.cdf((x - shift) / scale),
    quantile: (p) => scale * law.quantile(p) + shift,
    loss: (x) => scale * law.loss((x - shift) / scale),
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
