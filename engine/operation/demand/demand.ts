import {variate} from '../supply/transport.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import {PHASE} from '../../kernel/simulation.ts';
import type {Basket, Network} from '../../scenario/network.ts';
import {counterOf, type Counter} from './counter-sale.ts';
import {enter} from '../entry.ts';
import {EVENT} from '../events.ts';
import {hasWeeks} from '../measures/cohorts.ts';
import type {Operation} from '../operation.ts';
import {NONE} from '../orders.ts';
import {OrderSource} from './order-source.ts';

/**
 * The customers of every segment. Potential orders come at the greatest rate that service and convenience can bring about; whether one is
 * placed and all that it asks for depend on its index alone, so scenarios on one seed see the same customers.
 */
export class Demand {
  readonly #network: Network;
  readonly #segments: OrderSource[];
  readonly #inBasket: Int32Array;
  /** By segment; null where orders go the long way. */
  readonly #counters: readonly (Counter | null)[];
  #basket = 0;
  #isOverCounter = false;

  constructor(network: Network, randomness: Randomness, greatestFactor: Float64Array) {
    this.#network = network;
    this.#segments = network.segments.name.map(
      (_, segment) => new OrderSource(network, randomness, segment, greatestFactor[segment]),
    );
    this.#inBasket = new Int32Array(network.productCount);
    this.#counters = network.segments.name.map((_, segment) => counterOf(network, segment));
  }

  /** Schedules the first order of every segment. */
  start(op: Operation): void {
    this.#isOverCounter = !hasWeeks(this.#network) && op.lifeCycles === null && !op.practices.areAny;
    this.#segments.forEach((source, segment) => this.#schedule(op, segment, source.arrivals.next()));
    op.customers?.start(op);
  }

  /** Writes down what was sold across the counter; to be called when the replication is over. */
  close(op: Operation): void {
    for (const counter of this.#counters) counter?.close(op);
  }

  /** An order of the segment is placed, whose marks are those of this index. */
  place(op: Operation, segment: number, index: number): void {
    this.#place(op, this.#segments[segment], segment, index);
  }

  /** The next orders of the segment are placed, and the one after them is scheduled; while nothing else happens, they follow at once. */
  arrive(op: Operation, segment: number): void {
    if (op.clock.now >= op.lastInstant) return;
    const source = this.#segments[segment];
    let next: number;
    do {
      const orders = source.arrivals.batchSize();
      const areAccepted = source.accepts(source.index, op.plan.rateFactor[segment]);
      for (let i = 0; i < orders; i++) {
        const index = source.index++;
        if (areAccepted) this.#place(op, source, segment, index);
      }
      next = source.arrivals.next();
    } while (op.clock.leap(next));
    this.#schedule(op, segment, next);
  }

  #schedule(op: Operation, segment: number, at: number): void {
    if (at < op.lastInstant) op.clock.schedule(at, PHASE.demand, 0, EVENT.arrival, segment);
  }

  #place(op: Operation, source: OrderSource, segment: number, index: number): void {
    if (op.practices.areAny && op.practices.postpone(op, segment, index)) return;
    if (source.wanted !== null && !source.drawPeriod(index, op)) return;
    const {orders, clock, plan} = op;
    const {segments} = this.#network;
    const position = pick(plan.sourcing[segment], segments.servedBy[segment].length, source.sourcing, index);
    const counter = this.#counters[segment];
    if (counter !== null && this.#isOverCounter && counter.sells(op, source, position, index)) return;
    const site = segments.servedBy[segment][position];
    const cohort = op.counting ? op.counts.cohorts.of(segment, clock.now) : NONE;
    const order = orders.open(segment, site, index, cohort, clock.now);
    orders.mark[order] = variate(segments.key[segment], index);
    const channels = segments.channels[segment];
    if (channels.index.length > 0)
      orders.channel[order] =
        channels.index[pick(channels.cumulative, channels.index.length, source.channel, index)];
    const trace = segments.trace[segment];
    if (trace) this.#addTraceLines(order, op, site, segment, index);
    else if (source.wanted !== null) this.#addWanted(order, op, source.wanted, site, segment);
    else this.#fillBasket(order, op, source, site, segment, index);
    if (orders.firstLine[order] === NONE) {
      orders.close(order);
      op.customers?.isOver(op, segment, index);
      return;
    }
    if (cohort !== NONE) op.countedOpen++;
    op.counts.placed(order);
    op.promises.quote(op, order);
    if (op.practices.areAny) op.practices.placed(op, order);
    enter(op, order);
  }

  #addTraceLines(order: number, op: Operation, site: number, segment: number, index: number): void {
    const trace = this.#network.segments.trace[segment]!;
    let last = NONE;
    for (let i = trace.firstLine[index]; i < trace.firstLine[index + 1]; i++) {
      const product = trace.product[i];
      const price = Number.isNaN(trace.price[i]) ? this.#network.price[product] : trace.price[i];
      last = this.#addLine(op, order, site, product, trace.quantity[i], price, last);
    }
  }

  #addWanted(order: number, op: Operation, wanted: Float64Array, site: number, segment: number): void {
    const {products} = this.#network.segments.basket[segment];
    let last = NONE;
    for (let kind = 0; kind < wanted.length; kind++) {
      if (wanted[kind] === 0) continue;
      const product = products[kind];
      last = this.#addLine(op, order, site, product, wanted[kind], this.#network.price[product], last);
    }
  }

  #fillBasket(
    order: number,
    op: Operation,
    source: OrderSource,
    site: number,
    segment: number,
    index: number,
  ): void {
    const basket = this.#network.segments.basket[segment];
    const stream = source.basket.at(index);
    const kinds = basket.products.length;
    let lines = source.lines === null ? 1 : Math.max(1, Math.round(source.lines.sample(stream)));
    if (basket.distinct && lines > kinds) lines = kinds;
    this.#basket++;
    const {lifeCycles} = op;
    const marks = lifeCycles?.marks(segment, index);
    let last = NONE;
    for (let i = 0; i < lines; i++) {
      let kind = source.products === null ? 0 : source.products.sample(stream);
      if (basket.distinct) kind = this.#notYetInBasket(basket, source, stream, kind);
      const units = source.unitsOfLine(kind, stream);
      const product = basket.products[kind];
      if (lifeCycles !== null && marks!.uniform() >= lifeCycles.demand(product, op.clock.now)) continue;
      last = this.#addLine(op, order, site, product, units, this.#network.price[product], last);
    }
  }

  /** Draws again while the product is in the basket already; after 64 tries takes the next one that is not. */
  #notYetInBasket(basket: Basket, source: OrderSource, stream: Stream, first: number): number {
    let kind = first;
    for (let tries = 0; this.#inBasket[basket.products[kind]] === this.#basket; tries++)
      kind = tries < 64 ? source.products!.sample(stream) : (kind + 1) % basket.products.length;
    this.#inBasket[basket.products[kind]] = this.#basket;
    return kind;
  }

  #addLine(
    op: Operation,
    order: number,
    site: number,
    product: number,
    quantity: number,
    price: number,
    last: number,
  ): number {
    const point = this.#network.pointAt[site * this.#network.productCount + product];
    return op.orders.addLine(order, point, product, quantity, price, last);
  }
}

/** Position drawn from cumulative shares by the mark of this index; the last takes what rounding leaves. */
function pick(cumulative: Float64Array, count: number, stream: Stream, index: number): number {
  if (count === 1) return 0;
  const u = stream.uniformAt(index);
  let i = 0;
  while (i < count - 1 && u >= cumulative[i]) i++;
  return i;
}
