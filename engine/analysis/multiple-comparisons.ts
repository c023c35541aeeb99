import {studentTCdf, studentTQuantile} from '../kernel/math.ts';
import {differenceMoments} from './paired.ts';

/** Replications of the first stage: as many as `auto` runs at least. */
export const FIRST_STAGE = 10;

/** Replications that a system has after a stage ≥ 1: 10, 20, 40, … */
export function stageSize(stage: number): number {
  return FIRST_STAGE * 2 ** (stage - 1);
}

/** Paired t tests that hold all at once, over comparisons and over stages. */
export interface SimultaneousTests {
  /** One-sided critical value of Student's t for stageSize(stage) pairs. */
  critical(stage: number): number;
}

/**
 * Bonferroni over comparisons and stages: a comparison at stage m may err with probability
 * (1 - confidence) / comparisons / (m (m + 1)), which sums to 1 - confidence over every comparison and any number of
 * stages. The size of each stage is fixed beforehand, so this holds whichever comparisons are looked at and in whatever
 * order, and for any dependence between systems, so under common random numbers too.
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
      const error = (1 - confidence) / comparisons / (stage * (stage + 1));
      return (known[stage] ??= studentTQuantile(1 - error, stageSize(stage) - 1));
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
