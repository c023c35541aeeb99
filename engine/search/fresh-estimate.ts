import {moments} from '../analysis/moments.ts';
import {
  AUTO_MAXIMUM,
  AUTO_MINIMUM,
  autoTarget,
  moreReplications,
  replicationsNeeded,
} from '../analysis/run-length.ts';
import {flatTolerance} from './flat-band.ts';
import type {Sample} from './sample.ts';

/** Half-width of the profit found, in tolerances of the flat band: 4 % of profit. */
const FLAT_TOLERANCES = 4;
/** The fresh estimate goes on in multiples of as many. */
const BATCH = 2;

/**
 * Half-width that the profit of the winner is to reach: that of `auto`, or 4 % of profit (of 5 % of revenue where that is more) if that is
 * finer. Where margins are thin, 0.5 % of revenue is much of the profit that the answer is about.
 */
export function freshTarget(profit: number, revenue: number): number {
  return Math.min(autoTarget(profit, revenue), FLAT_TOLERANCES * flatTolerance(profit, revenue));
}

/** Replications that a fresh estimate takes, as far as these tell: 10 to 200. */
export function freshNeeded({profits, revenues}: Money, confidence: number): number {
  const {mean, variance} = moments(profits);
  return replicationsNeeded(Math.sqrt(variance ?? 0), freshTarget(mean, moments(revenues).mean), {
    from: AUTO_MINIMUM,
    limit: AUTO_MAXIMUM,
    confidence,
  });
}

/** Replications to add to a fresh estimate before its precision is looked at again; 0 when it is done. */
export function moreFresh({profits, revenues}: Money, confidence: number): number {
  const target = freshTarget(moments(profits).mean, moments(revenues).mean);
  return moreReplications(profits, {target, confidence, batch: BATCH});
}

type Money = Pick<Sample<unknown>, 'profits' | 'revenues'>;
