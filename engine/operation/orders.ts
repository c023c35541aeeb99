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

/** Customer orders under way and their lines, in columns. A line with an order of -2 or below is a replenishment order. */
export class Orders {
  /** When the order passed each stage, ms; the last of its live lines decides. Complete from delivery on as far as that, and when the order is over. */
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
  /** Index of the variates that belong to the order as a whole, see `Operation.mark`. */
  mark!: Float64Array;
  /** With which orders it counts, see `Cohorts`; `NONE` where it is not counted. */
  cohort!: Int32Array;
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
  /** 1 once it was cancelled: what has not left yet will not, see `cancelOrder`. */
  cancelled!: Uint8Array;
  /** 1 while a practice keeps the order at the step that it has done. */
  kept!: Uint8Array;
  /** Figures of whoever needs more of an order, see `field`: those of one order lie together in memory. */
  fields!: Float64Array;
  readonly rows: Rows;
  #width = 0; // fields of an order

  line = new Lines();

  constructor() {
    this.instants = new Float64Array();
    this.segment = this.site = this.channel = this.stage = this.firstLine = this.lineCount = new Int32Array();
    this.cohort = new Int32Array();
    this.step = this.forks = this.unserved = this.flaws = new Int32Array();
    this.consignmentsOpen = this.consignments = new Int32Array();
    this.index =
      this.mark =
      this.units =
      this.unitsLost =
      this.unitsOpen =
      this.patience =
        new Float64Array();
    this.fields = new Float64Array();
    this.cancelled = this.kept = new Uint8Array();
    this.rows = new Rows(64, (capacity) => this.#grow(capacity));
  }

  /** A new order without lines, placed at `now`. */
  open(segment: number, site: number, index: number, cohort: number, now: number): number {
    const order = this.rows.take();
    const {instants} = this;
    const end = (order + 1) * INSTANTS;
    for (let at = end - INSTANTS; at < end; at++) instants[at] = now;
    this.segment[order] = segment;
    this.site[order] = site;
    this.channel[order] = NONE;
    this.stage[order] = STAGE.placed;
    this.index[order] = index;
    this.cohort[order] = cohort;
    this.firstLine[order] = NONE;
    this.lineCount[order] = 0;
    this.units[order] = this.unitsLost[order] = this.unitsOpen[order] = 0;
    this.consignmentsOpen[order] = this.consignments[order] = 0;
    this.step[order] = NONE;
    this.forks[order] = this.unserved[order] = 0;
    this.patience[order] = NaN;
    this.flaws[order] = this.kept[order] = this.cancelled[order] = 0;
    return order;
  }

  /**
   * A further field of every order: its place behind `fieldsOf`. To be asked for before there are orders. It is 0 until somebody writes it, and a
   * new order finds what the last one of its row has left.
   */
  field(): number {
    if (this.rows.handedOut > 0) throw new Error('there are orders already, which lack the field');
    this.fields = new Float64Array(++this.#width * this.rows.capacity);
    return this.#width - 1;
  }

  /** Where the fields of an order begin. */
  fieldsOf(order: number): number {
    return order * this.#width;
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
    lines.valueShare[this.firstLine[order]] = NaN;
    this.lineCount[order]++;
    this.units[order] += quantity;
    this.unitsOpen[order] += quantity;
    return line;
  }

  /** Units of a line become a line behind it, of another product in the place of its own; the line keeps the rest, which may be nothing. */
  replace(order: number, line: number, point: number, product: number, units: number, price: number): number {
    const lines = this.line;
    const instead = lines.open(order, point, product, units, price);
    lines.inPlaceOf[instead] = line;
    lines.discount[instead] = lines.discount[line];
    lines.since[instead] = lines.since[line];
    lines.nextInOrder[instead] = lines.nextInOrder[line];
    lines.nextInOrder[line] = instead;
    lines.quantity[line] -= units;
    lines.unallocated[line] -= units;
    if (lines.quantity[line] > 0) this.lineCount[order]++;
    lines.valueShare[this.firstLine[order]] = NaN;
    return instead;
  }

  /** Settles which part of the value of the order is each line's; of its units where nothing has a price. */
  shareValue(order: number): void {
    const {price, quantity, valueShare, nextInOrder} = this.line;
    const first = this.firstLine[order];
    if (!Number.isNaN(valueShare[first])) return;
    let value = 0;
    for (let line = first; line !== NONE; line = nextInOrder[line]) value += price[line] * quantity[line];
    for (let line = first; line !== NONE; line = nextInOrder[line])
      valueShare[line] =
        value > 0 ? (price[line] * quantity[line]) / value : quantity[line] / this.units[order];
  }

  isCounted(order: number): boolean {
    return this.cohort[order] !== NONE;
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

  /** The order reaches `stage` at `now`, or has reached it later; and with it every later stage that it does not reach after that, see `settle`. */
  pass(order: number, stage: number, now: number): void {
    if (stage > STAGE.closed) return;
    const {instants} = this;
    const at = order * INSTANTS + stage;
    if (instants[at] < now) instants[at] = now;
  }

  /** Stages that the order has not passed by themselves were passed with those before: now the row of its instants says so, too. */
  settle(order: number): void {
    const {instants} = this;
    const end = (order + 1) * INSTANTS;
    let latest = instants[end - INSTANTS];
    for (let at = end - INSTANTS + 1; at < end; at++) {
      if (instants[at] < latest) instants[at] = latest;
      else latest = instants[at];
    }
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
    this.mark = grown(this.mark, capacity);
    this.cohort = grown(this.cohort, capacity);
    this.firstLine = grown(this.firstLine, capacity);
    this.lineCount = grown(this.lineCount, capacity);
    this.units = grown(this.units, capacity);
    this.unitsLost = grown(this.unitsLost, capacity);
    this.unitsOpen = grown(this.unitsOpen, capacity);
    this.consignmentsOpen = grown(this.consignmentsOpen, capacity);
    this.consignments = grown(this.consignments, capacity);
    this.patience = grown(this.patience, capacity);
    this.flaws = grown(this.flaws, capacity);
    this.cancelled = grown(this.cancelled, capacity);
    this.kept = grown(this.kept, capacity);
    this.fields = grown(this.fields, capacity * this.#width);
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
  /** What is taken off the price, as a share of it. */
  discount!: Float64Array;
  /** The line's part of the value of its order, see `Orders.shareValue`; of the first line NaN until that was asked for. */
  valueShare!: Float64Array;
  /** When allocation was first tried, ms. */
  since!: Float64Array;
  nextInOrder!: Int32Array;
  /** Neighbours in the queue of the stocking point; `waiting` is 1 while the line stands in it. */
  next!: Int32Array;
  previous!: Int32Array;
  waiting!: Uint8Array;
  /** Place in a queue that is served by priority: the lower comes first. Set while the line stands in one. */
  rank!: Float64Array;
  /** The line whose units the customer takes of another product here; NONE where he gets what he asked for. */
  inPlaceOf!: Int32Array;
  readonly rows: Rows;

  constructor() {
    this.order = this.point = this.product = this.inPlaceOf = new Int32Array();
    this.nextInOrder = this.next = this.previous = new Int32Array();
    this.quantity = this.unallocated = this.since = this.rank = new Float64Array();
    this.price = this.discount = this.valueShare = new Float64Array();
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
    this.discount[line] = 0;
    this.valueShare[line] = NaN;
    this.nextInOrder[line] = this.next[line] = this.previous[line] = this.inPlaceOf[line] = NONE;
    this.waiting[line] = 0;
    return line;
  }

  /** What the customer is to pay for a unit of the line. */
  netPrice(line: number): number {
    return this.price[line] * (1 - this.discount[line]);
  }

  /** Takes a share off the price of the line, of what earlier discounts have left of it. */
  cheapen(line: number, share: number): void {
    this.discount[line] = 1 - (1 - this.discount[line]) * (1 - share);
  }

  #grow(capacity: number): void {
    this.order = grown(this.order, capacity);
    this.point = grown(this.point, capacity);
    this.product = grown(this.product, capacity);
    this.quantity = grown(this.quantity, capacity);
    this.unallocated = grown(this.unallocated, capacity);
    this.price = grown(this.price, capacity);
    this.discount = grown(this.discount, capacity);
    this.valueShare = grown(this.valueShare, capacity);
    this.since = grown(this.since, capacity);
    this.nextInOrder = grown(this.nextInOrder, capacity);
    this.next = grown(this.next, capacity);
    this.previous = grown(this.previous, capacity);
    this.waiting = grown(this.waiting, capacity);
    this.rank = grown(this.rank, capacity);
    this.inPlaceOf = grown(this.inPlaceOf, capacity);
  }
}
