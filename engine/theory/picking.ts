import {poissonTerm, stationaryLaw} from '../kernel/math.ts';
import {requirePositive, requireWhole} from './check.ts';
import {renewalArrivalsQueue} from './queues/renewal-arrivals.ts';

export interface BatchPickingOptions {
  /** Orders per unit of time, positive; Poisson. */
  orderRate: number;
  /** Orders in a batch, a whole number >= 1, of which orderRate x meanPick < batch. */
  batch: number;
  /** Mean time to pick a batch, positive; exponential, one picker. */
  meanPick: number;
}

/** Steady state of picking in batches; times are means. */
export interface BatchPicking {
  /** From an order to the last of its batch, over the orders of a batch. */
  forming: number;
  /** Of a batch for the picker. */
  queueing: number;
  pBatchWaits: number;
  /** Forming, queueing and picking. */
  total: number;
  utilisation: number;
}

/**
 * A batch starts when it is complete; batches are a queue E_b/M/1. Setting: De Koster, Le-Duc & Roodbergen (2007), Design and control of
 * warehouse order picking, European Journal of Operational Research 182, 481-501.
 */
export function batchPicking({orderRate, batch, meanPick}: BatchPickingOptions): BatchPicking {
  requirePositive('order rate', orderRate);
  requireWhole('batch', batch, 1);
  requirePositive('mean time to pick', meanPick);
  const queue = renewalArrivalsQueue({
    interarrival: {type: 'erlang', shape: batch, mean: batch / orderRate},
    serviceRate: 1 / meanPick,
  });
  const forming = (batch - 1) / (2 * orderRate);
  return {
    forming,
    queueing: queue.Wq,
    pBatchWaits: queue.pWait,
    total: forming + queue.W,
    utilisation: queue.utilisation,
  };
}

/** The batch with the least total time: larger ones are tried until forming alone takes longer. */
export function bestBatch(options: Omit<BatchPickingOptions, 'batch'>): BatchPicking & {batch: number} {
  requirePositive('order rate', options.orderRate);
  requirePositive('mean time to pick', options.meanPick);
  const first = Math.floor(options.orderRate * options.meanPick) + 1;
  let best = {batch: first, ...batchPicking({...options, batch: first})};
  for (let batch = first + 1; (batch - 1) / (2 * options.orderRate) < best.total; batch++) {
    const next = batchPicking({...options, batch});
    if (next.total < best.total) best = {batch, ...next};
  }
  return best;
}

export interface WavePickingOptions {
  /** Orders per unit of time, positive; Poisson. */
  orderRate: number;
  /** Time between waves, positive. */
  every: number;
  /** Orders that a wave can take, a whole number above orderRate x every. */
  capacity: number;
}

/** Steady state of picking in waves, first come first served. */
export interface WavePicking {
  /** Orders left for the next wave: mean, and the probability that there are any. */
  carryOver: number;
  pCarryOver: number;
  /** From an order to the start of its wave, mean. */
  meanWait: number;
}

const NEGLIGIBLE = 1e-14;

/**
 * Orders left behind follow X' = (X + arrivals - capacity)+ from wave to wave: Bailey (1954), On queueing processes with bulk service, JRSS B
 * 16, 80-87; the wait by Little's law. Solved on as many states as needed to leave out less than 1e-14.
 */
export function wavePicking({orderRate, every, capacity}: WavePickingOptions): WavePicking {
  requirePositive('order rate', orderRate);
  requirePositive('time between waves', every);
  requireWhole('capacity', capacity, 1);
  const mean = orderRate * every;
  if (!(mean < capacity)) {
    throw new RangeError(`capacity of a wave must be above the orders of an interval, ${mean}: ${capacity}`);
  }
  for (let states = 64; ; states *= 2) {
    const law = carryOverLaw(mean, capacity, states);
    if (law[states - 1] > NEGLIGIBLE) continue;
    const carryOver = law.reduce((sum, share, n) => sum + share * n, 0);
    return {carryOver, pCarryOver: 1 - law[0], meanWait: every / 2 + carryOver / orderRate};
  }
}

function carryOverLaw(mean: number, capacity: number, states: number): Float64Array {
  const arrivals = Float64Array.from({length: states + capacity}, (_, n) => poissonTerm(n, mean));
  const rates = Array.from({length: states}, (_, from) => {
    const row = new Float64Array(states);
    for (let to = Math.max(1, from - capacity); to < states; to++) row[to] = arrivals[to - from + capacity];
    for (let n = 0; n <= capacity - from; n++) row[0] += arrivals[n];
    return row;
  });
  return stationaryLaw(rates);
}

/**
 * Aisles that a tour visits on average to pick at so many places, each in any of the aisles alike and by itself: a (1 - (1 - 1/a)^n). Hall
 * (1993), Distance approximations for routing manual pickers in a warehouse, IIE Transactions 25(4), 76-87. Throws RangeError unless there is
 * a whole number of aisles, at least 1, and of places, at least 0.
 */
export function aislesVisited(aisles: number, places: number): number {
  requireWhole('aisles', aisles, 1);
  requireWhole('places', places, 0);
  let missed = 1;
  for (let i = 0; i < places; i++) missed *= 1 - 1 / aisles;
  return aisles * (1 - missed);
}
