import type {Scenario} from '../index.ts';
import type {RunResult} from '../run/simulate.ts';
import {targetResults, unplannedFor} from '../run/targets.ts';
import {lifeStagesSection, measuresSection, statementSection, targetsSection, twinSection} from './tables.ts';
import {weeksSection} from './report-weeks.ts';
import type {Wording} from './wording.ts';
import {moneySentence, shareSentence, shortest} from './written.ts';

/** A run for people. */
export function runReport(scenario: Scenario, result: RunResult, wording: Wording): string[] {
  const {report, numbers} = wording;
  const {measures, statement, replications, countedDays, warmUpDays, equilibria, twin} = result;
  const {mean: fillRate, halfWidth} = measures.fillRate;
  return [
    report.runFinding(
      scenario.name,
      moneySentence(statement.profit, scenario.currency, wording),
      fillRate === null ? null : shareSentence({mean: fillRate, halfWidth}, wording),
      result.overloaded !== undefined,
    ),
    report.runBasis(numbers.plain(replications), shortest(countedDays), shortest(warmUpDays)),
    ...(equilibria?.slice(0, 1) ?? []).map(({rateFactor}) =>
      report.equilibrium(
        Object.entries(rateFactor)
          .map(([segment, factor]) => `${segment} ${shortest(factor)}`)
          .join(', '),
      ),
    ),
    ...twinSection(twin, wording),
    ...targetsSection(targetResults(scenario, result), unplannedFor(scenario), wording),
    ...measuresSection(measures, twin, wording),
    ...statementSection(statement, twin, scenario.currency, wording),
    ...lifeStagesSection(result.by.stage, scenario.currency, wording),
    ...weeksSection(result.weekly, wording),
  ];
}
