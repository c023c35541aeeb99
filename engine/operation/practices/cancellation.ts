import type {Randomness, Stream} from '../../kernel/random.ts';
import {PHASE} from '../../kernel/simulation.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {cancelOrder} from './cancelling.ts';
import type {Operation} from '../operation.ts';
import type {Orders} from '../orders.ts';
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
  /** Field of an order: when it is cancelled if it is still there, ms; in no day to come once it is over. */
  readonly #at: number;
  /** Field of an order: the event that cancels it; NaN for none. */
  readonly #event: number;
  readonly #kind: number;
  #isDayPlanned = false;

  constructor({scenario}: Network, randomness: Randomness, orders: Orders, kind: number) {
    this.#kind = kind;
    this.#mean = Float64Array.from(scenario.segments, ({cancellation}) =>
      cancellation === null ? Infinity : DAY / cancellation.perDay,
    );
    this.#chance = randomness.stream('cancellation');
    this.#at = orders.field();
    this.#event = orders.field();
  }

  placed(op: Operation, order: number): void {
    const {clock, lastInstant, orders} = op;
    const {fields} = orders;
    const first = orders.fieldsOf(order);
    fields[first + this.#event] = NaN;
    fields[first + this.#at] = Infinity;
    const mean = this.#mean[orders.segment[order]];
    if (mean === Infinity) return;
    const at = clock.now + Math.round(this.#chance.exponentialAt(op.mark(order, 0)) * mean);
    if (at >= lastInstant) return;
    fields[first + this.#at] = at;
    if (at < endOfDay(clock.now)) this.#plan(op, order);
    else if (!this.#isDayPlanned) this.#planDay(op);
  }

  /** An order is cancelled, or a day begins. */
  happens(op: Operation, item: number): void {
    if (item === NEW_DAY) return this.#beginDay(op);
    const {fields} = op.orders;
    const first = op.orders.fieldsOf(item);
    fields[first + this.#event] = NaN;
    fields[first + this.#at] = Infinity;
    cancelOrder(op, item);
  }

  over({clock, orders}: Operation, order: number): void {
    const {fields} = orders;
    const first = orders.fieldsOf(order);
    const event = fields[first + this.#event];
    fields[first + this.#at] = Infinity;
    if (!Number.isNaN(event)) clock.cancel(event);
  }

  #plan({clock, orders}: Operation, order: number): void {
    const {fields} = orders;
    const first = orders.fieldsOf(order);
    const at = fields[first + this.#at];
    fields[first + this.#event] = clock.scheduleCancellable(at, PHASE.demand, 0, this.#kind, order);
  }

  #planDay({clock}: Operation): void {
    this.#isDayPlanned = true;
    clock.schedule(endOfDay(clock.now), PHASE.startReview, 0, this.#kind, NEW_DAY);
  }

  /** Plans what the day brings to the orders that are still there. */
  #beginDay(op: Operation): void {
    const {clock, orders} = op;
    const {now} = clock;
    const {fields} = orders;
    const end = endOfDay(now);
    let isMore = false;
    for (let order = 0; order < orders.rows.handedOut; order++) {
      const first = orders.fieldsOf(order);
      const at = fields[first + this.#at];
      if (at < now || at === Infinity) continue;
      if (at >= end) isMore = true;
      else if (Number.isNaN(fields[first + this.#event])) this.#plan(op, order);
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
