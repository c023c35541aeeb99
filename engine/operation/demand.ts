import {distribution, type Distribution} from '../kernel/distributions.ts';
import type {Randomness, Stream} from '../kernel/random.ts';
import {PHASE} from '../kernel/simulation.ts';
import {DAY, type Basket, type Network} from '../scenario/network.ts';
import {counterSales, sellAtOnce} from './counter-sale.ts';
import {enter} from './entry.ts';
import {EVENT} from './events.ts';
import type {Operation} from './operation.ts';
import {NONE} from './orders.ts';
import {RateProfile} from './rate-profile.ts';

/**
 * The customers of every segment. Potential orders come at the greatest rate that service can bring about; whether one is placed
 * and all that it asks for depend on its index alone, so scenarios on one seed see the same customers.
 */
export class Demand {
  readonly #network: Network;
  readonly #segments: Source[];
  readonly #inBasket: Int32Array;
  readonly #isCounterSale: Uint8Array;
  #basket = 0;

  constructor(network: Network, randomness: Randomness, greatestFactor: Float64Array) {
    this.#network = network;
    this.#segments = network.segments.name.map(
      (_, segment) => new Source(network, randomness, segment, greatestFactor[segment]),
    );
    this.#inBasket = new Int32Array(network.productCount);
    this.#isCounterSale = counterSales(network);
  }

  /** Schedules the first order of every segment. */
  start(op: Operation): void {
    this.#segments.forEach((source, segment) => this.#scheduleNext(op, source, segment));
  }

  /** The next orders of the segment are placed, and the one after them is scheduled. */
  arrive(op: Operation, segment: number): void {
    const source = this.#segments[segment];
    const orders = source.batchSize();
    for (let i = 0; i < orders; i++) {
      const index = source.index++;
      if (source.accepts(index, op.plan.rateFactor[segment])) this.#place(op, source, segment, index);
    }
    this.#scheduleNext(op, source, segment);
  }

  #scheduleNext(op: Operation, source: Source, segment: number): void {
    const at = source.next();
    if (at < op.lastInstant) op.clock.schedule(at, PHASE.demand, 0, EVENT.arrival, segment);
  }

  #place(op: Operation, source: Source, segment: number, index: number): void {
    const {orders, clock, plan} = op;
    const {segments} = this.#network;
    const position = pick(plan.sourcing[segment], segments.servedBy[segment].length, source.sourcing, index);
    const site = segments.servedBy[segment][position];
    const counted = op.counting;
    if (this.#isCounterSale[segment * this.#network.siteCount + site] === 1 && source.lines === null) {
      if (this.#sellAtOnce(op, source, segment, site, index, counted)) return;
    }
    const order = orders.open(segment, site, index, counted, clock.now);
    const channels = segments.channels[segment];
    if (channels.index.length > 0)
      orders.channel[order] =
        channels.index[pick(channels.cumulative, channels.index.length, source.channel, index)];
    const trace = segments.trace[segment];
    if (trace) this.#addTraceLines(order, op, site, segment, index);
    else this.#fillBasket(order, op, source, site, segment, index);
    if (counted) op.countedOpen++;
    op.counts.placed(order);
    enter(op, order);
  }

  /** The one line of the order is drawn as for a basket, so that the order is the same when it has to go the long way. */
  #sellAtOnce(
    op: Operation,
    source: Source,
    segment: number,
    site: number,
    index: number,
    counted: boolean,
  ): boolean {
    if (op.onClose !== null) return false;
    const {segments, pointAt, productCount, price} = this.#network;
    const basket = segments.basket[segment];
    const stream = source.basket.at(index);
    const kind = source.products === null ? 0 : source.products.sample(stream);
    const quantity = source.quantity[kind];
    const units = quantity === null ? 1 : Math.max(1, Math.round(quantity.sample(stream)));
    const product = basket.products[kind];
    const point = pointAt[site * productCount + product];
    return point >= 0 && sellAtOnce(op, segment, point, units, price[product], counted);
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

  #fillBasket(
    order: number,
    op: Operation,
    source: Source,
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
    let last = NONE;
    for (let i = 0; i < lines; i++) {
      let kind = source.products === null ? 0 : source.products.sample(stream);
      if (basket.distinct) kind = this.#notYetInBasket(basket, source, stream, kind);
      const quantity = source.quantity[kind];
      const units = quantity === null ? 1 : Math.max(1, Math.round(quantity.sample(stream)));
      const product = basket.products[kind];
      last = this.#addLine(op, order, site, product, units, this.#network.price[product], last);
    }
  }

  /** Draws again while the product is in the basket already; after 64 tries takes the next one that is not. */
  #notYetInBasket(basket: Basket, source: Source, stream: Stream, first: number): number {
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

