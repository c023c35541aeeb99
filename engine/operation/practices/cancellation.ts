import type {Randomness, Stream} from '../../kernel/random.ts';
import {PHASE} from '../../kernel/simulation.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {cancelOrder} from './cancelling.ts';
import type {Operation} from '../operation.ts';
import type {Column, Orders} from '../orders.ts';
import type {Practice, PracticeKind} from '../practices.ts';

/**
 * Customers change their minds: an order is cancelled at a constant rate until all of it has left. Most orders have left long before: only on
 * the day of its cancellation is an order that is still there planned to be cancelled.
 */
class Cancellation implements Practice {
  /** Mean time to cancellation by segment, ms; Infinity for never. */
  readonly #mean: Float64Array;
  readonly #chance: Stream;
  /** When the order is cancelled if it is still there, ms; Infinity once it is over. */
  readonly #at: Column<Float64Array>;
  /** Event that cancels the order; NaN for none. */
  readonly #event: Column<Float64Array>;
  /** Orders to be cancelled on each day to come. */
  readonly #days: (number[] | undefined)[] = [];
  readonly #kind: number;

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
    const day = Math.floor(at / DAY);
    if (at < clock.now + DAY) this.#plan(op, order);
    else (this.#days[day] ??= this.#newDay(op, day)).push(order);
  }

  /** An order is cancelled, or a day begins. */
  happens(op: Operation, item: number): void {
    if (item < 0) return this.#beginDay(op, ~item);
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

  #newDay({clock}: Operation, day: number): number[] {
    clock.schedule(day * DAY, PHASE.startReview, 0, this.#kind, ~day);
    return [];
  }

  /** Plans what the day brings to the orders that are still there. */
  #beginDay(op: Operation, day: number): void {
    const end = (day + 1) * DAY;
    for (const order of this.#days[day]!)
      if (this.#at.values[order] < end && Number.isNaN(this.#event.values[order])) this.#plan(op, order);
    this.#days[day] = undefined;
  }
}

/** Orders that are cancelled before they have left. */
export const cancellation: PracticeKind = {
  make: (network, randomness, orders, event) =>
    network.scenario.segments.some((segment) => segment.cancellation !== null)
      ? new Cancellation(network, randomness, orders, event)
      : null,
};
