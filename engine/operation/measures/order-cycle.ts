import {decimalBin, type DecimalBins} from '../../kernel/decimal-bins.ts';
import {Tally} from '../../kernel/tally.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import type {Scenario} from '../../scenario/schema.ts';
import {OrderTrail} from './order-trail.ts';
import {INSTANTS, NONE, STAGE, type Orders} from '../orders.ts';
import type {Plan} from '../planning/plan.ts';
import {timedStages} from '../result.ts';
import {Sample} from './sample.ts';
import {Playing} from '../simulate.ts';

/**
 * What an order spends the time of a stage on: waiting for goods, for a station or a channel to open, at a station for others to be served or
 * for a server to be repaired, for a free line of its channel; being held for something else, such as a confirmation, a correction or the
 * rest of a batch; being transmitted, worked on at a station, on its way to the customer, or in a delay that nobody works on.
 */
export const STAGE_PARTS = [
  'goods',
  'closed',
  'station',
  'breakdown',
  'channel',
  'held',
  'transmission',
  'work',
  'travel',
  'delay',
] as const;
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
  /** Sample standard deviation; NaN for fewer than two orders. */
  readonly sd: number;
  readonly p95: number;
  /** In the order of the stages among the measures of a run; those after delivery over the orders that were closed. */
  readonly stages: readonly StageFigures[];
  /** Orders by order cycle time in units of 1 / `BINS_A_DAY` days. */
  readonly bins: DecimalBins;
}

/** Bins of order cycle times are in units of a hundred-thousandth of a day, 864 ms. */
export const BINS_A_DAY = 100_000;

const PART = Object.fromEntries(STAGE_PARTS.map((part, i) => [part, i])) as Record<StagePart, number>;

/** The part that a stretch of an order's life belongs to; one with any other cause is that of a hold. */
const PART_OF: Readonly<Record<string, StagePart>> = {
  goods: 'goods',
  closed: 'closed',
  channelClosed: 'closed',
  queue: 'station',
  breakdown: 'breakdown',
  channel: 'channel',
  transmission: 'transmission',
  work: 'work',
  transit: 'travel',
  delay: 'delay',
};

/** By what the order cycle is told apart, beside that of all orders. */
export const CYCLE_GROUPS = ['segment', 'channel', 'class'] as const;
export type CycleGroup = (typeof CYCLE_GROUPS)[number];

/** The order cycle of all orders, and of those of each segment, channel and class of customers, in the order of their `cycleGroups`. */
export interface OrderCycles {
  readonly all: CycleFigures;
  readonly by: Readonly<Record<CycleGroup, readonly CycleFigures[]>>;
  /** Of the orders that ask for each product, in the order of the scenario. */
  readonly products: readonly CycleSpread[];
}

/** How long orders take, and how evenly; days, NaN without orders. */
export type CycleSpread = Pick<CycleFigures, 'orders' | 'mean' | 'sd'>;

/** Names of the groups: segments and channels in the order of the scenario, classes in that of the first segment of each. */
export function cycleGroups({segments, channels}: Scenario): Record<CycleGroup, string[]> {
  return {
    segment: segments.map(({name}) => name),
    channel: channels.map(({name}) => name),
    class: [...new Set(segments.flatMap((segment) => segment.class ?? []))],
  };
}

/**
 * Plays one replication and takes the life of its orders apart. Means are those that `play` reports, to the last digit. Every duration that
 * is not zero is kept until the end, 8 bytes each.
 */
