/**
 * What is settled before the clock starts, for a whole study or for one lever value: who serves whom, at which levels stock is
 * replenished, and how much of the base demand there is. Plain typed arrays, so that it crosses threads as it is.
 */
export interface Plan {
  /** Cumulative share of each serving site, by segment and position in `servedBy`. */
  readonly sourcing: readonly Float64Array[];
  /** r, s, or S less the least quantity of a base stock, by stocking point, units; -Infinity without a policy. */
  readonly reorderPoint: Float64Array;
  /** Q of (r,nQ), units; NaN elsewhere. */
  readonly orderQuantity: Float64Array;
  /** S of (s,S) and base stock, units; NaN elsewhere. */
  readonly orderUpToLevel: Float64Array;
  /** Expected replenishment lead time, days, with the expected wait upstream, and the demand in it, units. */
  readonly leadTime: Float64Array;
  readonly leadTimeDemand: Float64Array;
  /** Share of the base demand that there is, by segment, and the greatest that its response allows. */
  readonly rateFactor: Float64Array;
  readonly greatestRateFactor: Float64Array;
}

/** Identity of what a plan changes in the runs of one network: equal strings, equal runs. Rate factors follow from the rest. */
export function planIdentity(plan: Plan): string {
  return [plan.reorderPoint, plan.orderQuantity, plan.orderUpToLevel, ...plan.sourcing]
    .map((numbers) => numbers.join(','))
    .join(';');
}
