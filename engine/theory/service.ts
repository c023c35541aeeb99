/** Service and stock of a stocking point in the long run; shares lie in [0, 1]. */
export interface Service {
  /** Units served at once / units demanded (type 2). */
  fillRate: number;
  /** Lines served wholly at once / lines. */
  lineFillRate: number;
  /** P(no unit short between two receipts) (type 1); serving the last unit exactly is not short. */
  cycleServiceLevel: number;
  /** P(on hand never touched zero between two receipts). */
  cycleNoZeroStock: number;
  /** Share of time with stock on hand (type 3). */
  readyRate: number;
  /** Share of time without backorders. */
  noBackorderTime: number;
  /** Units, averaged over time. */
  averageOnHand: number;
  /** Units, averaged over time. */
  averageBackorders: number;
}

/** Measures that a level can be derived from. */
export type TargetMeasure = 'fillRate' | 'cycleServiceLevel' | 'readyRate';
