import type {Measures, Statement} from '../run/summary.ts';
import type {TargetResult} from '../run/targets.ts';
import type {CliText} from '../text/cli.ts';
import {aligned} from './columns.ts';
import {measureFigure, moneyFigure, percent, sentence, shareFigure, unitText} from './written.ts';

/** A heading with a table below it, and a blank line before it. */
export function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
}

/** Every measure that has a value, with its half-width and unit. */
export function measuresSection(measures: Measures, text: CliText): string[] {
  const rows = Object.entries(measures).flatMap(([name, measure]) => {
    const shown = measureFigure(measure);
    return shown
      ? [[text.report.name(name), shown.value, plusMinus(shown.halfWidth), unitText(measure.unit, text)]]
      : [];
  });
  return section(text.report.measures, aligned(rows, [0, 3]));
}

/** The lines of the statement, money of a year. */
export function statementSection(statement: Statement, text: CliText): string[] {
  const rows = Object.entries(statement).map(([name, money]) => {
    const {value, halfWidth} = moneyFigure(money);
    return [text.report.name(name), value, plusMinus(halfWidth)];
  });
  return section(text.report.statement(unitText(statement.profit.unit, text)), aligned(rows));
}

/** Most targets that are listed; those farthest from what was achieved come first. */
const MOST_TARGETS = 12;

/** Targets beside what was achieved. */
export function targetsSection(targets: readonly TargetResult[], text: CliText): string[] {
  const gap = ({target, achieved}: TargetResult) => Math.abs(achieved - target);
  const listed = [...targets].sort((a, b) => gap(b) - gap(a)).slice(0, MOST_TARGETS);
  const {report, warnings} = text;
  const rows = listed.map((result) => [
    targetPlace(result, text),
    report.name(result.measure),
    percent(result.target),
    sentence(shareFigure(result.achieved, result.halfWidth), '%'),
  ]);
  const heading = [report.site, '', report.target, report.achieved];
  const more = targets.length - listed.length;
  return section(report.targets, [
    ...aligned([heading, ...rows], [0, 1]),
    ...(more > 0 ? [warnings.more(String(more))] : []),
  ]);
}

/** Where a target holds: the site, with the product or the number of products. */
export function targetPlace({site, products}: TargetResult, {report}: CliText): string {
  return `${site}, ${products.length === 1 ? products[0] : report.products(String(products.length))}`;
}

function plusMinus(halfWidth: string): string {
  return halfWidth === '' ? '' : `± ${halfWidth}`;
}
