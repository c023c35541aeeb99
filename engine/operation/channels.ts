import {distribution, type Distribution} from '../kernel/distributions.ts';
import type {Openings} from '../kernel/openings.ts';
import type {Randomness, Stream} from '../kernel/random.ts';
import {DAY, type Network} from '../scenario/network.ts';
import {uniqueKeys} from '../scenario/keys.ts';
import {openingsOf} from './opening-hours.ts';

/** The ways on which orders are transmitted: each has its delay, and may be open at certain hours only. */
export class Channels {
  readonly #transmit: Distribution[];
  readonly #openings: (Openings | null)[];
  readonly #streams: Stream[];

  constructor(network: Network, randomness: Randomness) {
    const {channels} = network.scenario;
    const keys = uniqueKeys(channels.map((channel) => channel.name));
    this.#transmit = channels.map((channel) => distribution(channel.transmit));
    this.#openings = channels.map((channel) => openingsOf(network, channel.calendar));
    this.#streams = channels.map((_, i) => randomness.stream('transmit', keys[i]));
  }

  /** Instant, ms, at which an order handed over `now` arrives: transmission begins when the channel is open. */
  arrival(channel: number, index: number, now: number): number {
    const start = this.#openings[channel]?.next(now) ?? now;
    const days = this.#transmit[channel].sample(this.#streams[channel].at(index));
    return start + Math.max(0, Math.round(days * DAY));
  }
}
