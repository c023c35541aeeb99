import type {Randomness, Stream} from '../../kernel/random.ts';
import {PHASE} from '../../kernel/simulation.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {EVENT} from '../events.ts';
import type {Operation} from '../operation.ts';

/**
 * Customers one by one, of segments with a finite source: each orders again an exponential time after his last order was over. His n-th
 * order is number n × customers + customer of the segment, so that all that it asks for depends on him and on n alone.
 */
export class FiniteSources {
  /** Position of the segment's first customer; -1 where the segment is no finite source. */
  readonly #first: Int32Array;
  readonly #count: Int32Array;
  readonly #perDay: Float64Array;
  readonly #chance: readonly Stream[];
  /** By customer. */
  readonly #segment: Int32Array;
  readonly #orders: Float64Array;

  constructor({scenario, segments}: Network, randomness: Randomness) {
    this.#first = new Int32Array(segments.count).fill(-1);
    this.#count = new Int32Array(segments.count);
    this.#perDay = new Float64Array(segments.count);
    this.#chance = Array.from(segments.key, (key) => randomness.stream('return', key));
    const segmentOf: number[] = [];
    scenario.segments.forEach(({orders}, segment) => {
      if (orders.type !== 'finiteSource') return;
      this.#first[segment] = segmentOf.length;
      this.#count[segment] = orders.customers;
      this.#perDay[segment] = orders.perDay;
      for (let i = 0; i < orders.customers; i++) segmentOf.push(segment);
    });
    this.#segment = Int32Array.from(segmentOf);
    this.#orders = new Float64Array(segmentOf.length);
  }

  /** At the start nobody has an order open. */
  start(op: Operation): void {
    for (let customer = 0; customer < this.#segment.length; customer++) this.#waits(op, customer);
  }

  /** The customer places his next order. */
  comes(op: Operation, customer: number): void {
    const segment = this.#segment[customer];
    const index = this.#orders[customer]++ * this.#count[segment] + customer - this.#first[segment];
    op.demand.place(op, segment, index);
  }

  /** An order of the segment is over: its customer will come again. */
  isOver(op: Operation, segment: number, index: number): void {
    if (this.#first[segment] >= 0) this.#waits(op, this.#first[segment] + (index % this.#count[segment]));
  }

  #waits(op: Operation, customer: number): void {
    const segment = this.#segment[customer];
    const next = this.#orders[customer] * this.#count[segment] + customer - this.#first[segment];
    const days = this.#chance[segment].exponentialAt(next) / this.#perDay[segment];
    const at = op.clock.now + Math.round(days * DAY);
    if (at < op.lastInstant) op.clock.schedule(at, PHASE.demand, 0, EVENT.customer, customer);
  }
}

/** Whether any segment is a finite source. */
export function hasFiniteSources({scenario}: Network): boolean {
  return scenario.segments.some(({orders}) => orders.type === 'finiteSource');
}
