import {DAY, type Network} from '../scenario/network.ts';
import {Unsolvable} from './assumption.ts';
import type {Solved} from './solved.ts';
import {meanLeadTime} from './supply.ts';

/**
 * What is counted must be the long run: a warm-up that was given lasts a lead time, an order cycle and a review at least, in which the
 * opening stock gives way to what was ordered for it. Throws Unsolvable otherwise.
 */
export function requireSettledStart({points, warmUp}: Network, {supply, stock}: Solved): void {
  const needed = stock.map(
    ({ordersPerDay}, p) => meanLeadTime(supply[p]) + 1 / ordersPerDay + points.reviewEvery[p] / DAY,
  );
  if (warmUp / DAY < Math.max(0, ...needed)) throw new Unsolvable('startCounted', 'run.warmUp', '');
}
