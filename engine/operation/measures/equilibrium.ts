import type {Network} from '../../scenario/network.ts';
import {measuresOf} from './measures.ts';
import type {Plan} from '../planning/plan.ts';
import {demandFactor} from '../../scenario/demand-response.ts';
import type {Replication} from '../result.ts';
import {play} from '../simulate.ts';

/** Replications behind one look at the service, all on the same numbers. */
const PILOTS = 4;
const MOST_STEPS = 12;
/** Change of demand, relative to the base, at which a factor counts as reproducing itself. */
const TOLERANCE = 5e-4;
/** Least demand to start from, of the base: where nobody orders, nobody learns of the service, and no demand would stay none. */
const LEAST_START = 0.01;

/** A constant rate of demand that reproduces itself through the service that it meets. */
export interface Equilibrium {
  /** Factor on the base demand, by segment. */
  readonly rateFactor: Float64Array;
  /** Largest distance between a factor and what its service calls for. */
  readonly residual: number;
  readonly steps: number;
  /** Replications 0, 1, … of the plan at these factors, as the last look had them; none where the steps ended without one. */
  readonly replications: readonly Replication[];
}

/** What a demand leads to: by segment, the factor that its service calls for; and how it was played. */
interface Look {
  readonly called: Float64Array;
  readonly replications: readonly Replication[];
}

/**
 * Demand that answers to service: the factors m = f(service(m)), sought outside the run by secant steps on common random numbers, from
 * the demand that nobody serves and from the greatest there can be. All different solutions are returned, greatest demand first;
 * the first is the one to use.
 */
export function findEquilibria(network: Network, plan: Plan, seed: string): Equilibrium[] {
  const {segments} = network.scenario;
  const lowest = Float64Array.from(segments, ({response}) =>
    response ? Math.max(LEAST_START, demandFactor(response, 0)) : 1,
  );
  const high = greatestEquilibrium(network, plan, seed);
  const low = iterate(network, plan, seed, lowest);
  const same = high.rateFactor.every((factor, s) => Math.abs(factor - low.rateFactor[s]) < 20 * TOLERANCE);
  return same ? [high] : [high, low];
}

/** The first of them alone, the one to use, for half the work. */
export function greatestEquilibrium(network: Network, plan: Plan, seed: string): Equilibrium {
  return iterate(network, plan, seed, plan.greatestRateFactor);
}

export function hasResponse(network: Network): boolean {
  return network.scenario.segments.some((segment) => segment.response !== null);
}

function iterate(network: Network, plan: Plan, seed: string, start: Float64Array): Equilibrium {
  const count = start.length;
  let before = start.slice();
  let {called} = look(network, plan, seed, before);
  let now = called.slice();
  let residual = distance(before, called);
  for (let step = 1; step <= MOST_STEPS; step++) {
    const {called: nowCalled, replications} = look(network, plan, seed, now);
    residual = distance(now, nowCalled);
    if (residual < TOLERANCE) return {rateFactor: now, residual, steps: step, replications};
    const next = new Float64Array(count);
    for (let s = 0; s < count; s++) {
      const slope = (nowCalled[s] - called[s]) / (now[s] - before[s]);
      const secant = now[s] + (nowCalled[s] - now[s]) / (1 - slope);
      const isUsable = Number.isFinite(secant) && Math.abs(1 - slope) > 0.05;
      next[s] = Math.min(plan.greatestRateFactor[s], Math.max(0, isUsable ? secant : nowCalled[s]));
    }
    before = now;
    called = nowCalled;
    now = next;
  }
  return {rateFactor: now, residual, steps: MOST_STEPS, replications: []};
}

/** Demand at these factors, by segment, and what its service calls for; a segment that nobody asks keeps its factor. */
function look(network: Network, plan: Plan, seed: string, rateFactor: Float64Array): Look {
  const names = measuresOf(network, 'segment').map((measure) => measure.name);
  const {segments} = network.scenario;
  const sums = new Float64Array(segments.length);
  const replications = Array.from({length: PILOTS}, (_, i) => play(network, {...plan, rateFactor}, seed, i));
  for (const {measuresBy} of replications)
    segments.forEach(({response}, s) => {
      if (response) sums[s] += measuresBy.segment[s * names.length + names.indexOf(response.to)];
    });
  const called = Float64Array.from(segments, ({response}, s) => {
    if (!response) return 1;
    const service = sums[s] / PILOTS;
    return Number.isNaN(service) ? rateFactor[s] : demandFactor(response, service);
  });
  return {called, replications};
}

function distance(a: Float64Array, b: Float64Array): number {
  return a.reduce((largest, x, i) => Math.max(largest, Math.abs(x - b[i])), 0);
}
