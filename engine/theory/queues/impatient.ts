import {requirePositive, requireWhole} from '../check.ts';
import {birthDeathLaw, meanNumber, meanWaiting, shareFrom} from './birth-death.ts';
import type {MultiServerQueueOptions} from './multi-server.ts';

export interface ImpatientQueueOptions extends MultiServerQueueOptions {
  /** At which each customer who waits gives up, per unit of time, positive; in service nobody leaves. */
  abandonmentRate: number;
}

/** Steady state of M/M/c+M. */
export interface ImpatientQueue {
  /** P(n customers are present), n = 0, 1, … */
  law: Float64Array;
  /** Share of arrivals that leave before service. */
  abandoned: number;
  /** P(an arrival finds all servers busy). */
  pWait: number;
  /** Services per unit of time. */
  throughput: number;
  /** Share of servers busy. */
  utilisation: number;
  L: number;
  Lq: number;
  /** Time in the queue over all arrivals, also those who give up. */
  Wq: number;
  /** Time from arrival to leaving, served or not. */
  W: number;
}

/**
 * M/M/c+M (Erlang A), first come first served, with exponential patience: deaths at rate cμ + (n - c)θ. Palm (1957); Garnett, Mandelbaum &
 * Reiman (2002), Designing a call center with impatient customers, M&SOM 4, 208-227. Any load is possible.
 */
export function impatientQueue({
  arrivalRate,
  serviceRate,
  servers,
  abandonmentRate,
}: ImpatientQueueOptions): ImpatientQueue {
  requirePositive('arrival rate', arrivalRate);
  requirePositive('service rate', serviceRate);
  requireWhole('servers', servers, 1);
  requirePositive('abandonment rate', abandonmentRate);
  const law = birthDeathLaw(
    () => arrivalRate,
    (n) => Math.min(n, servers) * serviceRate + Math.max(0, n - servers) * abandonmentRate,
  );
  const L = meanNumber(law);
  const Lq = meanWaiting(law, servers);
  const throughput = (L - Lq) * serviceRate;
  return {
    law,
    abandoned: (abandonmentRate * Lq) / arrivalRate,
    pWait: shareFrom(law, servers),
    throughput,
    utilisation: (L - Lq) / servers,
    L,
    Lq,
    Wq: Lq / arrivalRate,
    W: L / arrivalRate,
  };
}
