import {STAGES} from '../scenario/network.ts';
import {grown, Rows} from './pool.ts';

/** Moments that an order passes; see `STAGES`. */
export const INSTANTS = STAGES.length;

/** Position of each moment in an order's row of instants. */
export const STAGE = {
  placed: 0,
  transmitted: 1,
  verified: 2,
  allocated: 3,
  picked: 4,
  packed: 5,
  dispatched: 6,
  delivered: 7,
  invoiced: 8,
  closed: 9,
} as const;

/** No row. */
export const NONE = -1;

/** What may be wrong with an order, as bits of `Orders.flaws`; that it is late or not in full is known without. */
export const FLAW = {
  damaged: 1,
  wrongGoods: 2,
  wrongQuantity: 4,
  wrongDocument: 8,
  wrongInvoice: 16,
} as const;

/** Figures of whoever needs more of an order than its record holds, by order; what stands there belongs to the last order of the row. */
export interface Column<Values extends Float64Array | Int32Array | Uint8Array> {
  values: Values;
}

/** Customer orders under way and their lines, in columns. A line with an order of -2 or below is a replenishment order. */
export class Orders {
  /** When the order passed each stage, ms; the last of its live lines decides. */
  instants!: Float64Array;
  segment!: Int32Array;
  site!: Int32Array;
  channel!: Int32Array;
  /** The stage of order entry or closing that the order goes through now. */
  stage!: Int32Array;
  /** The step of it that the order is at, and how often it came to a fork of its way through the steps. */
  step!: Int32Array;
  forks!: Int32Array;
  /** The segment's how-many-th order this is. */
  index!: Float64Array;
  counted!: Uint8Array;
  firstLine!: Int32Array;
  lineCount!: Int32Array;
  /** Units ordered, units lost, units not yet allocated. */
  units!: Float64Array;
  unitsLost!: Float64Array;
  unitsOpen!: Float64Array;
  /** Consignments that are still on their way to the customer, and how many there were. */
  consignmentsOpen!: Int32Array;
  consignments!: Int32Array;
  /** Consignments that a station turned away, or that lost patience there. */
  unserved!: Int32Array;
  /** Event that ends the customer's patience; NaN for none. */
  patience!: Float64Array;
  /** What is wrong with the order, see `FLAW`. */
  flaws!: Int32Array;
  readonly rows: Rows;
  readonly #columns: Column<Float64Array | Int32Array | Uint8Array>[] = [];

  line = new Lines();

