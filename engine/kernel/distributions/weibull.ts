import {exp, expm1, log1p, logGamma, pow} from '../math.ts';
import {rawCumulants} from './cumulants.ts';
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
    density(x) {
      if (x > 0) {
        const power = pow(x / scale, shape);
        return (shape * power * exp(-power)) / x;
      }
      return x < 0 || shape > 1 ? 0 : shape === 1 ? 1 / scale : Infinity;
    },
    cumulants: () => rawCumulants(mean, (k) => expm1(logGamma(1 + k / shape) - k * first)),
  };
}

export function weibullWithMean(shape: number, mean: number): Distribution {
  positive('shape of weibull', shape);
  return weibull(shape, positive('mean of weibull', mean) / exp(logGamma(1 + 1 / shape)));
}
