import {exp} from '../../kernel/math.ts';
import {requireNonNegative, requirePositive} from '../check.ts';
import {quantileOfTail} from '../tail.ts';

export interface ConstantServiceOptions {
  /** Arrivals per unit of time, positive; Poisson. */
  arrivalRate: number;
  /** Time of every service, positive; arrivalRate x serviceTime < 1. */
  serviceTime: number;
}

/** The law of the waiting time in M/D/1, first come first served. Its moments are those of M/G/1. */
export interface ConstantServiceWait {
  /** P(waiting time > t), t >= 0. */
  waitOver(t: number): number;
  /** Smallest t with P(waiting time <= t) >= p, for p in [0, 1). */
  waitQuantile(p: number): number;
}

/**
 * Crommelin's law (1932), in the form without cancellation of Franx (2001), A simple solution for the M/D/c waiting time distribution,
 * Operations Research Letters 29, 221-229, with one server: for (k - 1)D <= t < kD,
 * P(wait <= t) = sum over j < k of e^(-x) x^j/j! · P(at most k - 1 - j wait), x = λ(kD - t). Work grows with the square of t/D.
 */
export function constantServiceWait({arrivalRate, serviceTime}: ConstantServiceOptions): ConstantServiceWait {
  requirePositive('arrival rate', arrivalRate);
  requirePositive('service time', serviceTime);
  const load = arrivalRate * serviceTime;
  if (!(load < 1)) throw new RangeError(`utilisation must be below 1: ${load}`);
  const waitingUpTo = numbersWaiting(load);
  const waitOver = (t: number): number => {
    requireNonNegative('time', t);
    const k = Math.floor(t / serviceTime) + 1;
    const x = arrivalRate * (k * serviceTime - t);
    let term = exp(-x);
    let within = 0;
    let over = 0;
    for (let j = 0; j < k; j++) {
      const upTo = waitingUpTo(k - 1 - j);
      within += term * upTo;
      over += term * (1 - upTo);
      term *= x / (j + 1);
    }
    return within < 0.5 ? 1 - within : Math.max(0, over + poissonTail(term, x, k));
  };
  return {waitOver, waitQuantile: (p) => quantileOfTail(waitOver, p, serviceTime)};
}

/** P(Poisson >= k) from its first term. */
function poissonTail(first: number, x: number, k: number): number {
  let sum = 0;
  let term = first;
  for (let j = k; term > sum * 1e-17; j++) {
    sum += term;
    term *= x / (j + 1);
  }
  return sum;
}

/**
 * P(at most n wait) in M/D/1, n >= 0, kept as it grows: the numbers present by Ramaswami's recursion without subtraction (1988), A stable
 * recursion for the steady state vector in Markov chains of M/G/1 type, Stochastic Models 4, 183-188.
 */
function numbersWaiting(load: number): (n: number) => number {
  const beyond: number[] = []; // P(more than n arrive during a service)
  const present = [1 - load];
  const upTo: number[] = [];
  let term = exp(-load);
  const tailOf = (n: number): number => {
    while (beyond.length <= n) {
      const k = beyond.length + 1;
      term *= load / k;
      beyond.push(poissonTail(term, load, k));
    }
    return beyond[n];
  };
  const next = () => {
    const n = present.length;
    let flow = present[0] * tailOf(n - 1);
    for (let i = 1; i < n; i++) flow += present[i] * tailOf(n - i);
    present.push(flow / exp(-load));
  };
  return (n) => {
    while (upTo.length <= n) {
      while (present.length <= upTo.length + 1) next();
      const before = upTo.length === 0 ? present[0] : upTo[upTo.length - 1];
      upTo.push(before + present[upTo.length + 1]);
    }
    return upTo[n];
  };
}
