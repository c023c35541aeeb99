import {pointsTable} from '../run/csv.ts';
import {optimize as search} from '../run/optimize.ts';
import {optimumWarnings} from '../run/warnings.ts';
import type {Job} from './job.ts';
import {deliver} from './outcome.ts';
import {optimumReport} from './report-optimum.ts';
import {chosenLever, given, openStudy, withPool} from './study.ts';
import {warningLines} from './warnings.ts';
import {UsageError} from './usage-error.ts';
import {shortest} from './written.ts';

const POINTS = 21;
const LEAST_BUDGET = 30;

/** `fulcrum optimize SCENARIO`: the most profitable value of a lever, with its receipt. */
export async function optimize(job: Job): Promise<void> {
  const {options, wording, progress, signal} = job;
  const budget = budgetOf(job);
  const subject = await openStudy(job);
  const {scenario} = subject;
  const lever = chosenLever(subject, job, 'optimize');
  const {points, confidence, indifference} = options;
  const result = await withPool(job, (pool) =>
    search(subject, lever, pool, {
      ...given({points, confidence, indifference, budget}),
      onProgress: ({step, replicationsUsed, budget: most, incumbent}) =>
        progress.show(
          replicationsUsed / most,
          wording.progress.search(
            step,
            wording.numbers.plain(replicationsUsed),
            incumbent === null ? null : shortest(incumbent),
          ),
        ),
      signal,
    }),
  );
  const warnings = optimumWarnings(result);
  deliver(job, {
    result: {...result, warnings},
    csv: () => pointsTable(lever.name, result.curve.points, result.curve.marginals),
    report: () => optimumReport(scenario, result, wording),
    warnings: warningLines(warnings, scenario.currency, wording),
  });
}

/** Replications in all; `--reps` says how many for a point of the grid, and `auto` leaves it to the search. */
function budgetOf({options: {reps, budget, points = POINTS}, wording}: Job): number | undefined {
  if (reps === undefined) return budget;
  if (budget !== undefined)
    throw new UsageError([{path: '--reps', message: wording.faults.together('--budget')}], 'optimize');
  return reps === 'auto' ? undefined : Math.max(LEAST_BUDGET, reps * points);
}
