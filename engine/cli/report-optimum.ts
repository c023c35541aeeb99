import {floored} from '../text/floored.ts';
import type {Scenario} from '../index.ts';
import {isServiceTarget} from '../run/lever-step.ts';
import type {OptimumResult} from '../run/optimize.ts';
import {furtherSentence} from '../text/answer.ts';
import {exactOptimum, pointsSection} from './report-curve.ts';
import {measuresSection, statementSection, twinSection} from './tables.ts';
import type {Wording} from './wording.ts';
import {moneySentence, shortest} from './written.ts';

/** An optimum with its receipt, for people. */
export function optimumReport({name, currency}: Scenario, result: OptimumResult, wording: Wording): string[] {
  const {report, numbers} = wording;
  const {profit, confidence, curve, twin, probabilityOfCorrectSelection: probability} = result;
  const {value, interval, flatBand} = result.levers[curve.lever.name];
  const indifference = moneySentence({mean: result.indifference, halfWidth: null}, currency, wording);
  return [
    report.optimumFinding(
      name,
      curve.lever.name,
      shortest(value),
      moneySentence(profit, currency, wording),
      result.overloaded !== undefined,
    ),
    report.interval(shortest(interval.low), shortest(interval.high), numbers.percent(confidence)),
    report.flatBand(shortest(flatBand.low), shortest(flatBand.high)),
    ...further(result, currency, wording),
    probability < confidence
      ? report.noSelection(numbers.percent(confidence), indifference)
      : report.selection(numbers.percent(floored(probability)), indifference),
    report.effort(numbers.plain(result.replicationsUsed), numbers.plain(result.budget)),
    ...(profit.reestimated ? [report.reestimated(numbers.plain(profit.n))] : []),
    ...twinSection(curve.twin, wording),
    ...exactOptimum(result.exact, currency, wording),
    ...pointsSection(curve.lever.name, curve.points, curve.twin, wording),
    ...measuresSection(result.measures, twin, wording),
    ...statementSection(result.statement, twin, currency, wording),
  ];
}

/** What it would change to go two steps further up, or down where the best lies at the top. */
function further(result: OptimumResult, currency: string, wording: Wording): string[] {
  const {finding, names, numbers} = wording;
  const isTarget = isServiceTarget(result.curve.lever);
  return furtherSentence(result, result.beyond ? 'more' : 'less', {
    finding,
    names,
    numbers,
    currency,
    isTarget,
  });
}
