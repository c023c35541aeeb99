import {requirePositive, requireWhole} from '../check.ts';
import type {MultiServerQueueOptions} from './multi-server.ts';

/** Waiting times in M/M/c whose first customer finds nobody; customers are counted from 1. */
export interface DelaysFromEmpty {
  /** Mean waiting time of the n-th customer. */
  delayOf(n: number): number;
  /** Mean of the average waiting time of the first n customers. */
  averageOfFirst(n: number): number;
}

const NEGLIGIBLE = 1e-18;

/**
 * The law of the number that each arrival finds, from one arrival to the next: between two, of m present, the next event is an arrival with
 * probability λ / (λ + min(m, c)μ). Kelton & Law (1985), The transient behavior of the M/M/s queue, Operations Research 33, 378-396. The
 * n-th customer takes n times the states that matter. Any load is possible.
 */
export function delaysFromEmpty({
  arrivalRate,
  serviceRate,
  servers,
}: MultiServerQueueOptions): DelaysFromEmpty {
  requirePositive('arrival rate', arrivalRate);
  requirePositive('service rate', serviceRate);
  requireWhole('servers', servers, 1);
  const delays: number[] = [];
  const sums: number[] = [];
  let found = [1]; // P(the next arrival finds n)
  const leaves = (n: number) => {
    const rate = Math.min(n, servers) * serviceRate;
    return rate / (arrivalRate + rate);
  };
  const next = () => {
    const delay = found.reduce(
      (sum, share, n) => (n < servers ? sum : sum + (share * (n - servers + 1)) / (servers * serviceRate)),
      0,
    );
    delays.push(delay);
    sums.push(delay + (sums.length > 0 ? sums[sums.length - 1] : 0));
    const after = new Array<number>(found.length + 1).fill(0);
    let reached = 0; // P(down to this number before the next arrival)
    for (let n = found.length; n >= 0; n--) {
      reached += n > 0 ? found[n - 1] : 0;
      after[n] = reached * (1 - leaves(n));
      reached *= leaves(n);
    }
    while (after.length > 1 && after[after.length - 1] < NEGLIGIBLE) after.pop();
    found = after;
  };
  const upTo = (n: number) => {
    requireWhole('customer', n, 1);
    while (delays.length < n) next();
    return n - 1;
  };
  return {delayOf: (n) => delays[upTo(n)], averageOfFirst: (n) => sums[upTo(n)] / n};
}