  constructor() {
    this.instants = new Float64Array();
    this.segment = this.site = this.channel = this.stage = this.firstLine = this.lineCount = new Int32Array();
    this.step = this.forks = this.unserved = this.flaws = new Int32Array();
    this.consignmentsOpen = this.consignments = new Int32Array();
    this.index = this.units = this.unitsLost = this.unitsOpen = this.patience = new Float64Array();
    this.counted = new Uint8Array();
    this.rows = new Rows(64, (capacity) => this.#grow(capacity));
  }

  /** A new order without lines, placed at `now`. */
  open(segment: number, site: number, index: number, counted: boolean, now: number): number {
    const order = this.rows.take();
    const first = order * INSTANTS;
    for (let stage = 0; stage < INSTANTS; stage++) this.instants[first + stage] = now;
    this.segment[order] = segment;
    this.site[order] = site;
    this.channel[order] = NONE;
    this.stage[order] = STAGE.placed;
    this.index[order] = index;
    this.counted[order] = counted ? 1 : 0;
    this.firstLine[order] = NONE;
    this.lineCount[order] = 0;
    this.units[order] = this.unitsLost[order] = this.unitsOpen[order] = 0;
    this.consignmentsOpen[order] = this.consignments[order] = 0;
    this.step[order] = NONE;
    this.forks[order] = this.unserved[order] = 0;
    this.patience[order] = NaN;
    this.flaws[order] = 0;
    return order;
  }

  /** A further column, of whoever fills it when an order is placed. */
  column<Values extends Float64Array | Int32Array | Uint8Array>(
    type: new (length: number) => Values,
  ): Column<Values> {
    const column = {values: new type(this.rows.capacity)};
    this.#columns.push(column);
    return column;
  }

  /** Adds a line; lines stay in the order in which they were added. */
  addLine(
    order: number,
    point: number,
    product: number,
    quantity: number,
    price: number,
    last: number,
  ): number {
    const lines = this.line;
    const line = lines.open(order, point, product, quantity, price);
    if (last === NONE) this.firstLine[order] = line;
    else lines.nextInOrder[last] = line;
    this.lineCount[order]++;
    this.units[order] += quantity;
    this.unitsOpen[order] += quantity;
    return line;
  }

  /** Whether anything went to the customer, or is on its way there. */
  isShipped(order: number): boolean {
    return this.consignments[order] > this.unserved[order];
  }

  /** Orders under way. */
  *openRows(): Generator<number> {
    const free = new Set(this.rows.free());
    for (let order = 0; order < this.rows.handedOut; order++) if (!free.has(order)) yield order;
  }

  /** The order reaches `stage` at `now`, and with it every later stage that it has not reached yet. */
  pass(order: number, stage: number, now: number): void {
    const first = order * INSTANTS;
    for (let s = stage; s < INSTANTS; s++) if (this.instants[first + s] < now) this.instants[first + s] = now;
  }

  close(order: number): void {
    for (let line = this.firstLine[order]; line !== NONE;) {
      const next = this.line.nextInOrder[line];
      this.line.rows.release(line);
      line = next;
    }
    this.rows.release(order);
  }

  #grow(capacity: number): void {
    this.instants = grown(this.instants, capacity * INSTANTS);
    this.segment = grown(this.segment, capacity);
    this.site = grown(this.site, capacity);
    this.channel = grown(this.channel, capacity);
    this.stage = grown(this.stage, capacity);
    this.step = grown(this.step, capacity);
    this.forks = grown(this.forks, capacity);
    this.unserved = grown(this.unserved, capacity);
    this.index = grown(this.index, capacity);
    this.counted = grown(this.counted, capacity);
    this.firstLine = grown(this.firstLine, capacity);
    this.lineCount = grown(this.lineCount, capacity);
    this.units = grown(this.units, capacity);
    this.unitsLost = grown(this.unitsLost, capacity);
    this.unitsOpen = grown(this.unitsOpen, capacity);
    this.consignmentsOpen = grown(this.consignmentsOpen, capacity);
    this.consignments = grown(this.consignments, capacity);
    this.patience = grown(this.patience, capacity);
    this.flaws = grown(this.flaws, capacity);
    for (const column of this.#columns) column.values = grown(column.values, capacity);
  }
}

/** Lines of customer orders, and replenishment orders that wait at an internal source. */
export class Lines {
  order!: Int32Array;
  point!: Int32Array;
  product!: Int32Array;
  quantity!: Float64Array;
  /** Units not yet allocated. */
  unallocated!: Float64Array;
  price!: Float64Array;
  /** When allocation was first tried, ms. */
  since!: Float64Array;
  nextInOrder!: Int32Array;
  /** Neighbours in the queue of the stocking point; `waiting` is 1 while the line stands in it. */
  next!: Int32Array;
  previous!: Int32Array;
  waiting!: Uint8Array;
  readonly rows: Rows;

  constructor() {
    this.order = this.point = this.product = new Int32Array();
    this.nextInOrder = this.next = this.previous = new Int32Array();
    this.quantity = this.unallocated = this.price = this.since = new Float64Array();
    this.waiting = new Uint8Array();
    this.rows = new Rows(64, (capacity) => this.#grow(capacity));
  }

  open(order: number, point: number, product: number, quantity: number, price: number): number {
    const line = this.rows.take();
    this.order[line] = order;
    this.point[line] = point;
    this.product[line] = product;
    this.quantity[line] = this.unallocated[line] = quantity;
    this.price[line] = price;
    this.nextInOrder[line] = this.next[line] = this.previous[line] = NONE;
    this.waiting[line] = 0;
    return line;
  }

  #grow(capacity: number): void {
    this.order = grown(this.order, capacity);
    this.point = grown(this.point, capacity);
    this.product = grown(this.product, capacity);
    this.quantity = grown(this.quantity, capacity);
    this.unallocated = grown(this.unallocated, capacity);
    this.price = grown(this.price, capacity);
    this.since = grown(this.since, capacity);
    this.nextInOrder = grown(this.nextInOrder, capacity);
    this.next = grown(this.next, capacity);
    this.previous = grown(this.previous, capacity);
    this.waiting = grown(this.waiting, capacity);
  }
}
