/** What is settled before the clock starts, as far as the twin needs it: numbers by stocking point and segment. */
export interface PlanNumbers {
  /** Cumulative share of each serving site, by segment and position in `servedBy`. */
  readonly sourcing: readonly Float64Array[];
  /** r, s, or S - 1 of a base stock, units. */
  readonly reorderPoint: Float64Array;
  /** Q of (r,nQ), units. */
  readonly orderQuantity: Float64Array;
  /** S of (s,S) and base stock, units. */
  readonly orderUpToLevel: Float64Array;
}
