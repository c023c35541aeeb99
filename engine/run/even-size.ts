import {AUTO_MAXIMUM, AUTO_MINIMUM, replicationsNeeded, twoSidedT} from '../index.ts';
import type {LivePoint} from './profit-curve.ts';

/** How far the replications of an earlier curve may be from those that a new one needs. */
const LEAST_SHARE = 1 / 2;
const MOST_TIMES = 4;

/**
 * Replications after which the profit of a point would have that half-width, 10 to 200, as far as those that it has tell. `confidence` is that
 * of its figures.
 */
export function replicationsFor(
  {replications, statement: {profit}}: Pick<LivePoint, 'replications' | 'statement'>,
  target: number,
  confidence: number,
): number {
  if (profit.halfWidth === null) return AUTO_MINIMUM;
  const sd = (profit.halfWidth * Math.sqrt(replications)) / twoSidedT(confidence, replications - 1);
  return replicationsNeeded(sd, target, {from: AUTO_MINIMUM, limit: AUTO_MAXIMUM, confidence});
}

/**
 * Replications of every point of a curve: as many as its optimum needs, at least 10, or as many as an earlier curve has where that is
 * not far off. Curves of as many replications see the same customers, so that one can be laid over the other.
 */
export function evenSize(needed: number, like?: number): number {
  const size = Math.max(AUTO_MINIMUM, needed);
  const least = Math.max(AUTO_MINIMUM, needed * LEAST_SHARE);
  const isNear = like !== undefined && like >= least && like <= size * MOST_TIMES;
  return isNear ? like : size;
}

/** The rounds in which points come to `size` replications together: 10, 20, 40 … and the first of these that is enough. */
export function roundsTo(size: number): number[] {
  const rounds = [AUTO_MINIMUM];
  while (rounds[rounds.length - 1] < size) rounds.push(rounds[rounds.length - 1] * 2);
  return rounds;
}
