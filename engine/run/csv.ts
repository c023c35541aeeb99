import type {Marginal} from './marginals.ts';
import type {CurvePointResult} from './profit-curve.ts';
import type {RunResult} from './simulate.ts';
import type {Measures, Statement} from './summary.ts';

export type Cell = string | number | null;

/** Measures and statement of a run, one row each, and behind them the figures of each week, as CSV (RFC 4180, lines end with a line feed). */
export function runTable({measures, statement, weekly}: RunResult): string {
  return csv([
    ['kind', 'name', 'unit', 'mean', 'halfWidth', 'sd', 'n', 'total', ...(weekly ? ['week'] : [])],
    ...Object.entries(measures).map(([name, m]) => [
      'measure',
      name,
      m.unit,
      m.mean,
      m.halfWidth,
      m.sd,
      m.n,
      null,
    ]),
    ...Object.entries(statement).map(([name, s]) => [
      'statement',
      name,
      s.unit,
      s.mean,
      s.halfWidth,
      null,
      null,
      s.total,
    ]),
    ...Object.entries(weekly ?? {}).flatMap(([name, {unit, weeks}]) =>
      weeks.map(({week, mean, halfWidth, sd, n}) => [
        'weekly',
        name,
        unit,
        mean,
        halfWidth,
        sd,
        n,
        null,
        week,
      ]),
    ),
  ]);
}

const MARGINALS = ['revenue', 'cost', 'profit'] as const;

/**
 * Points along a lever, one row each: every measure and every line of the statement with its half-width beside it, then what one more
 * step of the lever brings and costs there; a point that the search added has no such figures.
 */
export function pointsTable(
  lever: string,
  points: readonly CurvePointResult[],
  marginals: readonly Marginal[],
): string {
  const measures = namesIn(points.map((point) => point.measures));
  const lines = namesIn(points.map((point) => point.statement));
  const header = [
    lever,
    'replications',
    ...withHalfWidth(measures),
    ...withHalfWidth(lines),
    ...withHalfWidth(['differenceFromBest']),
    ...withHalfWidth(['marginalRevenue', 'marginalCost', 'marginalProfit']),
  ];
  const rows = points.map((point) => [
    point.value,
    point.replications,
    ...figures(measures, point.measures, null),
    ...figures(lines, point.statement, 0),
    point.differenceFromBest.mean,
    point.differenceFromBest.halfWidth,
    ...marginalAt(point.value, marginals),
  ]);
  return csv([header, ...rows]);
}

function marginalAt(value: number, marginals: readonly Marginal[]): Cell[] {
  const at = marginals.find(({values: {low, high}}) => low <= value && value <= high);
  return MARGINALS.flatMap((money) => (at ? [at[money].mean, at[money].halfWidth] : [null, null]));
}

function namesIn(tables: readonly (Measures | Statement)[]): string[] {
  return [...new Set(tables.flatMap((table) => Object.keys(table)))];
}

function withHalfWidth(names: readonly string[]): string[] {
  return names.flatMap((name) => [name, `${name}.halfWidth`]);
}

/** Mean and half-width by name; `missing` stands for what a point does not have. */
function figures(names: readonly string[], table: Measures | Statement, missing: Cell): Cell[] {
  return names.flatMap((name) => {
    const entry = table[name];
    return entry ? [entry.mean, entry.halfWidth] : [missing, missing];
  });
}

/** Rows as CSV (RFC 4180, lines end with a line feed). */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function cell(value: Cell): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
