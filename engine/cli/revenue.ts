import type {Statement} from '../run/summary.ts';

/** The lines of revenue together, money of a year. */
export function revenueIn(statement: Statement): number {
  return Object.entries(statement).reduce(
    (sum, [line, {mean}]) => (line.startsWith('revenue.') ? sum + mean : sum),
    0,
  );
}
