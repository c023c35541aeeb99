import {expm1, exp, log1p} from '../math.ts';
import {integerQuantile, type Distribution} from './distribution.ts';
import {negativeBinomialCumulants} from './negative-binomial.ts';

/** Trials up to the first success: support 1, 2, …, mean >= 1. Sampled by inversion of an exponential. */
export function geometric(mean: number): Distribution {
  if (!(mean >= 1 && mean < Infinity)) throw new RangeError(`mean of geometric must be at least 1: ${mean}`);
  const rate = mean === 1 ? Infinity : -log1p(-1 / mean); // P(X > k) = e^(-rate k)
  const cdf = (x: number) => (x >= 1 ? -expm1(-rate * Math.floor(x)) : 0);
  return {
    mean,
    variance: mean * (mean - 1),
    discrete: true,
    sample: (stream) => 1 + Math.floor(stream.exponential() / rate),
    cdf,
    quantile: (p) => integerQuantile(cdf, p, 1, -log1p(-Math.min(p, 1 - 1e-12)) / rate),
    cumulants: () => negativeBinomialCumulants(1, 1 / mean),
    pmf: (k) =>
      Number.isInteger(k) && k >= 1 ? (mean === 1 ? (k === 1 ? 1 : 0) : exp(-rate * (k - 1)) / mean) : 0,
  };
}
