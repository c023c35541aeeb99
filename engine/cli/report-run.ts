import type {Scenario} from '../index.ts';
import type {RunResult} from '../run/simulate.ts';
import {targetResults} from '../run/targets.ts';
import type {CliText} from '../text/cli.ts';
import {number, plain} from './numbers.ts';
import {measuresSection, statementSection, targetsSection} from './tables.ts';
import {measureSentence, moneySentence} from './written.ts';

/** A run for people. */
export function runReport(scenario: Scenario, result: RunResult, text: CliText): string[] {
  const {report} = text;
  const {measures, statement, replications, countedDays, warmUpDays, equilibria} = result;
  return [
    report.runFinding(
      scenario.name,
      moneySentence(statement.profit, text),
      measureSentence(measures.fillRate, text),
    ),
    report.runBasis(number(replications, 0), plain(countedDays), plain(warmUpDays)),
    ...(equilibria?.slice(0, 1) ?? []).map(({rateFactor}) =>
      report.equilibrium(
        Object.entries(rateFactor)
          .map(([segment, factor]) => `${segment} ${plain(factor)}`)
          .join(', '),
      ),
    ),
    ...targetsSection(targetResults(scenario, result), text),
    ...measuresSection(measures, text),
    ...statementSection(statement, text),
  ];
}
