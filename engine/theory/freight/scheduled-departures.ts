import {exp, gammaP, poissonTerm} from '../../kernel/math.ts';
import {requirePositive, requireWhole} from '../check.ts';

/** A vehicle that leaves by the clock with whatever it can take. */
export interface ScheduledDeparturesOptions {
  /** Orders per unit of time, positive; Poisson. */
  orderRate: number;
  /** Time between departures, positive. */
  interval: number;
  /** Orders that a vehicle can take: whole. */
  capacity: number;
}

export interface ScheduledDepartures {
  /** Orders left at the dock just after a departure. */
  averageLeft: number;
  /** P(there are any). */
  someLeft: number;
  /** Orders at the dock, time average. */
  averageWaiting: number;
  /** Until departure, order average. */
  meanWait: number;
  /** Orders of a departure, empty ones included. */
  meanLoad: number;
  /** P(a vehicle leaves empty). */
  emptyDeparture: number;
}

const NEGLIGIBLE = 1e-17;

/**
 * Bailey's queue (1954), Journal of the Royal Statistical Society B 16, 80-87. What a departure leaves is the greatest value, 0 at
 * least, of a random walk with steps Poisson(orders of an interval) - capacity, so that Spitzer's identity (1956), Transactions of the
 * American Mathematical Society 82, 323-339, gives it as sums over n of E[(A[n] - n b)+] / n and P(A[n] > n b) / n, A[n] the orders of
 * n intervals. Throws RangeError on values out of range, and unless a vehicle can take more than the orders of an interval.
 */
export function scheduledDepartures(options: ScheduledDeparturesOptions): ScheduledDepartures {
  const {orderRate, interval, capacity} = options;
  requirePositive('order rate', orderRate);
  requirePositive('interval', interval);
  requireWhole('capacity', capacity, 1);
  const orders = orderRate * interval;
  if (!(orders < capacity)) {
    throw new RangeError(`capacity must be above the orders of an interval, ${orders}: ${capacity}`);
  }
  let averageLeft = 0;
  let anySum = 0;
  for (let n = 1; ; n++) {
    const mean = n * orders;
    const limit = n * capacity;
    const over = gammaP(limit + 1, mean); // P(A > limit)
    averageLeft += Math.max(0, (mean - limit) * over + mean * poissonTerm(limit, mean)) / n;
    anySum += over / n;
    if (over < NEGLIGIBLE * (1 - orders / capacity)) break;
  }
  const noneLeft = exp(-anySum);
  const averageWaiting = averageLeft + orders / 2;
  return {
    averageLeft,
    someLeft: 1 - noneLeft,
    averageWaiting,
    meanWait: averageWaiting / orderRate,
    meanLoad: orders,
    emptyDeparture: noneLeft * exp(-orders),
  };
}
