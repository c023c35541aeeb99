import type {Statement, Totals} from '../../../engine/run/summary.ts';
import type {CostGroup, WrittenStatement} from '../../../engine/text/pages/why-finding.ts';
import type {Words} from './said.ts';
import {sharePercent} from './share.ts';

/** Groups of lines of the statement by what they are for. */
const GROUPS: Readonly<Record<string, CostGroup>> = {
  goods: 'goods',
  replenishment: 'stock',
  stock: 'stock',
  orders: 'orders',
  warehouse: 'warehouse',
  labour: 'labour',
  delivery: 'delivery',
  penalties: 'penalties',
  fixed: 'fixed',
  imputed: 'imputed',
};
/** What a sentence names one by one. */
const MOST_PARTS = 3;
/** Least share of the revenue that a sentence names. */
const LEAST_COST = 0.005;
const HUNDRED = 100;

/** Where the money goes, as a sentence. */
export function statementFinding(
  statement: Statement,
  totals: Totals,
  currency: string,
  words: Words,
): string {
  return words.whyFinding.statement(writtenStatement(statement, totals, currency, words));
}

function writtenStatement(
  statement: Statement,
  {revenue, cost}: Totals,
  currency: string,
  {numbers, names}: Words,
): WrittenStatement {
  const lines = Object.entries(statement).filter(([line]) => line.includes('.'));
  const costs = lines.filter(([line]) => !line.startsWith('revenue.'));
  if (revenue.mean <= 0) {
    if (cost.mean <= 0) return {type: 'nothing'};
    const parts = costs
      .map(([line, {mean}]) => ({line: names.lines[line] ?? line, share: -mean / cost.mean}))
      .filter(({share}) => share > 0)
      .sort((a, b) => b.share - a.share)
      .slice(0, MOST_PARTS)
      .map(({line, share}) => ({line, share: sharePercent(share, numbers)}));
    return {type: 'cost', amount: numbers.money(cost.mean, cost.halfWidth, currency), parts};
  }
  const groups = new Map<CostGroup, number>();
  for (const [line, {mean}] of costs) {
    const group = GROUPS[line.split('.')[0]] ?? 'other';
    groups.set(group, (groups.get(group) ?? 0) - mean / revenue.mean);
  }
  const left = Math.round((statement.profit.mean / revenue.mean) * HUNDRED);
  const parts = named([...groups].map(([group, share]) => ({group, share})));
  const whole = apportioned(
    parts.map(({share}) => share * HUNDRED),
    HUNDRED - left,
  );
  return {
    type: 'revenue',
    unit: numbers.moneyUnit(currency),
    parts: parts.map(({group}, i) => ({group, share: numbers.plain(whole[i])})),
    left: numbers.plain(Math.abs(left)),
    isLoss: left < 0,
  };
}

/** The largest groups, and all others together with those without a name; what would round to nothing is left out. */
function named(groups: {group: CostGroup; share: number}[]): {group: CostGroup; share: number}[] {
  const sorted = groups
    .filter(({share}) => share !== 0)
    .sort((a, b) => Number(a.group === 'other') - Number(b.group === 'other') || b.share - a.share);
  const isNamed = ({group, share}: (typeof groups)[number], i: number) =>
    group !== 'other' && share >= LEAST_COST && (i < MOST_PARTS || sorted.length === MOST_PARTS + 1);
  const rest = sorted.filter((one, i) => !isNamed(one, i)).reduce((sum, {share}) => sum + share, 0);
  return [...sorted.filter(isNamed), ...(rest >= LEAST_COST ? [{group: 'other' as const, share: rest}] : [])];
}

/**
 * Whole numbers beside the parts that add up to `total`, each less than 1 from its part where the parts add up to nearly that: the method
 * of the largest remainder (Hamilton), as in M. L. Balinski and H. P. Young, Fair Representation (1982), section 3.
 */
export function apportioned(parts: readonly number[], total: number): number[] {
  const whole = parts.map(Math.floor);
  const missing = total - whole.reduce((sum, part) => sum + part, 0);
  const order = parts.map((part, i) => ({i, rest: part - whole[i]})).sort((a, b) => b.rest - a.rest);
  for (let k = 0; k < missing; k++) whole[order[k % order.length].i]++;
  return whole;
}
