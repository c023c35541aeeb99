import {distribution, type DistributionSpec} from '../../kernel/distributions.ts';
import {exp, expm1, gammaP, gammaQ, log, log1p, logGamma, normalCdf, pow} from '../../kernel/math.ts';
import {integrate} from '../../kernel/distributions/quadrature.ts';
import {requireNonNegative, requirePositive} from '../check.ts';

export interface InfiniteServerOptions {
  /** Arrivals per unit of time, positive; Poisson. */
  arrivalRate: number;
  /** Law of a service. */
  service: DistributionSpec;
}

/** M/G/∞ that starts empty at time 0: the number present is Poisson at every instant. */
export interface InfiniteServerQueue {
  /** Mean number present in the long run. */
  L: number;
  /** Mean number present at time t >= 0. */
  meanAt(t: number): number;
  /** P(nobody is present at time t). */
  emptyAt(t: number): number;
  /** P(at least n are present) in the long run, n > -∞. */
  shareFrom(n: number): number;
}

/**
 * M/G/∞: the mean at time t is λE[min(S, t)]. Gross, Shortle, Thompson & Harris (2008), Fundamentals of Queueing Theory, section 5.2.2.
 */
export function infiniteServerQueue({arrivalRate, service}: InfiniteServerOptions): InfiniteServerQueue {
  requirePositive('arrival rate', arrivalRate);
  const {mean} = distribution(service);
  requirePositive('mean service', mean);
  const L = arrivalRate * mean;
  const meanAt = (t: number): number => {
    requireNonNegative('time', t);
    return arrivalRate * meanUpTo(service, t);
  };
  return {
    L,
    meanAt,
    emptyAt: (t) => exp(-meanAt(t)),
    shareFrom: (n) => {
      const least = Math.ceil(n);
      return least <= 0 ? 1 : gammaP(least, L);
    },
  };
}

/** E[min(X, t)], t >= 0, of a time: in closed form where there is one, else ∫(1 - F) by quadrature between the ends of the law. */
export function meanUpTo(spec: DistributionSpec, t: number): number {
  const law = distribution(spec);
  if (typeof spec === 'number' || spec.type === 'constant') return Math.min(law.mean, t);
  switch (spec.type) {
    case 'exponential':
      return -spec.mean * expm1(-t / spec.mean);
    case 'erlang':
    case 'gamma': {
      const scale = law.variance / law.mean;
      const shape = law.mean / scale;
      return law.mean * gammaP(shape + 1, t / scale) + t * gammaQ(shape, t / scale);
    }
    case 'weibull': {
      const scale = 'scale' in spec ? spec.scale : spec.mean / exp(logGamma(1 + 1 / spec.shape));
      const hazard = pow(t / scale, spec.shape);
      return law.mean * gammaP(1 + 1 / spec.shape, hazard) + t * exp(-hazard);
    }
    case 'lognormal': {
      const variance = log1p(law.variance / (law.mean * law.mean));
      const sd = Math.sqrt(variance);
      const above = (log(t / law.mean) - variance / 2) / sd;
      return t === 0 ? 0 : law.mean * normalCdf(above) + t * normalCdf(-above - sd);
    }
    case 'hyperexponential':
      return spec.means.reduce((sum, mean, i) => sum - spec.shares[i] * mean * expm1(-t / mean), 0);
    case 'mixture':
      return spec.of.reduce<number>((sum, part, i) => sum + spec.shares[i] * meanUpTo(part, t), 0);
    default: {
      if (law.support) {
        const [values, shares] = law.support;
        return values.reduce((sum, value, i) => sum + shares[i] * Math.min(value, t), 0);
      }
      const low = Math.max(0, Math.min(t, law.quantile(0)));
      const high = Math.min(t, law.quantile(1 - 1e-16));
      return low + (high > low ? integrate((x) => 1 - law.cdf(x), low, high) : 0);
    }
  }
}
