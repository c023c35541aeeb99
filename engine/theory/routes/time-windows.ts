import {requireNonNegative, requirePositive} from '../check.ts';

/** One vehicle that leaves the depot at time 0; place 0 is the depot, customer k is at place k. */
export interface TimeWindowProblem {
  /** Not negative. */
  distance: readonly (readonly number[])[];
  /** Of each customer, earliest and latest start of service; the vehicle may wait for the earliest. */
  windows: readonly (readonly [earliest: number, latest: number])[];
  /** Time at each customer, not negative. */
  serviceTime: number;
  /** Distance per unit of time, positive. */
  speed: number;
}

export interface TimeWindowTour {
  /** Customers in order, from 1 on. */
  sequence: number[];
  /** Instant at which the vehicle is back at the depot. */
  back: number;
  distance: number;
}

export interface TimeWindowTours {
  /** Number of sequences that keep all windows. */
  feasible: number;
  /** Back first, and with the least distance; the first in the order of customers where several are. Null without any. */
  earliest: TimeWindowTour | null;
  shortest: TimeWindowTour | null;
}

const MOST_CUSTOMERS = 10; // 10! sequences, seconds where windows exclude none

/**
 * All tours through the customers within their windows, by trying every sequence as far as it keeps them. Throws RangeError above 10
 * customers and on values out of range.
 */
export function timeWindowTours(problem: TimeWindowProblem): TimeWindowTours {
  const {distance, windows, serviceTime, speed} = problem;
  requirePositive('speed', speed);
  requireNonNegative('service time', serviceTime);
  if (windows.length === 0 || windows.length > MOST_CUSTOMERS) {
    throw new RangeError(`there must be 1 to ${MOST_CUSTOMERS} customers: ${windows.length}`);
  }
  if (distance.length !== windows.length + 1 || distance.some((row) => row.length !== distance.length)) {
    throw new RangeError(`distances must be between ${windows.length + 1} places`);
  }
  distance.forEach((row) => row.forEach((one) => requireNonNegative('distance', one)));
  const found: TimeWindowTours = {feasible: 0, earliest: null, shortest: null};
  const sequence: number[] = [];
  const follow = (place: number, free: number, gone: number) => {
    if (sequence.length === windows.length) {
      const whole = gone + distance[place][0];
      const tour = {sequence: sequence.slice(), back: free + distance[place][0] / speed, distance: whole};
      found.feasible++;
      if (tour.back < (found.earliest?.back ?? Infinity)) found.earliest = tour;
      if (tour.distance < (found.shortest?.distance ?? Infinity)) found.shortest = tour;
      return;
    }
    windows.forEach(([earliest, latest], i) => {
      if (sequence.includes(i + 1)) return;
      const start = Math.max(earliest, free + distance[place][i + 1] / speed);
      if (start > latest) return;
      sequence.push(i + 1);
      follow(i + 1, start + serviceTime, gone + distance[place][i + 1]);
      sequence.pop();
    });
  };
  follow(0, 0, 0);
  return found;
}
