import {expm1, log1p, pow} from '../math.ts';
import {positive, type Distribution} from './distribution.ts';

/**
 * P(X > x) = (1 + x/scale)^-shape, x >= 0: Pareto's law of the second kind. Moments of the order `shape` and above are infinite.
 * Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions, vol. 1, chapter 20.
 */
export function lomax(shape: number, scale: number): Distribution {
  if (!(shape > 1 && shape < Infinity)) throw new RangeError(`shape of lomax must be above 1: ${shape}`);
  positive('scale of lomax', scale);
  const mean = scale / (shape - 1);
  const variance = shape > 2 ? (mean * mean * shape) / (shape - 2) : Infinity;
  return {
    mean,
    variance,
    discrete: false,
    sample: (stream) => scale * expm1(stream.exponential() / shape),
    cdf: (x) => (x > 0 ? -expm1(-shape * log1p(x / scale)) : 0),
    quantile: (p) => scale * expm1(-log1p(-p) / shape),
    density: (x) => (x >= 0 ? (shape / scale) * pow(1 + x / scale, -shape - 1) : 0),
    cumulants() {
      const third = (2 * (1 + shape) * shape * mean * mean * mean) / ((shape - 2) * (shape - 3));
      const polynomial = ((shape + 1) * shape - 6) * shape - 2;
      const fourth = (6 * variance * variance * polynomial) / (shape * (shape - 3) * (shape - 4));
      return [shape > 3 ? third : Infinity, shape > 4 ? fourth : Infinity];
    },
  };
}

/** P(X > x) = (min/x)^shape, x >= min: Pareto's law of the first kind. */
export function pareto(shape: number, min: number): Distribution {
  if (!(shape > 1 && shape < Infinity)) throw new RangeError(`shape of pareto must be above 1: ${shape}`);
  const excess = lomax(shape, positive('min of pareto', min));
  return {
    ...excess,
    mean: min + excess.mean,
    sample: (stream) => min + excess.sample(stream),
    cdf: (x) => excess.cdf(x - min),
    quantile: (p) => min + excess.quantile(p),
    density: (x) => excess.density!(x - min),
  };
}
