/** A lever's range: `from` below `to`; both in (0, 1) on the logit scale, which suits rates, and whole on the scale of whole numbers. */
export interface LeverRange {
  from: number;
  to: number;
  scale: 'linear' | 'logit' | 'whole';
}

/**
 * What a search may know of a model: a black box that turns a lever value and the numbers of replications into results.
 *
 *   lever value --system()--> identity of what is simulated there (equal identity: one system, simulated once)
 *               --replicate()--> results of replications --profit(), revenue()--> money per year
 *
 * Replication i uses the same random numbers at every value, and gives the same result whenever it is asked for.
 */
export interface Problem<R> {
  lever: LeverRange;
  /** Identity of the compiled network; asked for many values at once. */
  system(value: number): Promise<string>;
  /**
   * Replications first … first + count - 1, in this order: on the common seeds, or on fresh seeds that no search uses.
   * Several requests may be under way at once. Rejects when the signal is aborted.
   */
  replicate(value: number, first: number, count: number, fresh: boolean, signal?: AbortSignal): Promise<R[]>;
  /** Money per year. */
  profit(result: R): number;
  /** Money per year; 0 where nothing is sold. */
  revenue(result: R): number;
}
