import {readdirSync, statSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {faultLine, ScenarioError, type Fault} from '../index.ts';
import {runTruth, type CaseRow} from '../truth/index.ts';
import {aligned} from './columns.ts';
import {FAILED, WRONG_INPUT} from './exit-status.ts';
import type {Job} from './job.ts';
import {deliver} from './outcome.ts';

/** `fulcrum truth DIR`: answers the reference cases of a folder, a row each. */
export async function truth(job: Job): Promise<number | void> {
  const {operand, wording, progress, signal} = job;
  const paths = caseFiles(operand);
  if (paths.length === 0) throw new ScenarioError([{path: operand, message: wording.faults.noCases}]);
  const files = await Promise.all(
    paths.map(async (path) => ({name: basename(path), text: await readFile(path, 'utf8')})),
  );
  let judged = 0;
  const report = await runTruth(files, {
    onCase: ({id}) => progress.show(0, wording.progress.cases(wording.numbers.plain(++judged), id)),
    signal,
  });
  const faults = report.faults.map(({file, path, message}): Fault => ({
    path: [file, path].filter((part) => part !== '').join(': '),
    message,
  }));
  deliver(job, {
    result: report,
    report: () => [
      ...aligned(report.rows.map(row), [0, 1, 2]),
      wording.report.truthFinding(
        wording.numbers.plain(report.passed),
        wording.numbers.plain(report.failed),
        wording.numbers.plain(report.unsupported),
      ),
    ],
  });
  process.stderr.write(faults.map((fault) => `${faultLine(fault)}\n`).join(''));
  if (report.failed > 0) return FAILED;
  if (faults.length > 0) return WRONG_INPUT;

  function row({verdict, id, title, reason}: CaseRow): string[] {
    return [wording.report.verdict[verdict], id, reason === null ? title : `${title}: ${reason}`];
  }
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
