import {pointsTable} from '../run/csv.ts';
import {curve as playCurve} from '../run/profit-curve.ts';
import {CurveProgress} from './curve-progress.ts';
import type {Job} from './job.ts';
import {deliver} from './outcome.ts';
import {curveWarnings} from '../run/warnings.ts';
import {curveReport} from './report-curve.ts';
import {chosenLever, given, openStudy, withPool} from './study.ts';
import {warningLines} from './warnings.ts';

/** `fulcrum curve SCENARIO`: service, cost, revenue and profit along one lever. */
export async function curve(job: Job): Promise<void> {
  const {options, wording, signal} = job;
  const subject = await openStudy(job);
  const {scenario} = subject;
  const lever = chosenLever(subject, job, 'curve');
  const replications = options.reps ?? scenario.run.replications;
  const progress = new CurveProgress(job, options.points, replications);
  const result = await withPool(job, (pool) =>
    playCurve(subject, lever, pool, {
      ...given({points: options.points, confidence: options.confidence}),
      replications,
      onPoint: (point) => progress.update(point),
      signal,
    }),
  );
  const warnings = curveWarnings(result);
  deliver(job, {
    result: {...result, warnings},
    csv: () => pointsTable(lever.name, result.points, result.marginals),
    report: () => curveReport(scenario, result, wording),
    warnings: warningLines(warnings, scenario.currency, wording),
  });
}
