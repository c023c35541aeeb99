import {exp, expm1, log} from '../../kernel/math.ts';
import {requireNonNegative, requirePositive} from '../check.ts';
import {quantileOfTail, requireProbability} from '../tail.ts';
import {erlangC} from './erlang.ts';

export interface MultiServerQueueOptions {
  /** Arrivals per unit of time, positive; Poisson. */
  arrivalRate: number;
  /** Services per server and unit of time, positive; exponential. */
  serviceRate: number;
  /** A whole number >= 1. */
  servers: number;
}

/** Steady state of M/M/c, first come first served; time in the unit of the rates. */
export interface MultiServerQueue {
  /** Share of servers busy. */
  utilisation: number;
  /** Customers present, time average. */
  L: number;
  /** Customers waiting, time average. */
  Lq: number;
  /** Time in the system, customer average. */
  W: number;
  /** Time waiting, customer average. */
  Wq: number;
  /** P(an arrival waits). */
  pWait: number;
  /** Of the waiting time. */
  varianceOfWait: number;
  /** P(waiting time > t), t >= 0. */
  waitOver(t: number): number;
  /** Smallest t with P(waiting time <= t) >= p, for p in [0, 1); 0 while p <= 1 - pWait. */
  waitQuantile(p: number): number;
  /** P(time in the system > t), t >= 0. */
  sojournOver(t: number): number;
  /** t with P(time in the system <= t) = p, for p in [0, 1). */
  sojournQuantile(p: number): number;
}

/**
 * M/M/c (M/M/1 with one server). An arrival waits with Erlang's probability C, and then for an exponential time at rate cμ - λ.
 * Kleinrock (1975), Queueing Systems 1, section 3.5. Throws RangeError unless arrivalRate < servers x serviceRate.
 */
export function multiServerQueue({
  arrivalRate,
  serviceRate,
  servers,
}: MultiServerQueueOptions): MultiServerQueue {
  requirePositive('arrival rate', arrivalRate);
  requirePositive('service rate', serviceRate);
  const load = arrivalRate / serviceRate;
  const pWait = erlangC(servers, load);
  const relief = servers * serviceRate - arrivalRate;
  const Wq = pWait / relief;
  const W = Wq + 1 / serviceRate;
  const waitOver = (t: number): number => {
    requireNonNegative('time', t);
    return pWait * exp(-relief * t);
  };
  const sojournOver = (t: number): number => {
    requireNonNegative('time', t);
    const apart = decayedTime(Math.abs(relief - serviceRate), t);
    return exp(-serviceRate * t) + pWait * serviceRate * exp(-Math.min(relief, serviceRate) * t) * apart;
  };
  return {
    utilisation: load / servers,
    L: arrivalRate * W,
    Lq: arrivalRate * Wq,
    W,
    Wq,
    pWait,
    varianceOfWait: (pWait * (2 - pWait)) / (relief * relief),
    waitOver,
    waitQuantile: (p) => {
      requireProbability(p);
      return p <= 1 - pWait ? 0 : log(pWait / (1 - p)) / relief;
    },
    sojournOver,
    sojournQuantile: (p) => quantileOfTail(sojournOver, p, W),
  };
}

/** (1 - e^(-rate t)) / rate, which is t at rate 0. */
function decayedTime(rate: number, t: number): number {
  return rate === 0 ? t : -expm1(-rate * t) / rate;
}
