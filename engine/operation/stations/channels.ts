import {distribution, type Distribution} from '../../kernel/distributions.ts';
import type {Openings} from '../../kernel/openings.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import {PHASE} from '../../kernel/simulation.ts';
import {Station, type StationMeasures} from '../../kernel/station.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {uniqueKeys} from '../../scenario/keys.ts';
import {EVENT} from '../events.ts';
import {openingsOf, pieces} from './opening-hours.ts';
import type {Operation} from '../operation.ts';
import {INSTANTS, NONE, type Orders} from '../orders.ts';

/**
 * The ways on which orders are transmitted: each has its delay, may be open at certain hours only, and may have room for so many orders at
 * once, for which the others wait, first come first served.
 */
export class Channels {
  /** Sees every start of a transmission when it is settled: channel and instant, ms. */
  onStart: ((channel: number, now: number) => void) | null = null;
  readonly #transmit: readonly Distribution[];
  readonly #openings: readonly (Openings | null)[];
  readonly #streams: readonly Stream[];
  /** By channel; null where there is room for all. */
  readonly #places: readonly (Station | null)[];
  /** Field of an order: the place of its channel that it has. */
  readonly #place: number;

  constructor(network: Network, randomness: Randomness, orders: Orders) {
    const {channels} = network.scenario;
    const keys = uniqueKeys(channels.map((channel) => channel.name));
    this.#transmit = channels.map((channel) => distribution(channel.transmit));
    this.#openings = channels.map((channel) => openingsOf(network, channel.calendar));
    this.#streams = channels.map((_, i) => randomness.stream('transmit', keys[i]));
    this.#places = channels.map(({capacity}, i) =>
      capacity === null ? null : new Station(capacity, this.#openings[i]),
    );
    this.#place = orders.field();
  }

  /** Takes an order that was placed now; the event `entry` or `transmitted` brings it in. False where it is there at once. */
  takes(op: Operation, order: number, channel: number): boolean {
    const {clock} = op;
    const places = this.#places[channel];
    const time = this.#time(channel, op.mark(order, 0));
    if (places !== null) {
      places.arrive(order, time, clock.now);
      this.opens(op, channel);
      return true;
    }
    const openings = this.#openings[channel];
    const start = openings?.next(clock.now) ?? clock.now;
    if (this.onStart !== null) this.onStart(channel, start);
    if (start + time === clock.now) return false;
    clock.schedule(openings?.ends(start, time) ?? start + time, PHASE.demand, 0, EVENT.entry, order);
    return true;
  }

  /** The order leaves its place to the next one. */
  ends(op: Operation, order: number): void {
    const {orders, clock} = op;
    const channel = orders.channel[order];
    this.#places[channel]!.finish(orders.fields[orders.fieldsOf(order) + this.#place], clock.now);
    this.opens(op, channel);
  }

  /** Begins to transmit those who wait, where the channel has room for them and is open. */
  opens(op: Operation, channel: number): void {
    const {clock, orders} = op;
    const places = this.#places[channel]!;
    while (places.start(clock.now)) {
      const order = places.customer;
      orders.fields[orders.fieldsOf(order) + this.#place] = places.server;
      const ends = this.#openings[channel]?.ends(clock.now, places.duration) ?? clock.now + places.duration;
      clock.schedule(ends, PHASE.demand, 0, EVENT.transmitted, order);
      if (this.onStart !== null) this.onStart(channel, clock.now);
      if (op.onHold !== null) this.#tellWait(op, order, channel);
    }
    const opening = places.wakeUp(clock.now);
    if (opening < Infinity) clock.schedule(opening, PHASE.demand, 0, EVENT.channelOpens, channel);
  }

  startCounting(now: number): void {
    for (const places of this.#places) places?.reset(now);
  }

  stopCounting(now: number): void {
    for (const places of this.#places) places?.stopCounting(now);
  }

  /** What each channel with limited room did in the counted time; null for the others. */
  outcomes(now: number): (StationMeasures | null)[] {
    return this.#places.map((places) => places?.measures(now) ?? null);
  }

  #time(channel: number, index: number): number {
    return Math.max(0, Math.round(this.#transmit[channel].sample(this.#streams[channel].at(index)) * DAY));
  }

  #tellWait(op: Operation, order: number, channel: number): void {
    const placed = op.orders.instants[order * INSTANTS];
    for (const {isOpen, from, to} of pieces(this.#openings[channel], placed, op.clock.now))
      op.onHold!({order, consignment: NONE, cause: isOpen ? 'channel' : 'channelClosed', from, to});
  }
}
