import type {Scenario} from '../index.ts';
import type {OptimumResult} from '../run/optimize.ts';
import type {CliText} from '../text/cli.ts';
import {number, plain} from './numbers.ts';
import {pointsSection} from './report-curve.ts';
import {measuresSection, statementSection} from './tables.ts';
import {moneySentence, percent} from './written.ts';

/** An optimum with its receipt, for people. */
export function optimumReport(scenario: Scenario, result: OptimumResult, text: CliText): string[] {
  const {report} = text;
  const {levers, profit, confidence, measures, statement, curve} = result;
  const {value, interval, flatBand} = levers[curve.lever.name];
  const indifference = {mean: result.indifference, halfWidth: null, unit: profit.unit};
  return [
    report.optimumFinding(
      scenario.name,
      report.name(curve.lever.name),
      plain(value),
      moneySentence(profit, text),
    ),
    report.interval(plain(interval.low), plain(interval.high), percent(confidence)),
    report.flatBand(plain(flatBand.low), plain(flatBand.high)),
    report.selection(percent(result.probabilityOfCorrectSelection), moneySentence(indifference, text)),
    report.effort(number(result.replicationsUsed, 0), number(result.budget, 0)),
    ...(profit.reestimated ? [report.reestimated(number(profit.n, 0))] : []),
    ...pointsSection(curve.lever.name, curve.points, text),
    ...measuresSection(measures, text),
    ...statementSection(statement, text),
  ];
}