/** One segment: when its orders come and the streams behind their marks. */
class Source {
  /** Potential orders so far. */
  index = 0;
  readonly sourcing: Stream;
  readonly channel: Stream;
  readonly basket: Stream;
  readonly lines: Distribution | null;
  readonly products: Distribution | null;
  readonly quantity: readonly (Distribution | null)[];
  readonly #network: Network;
  readonly #segment: number;
  readonly #acceptance: Stream;
  readonly #arrival: Stream;
  readonly #batch: Stream;
  readonly #batchSize: Distribution | null = null;
  readonly #between: Distribution | null = null;
  readonly #profile: RateProfile | null = null;
  readonly #greatestFactor: number;
  #epoch = 0;
  #time = 0;

  constructor(network: Network, randomness: Randomness, segment: number, greatestFactor: number) {
    this.#network = network;
    this.#segment = segment;
    this.#greatestFactor = greatestFactor;
    const {orders} = network.scenario.segments[segment];
    const key = network.segments.key[segment];
    const stream = (purpose: string) => randomness.stream(purpose, key);
    this.sourcing = stream('sourcing');
    this.channel = stream('channel');
    this.basket = stream('basket');
    this.#acceptance = stream('acceptance');
    this.#arrival = stream('arrival');
    this.#batch = stream('batch');
    const {laws} = network.segments.basket[segment];
    this.lines = laws.lines;
    this.products = laws.kind;
    this.quantity = laws.quantity;
    if (orders.type === 'renewal') {
      this.#between = distribution(orders.between);
      this.#time = orders.first * DAY;
    } else if (orders.type !== 'trace') {
      this.#profile = new RateProfile(network, orders, randomness.stream('dayFactor', key), greatestFactor);
      if (orders.type === 'compound') this.#batchSize = distribution(orders.batch);
    }
  }

  /** Instant of the next orders, ms; Infinity when there are no more. */
  next(): number {
    const epoch = this.#epoch++;
    const trace = this.#network.segments.trace[this.#segment];
    if (trace) return epoch < trace.orders ? trace.at[epoch] : Infinity;
    const stream = this.#arrival.at(epoch);
    if (this.#profile) return Math.round(this.#profile.advance(stream.exponential()));
    if (epoch > 0) this.#time += Math.max(0, this.#between!.sample(stream)) * DAY;
    return Math.round(this.#time);
  }

  /** Orders placed at the instant that `next` gave last. */
  batchSize(): number {
    if (this.#batchSize === null) return 1;
    return Math.max(0, Math.round(this.#batchSize.sample(this.#batch.at(this.#epoch - 1))));
  }

  /** Whether a potential order is placed when demand stands at `factor` of its base. */
  accepts(index: number, factor: number): boolean {
    if (factor >= this.#greatestFactor) return true;
    return this.#acceptance.at(index).uniform() * this.#greatestFactor < factor;
  }
}

/** Position drawn from cumulative shares by the mark of this index; the last takes what rounding leaves. */
function pick(cumulative: Float64Array, count: number, stream: Stream, index: number): number {
  if (count === 1) return 0;
  const u = stream.at(index).uniform();
  let i = 0;
  while (i < count - 1 && u >= cumulative[i]) i++;
  return i;
}
