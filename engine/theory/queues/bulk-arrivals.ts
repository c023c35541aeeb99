import {requirePositive} from '../check.ts';

export interface BulkArrivalsOptions {
  /** Batches per unit of time, positive; Poisson. */
  batchRate: number;
  /** Mean customers in a batch, at least 1. */
  meanBatch: number;
  /** Mean of the square of their number, at least meanBatch². */
  secondMomentOfBatch: number;
  /** Services per unit of time, positive; exponential, one server. */
  serviceRate: number;
}

/** Steady state of M^X/M/1; times are averages over customers, not batches. */
export interface BulkArrivalsQueue {
  utilisation: number;
  L: number;
  Lq: number;
  W: number;
  Wq: number;
}

/**
 * M^X/M/1, one customer after the other: L = (ρ + λE[X²]/μ) / (2(1 - ρ)) with ρ = λE[X]/μ. Gross, Shortle, Thompson & Harris (2008),
 * Fundamentals of Queueing Theory, section 3.1. Throws RangeError unless ρ < 1.
 */
export function bulkArrivalsQueue({
  batchRate,
  meanBatch,
  secondMomentOfBatch,
  serviceRate,
}: BulkArrivalsOptions): BulkArrivalsQueue {
  requirePositive('batch rate', batchRate);
  requirePositive('service rate', serviceRate);
  if (!(meanBatch >= 1 && meanBatch < Infinity)) {
    throw new RangeError(`mean batch must be at least 1: ${meanBatch}`);
  }
  if (!(secondMomentOfBatch >= meanBatch * meanBatch * (1 - 1e-12) && secondMomentOfBatch < Infinity)) {
    throw new RangeError(`second moment of batch must be at least the mean squared: ${secondMomentOfBatch}`);
  }
  const arrivalRate = batchRate * meanBatch;
  const utilisation = arrivalRate / serviceRate;
  if (!(utilisation < 1)) throw new RangeError(`utilisation must be below 1: ${utilisation}`);
  const L = (utilisation + (batchRate * secondMomentOfBatch) / serviceRate) / (2 * (1 - utilisation));
  const Lq = L - utilisation;
  return {utilisation, L, Lq, W: L / arrivalRate, Wq: Lq / arrivalRate};
}
