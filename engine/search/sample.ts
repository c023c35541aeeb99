import type {Problem} from './problem.ts';

/** Replications 0 … n - 1 at one lever value, with their money. */
export interface Sample<R> {
  readonly replications: R[];
  /** Money per year, one a replication. */
  readonly profits: number[];
  readonly revenues: number[];
}

export function emptySample<R>(): Sample<R> {
  return {replications: [], profits: [], revenues: []};
}

/** Which random numbers to use: those that all systems share, or fresh ones. */
export type Seeds = 'common' | 'fresh';

/** Runs what a sample lacks up to `until` replications at a value, and appends it in order. */
export async function extendSample<R>(
  problem: Problem<R>,
  sample: Sample<R>,
  value: number,
  until: number,
  seeds: Seeds,
  signal: AbortSignal | undefined,
): Promise<void> {
  const first = sample.profits.length;
  const count = until - first;
  if (count <= 0) return;
  const results = await problem.replicate(value, first, count, seeds === 'fresh', signal);
  if (results.length !== count)
    throw new Error(
      `${results.length} replications at ${value} where ${count} were asked for, from ${first}`,
    );
  for (const result of results) {
    const [profit, revenue] = [problem.profit(result), problem.revenue(result)];
    if (!Number.isFinite(profit) || !Number.isFinite(revenue))
      throw new Error(
        `replication ${sample.profits.length} at ${value}: profit ${profit}, revenue ${revenue}`,
      );
    sample.replications.push(result);
    sample.profits.push(profit);
    sample.revenues.push(revenue);
  }
}

/**
 * Waits for all of some concurrent work; true when all is done, false when it was cancelled. What finished before the
 * cancellation keeps its results. Any other failure is thrown, the first in the order given.
 */
export async function settled(work: Promise<unknown>[], signal: AbortSignal | undefined): Promise<boolean> {
  const outcomes = await Promise.allSettled(work);
  if (signal?.aborted) return false;
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return true;
}

/** The result of some work, or null when it was cancelled. */
export async function unlessCancelled<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T | null> {
  try {
    return await work;
  } catch (failure) {
    if (signal?.aborted) return null;
    throw failure;
  }
}
