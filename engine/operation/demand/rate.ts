/**
 * A rate of arrivals over time. Arrivals come by inversion of the cumulative rate (Cinlar 1975, Introduction to Stochastic Processes,
 * section 4.7): the n-th is where it reaches the sum of n unit exponentials.
 */
export interface Rate {
  /** Goes on until the cumulative rate has grown by `amount`; the instant, ms, or Infinity when that is after the end. */
  advance(amount: number): number;
}
