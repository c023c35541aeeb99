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

/** Stages that so many replications have begun: the last of them may be cut short. */
function stagesBegun(replications: number): number {
  const stages = stagesIn(replications);
  return replications > stageSize(stages) ? stages + 1 : stages;
}

/** Paired t tests that hold all at once, over comparisons and over stages. */
export interface SimultaneousTests {
  /** One-sided critical value of Student's t for a `stageStatistic` of so many pairs. */
  critical(pairs: number): number;
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
 * not more often wrong than ten: the smaller the stage, the further out lies its critical value. A stage that is cut short spends the share
 * of the whole one, in whose place it is.
 * Sources: screening by paired t: Nelson, Swann, Goldsman & Song (2001), Operations Research 49; a union over
 * looks: Even-Dar, Mannor & Mansour (2006), Journal of Machine Learning Research 7.
 */
export function simultaneousTests(confidence: number, comparisons: number): SimultaneousTests {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence must be in (0, 1): ${confidence}`);
  if (!(comparisons >= 1)) throw new RangeError(`comparisons must be at least 1: ${comparisons}`);
  const known: number[] = [];
  return {
    critical: (pairs) =>
      (known[pairs] ??= studentTQuantile(
        1 - ((1 - confidence) / comparisons) * shareOf(stagesBegun(pairs)),
        degreesOf(pairs),
      )),
    error: (difference, bound) =>
      Math.min(
        1,
        (chanceBelow(difference, bound, degreesOf(difference.n)) * comparisons) /
          shareOf(stagesBegun(difference.n)),
      ),
  };
}

/** Of all error, what a stage may spend. */
function shareOf(stage: number): number {
  return stage === 1 ? SPENT_FIRST : (1 - SPENT_FIRST) / 2 ** (stage - 1);
}

/** Degrees of freedom that a look at so many pairs counts on: those of the whole stages. */
function degreesOf(pairs: number): number {
  return stageSize(stagesIn(pairs)) - 1;
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

/**
 * Mean of x - y over the first n pairs, as a stage looks at it. The r pairs of a stage that is cut short weigh √r beside the √w of the w pairs
 * before, and the mean counts as many standard errors as if the stage were whole: so it has the law of a whole stage, whatever its size
 * depends on, as long as that was settled before its pairs were seen.
 * Source: Cui, Hung & Wang (1999), Modification of sample size in group sequential clinical trials, Biometrics 55.
 */
export function stageStatistic(x: ArrayLike<number>, y: ArrayLike<number>, n: number): PairedStatistic {
  const whole = stageSize(stagesIn(n));
  const all = pairedStatistic(x, y, n);
  if (n === whole) return all;
  const before = differenceMoments(x, y, whole).mean;
  const since = (n * all.mean - whole * before) / (n - whole);
  const [a, b] = [Math.sqrt(whole), Math.sqrt(n - whole)];
  return {
    mean: (a * before + b * since) / (a + b),
    standardError: (all.standardError * Math.sqrt(2 * n)) / (a + b),
    n,
  };
}

/** Chance that the true mean of a difference lies below a bound, given what was seen: the tail of Student's t. */
export function chanceBelow(
  {mean, standardError, n}: PairedStatistic,
  bound: number,
  degrees = n - 1,
): number {
  if (standardError === 0) return mean < bound ? 1 : 0;
  return studentTCdf((bound - mean) / standardError, degrees);
}
