import {estimate, pairedWhereKnown, replicationsToTell, type PairedDifference} from '../index.ts';
import type {Good} from './direction.ts';

/** A figure of one scenario with its interval; the half-width is null for a single replication. */
export interface ComparedValue {
  mean: number;
  halfWidth: number | null;
}

/**
 * What a difference says: `better` or `worse` where more or less of the figure is good, else `higher` or `lower`, as soon as its interval
 * leaves 0 out; `same` where it is 0 in every replication; `undecided` otherwise.
 */
export type Verdict = 'better' | 'worse' | 'higher' | 'lower' | 'same' | 'undecided';

/** A figure of one scenario less that of another on the same chance, with its interval. */
export interface ComparedDifference {
  mean: number;
  halfWidth: number | null;
  /** How many times larger its variance would be without common random numbers; null where it does not vary. */
  varianceReduction: number | null;
  verdict: Verdict;
  /**
   * Where it is undecided: replications in all at which the interval, at the present mean and standard deviation, would leave 0 out.
   * Null where the mean is 0, where it takes more than 10,000, and where it is decided.
   */
  replicationsToTell: number | null;
}

/** A figure of all scenarios and its differences over all pairs; null where a scenario does not have it. */
export interface ComparedFigure {
  unit: string;
  /** Which way is good; null where neither is. */
  good: Good | null;
  values: (ComparedValue | null)[];
  differences: (ComparedDifference | null)[];
}

/** Two scenarios by their places: a difference is that of `of` less that of `against`. */
export interface ComparedPair {
  of: number;
  against: number;
}

/** How figures are compared. */
export interface Comparison {
  /** All pairs, those against the first scenario first. */
  readonly pairs: ComparedPair[];
  /** Of the interval of each value, and of the intervals of a figure's differences over all pairs together. */
  readonly confidence: number;
  /** Of the interval of each difference. */
  readonly pairConfidence: number;
}

/**
 * The pairs of so many scenarios. The intervals of a figure hold for all pairs at once by Bonferroni's inequality, each with
 * 1 - (1 - confidence) / pairs: Law (2015), Simulation Modeling and Analysis, 5th ed., sec. 10.3.
 */
export function comparisonOf(scenarios: number, confidence: number): Comparison {
  const pairs = Array.from({length: scenarios}, (_, against) =>
    Array.from({length: scenarios - against - 1}, (_, i) => ({of: against + 1 + i, against})),
  ).flat();
  return {pairs, confidence, pairConfidence: 1 - (1 - confidence) / pairs.length};
}

/** Compares a figure by its replications in each scenario: null where the scenario does not have it, NaN where a replication does not. */
export function comparedFigure(
  replications: readonly (readonly number[] | null)[],
  {unit, good}: Pick<ComparedFigure, 'unit' | 'good'>,
  {pairs, confidence, pairConfidence}: Comparison,
): ComparedFigure {
  return {
    unit,
    good,
    values: replications.map((values) => {
      const known = (values ?? []).filter((value) => !Number.isNaN(value));
      if (known.length === 0) return null;
      const {mean, halfWidth} = estimate(known, confidence);
      return {mean, halfWidth};
    }),
    differences: pairs.map(({of, against}) => {
      const [x, y] = [replications[of], replications[against]];
      const difference = x && y && pairedWhereKnown(x, withoutRounding(y, x), pairConfidence);
      return difference ? told(difference, good, pairConfidence) : null;
    }),
  };
}

/** Relative difference of two figures that is the rounding of the sums behind them. */
const ROUNDING = 1e-12;

/** Values that differ from the others by rounding alone are the others. */
function withoutRounding(values: readonly number[], others: readonly number[]): number[] {
  return values.map((value, i) =>
    Math.abs(value - others[i]) <= ROUNDING * Math.abs(others[i]) ? others[i] : value,
  );
}

function told(difference: PairedDifference, good: Good | null, confidence: number): ComparedDifference {
  const {mean, halfWidth, varianceReduction} = difference;
  const verdict = verdictOf(difference, good);
  return {
    mean,
    halfWidth,
    varianceReduction,
    verdict,
    replicationsToTell: verdict === 'undecided' ? replicationsToTell(difference, confidence) : null,
  };
}

function verdictOf({mean, halfWidth}: PairedDifference, good: Good | null): Verdict {
  if (mean === 0 && !halfWidth) return 'same';
  if (halfWidth === null || Math.abs(mean) <= halfWidth) return 'undecided';
  if (good === null) return mean > 0 ? 'higher' : 'lower';
  return mean > 0 === (good === 'more') ? 'better' : 'worse';
}
