import {distribution} from '../../kernel/distributions.ts';
import type {Openings} from '../../kernel/openings.ts';
import type {Randomness} from '../../kernel/random.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {isAllThere} from '../supply/allocation.ts';
import {drawn, type DrawnTime} from '../stations/drawn-times.ts';
import {openingsOf} from '../stations/opening-hours.ts';
import type {Operation} from '../operation.ts';
import {INSTANTS, NONE, type Orders} from '../orders.ts';

/** By when each order is promised, and by when its customer wants it. Instants are ms, NaN where there is none. */
export class Promises {
  readonly #orders: Orders;
  /** Promised time from placing by segment, ms; NaN without a promise. */
  readonly #ofSegment: Float64Array;
  readonly #opening: readonly (Openings | null)[];
  readonly #moreWhenShort: Float64Array;
  /** Field of an order: its promised time; `NONE` where it is that of its segment. */
  readonly #own: number;
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
    this.#own = isFixed ? NONE : orders.field();
    const chance = randomness.stream('wanted');
    this.#wanted = segments.map(({wanted}) => (wanted === null ? null : {law: distribution(wanted), chance}));
  }

  /** Settles what an order is promised that is being placed, its lines known. */
  quote(op: Operation, order: number): void {
    if (this.#own === NONE) return;
    const orders = this.#orders;
    const segment = orders.segment[order];
    const {now} = op.clock;
    const begins = this.#opening[segment]?.next(now) ?? now;
    const more = this.#moreWhenShort[segment];
    const isShort = more > 0 && !isAllThere(op, order, false);
    orders.fields[orders.fieldsOf(order) + this.#own] =
      begins - now + this.#ofSegment[segment] + (isShort ? more : 0);
  }

  /** Promised time of an order of the segment from placing, ms, as far as it does not depend on the order. */
  ofSegment(segment: number): number {
    return this.#ofSegment[segment];
  }

  /** Promised time of the order from placing, ms. */
  of(order: number): number {
    const orders = this.#orders;
    return this.#own === NONE
      ? this.#ofSegment[orders.segment[order]]
      : orders.fields[orders.fieldsOf(order) + this.#own];
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
