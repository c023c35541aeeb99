import type {ReferenceCase} from './cases.ts';
import {failure, judge, type CaseRow} from './judge.ts';
import {modelNamed} from './models.ts';
import {ParameterError} from './parameters.ts';
import type {Pause} from './replicate.ts';

/** What becomes of a case: its row, or what is wrong with its parameters and where in the case. */
export type Judgement = {row: CaseRow} | {wrong: {path: string; message: string}};

/** Judges one case; a thread of its own may do so. */
export type JudgeCase = (file: string, of: ReferenceCase) => Promise<Judgement>;

/**
 * Judges where it is called. `pause` is awaited between two replications, and ends the judging where it rejects; without `simulates`
 * exact methods alone are asked, and what a single replication settles.
 */
export function judgeHere(pause: Pause, simulates = true): JudgeCase {
  return async (file, of) => {
    await pause();
    try {
      return {row: await judge(file, of, modelNamed(of.model), pause, simulates)};
    } catch (error) {
      await pause();
      if (error instanceof ParameterError) return {wrong: {path: error.path, message: error.message}};
      return {row: failure(file, of, error)};
    }
  };
}
