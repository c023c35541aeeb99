import type {DistributionSpec} from '../../kernel/distributions.ts';
import {distribution} from '../../kernel/distributions.ts';
import {exp, log} from '../../kernel/math.ts';
import {requireNonNegative, requirePositive} from '../check.ts';
import {laplaceTransform} from '../laplace-transform.ts';
import {requireProbability} from '../tail.ts';

export interface RenewalArrivalsOptions {
  /** Law of the interval between arrivals, of positive mean. */
  interarrival: DistributionSpec;
  /** Services per unit of time, positive; exponential, one server; above the arrival rate. */
  serviceRate: number;
}

/** Steady state of GI/M/1, first come first served. */
export interface RenewalArrivalsQueue {
  /** Root of z = A*(μ(1 - z)) in (0, 1), A* the transform of the interarrival law: P(an arrival waits). */
  sigma: number;
  utilisation: number;
  L: number;
  Lq: number;
  W: number;
  Wq: number;
  pWait: number;
  varianceOfWait: number;
  /** P(waiting time > t), t >= 0. */
  waitOver(t: number): number;
  /** Smallest t with P(waiting time <= t) >= p, for p in [0, 1). */
  waitQuantile(p: number): number;
  /** P(time in the system > t), t >= 0. */
  sojournOver(t: number): number;
  sojournQuantile(p: number): number;
}

/**
 * GI/M/1: the time in the system is exponential at rate μ(1 - σ), and the wait is such a time with probability σ, else 0. Kleinrock
 * (1975), Queueing Systems 1, sections 6.3-6.4. Throws RangeError unless the utilisation is below 1.
 */
export function renewalArrivalsQueue({
  interarrival,
  serviceRate,
}: RenewalArrivalsOptions): RenewalArrivalsQueue {
  requirePositive('service rate', serviceRate);
  const {mean} = distribution(interarrival);
  requirePositive('mean interarrival time', mean);
  const utilisation = 1 / (serviceRate * mean);
  if (!(utilisation < 1)) throw new RangeError(`utilisation must be below 1: ${utilisation}`);
  const sigma = smallestRoot((z) => laplaceTransform(interarrival, serviceRate * (1 - z)));
  const decay = serviceRate * (1 - sigma);
  const Wq = sigma / decay;
  const W = 1 / decay;
  return {
    sigma,
    utilisation,
    L: W / mean,
    Lq: Wq / mean,
    W,
    Wq,
    pWait: sigma,
    varianceOfWait: (sigma * (2 - sigma)) / (decay * decay),
    waitOver: (t) => {
      requireNonNegative('time', t);
      return sigma * exp(-decay * t);
    },
    waitQuantile: (p) => {
      requireProbability(p);
      return p <= 1 - sigma ? 0 : log(sigma / (1 - p)) / decay;
    },
    sojournOver: (t) => {
      requireNonNegative('time', t);
      return exp(-decay * t);
    },
    sojournQuantile: (p) => {
      requireProbability(p);
      return -log(1 - p) / decay;
    },
  };
}

/**
 * The smallest z >= 0 with z = f(z), for a convex f that rises from f(0) >= 0: secants through two points below it meet the diagonal below
 * it too, so that the search climbs without overshooting.
 */
function smallestRoot(f: (z: number) => number): number {
  let before = 0;
  let above = f(0); // f(z) - z
  let z = above;
  for (;;) {
    const excess = f(z) - z;
    const next = z + (excess * (z - before)) / (above - excess);
    if (!(excess > 0 && excess < above && next > z)) return z; // as far as rounding lets it climb
    [before, above, z] = [z, excess, next];
  }
}
