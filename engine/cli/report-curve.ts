import type {Scenario} from '../index.ts';
import type {CurvePointResult, CurveResult} from '../run/profit-curve.ts';
import {aligned} from './columns.ts';
import {section} from './tables.ts';
import {lineName, measureName, type Wording} from './wording.ts';
import {moneySentence, shortest, type Estimated} from './written.ts';

/** A curve for people. */
export function curveReport(
  {name, currency}: Scenario,
  {points, best, lever}: CurveResult,
  wording: Wording,
): string[] {
  const winner = points.find(({value}) => value === best);
  if (!winner) return [];
  const profit = moneySentence(winner.statement.profit, currency, wording);
  return [
    wording.report.curveFinding(name, lever.name, shortest(winner.value), profit),
    ...pointsSection(lever.name, points, wording),
  ];
}

/** Service, revenue, cost and profit by value of the lever, in whole money of a year. */
export function pointsSection(
  lever: string,
  points: readonly CurvePointResult[],
  wording: Wording,
): string[] {
  const {report, numbers} = wording;
  const money = ({mean, halfWidth}: Estimated) => [
    numbers.plain(mean),
    halfWidth === null ? '' : `± ${numbers.plain(halfWidth)}`,
  ];
  const heading = [
    lever,
    measureName('fillRate', wording),
    report.revenue,
    report.cost,
    lineName('profit', wording),
    '',
    report.difference,
    '',
  ];
  const rows = points.map(({value, measures, statement, totals, differenceFromBest}) => {
    const fillRate = measures.fillRate.mean;
    return [
      shortest(value),
      fillRate === null ? '' : numbers.percent(fillRate),
      numbers.plain(totals.revenue.mean),
      numbers.plain(totals.cost.mean),
      ...money(statement.profit),
      ...(differenceFromBest.mean === 0 ? ['0', ''] : money(differenceFromBest)),
    ];
  });
  return section(report.points(lever), aligned([heading, ...rows], []));
}
