import type {ComparedDifference, CompareResult} from '../../../engine/run/compare.ts';
import {differenceOf, type Pair} from './pairs.ts';
import type {Shown} from './shown.ts';

/** Whether a single replication is all there is. */
export function isOnce({replications}: Pick<CompareResult, 'replications'>): boolean {
  return replications === 1;
}

/** Whether several replications give the same figures, so that nothing is left to chance. */
export function isExact({replications, measures, statement, totals}: CompareResult): boolean {
  const figures = [measures, statement, totals].flatMap((part) => Object.values(part));
  return (
    replications > 1 && figures.every(({values}) => values.every((value) => !value || value.halfWidth === 0))
  );
}

/** The difference of profit between two scenarios; null where the result has none. */
export function profitDifference(
  {of, against}: Pair,
  {statement, pairs}: Pick<CompareResult, 'statement' | 'pairs'>,
): ComparedDifference | null {
  return differenceOf(statement.profit, pairs, {of, against});
}

/** What a scenario of a result earns. */
export function profitAt(place: number, {statement}: Pick<CompareResult, 'statement'>): number {
  return statement.profit.values[place]?.mean ?? -Infinity;
}

/** Replications at which all that can be told of who earns most would be told; null where nothing is open, or it takes too many. */
export function replicationsForFinding({result, columns}: Shown): number | null {
  const ranked = columns.map(({place}) => place).sort((a, b) => profitAt(b, result) - profitAt(a, result));
  const [best, ...others] = ranked;
  const needed = others.flatMap((place) => {
    const difference = profitDifference({of: best, against: place}, result);
    return difference?.verdict === 'undecided' ? [difference.replicationsToTell] : [];
  });
  const known = needed.filter((count) => count !== null);
  return known.length === 0 ? null : Math.max(...known);
}
