import type {Randomness, Stream} from '../../kernel/random.ts';
import {PHASE} from '../../kernel/simulation.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {cancelOrder} from './cancelling.ts';
import type {Operation} from '../operation.ts';
import type {Column, Orders} from '../orders.ts';
import type {Practice, PracticeKind} from '../practices.ts';

/** Customers change their minds: an order is cancelled at a constant rate until all of it has left. */
class Cancellation implements Practice {
  /** Mean time to cancellation by segment, ms; Infinity for never. */
  readonly #mean: Float64Array;
  readonly #chance: Stream;
  /** Event that cancels the order; NaN for none. */
  readonly #event: Column<Float64Array>;
  readonly #kind: number;

  constructor({scenario}: Network, randomness: Randomness, orders: Orders, kind: number) {
    this.#kind = kind;
    this.#mean = Float64Array.from(scenario.segments, ({cancellation}) =>
      cancellation === null ? Infinity : DAY / cancellation.perDay,
    );
    this.#chance = randomness.stream('cancellation');
    this.#event = orders.column(Float64Array);
  }

  placed(op: Operation, order: number): void {
    const {clock, lastInstant, orders} = op;
    this.#event.values[order] = NaN;
    const mean = this.#mean[orders.segment[order]];
    if (mean === Infinity) return;
    const at = clock.now + Math.round(this.#chance.at(op.mark(order, 0)).exponential() * mean);
    if (at < lastInstant)
      this.#event.values[order] = clock.scheduleCancellable(at, PHASE.demand, 0, this.#kind, order);
  }

  happens(op: Operation, order: number): void {
    this.#event.values[order] = NaN;
    cancelOrder(op, order);
  }

  over(op: Operation, order: number): void {
    const event = this.#event.values[order];
    if (!Number.isNaN(event)) op.clock.cancel(event);
  }
}

/** Orders that are cancelled before they have left. */
export const cancellation: PracticeKind = {
  make: (network, randomness, orders, event) =>
    network.scenario.segments.some((segment) => segment.cancellation !== null)
      ? new Cancellation(network, randomness, orders, event)
      : null,
};
