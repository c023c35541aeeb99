import type {Scenario} from '../index.ts';
import type {CurvePointResult, CurveResult} from '../run/profit-curve.ts';
import type {Statement} from '../run/summary.ts';
import type {CliText} from '../text/cli.ts';
import {aligned} from './columns.ts';
import {number, plain} from './numbers.ts';
import {section} from './tables.ts';
import {moneyFigure, moneySentence} from './written.ts';

/** A curve for people. */
export function curveReport(scenario: Scenario, {points, best, lever}: CurveResult, text: CliText): string[] {
  const winner = points.find(({value}) => value === best);
  if (!winner) return [];
  const {report} = text;
  const name = report.name(lever.name);
  return [
    report.curveFinding(
      scenario.name,
      name,
      plain(winner.value),
      moneySentence(winner.statement.profit, text),
    ),
    ...pointsSection(lever.name, points, text),
  ];
}

/** Service, revenue, cost and profit by value of the lever, in whole money of a year. */
export function pointsSection(lever: string, points: readonly CurvePointResult[], text: CliText): string[] {
  const {report} = text;
  const heading = [
    report.name(lever),
    report.name('fillRate'),
    report.revenue,
    report.cost,
    report.profit,
    '',
    report.difference,
    '',
  ];
  const rows = points.map(({value, measures, statement, differenceFromBest}) => {
    const revenue = revenueOf(statement);
    const profit = moneyFigure(statement.profit);
    const difference = moneyFigure(differenceFromBest);
    const isBest = differenceFromBest.mean === 0;
    return [
      plain(value),
      fillRate(measures.fillRate?.mean),
      number(revenue, 0),
      number(revenue - statement.profit.mean, 0),
      profit.value,
      plusMinus(profit.halfWidth),
      isBest ? '0' : difference.value,
      isBest ? '' : plusMinus(difference.halfWidth),
    ];
  });
  return section(report.points(report.name(lever)), aligned([heading, ...rows], []));
}

function revenueOf(statement: Statement): number {
  return Object.entries(statement).reduce(
    (sum, [line, {mean}]) => (line.startsWith('revenue.') ? sum + mean : sum),
    0,
  );
}

function fillRate(mean: number | null | undefined): string {
  return typeof mean === 'number' ? `${number(mean * 100, 2)} %` : '';
}

function plusMinus(halfWidth: string): string {
  return halfWidth === '' ? '' : `± ${halfWidth}`;
}
