import type {Randomness, Stream} from '../../kernel/random.ts';
import {PHASE} from '../../kernel/simulation.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {cancelOrder} from './cancelling.ts';
import type {Operation} from '../operation.ts';
import type {Column, Orders} from '../orders.ts';
import type {Practice, PracticeKind} from '../practices.ts';

/** Item of the event that begins a day; that of one that cancels an order is the order. */
const NEW_DAY = -1;

/**
 * Customers change their minds: an order is cancelled at a constant rate until all of it has left. Most orders have left long before: only on
 * the day of its cancellation is an order that is still there planned to be cancelled. For that every day goes through the orders under way,
 * which lie together in memory; lists of the orders of each day to come would not.
 */
class Cancellation implements Practice {
  /** Mean time to cancellation by segment, ms; Infinity for never. */
  readonly #mean: Float64Array;
  readonly #chance: Stream;
  /** When the order is cancelled if it is still there, ms; in no day to come once it is over. */
  readonly #at: Column<Float64Array>;
  /** Event that cancels the order; NaN for none. */
  readonly #event: Column<Float64Array>;
  readonly #kind: number;
  #isDayPlanned = false;

  constructor({scenario}: Network, randomness: Randomness, orders: Orders, kind: number) {
    this.#kind = kind;
    this.#mean = Float64Array.from(scenario.segments, ({cancellation}) =>
      cancellation === null ? Infinity : DAY / cancellation.perDay,
    );
    this.#chance = randomness.stream('cancellation');
    this.#at = orders.column(Float64Array);
    this.#event = orders.column(Float64Array);
  }

  placed(op: Operation, order: number): void {
    const {clock, lastInstant, orders} = op;
    this.#event.values[order] = NaN;
    this.#at.values[order] = Infinity;
    const mean = this.#mean[orders.segment[order]];
    if (mean === Infinity) return;
    const at = clock.now + Math.round(this.#chance.exponentialAt(op.mark(order, 0)) * mean);
    if (at >= lastInstant) return;
    this.#at.values[order] = at;
    if (at < endOfDay(clock.now)) this.#plan(op, order);
    else if (!this.#isDayPlanned) this.#planDay(op);
  }

  /** An order is cancelled, or a day begins. */
  happens(op: Operation, item: number): void {
    if (item === NEW_DAY) return this.#beginDay(op);
    this.#event.values[item] = NaN;
    this.#at.values[item] = Infinity;
    cancelOrder(op, item);
  }

  over(op: Operation, order: number): void {
    const event = this.#event.values[order];
    this.#at.values[order] = Infinity;
    if (!Number.isNaN(event)) op.clock.cancel(event);
  }

  #plan({clock}: Operation, order: number): void {
    this.#event.values[order] = clock.scheduleCancellable(
      this.#at.values[order],
      PHASE.demand,
      0,
      this.#kind,
      order,
    );
  }

  #planDay({clock}: Operation): void {
    this.#isDayPlanned = true;
    clock.schedule(endOfDay(clock.now), PHASE.startReview, 0, this.#kind, NEW_DAY);
  }

  /** Plans what the day brings to the orders that are still there. */
  #beginDay(op: Operation): void {
    const {now} = op.clock;
    const end = endOfDay(now);
    let isMore = false;
    for (let order = 0; order < op.orders.rows.handedOut; order++) {
      const at = this.#at.values[order];
      if (at < now || at === Infinity) continue;
      if (at >= end) isMore = true;
      else if (Number.isNaN(this.#event.values[order])) this.#plan(op, order);
    }
    this.#isDayPlanned = false;
    if (isMore) this.#planDay(op);
  }
}

function endOfDay(instant: number): number {
  return (Math.floor(instant / DAY) + 1) * DAY;
}

/** Orders that are cancelled before they have left. */
export const cancellation: PracticeKind = {
  make: (network, randomness, orders, event) =>
    network.scenario.segments.some((segment) => segment.cancellation !== null)
      ? new Cancellation(network, randomness, orders, event)
      : null,
};
