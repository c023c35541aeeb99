import {exp, expm1, logGamma, pow} from '../math.ts';
import {rawCumulants} from './cumulants.ts';
import {positive, type Distribution} from './distribution.ts';

/**
 * P(X <= x) = 1/(1 + (x/scale)^-shape): its logarithm is logistic, `scale` is its median. Moments of the order `shape` and above are
 * infinite. Tadikamalla (1980), A look at the Burr and related distributions, Int. Statist. Rev. 48, 337-344.
 */
export function logLogistic(shape: number, scale: number): Distribution {
  if (!(shape > 1 && shape < Infinity))
    throw new RangeError(`shape of logLogistic must be above 1: ${shape}`);
  positive('scale of logLogistic', scale);
  const logMoment = (k: number) => logGamma(1 + k / shape) + logGamma(1 - k / shape); // of (X/scale)^k, k < shape
  const first = logMoment(1);
  const mean = scale * exp(first);
  const excess = (k: number) => (k < shape ? expm1(logMoment(k) - k * first) : Infinity);
  const quantile = (p: number) => scale * pow(p / (1 - p), 1 / shape);
  return {
    mean,
    variance: mean * mean * excess(2),
    discrete: false,
    sample: (stream) => quantile(stream.uniform()),
    cdf: (x) => (x > 0 ? 1 / (1 + pow(x / scale, -shape)) : 0),
    quantile,
    density(x) {
      if (!(x > 0)) return 0;
      const odds = pow(x / scale, shape);
      return odds < Infinity ? (shape * odds) / (x * (1 + odds) * (1 + odds)) : 0;
    },
    cumulants: () => rawCumulants(mean, excess),
  };
}
