import {expm1, log, pow} from '../kernel/math.ts';
import {momentsOf} from './moments.ts';
import {checkSelection, degreesOfFreedom} from './selection-constants.ts';
import type {Observe, Selection} from './two-stage-selection.ts';

/** Constants of the triangular continuation region, for c = 1. */
export interface KimNelsonConstants {
  eta: number;
  /** h² = 2 eta (n₀ - 1). */
  h2: number;
}

/**
 * eta = ½ [(2β)^(-2/(n₀-1)) - 1], with β the chance of error that each of k - 1 comparisons may have: α/(k - 1), or 1 - (1 - α)^(1/(k-1))
 * for systems that are independent, not on common random numbers. Kim & Nelson (2001), A fully sequential procedure for
 * indifference-zone selection in simulation, ACM TOMACS 11, 251-273.
 */
export function kimNelsonConstants(
  systems: number,
  firstStage: number,
  confidence: number,
  isIndependent = false,
): KimNelsonConstants {
  checkSelection(systems, confidence);
  const freedom = degreesOfFreedom(firstStage);
  const rivals = systems - 1;
  const error = isIndependent ? -expm1(log(confidence) / rivals) : (1 - confidence) / rivals;
  const eta = (pow(2 * error, -2 / freedom) - 1) / 2;
  return {eta, h2: 2 * eta * freedom};
}

export interface KimNelsonOptions {
  /** Replications before the first screening, at least 2. */
  firstStage: number;
  /** Least lead of the best system that must be found. */
  indifference: number;
  /** Chance to find it; default 0.95. */
  confidence?: number;
  /** Whether the systems have random numbers of their own; default false. */
  isIndependent?: boolean;
}

/**
 * The best of k normal systems, common random numbers or not, found with the confidence where it leads by the indifference or more:
 * after each further replication a system goes whose mean is below another's by more than their triangular bound allows. Kim &
 * Nelson (2001), with c = 1.
 */
export function kimNelson(systems: number, observe: Observe, options: KimNelsonOptions): Selection {
  const {firstStage, indifference, confidence = 0.95, isIndependent = false} = options;
  if (!(indifference > 0)) throw new RangeError(`indifference must be positive: ${indifference}`);
  const {h2} = kimNelsonConstants(systems, firstStage, confidence, isIndependent);
  const first = Array.from({length: systems}, (_, system) =>
    Float64Array.from({length: firstStage}, (_, i) => observe(system, i)),
  );
  const sums = first.map((values) => values.reduce((sum, value) => sum + value, 0));
  const sizes = new Array<number>(systems).fill(firstStage);
  const reach = first.map((one) =>
    first.map((other) => (h2 * momentsOf(firstStage, (i) => one[i] - other[i]).variance!) / indifference),
  );
  let survivors = first.map((_, system) => system);
  for (let n = firstStage; ; n++) {
    const bound = (i: number, l: number) => Math.max(0, (reach[i][l] - indifference * n) / 2);
    survivors = survivors.filter((i) => survivors.every((l) => l === i || sums[i] >= sums[l] - bound(i, l)));
    const isDecided = survivors.every((i) => survivors.every((l) => l === i || bound(i, l) === 0));
    if (isDecided) return {best: survivors[0], sizes}; // one is left, or several with the same mean
    for (const system of survivors) {
      sums[system] += observe(system, n);
      sizes[system]++;
    }
  }
}
