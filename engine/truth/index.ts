import {readCases, type CaseFault} from './cases.ts';
import {failure, judge, type CaseRow} from './judge.ts';
import {modelNamed} from './models.ts';
import {ParameterError} from './parameters.ts';
import type {Pause} from './replicate.ts';

export type {CaseFault, Tolerance, Value} from './cases.ts';
export type {CaseRow, QuantityRow, Verdict} from './judge.ts';
export type {Simulated} from './replicate.ts';

export interface TruthOptions {
  /** Told of every case as soon as it is judged. */
  onCase?: (row: CaseRow) => void;
  /** Ends the run between two replications; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
}

export interface TruthReport {
  rows: CaseRow[];
  passed: number;
  failed: number;
  unsupported: number;
  /** Files and cases that cannot be understood; they have no row. */
  faults: CaseFault[];
}

/** Runs all cases of the files, in order. A malformed case is a fault, and the others still run. */
export async function runTruth(
  files: readonly {name: string; text: string}[],
  {onCase, signal}: TruthOptions = {},
): Promise<TruthReport> {
  const report: TruthReport = {rows: [], passed: 0, failed: 0, unsupported: 0, faults: []};
  const pause: Pause = async () => {
    await new Promise((resume) => setTimeout(resume, 0));
    signal?.throwIfAborted();
  };
  for (const {name, text} of files)
    for (const one of readCases(name, text)) {
      await pause();
      if ('fault' in one) {
        report.faults.push(one.fault);
        continue;
      }
      const row = await judge(name, one.case, modelNamed(one.case.model), pause).catch((error: unknown) => {
        signal?.throwIfAborted();
        if (!(error instanceof ParameterError)) return failure(name, one.case, error);
        report.faults.push({file: name, path: `${one.path}.${error.path}`, message: error.message});
        return null;
      });
      if (row === null) continue;
      report.rows.push(row);
      report[row.verdict]++;
      onCase?.(row);
    }
  return report;
}
