import {rootOf, solveLinear, stationaryLaw} from '../../kernel/math.ts';
import {requirePositive, requireWhole} from '../check.ts';

/** Vehicles that leave with at least so many orders and at most so many. */
export interface BulkServiceOptions {
  /** Orders per unit of time, positive; Poisson. */
  orderRate: number;
  /** Round trips per vehicle and unit of time, positive; exponential. */
  tripRate: number;
  /** Orders that a vehicle waits for: whole, at least 1, not above the capacity. */
  leastLoad: number;
  /** Orders that a vehicle can take: whole. */
  capacity: number;
  /** A whole number, at least 1. */
  vehicles: number;
}

export interface BulkService {
  /** Orders at the dock, time average. */
  averageWaiting: number;
  /** Until departure, order average. */
  meanWait: number;
  /** Share of vehicles on the road. */
  utilisation: number;
  /** Departures per unit of time. */
  dispatchRate: number;
  /** Orders of a departure. */
  meanLoad: number;
}

/**
 * The general bulk-service rule with several vehicles, exact. Neuts (1967), Annals of Mathematical Statistics 38, 759-770; Gross et
 * al. (2008), Fundamentals of Queueing Theory, section 3.2. With all vehicles away the number waiting is geometric, at the one root of
 * r + … + r^capacity = order rate / (vehicles x trip rate) in (0, 1); the other states are a finite linear system. Throws RangeError
 * on values out of range, and unless orders come slower than all vehicles can take them.
 */
export function bulkService(options: BulkServiceOptions): BulkService {
  check(options);
  const {orderRate, tripRate, leastLoad, capacity, vehicles} = options;
  const most = vehicles * tripRate * capacity;
  if (!(orderRate < most))
    throw new RangeError(`order rate must be below what vehicles can take, ${most}: ${orderRate}`);
  const ratio = rootOf((r) => powersUpTo(r, capacity) - orderRate / (vehicles * tripRate), 0, 1);
  const law = lawOf(options, ratio);
  const allAway = law[vehicles * leastLoad]; // with nobody waiting
  const {waiting, away} = averages(options, law.subarray(0, -1));
  return figures(options, {
    waiting: waiting + (allAway * ratio) / ((1 - ratio) * (1 - ratio)),
    away: away + (vehicles * allAway) / (1 - ratio),
    admitted: 1,
  });
}

/**
 * The same with room for so many orders at the dock, at least the least load less one; an order that finds none goes elsewhere, and
 * orders may come faster than vehicles can take them. Averages are over those that stay.
 */
export function bulkServiceWithRoom(options: BulkServiceOptions, room: number): BulkService {
  check(options);
  const {orderRate, tripRate, leastLoad, capacity, vehicles} = options;
  requireWhole('room', room, leastLoad - 1);
  const allAway = vehicles * leastLoad; // and on from there, by orders waiting
  const rates = Array.from({length: allAway + room + 1}, () => new Float64Array(allAway + room + 1));
  rates.forEach((row, state) => {
    if (state < allAway + room) row[state + 1] = orderRate; // the last order of a least load takes one more vehicle away
    const waiting = state - allAway;
    if (waiting >= leastLoad) row[state - Math.min(waiting, capacity)] = vehicles * tripRate;
    else if (state >= leastLoad) row[state - leastLoad] = Math.floor(state / leastLoad) * tripRate;
  });
  const law = stationaryLaw(rates);
  const sums = averages(options, law);
  return figures(options, {...sums, admitted: 1 - law[allAway + room]});
}

/** Average orders waiting and vehicles away over states in the order of `lawOf`, with all away those of 0, 1, 2, … waiting. */
function averages(
  {leastLoad, vehicles}: BulkServiceOptions,
  law: Float64Array,
): {waiting: number; away: number} {
  let waiting = 0;
  let away = 0;
  law.forEach((share, state) => {
    const busy = Math.min(vehicles, Math.floor(state / leastLoad));
    waiting += share * (state - busy * leastLoad);
    away += share * busy;
  });
  return {waiting, away};
}

function figures(
  {orderRate, tripRate, vehicles}: BulkServiceOptions,
  {waiting, away, admitted}: {waiting: number; away: number; admitted: number},
): BulkService {
  return {
    averageWaiting: waiting,
    meanWait: waiting / (orderRate * admitted),
    utilisation: away / vehicles,
    dispatchRate: tripRate * away,
    meanLoad: (orderRate * admitted) / (tripRate * away),
  };
}

function check({orderRate, tripRate, leastLoad, capacity, vehicles}: BulkServiceOptions): void {
  requirePositive('order rate', orderRate);
  requirePositive('trip rate', tripRate);
  requireWhole('least load', leastLoad, 1);
  requireWhole('capacity', capacity, leastLoad);
  requireWhole('vehicles', vehicles, 1);
}

/** P(`busy` vehicles away, n orders waiting) at busy x least load + n while one is at home, and last P(all away, none waiting). */
function lawOf({orderRate, tripRate, leastLoad, vehicles}: BulkServiceOptions, ratio: number): Float64Array {
  const last = vehicles * leastLoad;
  const balance = Array.from({length: last + 1}, () => new Float64Array(last + 1));
  for (let busy = 0; busy < vehicles; busy++) {
    let allAway = vehicles * tripRate; // times the law of n orders with all away, which is geometric
    for (let n = 0; n < leastLoad; n++) {
      const state = busy * leastLoad + n;
      const row = balance[state];
      row[state] -= orderRate + busy * tripRate;
      if (state > 0) row[state - 1] += orderRate; // the last order of a least load takes one more vehicle away
      if (busy + 1 < vehicles) row[state + leastLoad] += (busy + 1) * tripRate;
      else row[last] += allAway;
      allAway *= ratio;
    }
  }
  balance[last].fill(1);
  balance[last][last] = 1 / (1 - ratio);
  const right = new Float64Array(last + 1);
  right[last] = 1;
  return solveLinear(balance, right);
}

/** r + r² + … + r^n. */
function powersUpTo(r: number, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum = r * (1 + sum);
  return sum;
}
