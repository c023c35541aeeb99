import {estimate, type Estimate} from '../analysis/interval.ts';
import {moments} from '../analysis/moments.ts';
import {pairedDifference, type PairedDifference} from '../analysis/paired.ts';
import {AUTO_MINIMUM, moreAutoReplications} from '../analysis/run-length.ts';
import {checkLever, gridValues, halvingOrder} from './grid.ts';
import type {Problem} from './problem.ts';
import {settled, unlessCancelled} from './sample.ts';
import {Systems, type PointUpdate, type System} from './systems.ts';

export interface CurveOptions<R> {
  /** Evenly spaced values on the lever's scale; default 21. Not together with `values`. */
  points?: number | undefined;
  /** Lever values to run instead. */
  values?: readonly number[] | undefined;
  /** Replications of every point, or `auto` (default): 10, then until the half-width of profit is 0.5 % of revenue, at most 200. */
  replications?: number | 'auto' | undefined;
  /** In (0, 1), default 0.95. */
  confidence?: number | undefined;
  /** Told of every point whenever it has new replications. */
  onPoint?: ((update: PointUpdate<R>) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** A point of a curve; values that compile to one system share its replications. Money is per year. */
export interface CurvePoint<R> {
  value: number;
  system: string;
  replications: readonly R[];
  profit: Estimate;
  revenue: Estimate;
  /** Profit less that of the best point on the same random numbers. */
  differenceFromBest: PairedDifference;
}

export interface Curve<R> {
  status: 'complete' | 'cancelled';
  /** Ascending by value; those without replications are left out. */
  points: CurvePoint<R>[];
  /** Index of the point with the greatest mean profit over the replications that all points have; null without points. */
  best: number | null;
  replicationsUsed: number;
}

/**
 * Profit along a lever on common random numbers, without a search. The ends start first and the gaps are halved, so that
 * a viewer sees the shape early; points tighten independently of each other, so the result does not depend on timing.
 * Throws RangeError for options out of range; a cancelled curve keeps what was found.
 */
export async function runCurve<R>(problem: Problem<R>, options: CurveOptions<R> = {}): Promise<Curve<R>> {
  checkLever(problem.lever);
  const {replications = 'auto', confidence = 0.95, onPoint = () => {}, signal} = options;
  if (replications !== 'auto' && !(Number.isInteger(replications) && replications >= 1))
    throw new RangeError(`replications must be a positive integer or auto: ${replications}`);
  const values = options.values
    ? [...new Set(options.values)].sort((a, b) => a - b)
    : gridValues(problem.lever, options.points ?? 21);
  if (values.length === 0) throw new RangeError(`values must not be empty: ${values.length}`);
  const systems = new Systems(problem, {confidence, onPoint, signal});
  const work: Promise<void>[] = [];
  try {
    for (const index of halvingOrder(values.length)) {
      const known = systems.all.length;
      const system = await unlessCancelled(systems.look(values[index]), signal);
      if (!system) break;
      if (systems.all.length > known) work.push(tighten(systems, system, replications, confidence));
    }
  } finally {
    await Promise.allSettled(work);
  }
  const complete = await settled(work, signal);
  return curveOf(systems, confidence, complete ? 'complete' : 'cancelled');
}

/** Replicates one system until it is precise enough; the first ten at once, so that it can be drawn. */
async function tighten<R>(
  systems: Systems<R>,
  system: System<R>,
  replications: number | 'auto',
  confidence: number,
): Promise<void> {
  const {profits, revenues} = system;
  if (replications !== 'auto') {
    await systems.extend(system, Math.min(AUTO_MINIMUM, replications));
    return systems.extend(system, replications);
  }
  for (let more = AUTO_MINIMUM; more > 0; more = moreAutoReplications(profits, revenues, {confidence}))
    await systems.extend(system, profits.length + more);
}

function curveOf<R>(systems: Systems<R>, confidence: number, status: Curve<R>['status']): Curve<R> {
  const {simulated, simulatedValues: tested} = systems;
  const common = Math.min(...simulated.map(({profits}) => profits.length));
  const means = tested.map(({system}) => moments(system.profits.slice(0, common)).mean);
  const best = tested.length > 0 ? means.indexOf(Math.max(...means)) : null;
  return {
    status,
    points: best === null ? [] : tested.map(({value, system}) => point(value, system, tested[best].system)),
    best,
    replicationsUsed: simulated.reduce((sum, {profits}) => sum + profits.length, 0),
  };

  function point(value: number, system: System<R>, top: System<R>): CurvePoint<R> {
    const {identity, replications, profits, revenues} = system;
    const n = Math.min(profits.length, top.profits.length);
    return {
      value,
      system: identity,
      replications,
      profit: estimate(profits, confidence),
      revenue: estimate(revenues, confidence),
      differenceFromBest: pairedDifference(profits.slice(0, n), top.profits.slice(0, n), confidence),
    };
  }
}
