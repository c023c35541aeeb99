import {exp, expm1, log1p, logGamma, pow} from '../math.ts';
import {positive, type Distribution} from './distribution.ts';

/** P(X > x) = exp(-(x/scale)^shape). */
export function weibull(shape: number, scale: number): Distribution {
  positive('shape of weibull', shape);
  positive('scale of weibull', scale);
  const first = logGamma(1 + 1 / shape);
  const mean = scale * exp(first);
  return {
    mean,
    variance: mean * mean * expm1(logGamma(1 + 2 / shape) - 2 * first),
    discrete: false,
    sample: (stream) => scale * pow(stream.exponential(), 1 / shape),
    cdf: (x) => (x > 0 ? -expm1(-pow(x / scale, shape)) : 0),
    quantile: (p) => scale * pow(-log1p(-p), 1 / shape),
  };
}

export function weibullWithMean(shape: number, mean: number): Distribution {
  positive('shape of weibull', shape);
  return weibull(shape, positive('mean of weibull', mean) / exp(logGamma(1 + 1 / shape)));
}
