import {isRevenue} from './money.ts';
import type {MoneySummary, Statement, Totals} from './summary.ts';

/** A step from revenue to profit; money per year. */
export interface WaterfallStep {
  /** Name of a line of the statement, `other` for small costs together, or `profit`. */
  name: string;
  kind: 'revenue' | 'cost' | 'profit';
  /** Where the step begins and ends: each begins where the one before it ended, profit at 0. */
  from: number;
  to: number;
  /** Signed: what comes in is positive. */
  mean: number;
  /** Half-width of the interval; of lines together the sum of theirs, which is the most that it can be. Null for a single replication. */
  halfWidth: number | null;
  /** `mean` as a share of the revenue; null where there is none. */
  share: number | null;
  /** The lines in it: one, several for `other`, none for `profit`. */
  lines: string[];
}

/** The way from revenue to profit, money per year. */
export interface Waterfall {
  unit: string;
  steps: WaterfallStep[];
}

type Line = readonly [name: string, money: MoneySummary];

/** Distance of profit from the sum of the lines, as a share of the money moved, above which it is no rounding. */
const ROUNDING = 1e-9;

/**
 * The statement as steps from revenue to profit, in its own sequence: what comes in first, then what it costs, then the small costs
 * together. A cost is small when it is below `smallest` (a share, at least 0) of the revenue; a single one stays by itself. The last
 * step ends at profit to the last bit. Throws RangeError when the lines do not add up to it.
 */
export function waterfall(statement: Statement, totals: Totals, smallest = 0.01): Waterfall {
  if (!(smallest >= 0)) throw new RangeError(`smallest must be a share, at least 0: ${smallest}`);
  const {profit} = statement;
  const lines = Object.entries(statement).filter(([name]) => name.includes('.'));
  checkSum(lines, profit);
  const revenue = totals.revenue.mean;
  const costs = lines.filter(([name]) => !isRevenue(name));
  const threshold = smallest * Math.abs(revenue);
  const small = costs.filter(([, {mean}]) => Math.abs(mean) < threshold);
  const large = small.length > 1 ? costs.filter((line) => !small.includes(line)) : costs;
  const share = (mean: number) => (revenue === 0 ? null : mean / revenue);
  const steps: WaterfallStep[] = [];
  let level = 0;
  const add = (name: string, kind: 'revenue' | 'cost', parts: readonly Line[]) => {
    const mean = parts.reduce((sum, [, money]) => sum + money.mean, 0);
    const to = level + mean;
    const names = parts.map(([part]) => part);
    steps.push({
      name,
      kind,
      from: level,
      to,
      mean,
      halfWidth: together(parts),
      share: share(mean),
      lines: names,
    });
    level = to;
  };
  for (const line of lines) if (isRevenue(line[0])) add(line[0], 'revenue', [line]);
  for (const line of large) add(line[0], 'cost', [line]);
  if (small.length > 1) add('other', 'cost', small);
  if (steps.length > 0) steps[steps.length - 1].to = profit.mean;
  steps.push({
    name: 'profit',
    kind: 'profit',
    from: 0,
    to: profit.mean,
    mean: profit.mean,
    halfWidth: profit.halfWidth,
    share: share(profit.mean),
    lines: [],
  });
  return {unit: profit.unit, steps};
}

function checkSum(lines: readonly Line[], profit: MoneySummary): void {
  const sum = lines.reduce((total, [, {mean}]) => total + mean, 0);
  const moved = lines.reduce((total, [, {mean}]) => total + Math.abs(mean), 0);
  if (!(Math.abs(sum - profit.mean) <= ROUNDING * moved))
    throw new RangeError(`the lines of the statement come to ${sum}, its profit is ${profit.mean}`);
}

/**
 * Half-width of a sum over the same replications: the standard deviation of a sum is at most the sum of the standard deviations
 * (Minkowski), and a t half-width is proportional to it.
 */
function together(parts: readonly Line[]): number | null {
  let sum = 0;
  for (const [, {halfWidth}] of parts) {
    if (halfWidth === null) return null;
    sum += halfWidth;
  }
  return sum;
}
