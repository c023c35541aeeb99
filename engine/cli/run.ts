import {runTable} from '../run/csv.ts';
import {simulate} from '../run/simulate.ts';
import {runWarnings} from '../run/warnings.ts';
import type {Job} from './job.ts';
import {deliver} from './outcome.ts';
import {runReport} from './report-run.ts';
import {given, openStudy, withPool} from './study.ts';
import {warningLines} from './warnings.ts';

/** `fulcrum run SCENARIO`: replicates one scenario. */
export async function run(job: Job): Promise<void> {
  const {options, wording, progress, signal} = job;
  const subject = await openStudy(job);
  const result = await withPool(job, (pool) =>
    simulate(subject, pool, {
      ...given({replications: options.reps, confidence: options.confidence}),
      onProgress: (done, wanted) =>
        progress.show(
          done / wanted,
          wording.progress.replications(wording.numbers.plain(done), wording.numbers.plain(wanted)),
        ),
      signal,
    }),
  );
  const warnings = runWarnings(subject.scenario, result);
  deliver(job, {
    result: {...result, warnings},
    csv: () => runTable(result),
    report: () => runReport(subject.scenario, result, wording),
    warnings: warningLines(warnings, subject.scenario.currency, wording),
  });
}
