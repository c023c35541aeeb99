import {estimate, type Estimate} from '../analysis/interval.ts';
import {pairedDifference, type PairedDifference} from '../analysis/paired.ts';
import {boundReason, type BoundReason} from './bound.ts';
import {probabilityOfCorrectSelection} from './correct-selection.ts';
import {flatBand, flatTolerance, type LeverInterval} from './flat-band.ts';
import type {Problem} from './problem.ts';
import type {Sample} from './sample.ts';
import type {System, TestedValue} from './systems.ts';
import type {Decision} from './trace.ts';
import {defaultIndifference, type LeverSearch} from './lever-search.ts';
import type {Settings} from './options.ts';

/** A tested lever value; values of one system share its replications. */
export interface OptimumPoint<R> {
  value: number;
  system: string;
  /** On the common seeds. */
  replications: readonly R[];
  profit: Estimate;
  /** Profit less that of the best system on the same random numbers; each interval by itself, not simultaneous. */
  differenceFromBest: PairedDifference;
  /** Whether the simultaneous tests tell it from the best. */
  rejected: boolean;
}

/** The most profitable value of a lever, with its receipt. Money is per year. */
export interface Optimum<R> {
  /**
   * `optimal`: every system tested is rejected, or cannot be better than the best by more than the indifference, at the
   * confidence; `budget`: the replications, all spent, ran out before that, or before values beside the best were tried where it is;
   * `cancelled`: what was found until then.
   */
  status: 'optimal' | 'budget' | 'cancelled';
  value: number;
  system: string;
  /** Tested values around it that compile to the same system. */
  systemValues: LeverInterval;
  /**
   * Values not rejected, with the untested ones beside them: `low` and `high` are the nearest rejected values, or the
   * lever's ends. Holds the best tested value with the confidence, and the lever's best where profit has one peak.
   */
  interval: LeverInterval;
  /** Tested values that are not rejected, ascending. */
  notRejected: number[];
  /** Values whose estimated profit is within 1 % of max(|profit|, 5 % of revenue) of the best. */
  flatBand: LeverInterval;
  atBound: null | 'low' | 'high';
  /** Why the optimum is at a bound; null when it is not. */
  bound: BoundReason | null;
  /** Of the best system, from `replications`. */
  profit: Estimate;
  revenue: Estimate;
  /** Of the best system: fresh ones, or those of the search when it ended before any fresh one. */
  replications: readonly R[];
  reestimated: boolean;
  /** Lower bound that the best is within the indifference of the best of all systems tested; where `optimal`, at least the confidence. */
  probabilityOfCorrectSelection: number;
  indifference: number;
  confidence: number;
  replicationsUsed: number;
  budget: number;
  /** Ascending by value. */
  points: OptimumPoint<R>[];
  trace: Decision[];
}

/** The receipt of a search that has ended. */
export function optimumOf<R>(
  problem: Problem<R>,
  search: LeverSearch<R>,
  best: System<R>,
  {confidence, budget}: Settings<R>,
  status: Optimum<R>['status'],
): Optimum<R> {
  const {systems, values, tests, fresh, trace} = search;
  const reestimated = fresh.profits.length > 0;
  const sample: Sample<R> = reestimated ? fresh : best;
  const profit = estimate(sample.profits, confidence);
  const revenue = estimate(sample.revenues, confidence);
  const indifference = search.indifference ?? defaultIndifference(profit.mean, revenue.mean);
  const points = systems.simulatedValues.map((tested) => pointOf(tested, best, confidence));
  const systemValues = systems.block(best);
  const atBound = boundOf(problem, systemValues);
  const used = systems.simulated.reduce((sum, {profits}) => sum + profits.length, fresh.profits.length);
  return {
    status,
    value: best.value,
    system: best.identity,
    systemValues,
    interval: intervalOf(points),
    notRejected: points.filter(({rejected}) => !rejected).map(({value}) => value),
    flatBand: flatBand(
      problem.lever,
      points.map(({value, differenceFromBest}) => ({value, difference: differenceFromBest.mean})),
      best.value,
      flatTolerance(profit.mean, revenue.mean),
    ),
    atBound,
    bound: atBound && boundReason(systems, values, best, atBound, tests, confidence),
    profit,
    revenue,
    replications: sample.replications,
    reestimated,
    probabilityOfCorrectSelection: probabilityOfCorrectSelection(
      best,
      systems.simulated,
      tests,
      indifference,
    ),
    indifference,
    confidence,
    replicationsUsed: used,
    budget,
    points,
    trace,
  };
}

function pointOf<R>({value, system}: TestedValue<R>, best: System<R>, confidence: number): OptimumPoint<R> {
  const n = Math.min(system.profits.length, best.profits.length);
  return {
    value,
    system: system.identity,
    replications: system.replications,
    profit: estimate(system.profits, confidence),
    differenceFromBest: pairedDifference(system.profits.slice(0, n), best.profits.slice(0, n), confidence),
    rejected: system.rejection !== null,
  };
}

function boundOf({lever}: Problem<unknown>, {low, high}: LeverInterval): Optimum<unknown>['atBound'] {
  if (low === lever.from) return 'low';
  return high === lever.to ? 'high' : null;
}

/** From the nearest rejected value below the lowest that is not, to the nearest above the highest. */
function intervalOf(points: readonly OptimumPoint<unknown>[]): LeverInterval {
  const first = points.findIndex(({rejected}) => !rejected);
  const last = points.findLastIndex(({rejected}) => !rejected);
  return {
    low: points[Math.max(first - 1, 0)].value,
    high: points[Math.min(last + 1, points.length - 1)].value,
  };
}
