import {distribution, type DistributionSpec} from '../kernel/distributions.ts';

/** E[X], E[X²] and E[X³]. */
export interface Moments {
  mean: number;
  second: number;
  third: number;
}

/** The first three moments of the law that a spec describes. */
export function momentsOf(spec: DistributionSpec): Moments {
  const {mean, variance, cumulants} = distribution(spec);
  const [third] = cumulants();
  return {mean, second: variance + mean * mean, third: third + 3 * mean * variance + mean * mean * mean};
}

/** Squared coefficient of variation, variance / mean². */
export function scvOf({mean, second}: Moments): number {
  return Math.max(0, second / (mean * mean) - 1);
}
