import {moments} from './moments.ts';
import {AUTO_MINIMUM, autoTarget, moreAutoReplications, moreReplications} from './run-length.ts';

/** Profit and revenue of one system by replication, money a year, on random numbers common to all systems. */
export interface Earnings {
  readonly profit: readonly number[];
  readonly revenue: readonly number[];
}

/** What a comparison asks for. */
export interface ComparisonLength {
  /** Places of the systems whose profits are compared. */
  pairs: readonly {of: number; against: number}[];
  /** Of the interval of each profit. */
  confidence: number;
  /** Of the interval of each difference. */
  pairConfidence: number;
  /** How often replications were added before, 0 at the start. */
  look: number;
}

/**
 * Replications that every system of a comparison still has to run, 0 when none: `auto` is satisfied for each system, and each difference of
 * profit is told from 0 or known to the lesser of what `auto` asks of the two. Whoever looks again and again finds a difference by chance in
 * the end; hence a difference ends the run at look m = 1, 2, … only if it is told from 0 with an error of (1 - pairConfidence) / (m (m + 1)),
 * which sums to 1 - pairConfidence over all looks (a union over looks as in Even-Dar, Mannor & Mansour 2006, Journal of Machine Learning
 * Research 7).
 */
export function moreForComparison(systems: readonly Earnings[], length: ComparisonLength): number {
  const {pairs, confidence, pairConfidence, look} = length;
  const alone = systems.map(({profit, revenue}) => moreAutoReplications(profit, revenue, {confidence}));
  if (systems[0].profit.length < AUTO_MINIMUM) return Math.max(...alone);
  const strict = 1 - (1 - pairConfidence) / (look * (look + 1));
  const together = pairs.map(({of, against}) => {
    const [x, y] = [systems[of], systems[against]];
    const difference = x.profit.map((profit, i) => profit - y.profit[i]);
    const target = Math.min(targetOf(x), targetOf(y));
    const size = Math.abs(moments(difference).mean);
    return Math.min(
      moreReplications(difference, {target, confidence: pairConfidence}),
      moreReplications(difference, {target: size, confidence: strict}),
    );
  });
  return Math.max(...alone, ...together);
}

function targetOf({profit, revenue}: Earnings): number {
  return autoTarget(moments(profit).mean, moments(revenue).mean);
}
