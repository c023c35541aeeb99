import {AUTO_MAXIMUM, AUTO_MINIMUM} from '../analysis/run-length.ts';
import {checkLever} from './grid.ts';
import type {Problem} from './problem.ts';
import type {PointUpdate} from './systems.ts';

/** Where a search stands, after each finished request for replications. */
export interface Progress {
  step: 'grid' | 'select' | 'reestimate';
  replicationsUsed: number;
  budget: number;
  /** Lever value to beat; null until the grid is done. */
  incumbent: number | null;
  /** Systems simulated, and those that may still be better than the incumbent by more than the indifference. */
  systems: number;
  contenders: number;
}

/** How large a search is. */
export interface SearchSize {
  /** Values of the first grid; at least 2, default 21. Fewer are used when the budget does not reach. */
  points?: number | undefined;
  /** Replications in all, fresh ones included; at least 30, default 200 a point of the grid. */
  budget?: number | undefined;
}

export interface OptimizeOptions<R> extends SearchSize {
  /** Of the interval, of the selection and of every estimate; in (0, 1), default 0.95. */
  confidence?: number | undefined;
  /** Difference of profit not worth telling apart, money per year; default: see `defaultIndifference`. */
  indifference?: number | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  onPoint?: ((update: PointUpdate<R>) => void) | undefined;
  signal?: AbortSignal | undefined;
}

export interface Settings<R> {
  points: number;
  confidence: number;
  /** Null: derived from the grid's best point. */
  indifference: number | null;
  budget: number;
  onProgress: (progress: Progress) => void;
  onPoint: (update: PointUpdate<R>) => void;
  signal: AbortSignal | undefined;
}

const POINTS = 21;
/** Two points and the winner's fresh estimate, ten replications each. */
const LEAST_BUDGET = 3 * AUTO_MINIMUM;

/** Points of the first grid, as many as the budget pays for, and replications in all. RangeError where one is out of range. */
export function searchSize({points = POINTS, budget = points * AUTO_MAXIMUM}: SearchSize): {
  points: number;
  budget: number;
} {
  if (!(Number.isInteger(points) && points >= 2))
    throw new RangeError(`points must be an integer of at least 2: ${points}`);
  if (!(Number.isInteger(budget) && budget >= LEAST_BUDGET))
    throw new RangeError(`budget must be an integer of at least ${LEAST_BUDGET} replications: ${budget}`);
  return {points: Math.min(points, Math.floor(budget / AUTO_MINIMUM) - 1), budget};
}

/** Options with their defaults; RangeError where one is out of range. */
export function settingsOf<R>(problem: Problem<R>, options: OptimizeOptions<R>): Settings<R> {
  const {confidence = 0.95, indifference = null} = options;
  checkLever(problem.lever);
  const size = searchSize(options);
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence must be in (0, 1): ${confidence}`);
  if (indifference !== null && !(indifference >= 0))
    throw new RangeError(`indifference must not be negative: ${indifference}`);
  const {onProgress = () => {}, onPoint = () => {}, signal} = options;
  return {
    ...size,
    confidence,
    indifference,
    onProgress,
    onPoint,
    signal,
  };
}
