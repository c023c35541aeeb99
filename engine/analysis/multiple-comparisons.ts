import {studentTCdf, studentTQuantile} from '../kernel/math.ts';
import {differenceMoments} from './paired.ts';

/** Replications of the first stage: what is far behind is told from the best by five pairs on the same random numbers. */
export const FIRST_STAGE = 5;
/** Of all error, what the first stage may spend: it is only to find what is far behind, and leaves the rest to those that tell more. */
const SPENT_FIRST = 1 / 10;

/** Replications that a system has after a stage ≥ 1: 5, 10, 20, 40, … */
export function stageSize(stage: number): number {
  return FIRST_STAGE * 2 ** (stage - 1);
}

/** Stages that so many replications complete. */
export function stagesIn(replications: number): number {
  let stages = 0;
  while (stageSize(stages + 1) <= replications) stages++;
  return stages;
}

/** Paired t tests that hold all at once, over comparisons and over stages. */
export interface SimultaneousTests {
  /** One-sided critical value of Student's t for stageSize(stage) pairs. */
  critical(stage: number): number;
  /**
   * The least error of all tests together, in [0, 1], at which one of them still says that the true mean of a difference is not below a
   * bound: at most 1 - confidence exactly where (mean - bound) / standardError reaches the critical value.
   */
  error(difference: PairedStatistic, bound: number): number;
}

/**
 * Bonferroni over comparisons and stages: a comparison at stage m may err with probability (1 - confidence) / comparisons · s(m), where the
 * shares s are 1/10 for the first stage, then 9/20, 9/40, …, and sum to 1. So the tests err with 1 - confidence at most over every comparison
 * and any number of stages. The size of each stage is fixed beforehand, so this holds whichever comparisons are looked at and in whatever
 * order, and for any dependence between systems, so under common random numbers too. Where differences are skewed, five pairs are
 * not more often wrong than ten: the smaller the stage, the further out lies its critical value.
 * Sources: screening by paired t: Nelson, Swann, Goldsman & Song (2001), Operations Research 49; a union over
 * looks: Even-Dar, Mannor & Mansour (2006), Journal of Machine Learning Research 7.
 */
export function simultaneousTests(confidence: number, comparisons: number): SimultaneousTests {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence must be in (0, 1): ${confidence}`);
  if (!(comparisons >= 1)) throw new RangeError(`comparisons must be at least 1: ${comparisons}`);
  const known: number[] = [];
  return {
    critical: (stage) =>
      (known[stage] ??= studentTQuantile(
        1 - ((1 - confidence) / comparisons) * shareOf(stage),
        stageSize(stage) - 1,
      )),
    error: (difference, bound) =>
      Math.min(1, (chanceBelow(difference, bound) * comparisons) / shareOf(stagesIn(difference.n))),
  };
}

/** Of all error, what a stage may spend. */
function shareOf(stage: number): number {
  return stage === 1 ? SPENT_FIRST : (1 - SPENT_FIRST) / 2 ** (stage - 1);
}

/** A paired difference over the first n pairs: its mean and the standard error of that mean. */
export interface PairedStatistic {
  mean: number;
  standardError: number;
  n: number;
}

/** Mean of x - y over the first n ≥ 2 pairs, with its standard error. */
export function pairedStatistic(x: ArrayLike<number>, y: ArrayLike<number>, n: number): PairedStatistic {
  const {mean, variance} = differenceMoments(x, y, n);
  if (variance === null) throw new RangeError(`pairs must be at least 2: ${n}`);
  return {mean, standardError: Math.sqrt(variance / n), n};
}

/** Chance that the true mean of a difference lies below a bound, given what was seen: the tail of Student's t. */
export function chanceBelow({mean, standardError, n}: PairedStatistic, bound: number): number {
  if (standardError === 0) return mean < bound ? 1 : 0;
  return studentTCdf((bound - mean) / standardError, n - 1);
}
