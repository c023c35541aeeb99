import {distribution} from '../../kernel/distributions.ts';
import type {Openings} from '../../kernel/openings.ts';
import type {Randomness} from '../../kernel/random.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {isAllThere} from '../supply/allocation.ts';
import {drawn, type DrawnTime} from '../stations/drawn-times.ts';
import {openingsOf} from '../stations/opening-hours.ts';
import type {Operation} from '../operation.ts';
import {INSTANTS, type Column, type Orders} from '../orders.ts';

/** By when each order is promised, and by when its customer wants it. Instants are ms, NaN where there is none. */
export class Promises {
  readonly #orders: Orders;
  /** Promised time from placing by segment, ms; NaN without a promise. */
  readonly #ofSegment: Float64Array;
  readonly #opening: readonly (Openings | null)[];
  readonly #moreWhenShort: Float64Array;
  /** Promised time of each order; null where it is that of its segment. */
  readonly #own: Column<Float64Array> | null;
  /** Wanted time of each order of a segment; null where nobody says. */
  readonly #wanted: readonly (DrawnTime | null)[];

  constructor(network: Network, randomness: Randomness, orders: Orders) {
    const {segments} = network.scenario;
    this.#orders = orders;
    this.#ofSegment = network.segments.promise;
    this.#opening = segments.map(({promise}) => openingsOf(network, promise?.calendar ?? null));
    this.#moreWhenShort = Float64Array.from(segments, ({promise}) =>
      Math.round((promise?.moreWhenShort ?? 0) * DAY),
    );
    const isFixed =
      this.#opening.every((opening) => opening === null) && this.#moreWhenShort.every((more) => more === 0);
    this.#own = isFixed ? null : orders.column(Float64Array);
    const chance = randomness.stream('wanted');
    this.#wanted = segments.map(({wanted}) => (wanted === null ? null : {law: distribution(wanted), chance}));
  }

  /** Settles what an order is promised that is being placed, its lines known. */
  quote(op: Operation, order: number): void {
    if (this.#own === null) return;
    const segment = this.#orders.segment[order];
    const {now} = op.clock;
    const begins = this.#opening[segment]?.next(now) ?? now;
    const more = this.#moreWhenShort[segment];
    const isShort = more > 0 && !isAllThere(op, order, false);
    this.#own.values[order] = begins - now + this.#ofSegment[segment] + (isShort ? more : 0);
  }

  /** Promised time of an order of the segment from placing, ms, as far as it does not depend on the order. */
  ofSegment(segment: number): number {
    return this.#ofSegment[segment];
  }

  /** Promised time of the order from placing, ms. */
  of(order: number): number {
    return this.#own === null ? this.#ofSegment[this.#orders.segment[order]] : this.#own.values[order];
  }

  /** By when the order is promised. */
  promisedAt(order: number): number {
    return this.#orders.instants[order * INSTANTS] + this.of(order);
  }

  /** By when the customer wants the order: a mark of the order, as fixed as what it asks for. */
  wantedAt(op: Operation, order: number): number {
    const wanted = this.#wanted[this.#orders.segment[order]];
    if (wanted === null) return NaN;
    return this.#orders.instants[order * INSTANTS] + drawn(wanted, op.mark(order, 0));
  }
}
