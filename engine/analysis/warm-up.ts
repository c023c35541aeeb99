import {batchMeans} from './batch-means.ts';

/** Where to cut the opening of a run, and the statistic that says so. */
export interface Truncation {
  /** Observations to leave out: 5 a batch. */
  observations: number;
  batches: number;
  /** MSER for each number of batches left out, from 0 to half of the run. */
  statistic: number[];
  /** Mean of the batches that stay. */
  mean: number;
  /**
   * False when the statistic would be smaller still in the second half of the run: the path has not settled, and the
   * run is too short to cut (Hoad, Robinson & Davies 2010).
   */
  settled: boolean;
  /** Batches where the statistic is smallest when the second half of the run counts too. */
  lowest: number;
}

const BATCH = 5;
/** The last batches are never all that stays: too few to tell a small spread from a lucky one (White 1997). */
const LEAST_KEPT = 6;

/**
 * MSER-5: leaves out the d batches of five observations that minimise the squared standard error of the mean of the
 * rest, sum of (Z - mean)² / (k - d)², over d = 0 … floor(k / 2); the smaller d wins a tie.
 * Sources: White (1997), An effective truncation heuristic for bias reduction in simulation output, Simulation 69;
 * White, Cobb & Spratt (2000), A comparison of five steady-state truncation heuristics, WSC.
 * `path`: one value a period, averaged over pilot replications; at least 10, RangeError otherwise.
 */
export function mser5(path: ArrayLike<number>): Truncation {
  if (path.length < 2 * BATCH)
    throw new RangeError(`path must have at least 10 observations: ${path.length}`);
  const batches = batchMeans(path, BATCH);
  const half = Math.floor(batches.length / 2);
  const {statistic, mean} = standardErrors(batches, Math.max(half, batches.length - LEAST_KEPT));
  const cut = argmin(statistic.slice(0, half + 1));
  const lowest = argmin(statistic);
  return {
    observations: cut * BATCH,
    batches: cut,
    statistic: statistic.slice(0, half + 1),
    mean: mean[cut],
    settled: lowest <= half,
    lowest,
  };
}

/** The path of means over replications, cut to the shortest of them. */
export function averagePath(paths: readonly ArrayLike<number>[]): Float64Array {
  if (paths.length === 0) throw new RangeError(`paths must not be empty: ${paths.length}`);
  const average = new Float64Array(Math.min(...paths.map((path) => path.length)));
  for (const path of paths) for (let i = 0; i < average.length; i++) average[i] += path[i];
  return average.map((sum) => sum / paths.length);
}

/** MSER and mean of what stays when d = 0 … last batches go, by Welford's update from the end backwards. */
function standardErrors(batches: Float64Array, last: number): {statistic: number[]; mean: number[]} {
  const statistic = new Array<number>(last + 1);
  const mean = new Array<number>(last + 1);
  let centre = 0;
  let squares = 0;
  for (let d = batches.length - 1; d >= 0; d--) {
    const kept = batches.length - d;
    const deviation = batches[d] - centre;
    centre += deviation / kept;
    squares += deviation * (batches[d] - centre);
    if (d <= last) {
      statistic[d] = squares / (kept * kept);
      mean[d] = centre;
    }
  }
  return {statistic, mean};
}

function argmin(values: number[]): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] < values[best]) best = i;
  return best;
}
