import type {Network} from '../../scenario/network.ts';
import type {Operation} from '../operation.ts';
import {bookRevenue} from '../revenue.ts';
import {LINE, MICRO, UNALLOCATED} from '../statement.ts';
import type {OrderSource} from './order-source.ts';

/** Columns of what a counter has sold, a row by serving site and kind. */
const SOLD = {lines: 0, units: 1, revenue: 2} as const;
const COLUMNS = 3;

/**
 * Where orders of one line, not replayed, take no time at any stage. Such an order, when it finds what it wants on the shelf, is over in the
 * instant in which it is placed and needs no record; measured, that makes it four times as fast as the way through all stages, which comes to
 * the same figures. What it counts for is written down once, when the replication is over.
 */
export class Counter {
  readonly #segment: number;
  readonly #kinds: number;
  /** Stocking point of a kind at the n-th site that serves the segment, -1 where the long way has to be gone. */
  readonly #points: Int32Array;
  readonly #prices: Float64Array;
  /** Counted sales, a row for each of `#points`; revenue in millionths. */
  readonly #sold: Float64Array;

  constructor(network: Network, segment: number, isInstant: readonly boolean[]) {
    const {basket, servedBy} = network.segments;
    const {products} = basket[segment];
    const sites = servedBy[segment];
    this.#segment = segment;
    this.#kinds = products.length;
    this.#points = new Int32Array(sites.length * products.length).fill(-1);
    this.#prices = Float64Array.from(products, (product) => network.price[product]);
    this.#sold = new Float64Array(this.#points.length * COLUMNS);
    sites.forEach((site, n) => {
      if (!isInstant[n]) return;
      for (let kind = 0; kind < products.length; kind++)
        this.#points[n * products.length + kind] =
          network.pointAt[site * network.productCount + products[kind]];
    });
  }

  /**
   * Serves the order of this index at the n-th site of the segment; false, and nothing has happened, when it has to go the long way. Its one line
   * is drawn as for a basket, so that the order is the same then.
   */
  sells(op: Operation, source: OrderSource, n: number, index: number): boolean {
    if (op.onClose !== null) return false;
    let kind = 0;
    let units: number;
    if (source.wanted !== null) units = source.wanted[0];
    else {
      const stream = source.basket.at(index);
      if (source.products !== null) kind = source.products.sample(stream);
      units = source.unitsOfLine(kind, stream);
    }
    const row = n * this.#kinds + kind;
    const point = this.#points[row];
    if (point < 0 || this.#left(op, point) < units) return false;
    op.stock.sell(point, units, op.clock.now);
    if (op.counting) this.#count(op, row, kind, units);
    op.lowered(point);
    return true;
  }

  /** Adds what was sold to the counts and the ledger. */
  close({counts, ledger, network}: Operation): void {
    const segment = this.#segment;
    for (let row = 0; row < this.#points.length; row++) {
      const [lines, units, revenue] = this.#sold.subarray(row * COLUMNS, (row + 1) * COLUMNS);
      if (lines === 0) continue;
      const point = this.#points[row];
      counts.counterSales(segment, point, lines, units);
      if (network.offers === null)
        ledger.bookMicro(LINE['revenue.goods'], revenue, point, segment, UNALLOCATED);
    }
    this.#sold.fill(0);
  }

  /** Units that the segment may take. */
  #left({stock, kept, network}: Operation, point: number): number {
    const onHand = stock.onHand[point];
    return kept === null
      ? onHand
      : onHand - kept.fromSegments[point * network.segments.count + this.#segment];
  }

  #count(op: Operation, row: number, kind: number, units: number): void {
    const sold = this.#sold;
    const at = row * COLUMNS;
    const price = this.#prices[kind];
    sold[at + SOLD.lines]++;
    sold[at + SOLD.units] += units;
    if (op.network.offers === null) sold[at + SOLD.revenue] += Math.round(price * units * MICRO);
    else {
      const point = this.#points[row];
      bookRevenue(op, op.network.points.product[point], price, units, point, this.#segment);
    }
  }
}

/** The counter of a segment; null where it has none. */
export function counterOf(network: Network, segment: number): Counter | null {
  const {segments, steps, scenario} = network;
  const {orders} = scenario.segments[segment];
  const {laws} = segments.basket[segment];
  if (segments.trace[segment] !== null || orders.type === 'finiteSource') return null;
  if (segments.channels[segment].index.length > 0 || laws.lines !== null) return null;
  if (orders.type === 'everyPeriod' && segments.basket[segment].products.length > 1) return null;
  const isInstant = Array.from(
    segments.servedBy[segment],
    (site, n) => segments.lane[segment][n] < 0 && steps[site].every((step) => step === null),
  );
  return isInstant.includes(true) ? new Counter(network, segment, isInstant) : null;
}
