import {readdirSync, statSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import {basename, join} from 'node:path';
import {faultLine, ScenarioError, type Fault} from '../index.ts';
import {runTruth} from '../truth/index.ts';
import {judgesInThreads} from '../truth/judges-node.ts';
import {FAILED, WRONG_INPUT} from './exit-status.ts';
import type {Job} from './job.ts';
import {deliver} from './outcome.ts';
import {truthReport} from './report-truth.ts';

/** `fulcrum truth DIR`: answers the reference cases of a folder, a row each. */
export async function truth(job: Job): Promise<number | void> {
  const {operand, options, wording, progress, signal} = job;
  const paths = caseFiles(operand);
  if (paths.length === 0) throw new ScenarioError([{path: operand, message: wording.faults.noCases}]);
  const files = await Promise.all(
    paths.map(async (path) => ({name: basename(path), text: await readFile(path, 'utf8')})),
  );
  let judged = 0;
  const {judges, close} = judgesInThreads(options.workers ?? availableParallelism());
  const report = await runTruth(files, {
    judges,
    onCase: ({id}, cases) =>
      progress.show(++judged / cases, wording.progress.cases(wording.numbers.plain(judged), id)),
    signal,
  }).finally(close);
  const faults = report.faults.map(({file, path, message}): Fault => ({
    path: [file, path].filter((part) => part !== '').join(': '),
    message,
  }));
  deliver(job, {result: report, report: () => truthReport(report, options.all, wording)});
  process.stderr.write(faults.map((fault) => `${faultLine(wording.told(fault))}\n`).join(''));
  if (faults.length > 0) return WRONG_INPUT;
  if (report.failed > 0) return FAILED;
}

/** The case files of a folder by name, or the one file. */
function caseFiles(path: string): string[] {
  const found = statSync(path, {throwIfNoEntry: false});
  if (found?.isFile()) return [path];
  if (!found?.isDirectory()) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => join(path, file));
}
