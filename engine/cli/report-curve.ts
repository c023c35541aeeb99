import type {Scenario} from '../index.ts';
import type {CurvePointResult, CurveResult} from '../run/profit-curve.ts';
import type {CurveTwin, ExactOptimum} from '../run/twin.ts';
import {aligned} from './columns.ts';
import {section, twinSection} from './tables.ts';
import {lineName, measureName, type Wording} from './wording.ts';
import {moneySentence, shortest, type Estimated} from './written.ts';

/** A curve for people. */
export function curveReport(
  {name, currency}: Scenario,
  {points, best, lever, twin}: CurveResult,
  wording: Wording,
): string[] {
  const winner = points.find(({value}) => value === best);
  if (!winner) return [];
  const profit = moneySentence(winner.statement.profit, currency, wording);
  return [
    wording.report.curveFinding(
      name,
      lever.name,
      shortest(winner.value),
      profit,
      winner.overloaded !== undefined,
    ),
    ...twinSection(twin, wording),
    ...(twin.status === 'exact' ? exactOptimum(twin.best, currency, wording) : []),
    ...pointsSection(lever.name, points, twin, wording),
  ];
}

/** The best value by the exact figures, in a sentence. */
export function exactOptimum(
  exact: ExactOptimum | null | undefined,
  currency: string,
  wording: Wording,
): string[] {
  if (!exact) return [];
  const {numbers, report, twin} = wording;
  const profit = report.perYear(`${numbers.plain(exact.profit)} ${numbers.moneyUnit(currency)}`);
  return [twin.optimum(shortest(exact.value), profit)];
}

/** Service, revenue, cost and profit by value of the lever, in whole money of a year. */
export function pointsSection(
  lever: string,
  points: readonly CurvePointResult[],
  twin: CurveTwin,
  wording: Wording,
): string[] {
  const {report, numbers} = wording;
  const money = ({mean, halfWidth}: Estimated) => [
    numbers.plain(mean),
    halfWidth === null ? '' : `± ${numbers.plain(halfWidth)}`,
  ];
  const hasExact = twin.status === 'exact' && twin.best !== null;
  const heading = [
    lever,
    measureName('fillRate', wording),
    report.revenue,
    report.cost,
    lineName('profit', wording),
    '',
    ...(hasExact ? [wording.twin.exact] : []),
    report.difference,
    '',
  ];
  const rows = points.map(({value, measures, statement, totals, differenceFromBest, exact}) => {
    const fillRate = measures.fillRate.mean;
    return [
      shortest(value),
      fillRate === null ? '' : numbers.percent(fillRate),
      numbers.plain(totals.revenue.mean),
      numbers.plain(totals.cost.mean),
      ...money(statement.profit),
      ...(hasExact ? [exact ? numbers.plain(exact.statement.profit) : ''] : []),
      ...(differenceFromBest.mean === 0 ? ['0', ''] : money(differenceFromBest)),
    ];
  });
  return section(report.points(lever), aligned([heading, ...rows], []));
}
