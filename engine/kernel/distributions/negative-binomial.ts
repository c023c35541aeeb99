import {betaWithComplement, negativeBinomialTerm} from '../math.ts';
import {integerQuantile, positive, type Cumulants, type Distribution} from './distribution.ts';
import {gammaSampler} from './gamma.ts';
import {poissonVariate} from './poisson.ts';

/** Failures before the r-th success, success probability p; r need not be whole. Support 0, 1, … */
export function negativeBinomial(r: number, p: number): Distribution {
  positive('r of negativeBinomial', r);
  if (!(p > 0 && p < 1)) throw new RangeError(`p of negativeBinomial must be in (0, 1): ${p}`);
  const q = 1 - p;
  const mean = (r * q) / p;
  const sd = Math.sqrt(mean / p);
  const cdf = (x: number) => (x >= 0 ? betaWithComplement(r, Math.floor(x) + 1, p, q) : 0);
  const rate = gammaSampler(r);
  return {
    mean,
    variance: mean / p,
    discrete: true,
    sample: (stream) => poissonVariate(stream, (rate(stream) * q) / p),
    cdf,
    quantile: (level) => integerQuantile(cdf, level, 0, level < 0.5 ? mean : mean + 2 * sd * level),
    pmf: (k) => (Number.isInteger(k) && k >= 0 ? negativeBinomialTerm(k, r, p, q) : 0),
    cumulants: () => negativeBinomialCumulants(r, p),
  };
}

/** Johnson, Kemp & Kotz (2005), Univariate Discrete Distributions, section 5.5. */
export function negativeBinomialCumulants(r: number, p: number): Cumulants {
  const q = 1 - p;
  const third = (r * q * (1 + q)) / (p * p * p);
  return [third, (r * q * (p * p + 6 * q)) / (p * p * p * p)];
}

/** By mean and variance, variance above mean. */
export function negativeBinomialWithVariance(mean: number, variance: number): Distribution {
  positive('mean of negativeBinomial', mean);
  if (!(variance > mean && variance < Infinity))
    throw new RangeError(`variance of negativeBinomial must be above its mean ${mean}: ${variance}`);
  return negativeBinomial((mean * mean) / (variance - mean), mean / variance);
}

/** By mean and dispersion r, the shape of the gamma that mixes the Poisson: variance = mean + mean²/dispersion. */
export function negativeBinomialWithDispersion(mean: number, dispersion: number): Distribution {
  positive('mean of negativeBinomial', mean);
  positive('dispersion of negativeBinomial', dispersion);
  return negativeBinomial(dispersion, dispersion / (dispersion + mean));
}
