import type {Network} from '../../scenario/network.ts';

/** At which levels stock is replenished, by stocking point. */
export interface Levels {
  /** r, s, or S less the least quantity of a base stock, units; -Infinity without a policy. */
  readonly reorderPoint: Float64Array;
  /** Q of (r,nQ), units; NaN elsewhere. */
  readonly orderQuantity: Float64Array;
  /** S of (s,S) and base stock, units; NaN elsewhere. */
  readonly orderUpToLevel: Float64Array;
  /** Expected replenishment lead time, days, with the expected wait upstream, and the demand in it, units. */
  readonly leadTime: Float64Array;
  readonly leadTimeDemand: Float64Array;
}

/**
 * What is settled before the clock starts, for a whole study or for one lever value: who serves whom, by which means of transport goods come, at
 * which levels stock is replenished, and how much of the base demand there is. Plain typed arrays, so that it crosses threads as it is.
 */
export interface Plan extends Levels {
  /** Cumulative share of each serving site, by segment and position in `servedBy`. */
  readonly sourcing: readonly Float64Array[];
  /** Lane of each stocking point, as in `Points`; null where none has a choice. */
  readonly lane: Int32Array | null;
  /** Levels while products are in the first stage of their lives, in the second, and so on; empty where no product has a life cycle. */
  readonly levelsByStage: readonly Levels[];
  /** Share of the base demand that there is, by segment, and the greatest that its response allows. */
  readonly rateFactor: Float64Array;
  readonly greatestRateFactor: Float64Array;
}

/** The network with the lanes that a plan has chosen; the same object where there was no choice. */
export function asPlanned(network: Network, {lane}: Pick<Plan, 'lane'>): Network {
  return lane === null ? network : {...network, points: {...network.points, lane}};
}

/** Identity of what a plan changes in the runs of one network: equal strings, equal runs. Rate factors follow from the rest. */
export function planIdentity(plan: Plan): string {
  const stages = plan.levelsByStage.slice(1).flatMap(figuresOf);
  return [...figuresOf(plan), ...stages, ...plan.sourcing, ...(plan.lane === null ? [] : [plan.lane])]
    .map((numbers) => numbers.join(','))
    .join(';');
}

function figuresOf({reorderPoint, orderQuantity, orderUpToLevel}: Levels): Float64Array[] {
  return [reorderPoint, orderQuantity, orderUpToLevel];
}
