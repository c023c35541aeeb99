import type {OrderCycle} from '../../engine/run/anatomy.ts';
import type {StockTrace} from '../../engine/run/stock-trace.ts';
import type {Statement, Totals} from '../../engine/run/summary.ts';
import type {CostGroup, TimeKind, WhyPageText} from '../../engine/text/why-page.ts';
import {durationText} from './duration.ts';
import type {Preferences} from './preferences.svelte.ts';
import type {Stretch} from './stock-view.svelte.ts';

type Words = Pick<Preferences, 'why' | 'names' | 'numbers'>;

/** Groups of lines of the statement by what they are for. */
const GROUPS: Readonly<Record<string, CostGroup>> = {
  goods: 'goods',
  replenishment: 'stock',
  stock: 'stock',
  orders: 'orders',
  warehouse: 'warehouse',
  delivery: 'delivery',
  penalties: 'penalties',
  fixed: 'fixed',
  imputed: 'imputed',
};
/** What a sentence names one by one. */
const MOST_PARTS = 3;
const MOST_KINDS = 2;
/** Least share of the revenue that a sentence names. */
const LEAST_COST = 0.005;
/** Least share of the time that a sentence names after the first. */
const LEAST_TIME = 0.05;
const HUNDRED = 100;

/** Where the money goes, as a sentence. */
export function statementFinding(
  statement: Statement,
  totals: Totals,
  currency: string,
  words: Words,
): string {
  return words.why.statement.finding(writtenStatement(statement, totals, currency, words));
}

function writtenStatement(
  statement: Statement,
  {revenue, cost}: Totals,
  currency: string,
  {numbers, names}: Words,
): Parameters<WhyPageText['statement']['finding']>[0] {
  const lines = Object.entries(statement).filter(([line]) => line.includes('.'));
  const costs = lines.filter(([line]) => !line.startsWith('revenue.'));
  if (revenue.mean <= 0) {
    if (cost.mean <= 0) return {type: 'nothing'};
    const parts = costs
      .map(([line, {mean}]) => ({line: names.lines[line] ?? line, share: -mean / cost.mean}))
      .filter(({share}) => share > 0)
      .sort((a, b) => b.share - a.share)
      .slice(0, MOST_PARTS)
      .map(({line, share}) => ({line, share: percent(share, numbers)}));
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

/** The largest groups, and all others together; what would round to nothing is left out. */
function named(groups: {group: CostGroup; share: number}[]): {group: CostGroup; share: number}[] {
  const sorted = groups.filter(({share}) => share !== 0).sort((a, b) => b.share - a.share);
  const isNamed = ({share}: {share: number}, i: number) =>
    share >= LEAST_COST && (i < MOST_PARTS || sorted.length === MOST_PARTS + 1);
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

/** Where the time of an order goes, as a sentence. */
export function cycleFinding(cycle: OrderCycle, words: Words): string {
  const {finding} = words.why.cycle;
  const mean = cycle.mean.mean;
  if (mean === null) return finding({type: 'none'});
  if (mean === 0) return finding({type: 'instant'});
  const kinds = new Map<TimeKind, number>();
  for (const {parts} of cycle.stages)
    for (const {kind, mean: part} of parts) kinds.set(kind, (kinds.get(kind) ?? 0) + (part.mean ?? 0));
  const parts = [...kinds]
    .map(([kind, time]) => ({kind, share: time / mean}))
    .sort((a, b) => b.share - a.share)
    .filter(({share}, i) => i === 0 || share >= LEAST_TIME)
    .slice(0, MOST_KINDS)
    .map(({kind, share}) => ({kind, share: percent(share, words.numbers)}));
  return finding({type: 'parts', mean: durationText(mean, null, words), parts});
}

/** What happens at a stocking point in a stretch of a replication. */
export interface StretchFigures {
  /** Spans with nothing on hand in which units were short. */
  stockOuts: number;
  /** Share of the stretch with nothing on hand. */
  empty: number;
}

/** Stock-outs in a stretch of a trace, and the share of it with nothing on hand. */
export function stretchFigures({empty}: Pick<StockTrace, 'empty'>, [from, to]: Stretch): StretchFigures {
  const inside = empty.filter((span) => span.from < to && span.to > from);
  const days = inside.reduce((sum, span) => sum + Math.min(to, span.to) - Math.max(from, span.from), 0);
  return {stockOuts: inside.filter(({short}) => short > 0).length, empty: days / (to - from)};
}

/** What happened at a stocking point, as a sentence. */
export function stockFinding(trace: StockTrace, stretch: Stretch, words: Words): string {
  const {stock} = words.why;
  const {stockOuts, empty} = stretchFigures(trace, stretch);
  return stock.finding({
    place: stock.place(trace.product, trace.site),
    days: words.numbers.short(stretch[1] - stretch[0]),
    stockOuts: words.numbers.plain(stockOuts),
    empty: words.numbers.percent(empty),
    isEverShort: stockOuts > 0,
    isEverEmpty: empty > 0,
  });
}

/** A share as a whole percentage, finer below one. */
function percent(share: number, numbers: Words['numbers']): string {
  return share < 0.01 ? numbers.percent(share) : `${numbers.plain(share * HUNDRED)}%`;
}
