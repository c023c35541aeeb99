import {readCases, type CaseFault, type CaseOrFault} from './cases.ts';
import {judgeHere, type JudgeCase} from './judge-case.ts';
import type {CaseRow} from './judge.ts';

export type {CaseFault, Tolerance, Value} from './cases.ts';
export type {CaseRow, QuantityRow, Verdict} from './judge.ts';
export type {JudgeCase} from './judge-case.ts';
export type {Simulated} from './replicate.ts';

export interface TruthOptions {
  /** Told of every case as soon as it is judged, and of how many there are. */
  onCase?: (row: CaseRow, cases: number) => void;
  /** Ends the run between two replications; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Who judge, each one case at a time. Default one, here. The rows do not depend on them. */
  judges?: readonly JudgeCase[];
}

export interface TruthReport {
  /** In the order of the files and of the cases in them. */
  rows: CaseRow[];
  passed: number;
  failed: number;
  unsupported: number;
  /** Files and cases that cannot be understood; they have no row. */
  faults: CaseFault[];
}

/** Runs all cases of the files. A malformed case is a fault, and the others still run. */
export async function runTruth(
  files: readonly {name: string; text: string}[],
  {onCase, signal, judges = [judgeHere(pauseFor(signal))]}: TruthOptions = {},
): Promise<TruthReport> {
  const cases = files.flatMap(({name, text}) => readCases(name, text).map((one) => ({file: name, one})));
  const outcomes = new Array<CaseRow | CaseFault>(cases.length);
  let next = 0;
  const work = async (judgeCase: JudgeCase) => {
    while (next < cases.length) {
      const index = next++;
      const {file, one} = cases[index];
      const outcome = (outcomes[index] = await outcomeOf(file, one, judgeCase));
      signal?.throwIfAborted();
      if ('verdict' in outcome) onCase?.(outcome, cases.length);
    }
  };
  await Promise.all(judges.map(work));
  const rows = outcomes.filter((outcome): outcome is CaseRow => 'verdict' in outcome);
  const count = (verdict: CaseRow['verdict']) => rows.filter((row) => row.verdict === verdict).length;
  return {
    rows,
    passed: count('passed'),
    failed: count('failed'),
    unsupported: count('unsupported'),
    faults: outcomes.filter((outcome): outcome is CaseFault => !('verdict' in outcome)),
  };
}

async function outcomeOf(file: string, one: CaseOrFault, judgeCase: JudgeCase): Promise<CaseRow | CaseFault> {
  if ('fault' in one) return one.fault;
  const judgement = await judgeCase(file, one.case);
  if ('row' in judgement) return judgement.row;
  const {path, message} = judgement.wrong;
  return {file, path: `${one.path}.${path}`, message};
}

/** Lets others have a turn, and rejects once the signal is there. */
function pauseFor(signal: AbortSignal | undefined): () => Promise<void> {
  return async () => {
    await new Promise((resume) => setTimeout(resume, 0));
    signal?.throwIfAborted();
  };
}
