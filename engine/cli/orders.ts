import {orderBiographies} from '../run/biography.ts';
import type {Job} from './job.ts';
import {deliver} from './outcome.ts';
import {ordersReport} from './report-orders.ts';
import {given, openStudy, withPool} from './study.ts';

/** `fulcrum orders SCENARIO`: the lives of the latest orders, and what held them up. */
export async function orders(job: Job): Promise<void> {
  const {options, wording, progress, signal} = job;
  const subject = await openStudy(job);
  const result = await withPool(job, (pool) =>
    orderBiographies(subject, pool, {
      ...given({replications: options.reps === 'auto' ? undefined : options.reps, count: options.worst}),
      onProgress: (done, wanted) =>
        progress.show(
          done / wanted,
          wording.progress.replications(wording.numbers.plain(done), wording.numbers.plain(wanted)),
        ),
      signal,
    }),
  );
  deliver(job, {result, report: () => ordersReport(subject.scenario, result, wording)});
}
