import {gammaQ} from '../../kernel/math.ts';
import {requireNonNegative, requirePositive, requireWhole} from '../check.ts';
import {quantileOfTail} from '../tail.ts';
import {birthDeathLaw, meanNumber, meanWaiting} from './birth-death.ts';
import type {MultiServerQueueOptions} from './multi-server.ts';

export interface LimitedRoomQueueOptions extends MultiServerQueueOptions {
  /** Customers present at most, those in service included; a whole number >= servers. */
  room: number;
}

/** Steady state of M/M/c/K; times are those of customers who are let in. */
export interface LimitedRoomQueue {
  /** P(n customers are present), n = 0 … room. */
  law: Float64Array;
  /** Share of arrivals turned away. */
  blocked: number;
  /** Customers let in per unit of time. */
  throughput: number;
  /** Share of servers busy. */
  utilisation: number;
  L: number;
  Lq: number;
  W: number;
  Wq: number;
  /** P(a customer who is let in waits). */
  pWait: number;
  /** P(waiting time > t), t >= 0. */
  waitOver(t: number): number;
  /** Smallest t with P(waiting time <= t) >= p, for p in [0, 1). */
  waitQuantile(p: number): number;
}

/**
 * M/M/c/K, first come first served: Erlang's loss system where room = servers. One who is let in finds n present with probability P(n) /
 * (1 - P(K)), and for n >= c waits for n - c + 1 services at rate cμ. Gross, Shortle, Thompson & Harris (2008), Fundamentals of Queueing
 * Theory, section 2.5. Any load is possible.
 */
export function limitedRoomQueue({
  arrivalRate,
  serviceRate,
  servers,
  room,
}: LimitedRoomQueueOptions): LimitedRoomQueue {
  requirePositive('arrival rate', arrivalRate);
  requirePositive('service rate', serviceRate);
  requireWhole('servers', servers, 1);
  requireWhole('room', room, servers);
  const law = new Float64Array(room + 1);
  law.set(
    birthDeathLaw(
      (n) => (n < room ? arrivalRate : 0),
      (n) => Math.min(n, servers) * serviceRate,
    ),
  );
  const blocked = law[room];
  let accepted = 0;
  let waiting = 0;
  for (let n = 0; n < room; n++) {
    accepted += law[n];
    if (n >= servers) waiting += law[n];
  }
  const throughput = arrivalRate * accepted;
  const Lq = meanWaiting(law, servers);
  const L = meanNumber(law);
  const waitOver = (t: number): number => {
    requireNonNegative('time', t);
    let over = 0;
    for (let n = servers; n < room; n++) over += law[n] * gammaQ(n - servers + 1, servers * serviceRate * t);
    return over / accepted;
  };
  return {
    law,
    blocked,
    throughput,
    utilisation: throughput / (servers * serviceRate),
    L,
    Lq,
    W: L / throughput,
    Wq: Lq / throughput,
    pWait: waiting / accepted,
    waitOver,
    waitQuantile: (p) => quantileOfTail(waitOver, p, 1 / serviceRate),
  };
}
