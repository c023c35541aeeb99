import {decimalBin, type DecimalBins} from '../kernel/decimal-bins.ts';
import {DAY, type Network} from '../scenario/network.ts';
import {INSTANTS, STAGE, type Orders} from './orders.ts';
import type {Plan} from './plan.ts';
import {timedStages} from './result.ts';
import {Sample} from './sample.ts';
import {Playing} from './simulate.ts';
import {StationVisits} from './station-visits.ts';

/**
 * What an order spends the time of a stage on: waiting for goods, at a station for its opening, there for others to be served, being worked
 * on there, on its way to the customer, or in a delay that nobody works on.
 */
export const STAGE_PARTS = ['goods', 'closed', 'station', 'work', 'travel', 'delay'] as const;
export type StagePart = (typeof STAGE_PARTS)[number];

/** A stage over the orders of one replication, days; NaN without orders. */
export interface StageFigures {
  readonly mean: number;
  readonly p95: number;
  /** Means in the order of `STAGE_PARTS`; they add up to the mean of the stage. */
  readonly parts: Float64Array;
}

/** The order cycle over the counted orders of one replication that were delivered. Days; NaN without orders. */
export interface CycleFigures {
  readonly orders: number;
  readonly mean: number;
  readonly p95: number;
  /** In the order of the stages among the measures of a run; those after delivery over the orders that were closed. */
  readonly stages: readonly StageFigures[];
  /** Orders by order cycle time in units of 1 / `BINS_A_DAY` days. */
  readonly bins: DecimalBins;
}

/** Bins of order cycle times are in units of a hundred-thousandth of a day, 864 ms. */
export const BINS_A_DAY = 100_000;

const PART = Object.fromEntries(STAGE_PARTS.map((part, i) => [part, i])) as Record<StagePart, number>;

/**
 * Plays one replication and takes the life of its orders apart: figures of all orders first, then by segment. Means are those that `play`
 * reports, to the last digit. Every duration that is not zero is kept until the end, 8 bytes each.
 */
export function orderCycles(network: Network, plan: Plan, seed: string, replication: number): CycleFigures[] {
  const playing = new Playing(network, plan, seed, replication);
  const {op} = playing;
  const stages = timedStages(network);
  const segments = Array.from({length: network.segments.count}, () => new SegmentCycles(stages));
  const visits = new StationVisits(op);
  const add = (order: number) => {
    if (op.orders.counted[order] === 1 && op.orders.isShipped(order))
      segments[op.orders.segment[order]].add(op.orders, order, visits);
    visits.forget(order);
  };
  op.onClose = add;
  playing.playTo(network.horizon + network.followUp);
  for (const order of op.orders.openRows()) if (op.orders.stage[order] >= STAGE.delivered) add(order); // delivered, and the paper not done
  const bySegment = segments.map((cycles) => cycles.figures());
  const all = segments.length === 1 ? bySegment[0] : new SegmentCycles(stages, segments).figures();
  return [all, ...bySegment];
}

/** Durations of the orders of a segment, or of several. */
class SegmentCycles {
  readonly #stages: readonly number[];
  readonly #cycle = new Sample();
  readonly #times: readonly Sample[];
  /** Milliseconds, `STAGE_PARTS.length` a stage. */
  readonly #parts: Float64Array;

  constructor(stages: readonly number[], of: readonly SegmentCycles[] = []) {
    this.#stages = stages;
    this.#times = stages.map(() => new Sample());
    this.#parts = new Float64Array(stages.length * STAGE_PARTS.length);
    for (const one of of) {
      this.#cycle.addAll(one.#cycle);
      this.#times.forEach((times, i) => times.addAll(one.#times[i]));
      one.#parts.forEach((time, i) => (this.#parts[i] += time));
    }
  }

  /** An order that was delivered; one that is not closed yet has no stages after that. */
  add(orders: Orders, order: number, visits: StationVisits): void {
    const first = order * INSTANTS;
    const {instants} = orders;
    const isClosed = orders.stage[order] > STAGE.closed;
    this.#cycle.add(instants[first + STAGE.delivered] - instants[first]);
    for (let i = 0; i < this.#stages.length; i++) {
      const stage = this.#stages[i];
      if (stage >= STAGE.delivered && !isClosed) continue;
      const from = instants[first + stage];
      const to = instants[first + stage + 1];
      this.#times[i].add(to - from);
      if (to > from) this.#addParts(i, stage, from, to, order, visits);
    }
  }

  #addParts(i: number, stage: number, from: number, to: number, order: number, visits: StationVisits): void {
    const row = i * STAGE_PARTS.length;
    const time = to - from;
    if (stage + 1 === STAGE.allocated) this.#parts[row + PART.goods] += time;
    else if (stage + 1 === STAGE.delivered) this.#parts[row + PART.travel] += time;
    else {
      const {closed, queue, work} = visits.between(order, from, to);
      this.#parts[row + PART.closed] += closed;
      this.#parts[row + PART.station] += queue;
      this.#parts[row + PART.work] += work;
      this.#parts[row + PART.delay] += time - closed - queue - work;
    }
  }

  figures(): CycleFigures {
    const bins: DecimalBins = new Map();
    this.#cycle.each((time, count) => {
      const bin = decimalBin(time / (DAY / BINS_A_DAY));
      bins.set(bin, (bins.get(bin) ?? 0) + count);
    });
    return {
      orders: this.#cycle.count,
      mean: this.#cycle.mean() / DAY,
      p95: this.#cycle.quantiles([0.95])[0] / DAY,
      stages: this.#times.map((times, i) => ({
        mean: times.mean() / DAY,
        p95: times.quantiles([0.95])[0] / DAY,
        parts: this.#parts
          .slice(i * STAGE_PARTS.length, (i + 1) * STAGE_PARTS.length)
          .map((time) => time / times.count / DAY),
      })),
      bins,
    };
  }
}
