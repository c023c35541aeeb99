import {moments} from './moments.ts';

/** A figure of a system's n-th replication; the same arguments give the same figure. */
export type Observe = (system: number, replication: number) => number;

/** What a selection found. */
export interface Selection {
  /** Index of the system with the greatest mean. */
  best: number;
  /** Replications of each system. */
  sizes: number[];
}

export interface TwoStageOptions {
  procedure: 'rinott' | 'dudewiczDalal';
  /** h of the procedure for these systems, this first stage and the wanted confidence: see `selection-constants.ts`. */
  constant: number;
  /** Replications of the first stage, at least 2. */
  firstStage: number;
  /** Least lead of the best system that must be found. */
  indifference: number;
}

/**
 * Replications in all of a system whose first stage has this variance. Rinott (1978): max(n₀, (hS/δ)²); Dudewicz & Dalal (1975):
 * max(n₀ + 1, (hS/δ)²), rounded up; Law (2015), eq. 10.3.
 */
export function twoStageSize(
  procedure: TwoStageOptions['procedure'],
  constant: number,
  variance: number,
  {firstStage, indifference}: {firstStage: number; indifference: number},
): number {
  const least = procedure === 'rinott' ? firstStage : firstStage + 1;
  return Math.max(least, Math.ceil((constant * constant * variance) / (indifference * indifference)));
}

/**
 * Weight of the first stage's mean in the weighted mean of Dudewicz & Dalal (1975), which makes its variance that of the plan
 * whatever was rounded up; the second stage has the rest. Law (2015), sec. 10.4.1.
 */
export function firstStageWeight(
  constant: number,
  variance: number,
  size: number,
  {firstStage, indifference}: {firstStage: number; indifference: number},
): number {
  const planned = (constant * constant * variance) / (indifference * indifference);
  if (planned === 0) return firstStage / size;
  const missed = 1 - (size - firstStage) / planned;
  return (firstStage / size) * (1 + Math.sqrt(1 - (size / firstStage) * missed));
}

/**
 * The best of k independent normal systems with unknown and unequal variances, found in two stages with the confidence of the
 * constant where it leads by the indifference or more. Rinott compares plain means, Dudewicz and Dalal weighted ones.
 */
export function selectInTwoStages(systems: number, observe: Observe, options: TwoStageOptions): Selection {
  const {procedure, constant, firstStage, indifference} = options;
  if (!(indifference > 0)) throw new RangeError(`indifference must be positive: ${indifference}`);
  const means: number[] = [];
  const sizes: number[] = [];
  for (let system = 0; system < systems; system++) {
    const values = Float64Array.from({length: firstStage}, (_, i) => observe(system, i));
    const first = moments(values);
    const variance = first.variance!;
    const size = twoStageSize(procedure, constant, variance, options);
    const second = size - firstStage;
    const weight =
      procedure === 'rinott' ? firstStage / size : firstStageWeight(constant, variance, size, options);
    let sum = 0;
    for (let i = firstStage; i < size; i++) sum += observe(system, i);
    means.push(weight * first.mean + (second > 0 ? ((1 - weight) * sum) / second : 0));
    sizes.push(size);
  }
  return {best: means.indexOf(Math.max(...means)), sizes};
}
