import {requirePositive, requireWhole} from '../check.ts';
import {birthDeathLaw, meanNumber, meanWaiting} from './birth-death.ts';

export interface FiniteSourceQueueOptions {
  /** Customers in all, a whole number >= 1. */
  population: number;
  /** At which each customer who is away comes back, per unit of time, positive; exponential. */
  returnRate: number;
  /** Services per server and unit of time, positive; exponential. */
  serviceRate: number;
  /** A whole number >= 1. */
  servers: number;
}

/** Steady state of M/M/c//N. */
export interface FiniteSourceQueue {
  /** P(n customers are present), n = 0 … population, over time. */
  law: Float64Array;
  /** Customers who come back per unit of time. */
  arrivalRate: number;
  /** Share of servers busy. */
  utilisation: number;
  /** P(one who comes back waits). */
  pWait: number;
  L: number;
  Lq: number;
  W: number;
  Wq: number;
}

/**
 * M/M/c//N, first come first served: births at rate (N - n)λ. Who comes back sees the law of a population smaller by one (Sevcik & Mitrani
 * 1981, Journal of the ACM 28, 358-371). Gross, Shortle, Thompson & Harris (2008), Fundamentals of Queueing Theory, section 2.8.
 */
export function finiteSourceQueue({
  population,
  returnRate,
  serviceRate,
  servers,
}: FiniteSourceQueueOptions): FiniteSourceQueue {
  requireWhole('population', population, 1);
  requirePositive('return rate', returnRate);
  requirePositive('service rate', serviceRate);
  requireWhole('servers', servers, 1);
  const law = new Float64Array(population + 1);
  law.set(
    birthDeathLaw(
      (n) => (population - n) * returnRate,
      (n) => Math.min(n, servers) * serviceRate,
    ),
  );
  let arrivalRate = 0;
  let waiting = 0;
  for (let n = 0; n < population; n++) {
    const returns = (population - n) * returnRate * law[n];
    arrivalRate += returns;
    if (n >= servers) waiting += returns;
  }
  const L = meanNumber(law);
  const Lq = meanWaiting(law, servers);
  return {
    law,
    arrivalRate,
    utilisation: arrivalRate / (servers * serviceRate),
    pWait: waiting / arrivalRate,
    L,
    Lq,
    W: L / arrivalRate,
    Wq: Lq / arrivalRate,
  };
}
