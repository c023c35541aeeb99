import {studentTCdf, studentTQuantile} from '../kernel/math.ts';
import {differenceMoments} from './paired.ts';

/** Replications of the first stage: what is far behind is told from the best by five pairs on the same random numbers. */
export const FIRST_STAGE = 5;
/** A stage has as many replications as the one before, and half as many again. */
const GROWTH = 1.5;
/** Of the error that is left, what a stage may spend. */
const SPENT = 1 / 4;

/** Replications that a system has after a stage ≥ 1: 5, 8, 12, 17, 26, … */
export function stageSize(stage: number): number {
  let size = FIRST_STAGE;
  for (let before = 1; before < stage; before++) size *= GROWTH;
  return Math.ceil(size);
}

/** Paired t tests that hold all at once, over comparisons and over stages. */
export interface SimultaneousTests {
  /** One-sided critical value of Student's t for stageSize(stage) pairs. */
  critical(stage: number): number;
}

/**
 * Bonferroni over comparisons and stages: a comparison at stage m may err with probability
 * (1 - confidence) / comparisons · ¼ (¾)^(m-1), which sums to 1 - confidence over every comparison and any number of
 * stages. The size of each stage is fixed beforehand, so this holds whichever comparisons are looked at and in whatever
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
    critical(stage) {
      if (known[stage] === undefined) {
        let share = SPENT;
        for (let before = 1; before < stage; before++) share *= 1 - SPENT;
        const error = ((1 - confidence) / comparisons) * share;
        known[stage] = studentTQuantile(1 - error, stageSize(stage) - 1);
      }
      return known[stage];
    },
  };
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
