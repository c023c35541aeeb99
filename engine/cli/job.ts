import type {Options} from './options.ts';
import type {Progress} from './progress.ts';
import type {Wording} from './wording.ts';

/** What a command gets to work with. */
export interface Job {
  /** What it works on, the first where there are several; empty where it works on nothing. */
  readonly operand: string;
  readonly operands: readonly string[];
  readonly options: Options;
  readonly wording: Wording;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}
