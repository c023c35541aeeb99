import {DAY, type Network} from '../scenario/network.ts';
import {Unsolvable} from './assumption.ts';
import type {Solved} from './solved.ts';
import {placeOf} from './supply.ts';

/** Periods of which a part more or less no longer shows. */
const MANY = 20;

/**
 * Figures that go up and down with a review or a timetable have their long-run means over whole periods, or over many. Throws Unsolvable
 * where neither is counted.
 */
export function requireWholePeriods(network: Network, {supply}: Solved): void {
  const {points, horizon, warmUp} = network;
  const counted = (horizon - warmUp) / DAY;
  supply.forEach((of, p) => {
    const departures = of.type === 'every' ? of.every : 0;
    for (const period of [points.reviewEvery[p] / DAY, departures]) {
      const periods = period > 0 ? counted / period : MANY;
      if (periods < MANY && Math.abs(periods - Math.round(periods)) > 1e-9)
        throw new Unsolvable('periodsCut', 'run.horizon', placeOf(network, p).site);
    }
  });
}
