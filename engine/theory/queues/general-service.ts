import type {DistributionSpec} from '../../kernel/distributions.ts';
import {requirePositive} from '../check.ts';
import {momentsOf, scvOf} from '../law-moments.ts';

export interface GeneralServiceOptions {
  /** Arrivals per unit of time, positive; Poisson. */
  arrivalRate: number;
  /** Law of a service; arrivalRate x mean < 1. */
  service: DistributionSpec;
}

/** Steady state of M/G/1, first come first served, as far as moments of the service tell it. */
export interface GeneralServiceQueue {
  utilisation: number;
  /** Squared coefficient of variation of a service. */
  scvOfService: number;
  L: number;
  Lq: number;
  W: number;
  Wq: number;
  /** P(an arrival waits). */
  pWait: number;
  /** Of the waiting time; infinite where the service has no third moment. */
  varianceOfWait: number;
}

/**
 * M/G/1 by the formulas of Pollaczek and Khinchine, Wq = λE[S²] / (2(1 - ρ)), and of Takács, E[wait²] = 2Wq² + λE[S³] / (3(1 - ρ)):
 * Kleinrock (1975), Queueing Systems 1, section 5.7. Throws RangeError unless the utilisation is below 1.
 */
export function generalServiceQueue({arrivalRate, service}: GeneralServiceOptions): GeneralServiceQueue {
  requirePositive('arrival rate', arrivalRate);
  const moments = momentsOf(service);
  const {mean, second, third} = moments;
  requirePositive('mean service', mean);
  const utilisation = arrivalRate * mean;
  if (!(utilisation < 1)) throw new RangeError(`utilisation must be below 1: ${utilisation}`);
  const Wq = (arrivalRate * second) / (2 * (1 - utilisation));
  const W = Wq + mean;
  return {
    utilisation,
    scvOfService: scvOf(moments),
    L: arrivalRate * W,
    Lq: arrivalRate * Wq,
    W,
    Wq,
    pWait: utilisation,
    varianceOfWait: Wq * Wq + (arrivalRate * third) / (3 * (1 - utilisation)),
  };
}
