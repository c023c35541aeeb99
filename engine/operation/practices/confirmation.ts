import {distribution, type Distribution} from '../../kernel/distributions.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import {PHASE} from '../../kernel/simulation.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import type {Confirmation as Rule} from '../../scenario/schema.ts';
import {bookOrderCost} from '../booking.ts';
import {HAPPENED} from '../measures/happenings.ts';
import type {Operation} from '../operation.ts';
import {NONE, STAGE, type Orders} from '../orders.ts';
import type {Practice, PracticeKind} from '../practices.ts';
import {LINE, UNALLOCATED} from '../statement.ts';

/** What proves an order; of unconfirmed ones, whether the customer will dispute it. */
const STANDING = {confirmed: 0, unconfirmed: 1, disputed: 2} as const;

/**
 * Orders that are confirmed in writing when they are through their channel, and orders that are not, some of which the customer disputes when
 * they are delivered. Whether an order is one or the other is a mark of the order: with a greater share of confirmations, or a smaller one
 * of disputes, every order stands as well as before or better.
 */
export class Confirmations implements Practice {
  readonly keepsAt = [STAGE.transmitted];
  /** By channel; null where every order is confirmed at once. */
  readonly #rules: readonly (Rule | null)[];
  readonly #delay: readonly (Distribution | null)[];
  readonly #chance: Stream;
  readonly #time: Stream;
  /** Field of an order, see `STANDING`. */
  readonly #standing: number;

  constructor({scenario}: Network, randomness: Randomness, orders: Orders) {
    this.#rules = scenario.channels.map(({confirmation}) => confirmation);
    this.#delay = this.#rules.map((rule) => rule && distribution(rule.delay));
    this.#chance = randomness.stream('confirmation');
    this.#time = randomness.stream('confirmation/delay');
    this.#standing = orders.field();
  }

  placed(op: Operation, order: number): void {
    const {fields, channel: channelOf} = op.orders;
    const at = op.orders.fieldsOf(order) + this.#standing;
    fields[at] = STANDING.confirmed;
    const channel = channelOf[order];
    const rule = channel === NONE ? null : this.#rules[channel];
    if (rule === null) return;
    const {share, disputes} = rule;
    const chance = this.#chance.at(op.mark(order, 0));
    if (chance.uniform() < share) return;
    op.counts.happened(order, HAPPENED.unconfirmed);
    fields[at] = chance.uniform() < disputes ? STANDING.disputed : STANDING.unconfirmed;
  }

  /** An order that is confirmed waits for that when it is through its channel. */
  keeps(op: Operation, order: number): boolean {
    const channel = op.orders.channel[order];
    const rule = channel === NONE ? null : this.#rules[channel];
    if (rule === null || this.#standingOf(op.orders, order) !== STANDING.confirmed) return false;
    bookOrderCost(op, LINE['orders.handling'], order, rule.cost, UNALLOCATED);
    const {clock, practices} = op;
    const time = this.#waits(op, order);
    if (time > 0) clock.schedule(clock.now + time, PHASE.demand, 0, practices.eventOf(this), order);
    return time > 0;
  }

  /** The confirmation is there. */
  happens(op: Operation, order: number): void {
    const {now} = op.clock;
    if (op.onHold !== null) {
      const from = now - this.#waits(op, order);
      op.onHold({order, consignment: NONE, cause: 'confirmation', from, to: now});
    }
    op.practices.goOn(op, order);
  }

  /** What a dispute takes off the revenue of goods that have left. */
  dispatched(op: Operation, order: number, consignment: number): void {
    const {orders, consignments, ledger} = op;
    const unpaid = 1 - this.paid(op, order);
    if (unpaid === 0 || !orders.isCounted(order)) return;
    const lines = orders.line;
    for (let part = consignments.firstPart[consignment]; part !== NONE; part = consignments.nextPart[part]) {
      const line = consignments.partLine[part];
      const revenue = lines.netPrice(line) * consignments.partUnits[part];
      const segment = orders.segment[order];
      ledger.book(LINE['revenue.disputed'], -revenue * unpaid, lines.point[line], segment, UNALLOCATED);
    }
  }

  delivered(op: Operation, order: number): void {
    if (this.#standingOf(op.orders, order) === STANDING.disputed)
      op.counts.happened(order, HAPPENED.ordersDisputed);
  }

  /** Share of its price that the customer pays for an order. */
  paid({orders}: Operation, order: number): number {
    return this.#standingOf(orders, order) === STANDING.disputed
      ? this.#rules[orders.channel[order]]!.recovered
      : 1;
  }

  #standingOf(orders: Orders, order: number): number {
    return orders.fields[orders.fieldsOf(order) + this.#standing];
  }

  /** Milliseconds. */
  #waits(op: Operation, order: number): number {
    const days = this.#delay[op.orders.channel[order]]!.sample(this.#time.at(op.mark(order, 0)));
    return Math.max(0, Math.round(days * DAY));
  }
}

/** Confirmation and dispute of orders. */
export const confirmation: PracticeKind = {
  make: (network, randomness, orders) =>
    network.scenario.channels.some((channel) => channel.confirmation !== null)
      ? new Confirmations(network, randomness, orders)
      : null,
};
