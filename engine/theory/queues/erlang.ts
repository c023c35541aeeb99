import {requireNonNegative, requireWhole} from '../check.ts';

/**
 * Erlang's loss formula: P(all servers busy) with Poisson arrivals, `load` = arrival rate x mean service time, and no waiting room, for
 * any law of service. Erlang (1917), by the usual recursion: Cooper (1981), Introduction to Queueing Theory, chapter 3. Servers a whole
 * number >= 0, load not negative; throws RangeError otherwise.
 */
export function erlangB(servers: number, load: number): number {
  requireWhole('servers', servers, 0);
  requireNonNegative('load', load);
  let blocked = 1;
  for (let c = 1; c <= servers; c++) blocked = (load * blocked) / (c + load * blocked);
  return blocked;
}

/** Erlang's delay formula: P(an arrival waits) in M/M/c. Cooper (1981), chapter 3. RangeError unless load < servers. */
export function erlangC(servers: number, load: number): number {
  requireWhole('servers', servers, 1);
  requireNonNegative('load', load);
  requireStable(load, servers);
  const blocked = erlangB(servers, load);
  return blocked / (1 - (load / servers) * (1 - blocked));
}

/** Throws a RangeError unless load < servers. */
export function requireStable(load: number, servers: number): void {
  if (!(load < servers))
    throw new RangeError(`load must be below the number of servers, ${servers}: ${load}`);
}
