/** What a solvable stocking point does in the long run; shares lie in [0, 1]. */
export interface StockFigures {
  readonly method: StockMethod;
  /** Units served at the instant of demand / units demanded. */
  readonly fillRate: number;
  /** Lines served wholly, and at least in part, at that instant / lines. */
  readonly lineFillRate: number;
  readonly linesWithAny: number;
  readonly readyRate: number;
  /** Of replenishment cycles; null where cycles are not of one kind. */
  readonly cycleServiceLevel: number | null;
  readonly cycleNoZeroStock: number | null;
  readonly noBackorderTime: number;
  /** Units, averaged over time. */
  readonly averageOnHand: number;
  readonly averageBackorders: number;
  /** Those of them that customers wait for. */
  readonly customerBackorders: number;
  readonly averageOnOrder: number;
  /** Replenishment orders per day. */
  readonly ordersPerDay: number;
  /** Units that the least of them may have. */
  readonly smallestOrder: number;
  /** Units that customers get per day: demand, less what is lost. */
  readonly sold: number;
  /** Units that come in per day, for customers and for other stocking points. */
  readonly throughput: number;
  /** Whether whatever waits has been ordered. */
  readonly isCovered: boolean;
  /** Whether nothing ever waits or is lost here, whatever the demand. */
  readonly isNeverShort: boolean;
}

/** How a stocking point was solved. */
export type StockMethod =
  | 'positionUniform'
  | 'positionRenewal'
  | 'periodicReview'
  | 'scheduledDepartures'
  | 'palm'
  | 'erlangLoss'
  | 'oneOutstanding'
  | 'warehouseRetailers';