export function orderCycles(network: Network, plan: Plan, seed: string, replication: number): OrderCycles {
  const playing = new Playing(network, plan, seed, replication);
  const {op} = playing;
  const stages = timedStages(network);
  const {segments, scenario} = network;
  const ways = scenario.channels.length + 1; // the last one for orders that come through no channel
  const cells = Array.from({length: segments.count * ways}, () => new Cycles(stages));
  const products = Array.from({length: network.productCount}, () => new Tally());
  const trail = new OrderTrail(op);
  const add = (order: number) => {
    if (op.orders.isCounted(order) && op.orders.isShipped(order)) {
      const channel = op.orders.channel[order];
      addToProducts(products, op.orders, order);
      cells[op.orders.segment[order] * ways + (channel === NONE ? ways - 1 : channel)].add(
        op.orders,
        order,
        trail,
      );
    }
    trail.forget(order);
  };
  op.onClose = add;
  playing.playTo(network.horizon + network.followUp);
  for (const order of op.orders.openRows()) if (op.orders.stage[order] >= STAGE.delivered) add(order); // delivered, and the paper not done
  const together = (isIn: (segment: number, channel: number) => boolean) =>
    Cycles.together(
      stages,
      cells.filter((_, cell) => isIn(Math.floor(cell / ways), cell % ways)),
    ).figures();
  const groups = cycleGroups(scenario);
  return {
    all: together(() => true),
    by: {
      segment: groups.segment.map((_, i) => together((segment) => segment === i)),
      channel: groups.channel.map((_, i) => together((_segment, channel) => channel === i)),
      class: groups.class.map((name) => together((segment) => segments.class[segment] === name)),
    },
    products: products.map(spreadOf),
  };
}

/** How long the orders of a tally of milliseconds take. */
export function spreadOf({count, mean, sd}: Tally): CycleSpread {
  return {orders: count, mean: mean / DAY, sd: sd / DAY};
}

/** Adds the cycle time of an order to each product that it asks for, once. */
export function addToProducts(
  products: readonly Tally[],
  {instants, firstLine, line}: Orders,
  order: number,
): void {
  const first = order * INSTANTS;
  const time = instants[first + STAGE.delivered] - instants[first];
  const seen = new Set<number>();
  for (let row = firstLine[order]; row !== NONE; row = line.nextInOrder[row]) seen.add(line.product[row]);
  for (const product of seen) products[product].add(time);
}

/** Durations of orders of one kind. */
class Cycles {
  readonly #stages: readonly number[];
  readonly #cycle = new Sample();
  readonly #times: readonly Sample[];
  /** Milliseconds, `STAGE_PARTS.length` a stage. */
  readonly #parts: Float64Array;

  constructor(stages: readonly number[]) {
    this.#stages = stages;
    this.#times = stages.map(() => new Sample());
    this.#parts = new Float64Array(stages.length * STAGE_PARTS.length);
  }

  /** Those of several kinds. */
  static together(stages: readonly number[], kinds: readonly Cycles[]): Cycles {
    if (kinds.length === 1) return kinds[0];
    const all = new Cycles(stages);
    for (const one of kinds) {
      all.#cycle.addAll(one.#cycle);
      all.#times.forEach((times, i) => times.addAll(one.#times[i]));
      one.#parts.forEach((time, i) => (all.#parts[i] += time));
    }
    return all;
  }

  /** An order that was delivered; one that is not closed yet has no stages after that. */
  add(orders: Orders, order: number, trail: OrderTrail): void {
    const first = order * INSTANTS;
    const {instants} = orders;
    const isClosed = orders.stage[order] > STAGE.closed;
    this.#cycle.add(instants[first + STAGE.delivered] - instants[first]);
    for (let i = 0; i < this.#stages.length; i++) {
      const stage = this.#stages[i];
      if (stage >= STAGE.delivered && !isClosed) continue;
      const time = instants[first + stage + 1] - instants[first + stage];
      this.#times[i].add(time);
      if (time > 0) this.#addParts(i, stage + 1, order, trail);
    }
  }

  #addParts(i: number, stage: number, order: number, trail: OrderTrail): void {
    const row = i * STAGE_PARTS.length;
    for (const {cause, from, to} of trail.stretches(order, stage))
      this.#parts[row + PART[PART_OF[cause] ?? 'held']] += to - from;
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
      sd: this.#cycle.standardDeviation() / DAY,
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
