import type {Twin} from '../index.ts';
import type {Breakdown, Measures, MeasureSummary, Statement} from '../run/summary.ts';
import type {TargetResult, Unplanned} from '../run/targets.ts';
import type {CurveTwin} from '../run/twin.ts';
import {twinSentences} from '../text/twin.ts';
import {aligned} from './columns.ts';
import {lineName, measureName, type Wording} from './wording.ts';
import {measureFigure, plusMinus, shareSentence} from './written.ts';

/** A heading with a table below it, and a blank line before it. */
export function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
}

/** Every measure that has a value, with its half-width and unit, and the exact figures of a twin between them. */
export function measuresSection(measures: Measures, twin: Twin, wording: Wording): string[] {
  const isExact = twin.status === 'exact';
  const rows = Object.entries(measures).flatMap(([code, measure]) => {
    const figure = measureFigure(measure, wording);
    if (!figure) return [];
    const unit = wording.names.units[measure.unit] ?? measure.unit;
    const spread = measure.halfWidth === 0 ? '± 0' : plusMinus(figure).trim();
    const exact = isExact ? [exactMeasure(twin.measures[code], measure, wording)] : [];
    return [[measureName(code, wording), figure.mean, spread, ...exact, unit]];
  });
  const heading = isExact ? [['', '', '', wording.twin.exact, '']] : [];
  return section(wording.report.measures, aligned([...heading, ...rows], [0, isExact ? 4 : 3]));
}

/** The lines of the statement, money of a year, and what they come to exactly. */
export function statementSection(
  statement: Statement,
  twin: Twin,
  currency: string,
  wording: Wording,
): string[] {
  const {numbers, report} = wording;
  const isExact = twin.status === 'exact';
  const rows = Object.entries(statement).map(([line, {mean, halfWidth}]) => {
    const exact = isExact ? (twin.statement[line] as number | undefined) : undefined;
    return [
      lineName(line, wording),
      numbers.plain(mean),
      halfWidth === null ? '' : `± ${numbers.plain(halfWidth)}`,
      exact === undefined ? '' : numbers.plain(exact),
    ];
  });
  const heading = isExact ? [['', '', '', wording.twin.exact]] : [];
  return section(
    report.statement(report.perYear(numbers.moneyUnit(currency))),
    aligned([...heading, ...rows]),
  );
}

/** What the stages in the lives of products earn; nothing where no product has any. */
export function lifeStagesSection(
  stages: Breakdown | undefined,
  currency: string,
  wording: Wording,
): string[] {
  if (stages === undefined) return [];
  const {numbers, report} = wording;
  const rows = Object.entries(stages).map(([stage, {statement}]) => {
    const {mean, halfWidth} = statement.profit;
    return [
      report.lifeStages[stage] ?? stage,
      numbers.plain(mean),
      halfWidth === null ? '' : `± ${numbers.plain(halfWidth)}`,
    ];
  });
  return section(report.byLifeStage(report.perYear(numbers.moneyUnit(currency))), aligned(rows));
}

/** How the exact figures came about, or why there are none. */
export function twinSection(twin: Twin | CurveTwin, {twin: text, names}: Wording): string[] {
  return twinSentences(twin, text, names.lines);
}

/** An exact figure, to the place of the simulated one. */
function exactMeasure(exact: number | undefined, measure: MeasureSummary, wording: Wording): string {
  if (exact === undefined) return '';
  return measureFigure({...measure, mean: exact}, wording)?.mean ?? '';
}

/** Most targets that are listed; those farthest from what was achieved come first. */
const MOST_TARGETS = 12;

/** Targets beside what was achieved, and what the levels behind them do not count on. */
export function targetsSection(
  targets: readonly TargetResult[],
  unplanned: readonly Unplanned[],
  wording: Wording,
): string[] {
  const {report, warnings, numbers} = wording;
  const gap = ({target, achieved}: TargetResult) => Math.abs(achieved - target);
  const listed = [...targets].sort((a, b) => gap(b) - gap(a)).slice(0, MOST_TARGETS);
  const rows = listed.map((result) => [
    targetPlace(result, wording),
    measureName(result.measure, wording),
    numbers.percent(result.target),
    shareSentence({mean: result.achieved, halfWidth: result.halfWidth}, wording),
  ]);
  const more = targets.length - listed.length;
  const lines = aligned([[report.site, '', report.target, report.achieved], ...rows], [0, 1]);
  if (listed.length === 0) return [];
  return section(report.targets, [
    ...lines,
    ...(more > 0 ? [warnings.more(numbers.plain(more))] : []),
    ...(unplanned.length > 0 ? [report.unplanned(unplanned)] : []),
  ]);
}

/** Where a target holds: the site, with the product or the number of products. */
export function targetPlace({site, products}: TargetResult, {report, numbers}: Wording): string {
  return `${site}, ${products.length === 1 ? products[0] : report.products(numbers.plain(products.length))}`;
}
