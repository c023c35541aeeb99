import {estimate, type Dimension, type Layout, type Replication, type Scope} from '../index.ts';
import {cashProfitOf, costOf, logisticsCostOf, perYear, profitOf, revenueOf} from './money.ts';
import type {Figures} from './engine.ts';

/** A measure over replications; NaN replications (no demand, no cycle) are left out, and without any the mean is null. */
export interface MeasureSummary {
  mean: number | null;
  halfWidth: number | null;
  sd: number | null;
  n: number;
  unit: string;
}

/** A money line: mean and half-width per year of counted time, and the mean over all of it. */
export interface MoneySummary {
  mean: number;
  halfWidth: number | null;
  total: number;
  unit: string;
}

export type Measures = Record<string, MeasureSummary>;
export type Statement = Record<string, MoneySummary>;
/** All revenue; all cost, which is revenue less profit; and the part of it that is no cost of goods. */
export type Totals = Record<'revenue' | 'cost' | 'logisticsCost', MoneySummary>;
/** Figures by name within a dimension; only what is not zero throughout. */
export type Breakdown = Record<string, {measures?: Measures; statement: Statement}>;

/** What replications say together: measures, statement and totals, per year where it is money. */
export interface Summary {
  measures: Measures;
  statement: Statement;
  totals: Totals;
}

export function summarise(
  replications: readonly Figures[],
  layout: Layout,
  currency: string,
  confidence: number,
): Summary {
  return {
    measures: summariseMeasures(replications, layout, confidence),
    statement: summariseStatement(replications, layout, currency, confidence),
    totals: summariseTotals(replications, layout, currency, confidence),
  };
}

function summariseMeasures(
  replications: readonly {measures: Float64Array}[],
  layout: Layout,
  confidence: number,
): Measures {
  return Object.fromEntries(
    layout.measures.map(({name, unit}, i) => [
      name,
      measureOf(
        replications.map(({measures}) => measures[i]),
        unit,
        confidence,
      ),
    ]),
  );
}

/** All lines that carry money, `profit` as their signed sum, and `cashProfit`. */
function summariseStatement(
  replications: readonly {statement: Float64Array}[],
  layout: Layout,
  currency: string,
  confidence: number,
): Statement {
  const scale = perYear(layout);
  const money = (values: number[]) => summariseMoney(values, layout, currency, confidence);
  const lines = layout.lines.flatMap((name, i) => {
    const values = replications.map(({statement}) => statement[i] * scale);
    return values.some((value) => value !== 0) ? [[name, money(values)] as const] : [];
  });
  return Object.fromEntries([
    ...lines,
    ['profit', money(replications.map(({statement}) => profitOf(statement, layout)))],
    ['cashProfit', money(replications.map(({statement}) => cashProfitOf(statement, layout)))],
  ]);
}

/** What came in, what it cost in all, and what it cost beside the goods, each with an interval of its own. */
function summariseTotals(
  replications: readonly {statement: Float64Array}[],
  layout: Layout,
  currency: string,
  confidence: number,
): Totals {
  const total = (of: (statement: Float64Array, layout: Layout) => number) =>
    summariseMoney(
      replications.map(({statement}) => of(statement, layout)),
      layout,
      currency,
      confidence,
    );
  return {revenue: total(revenueOf), cost: total(costOf), logisticsCost: total(logisticsCostOf)};
}

function summariseMoney(
  values: readonly number[],
  {countedDays}: Layout,
  currency: string,
  confidence: number,
): MoneySummary {
  const {mean, halfWidth} = estimate(values, confidence);
  return {mean, halfWidth, total: (mean * countedDays) / 365, unit: `${currency}/year`};
}

/** The figures of every product, segment, site or lane, or of every stage in the lives of products. */
export function summariseBy(
  dimension: Dimension | 'stage',
  figures: readonly Figures[],
  layout: Layout,
  currency: string,
  confidence: number,
): Breakdown {
  const details = figures.map(({by}) => by!);
  const names = [...layout.rows[dimension]!, 'unallocated'];
  return Object.fromEntries(
    names.flatMap((name, row) => {
      const statement = summariseStatement(
        details.map((d) => ({statement: rowOf(d.statementBy[dimension]!, row, layout.lines.length)})),
        layout,
        currency,
        confidence,
      );
      if (row === names.length - 1 && Object.keys(statement).every((name) => !name.includes('.'))) return []; // nothing is unallocated
      if (dimension === 'lane' || dimension === 'stage' || row === names.length - 1)
        return [[name, {statement}]];
      return [[name, {measures: measuresAt(dimension, row, details, layout, confidence), statement}]];
    }),
  );
}

function measuresAt(
  scope: Scope,
  row: number,
  details: readonly Replication[],
  layout: Layout,
  confidence: number,
): Measures {
  const columns = layout.measuresBy[scope];
  return Object.fromEntries(
    columns.map(({name, unit}, i) => [
      name,
      measureOf(
        details.map((d) => d.measuresBy[scope][row * columns.length + i]),
        unit,
        confidence,
      ),
    ]),
  );
}

/** A measure from its values in the replications. */
export function measureOf(values: readonly number[], unit: string, confidence: number): MeasureSummary {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return {mean: null, halfWidth: null, sd: null, n: 0, unit};
  const {mean, halfWidth, sd, n} = estimate(known, confidence);
  return {mean, halfWidth, sd, n, unit};
}

function rowOf(table: Float64Array, row: number, width: number): Float64Array {
  return table.subarray(row * width, (row + 1) * width);
}
