import {exp, expm1, log1p} from '../math.ts';
import {normalisedShares, positive, type Distribution} from './distribution.ts';
import {mixture} from './mixture.ts';

export function exponential(mean: number): Distribution {
  positive('mean of exponential', mean);
  return {
    mean,
    variance: mean * mean,
    discrete: false,
    sample: (stream) => mean * stream.exponential(),
    cdf: (x) => (x > 0 ? -expm1(-x / mean) : 0),
    quantile: (p) => -mean * log1p(-p),
    density: (x) => (x >= 0 ? exp(-x / mean) / mean : 0),
    cumulants: () => [2 * mean * mean * mean, 6 * mean * mean * mean * mean],
  };
}

/** With probability shares[i] exponential with mean means[i]. */
export function hyperexponential(means: readonly number[], shares: readonly number[]): Distribution {
  return mixture(
    means.map((mean) => exponential(positive('means of hyperexponential', mean))),
    normalisedShares('shares of hyperexponential', shares, means.length),
  );
}
