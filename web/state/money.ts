import type {MoneySummary, Statement} from '../../engine/run/summary.ts';

/** Money a year, with its half-width where there is one. */
export type Amount = Pick<MoneySummary, 'mean' | 'halfWidth'>;

/** All lines of revenue together; the interval of a single line is known. */
export function revenueOf(statement: Statement): Amount {
  const lines = Object.entries(statement).filter(([line]) => line.startsWith('revenue.'));
  if (lines.length === 1) return lines[0][1];
  return {mean: lines.reduce((sum, [, {mean}]) => sum + mean, 0), halfWidth: null};
}

/** What the operation costs in all: revenue less profit. */
export function costOf(statement: Statement): Amount {
  return {mean: revenueOf(statement).mean - statement.profit.mean, halfWidth: null};
}
