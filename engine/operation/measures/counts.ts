import {DAY, STAGES, type Network} from '../../scenario/network.ts';
import {HAPPENINGS} from './happenings.ts';
import {HOUR, HOURS_IN_WEEK, isSmoothed, hoursSeen} from './hours-of-week.ts';
import {startWeekday} from '../stations/opening-hours.ts';
import {INSTANTS, NONE, STAGE, type Orders} from '../orders.ts';
import type {Promises} from '../practices/promises.ts';
import {Sample} from './sample.ts';

/** Columns of `LineCounts`. */
export const LINE_COUNT = {
  units: 0,
  unitsServed: 1,
  unitsLost: 2,
  unitsAllocated: 3,
  /** Unit-milliseconds between the first attempt to allocate and allocation. */
  unitWait: 4,
  /** Units that were asked for under a promise; of these, units allocated in its time. */
  unitsPromised: 5,
  unitsInPromise: 6,
  lines: 7,
  linesServed: 8,
  linesAny: 9,
  /** Units that another site helped out with. */
  unitsTransshipped: 10,
  /** Units in whose place the customer took another product. */
  unitsSubstituted: 11,
  /** Backordered units that were allocated later, and the unit-milliseconds that they waited; counted where ages are measured. */
  unitsBackordered: 12,
  backorderWait: 13,
} as const;

const COLUMNS = 14;

/** Counts of order lines, a row per stocking point or segment; a row lies together in memory, because a line touches most of it. */
export class LineCounts {
  readonly #cells: Float64Array;

  constructor(rows: number) {
    this.#cells = new Float64Array(rows * COLUMNS);
  }

  get(row: number, column: number): number {
    return this.#cells[row * COLUMNS + column];
  }

  /** `promise` is the time, ms, in which the customer is to have it; NaN without one, here and below. */
  demand(row: number, quantity: number, served: number, promise: number): void {
    const cells = this.#cells;
    const at = row * COLUMNS;
    cells[at + LINE_COUNT.units] += quantity;
    if (promise >= 0) cells[at + LINE_COUNT.unitsPromised] += quantity;
    cells[at + LINE_COUNT.unitsServed] += served;
    cells[at + LINE_COUNT.lines]++;
    if (served === quantity) cells[at + LINE_COUNT.linesServed]++;
    if (served > 0) cells[at + LINE_COUNT.linesAny]++;
  }

  /** Lines that were served wholly at once. */
  sold(row: number, lines: number, quantity: number, promise: number): void {
    const cells = this.#cells;
    const at = row * COLUMNS;
    cells[at + LINE_COUNT.units] += quantity;
    cells[at + LINE_COUNT.unitsServed] += quantity;
    cells[at + LINE_COUNT.unitsAllocated] += quantity;
    if (promise >= 0) {
      cells[at + LINE_COUNT.unitsPromised] += quantity;
      cells[at + LINE_COUNT.unitsInPromise] += quantity;
    }
    cells[at + LINE_COUNT.lines] += lines;
    cells[at + LINE_COUNT.linesServed] += lines;
    cells[at + LINE_COUNT.linesAny] += lines;
  }

  allocated(row: number, quantity: number, wait: number, promise: number): void {
    const cells = this.#cells;
    const at = row * COLUMNS;
    cells[at + LINE_COUNT.unitsAllocated] += quantity;
    cells[at + LINE_COUNT.unitWait] += quantity * wait;
    if (wait <= promise) cells[at + LINE_COUNT.unitsInPromise] += quantity;
  }

  lost(row: number, quantity: number): void {
    this.#cells[row * COLUMNS + LINE_COUNT.unitsLost] += quantity;
  }

  transshipped(row: number, quantity: number): void {
    this.#cells[row * COLUMNS + LINE_COUNT.unitsTransshipped] += quantity;
  }

  substituted(row: number, quantity: number): void {
    this.#cells[row * COLUMNS + LINE_COUNT.unitsSubstituted] += quantity;
  }

  backordered(row: number, quantity: number, wait: number): void {
    this.#cells[row * COLUMNS + LINE_COUNT.unitsBackordered] += quantity;
    this.#cells[row * COLUMNS + LINE_COUNT.backorderWait] += quantity * wait;
  }
}

/** Counts of whole orders, a row per segment. */
export class OrderCounts {
  readonly placed: Float64Array;
  readonly filled: Float64Array;
  readonly lost: Float64Array;
  readonly delivered: Float64Array;
  /** Delivered, invoiced and closed. */
  readonly closed: Float64Array;
  readonly inFull: Float64Array;
  /** Delivered within the promise; of these, in full. */
  readonly onTime: Float64Array;
  readonly onTimeInFull: Float64Array;
  readonly shipments: Float64Array;
  readonly unitsShipped: Float64Array;
  /** Milliseconds of delivered orders in each stage, those after delivery of closed orders; `STAGES.length - 1` a row. */
  readonly stageTime: Float64Array;

  constructor(rows: number) {
    const column = () => new Float64Array(rows);
    this.placed = column();
    this.filled = column();
    this.lost = column();
    this.delivered = column();
    this.closed = column();
    this.inFull = column();
    this.onTime = column();
    this.onTimeInFull = column();
    this.shipments = column();
    this.unitsShipped = column();
    this.stageTime = new Float64Array(rows * (STAGES.length - 1));
  }
}

/** Whoever counts orders in a way of its own; it hears of counted orders alone, and not of sales across the counter. */
export interface CountsWatcher {
  placed(order: number): void;
  demand(order: number, quantity: number, served: number): void;
  filled(order: number): void;
  delivered(order: number, inFull: boolean, late: boolean): void;
  happened(order: number, happening: number, amount: number): void;
}

/**
 * What is counted while the operation runs. Order-bound figures belong to orders placed in the counted time, whenever
 * they happen; internal demand and replenishment to the clock.
 */
export class Counts {
  readonly byPoint: LineCounts;
  readonly bySegment: LineCounts;
  /** Lines for products that the serving site does not stock, by product and by site. */
  readonly unstocked: Readonly<Record<'product' | 'site', LineCounts>>;
  readonly orders: OrderCounts;
  /** Units that replenishment orders of other sites asked for and got at once. */
  readonly internalUnits: Float64Array;
  readonly internalServed: Float64Array;
  /** Replenishment orders placed in the counted time, by stocking point. */
  readonly replenishments: Float64Array;
  /** Replenishment orders by a fast way placed in the counted time, by stocking point. */
  readonly expedited: Float64Array;
  /** Units that expired in the counted time, by stocking point. */
  readonly unitsExpired: Float64Array;
  /** Shipments sent towards each stocking point since the start; names their variates. */
  readonly shipmentsTo: Float64Array;
  /** What practices count, `HAPPENINGS.length` a segment. */
  readonly happenings: Float64Array;
  /** Order cycle times of delivered orders, ms. */
  readonly cycleTime = new Sample();
  /** Orders placed in each hour of the week, Monday first, `HOURS_IN_WEEK` a segment; null where nobody asks. */
  readonly byHour: Float64Array | null;
  /** How much of the counted time lies in each hour of the week, ms; null where nobody asks. */
  readonly hoursSeen: Float64Array | null;
  counting = false;
  /** Sees units that are lost, counted or not, and the stocking point that was asked for them, -1 for none. */
  onLost: ((point: number, units: number) => void) | null = null;
  /** Sees what is counted of orders one by one; null for nobody. */
  watcher: CountsWatcher | null = null;

  readonly #orders: Orders;
  /** Time from the last Monday to the start, ms. */
  readonly #weekAtStart: number;
  readonly #promises: Promises;

  constructor(network: Network, orders: Orders, promises: Promises) {
    const {points, segments} = network;
    this.#orders = orders;
    this.#promises = promises;
    this.byPoint = new LineCounts(points.count);
    this.unstocked = {
      product: new LineCounts(network.productCount),
      site: new LineCounts(network.siteCount),
    };
    this.bySegment = new LineCounts(segments.count);
    this.orders = new OrderCounts(segments.count);
    this.internalUnits = new Float64Array(points.count);
    this.internalServed = new Float64Array(points.count);
    this.replenishments = new Float64Array(points.count);
    this.expedited = new Float64Array(points.count);
    this.unitsExpired = new Float64Array(points.count);
    this.shipmentsTo = new Float64Array(points.count);
    this.byHour = isSmoothed(network) ? new Float64Array(segments.count * HOURS_IN_WEEK) : null;
    this.hoursSeen = this.byHour && hoursSeen(network);
    this.#weekAtStart = startWeekday(network) * DAY;
    this.happenings = new Float64Array(segments.count * HAPPENINGS.length);
  }

  /** Something that a practice counts has happened to the order; see `HAPPENED`. */
  happened(order: number, happening: number, amount = 1): void {
    const orders = this.#orders;
    if (orders.counted[order] === 0) return;
    this.happenings[orders.segment[order] * HAPPENINGS.length + happening] += amount;
    this.watcher?.happened(order, happening, amount);
  }

  placed(order: number): void {
    const {counted, segment, instants} = this.#orders;
    if (counted[order] === 0) return;
    this.orders.placed[segment[order]]++;
    this.watcher?.placed(order);
    if (this.byHour === null) return;
    const hour = Math.floor((instants[order * INSTANTS] + this.#weekAtStart) / HOUR) % HOURS_IN_WEEK;
    this.byHour[segment[order] * HOURS_IN_WEEK + hour]++;
  }

  /** A line asks for `quantity` units and gets `served` at once. */
  demand(order: number, line: number, quantity: number, served: number): void {
    const orders = this.#orders;
    if (orders.counted[order] === 0) return;
    const segment = orders.segment[order];
    const promise = this.#promises.of(order);
    this.bySegment.demand(segment, quantity, served, promise);
    this.watcher?.demand(order, quantity, served);
    const point = orders.line.point[line];
    if (point >= 0) this.byPoint.demand(point, quantity, served, promise);
    else {
      this.unstocked.product.demand(orders.line.product[line], quantity, 0, promise);
      this.unstocked.site.demand(orders.site[order], quantity, 0, promise);
    }
  }

  /** A line gets all that it asks for at once: demand and allocation in one. */
  served(order: number, line: number): void {
    const orders = this.#orders;
    if (orders.counted[order] === 0) return;
    const {point, quantity} = orders.line;
    const promise = this.#promises.of(order);
    this.bySegment.sold(orders.segment[order], 1, quantity[line], promise);
    this.byPoint.sold(point[line], 1, quantity[line], promise);
    if (this.watcher !== null) this.watcher.demand(order, quantity[line], quantity[line]);
  }

  /** Every line of the order was served wholly at once. */
  filled(order: number): void {
    if (this.#orders.counted[order] === 0) return;
    this.orders.filled[this.#orders.segment[order]]++;
    this.watcher?.filled(order);
  }

  allocatedUnits(order: number, point: number, quantity: number, wait: number): void {
    if (this.#orders.counted[order] === 0) return;
    const segment = this.#orders.segment[order];
    const promise = this.#promises.of(order);
    this.byPoint.allocated(point, quantity, wait, promise);
    this.bySegment.allocated(segment, quantity, wait, promise);
  }

  /** Another site gives `quantity` units, `wait` ms after they were first asked for at the serving site. */
  transshippedUnits(order: number, line: number, quantity: number, wait: number): void {
    const orders = this.#orders;
    if (orders.counted[order] === 0) return;
    const segment = orders.segment[order];
    const point = orders.line.point[line];
    const promise = this.#promises.of(order);
    this.bySegment.transshipped(segment, quantity);
    this.bySegment.allocated(segment, quantity, wait, promise);
    const [rows, row] = point >= 0 ? [this.byPoint, point] : [this.unstocked.site, orders.site[order]];
    rows.transshipped(row, quantity);
    rows.allocated(row, quantity, wait, promise);
    if (point < 0) {
      const product = orders.line.product[line];
      this.unstocked.product.transshipped(product, quantity);
      this.unstocked.product.allocated(product, quantity, wait, promise);
    }
  }

  lostUnits(order: number, line: number, quantity: number): void {
    const orders = this.#orders;
    if (this.onLost !== null) this.onLost(orders.line.point[line], quantity);
    if (orders.counted[order] === 0) return;
    const {line: lines, segment, site} = orders;
    const asked = lines.inPlaceOf[line] === NONE ? line : lines.inPlaceOf[line];
    const point = lines.point[asked];
    this.bySegment.lost(segment[order], quantity);
    if (point >= 0) this.byPoint.lost(point, quantity);
    else {
      this.unstocked.product.lost(lines.product[asked], quantity);
      this.unstocked.site.lost(site[order], quantity);
    }
  }

  /** The customer takes `quantity` units of another product in the place of the line's, at once. */
  substitutedUnits(order: number, line: number, quantity: number): void {
    const orders = this.#orders;
    if (orders.counted[order] === 0) return;
    const promise = this.#promises.of(order);
    for (const [rows, row] of this.#rowsOf(order, line)) {
      rows.substituted(row, quantity);
      rows.allocated(row, quantity, 0, promise);
    }
  }

  /** Units of the line that waited in the queue of its stocking point, `wait` ms, are allocated. */
  backorderedUnits(order: number, line: number, quantity: number, wait: number): void {
    const orders = this.#orders;
    if (orders.counted[order] === 0) return;
    this.bySegment.backordered(orders.segment[order], quantity, wait);
    this.byPoint.backordered(orders.line.point[line], quantity, wait);
  }

  internalDemand(point: number, quantity: number, served: number): void {
    if (!this.counting) return;
    this.internalUnits[point] += quantity;
    this.internalServed[point] += served;
  }

  dispatched(order: number, units: number): void {
    if (this.#orders.counted[order] === 0) return;
    const segment = this.#orders.segment[order];
    this.orders.shipments[segment]++;
    this.orders.unitsShipped[segment] += units;
  }

  lost(order: number): void {
    if (this.#orders.counted[order] === 1) this.orders.lost[this.#orders.segment[order]]++;
  }

  /** All that the order gets has been delivered, `cycleTime` ms after it was placed. */
  delivered(order: number, cycleTime: number, late: boolean): void {
    const orders = this.#orders;
    if (orders.counted[order] === 0) return;
    const segment = orders.segment[order];
    const inFull = orders.unitsLost[order] === 0;
    this.orders.delivered[segment]++;
    this.cycleTime.add(cycleTime);
    this.watcher?.delivered(order, inFull, late);
    if (inFull) this.orders.inFull[segment]++;
    if (!late) {
      this.orders.onTime[segment]++;
      if (inFull) this.orders.onTimeInFull[segment]++;
    }
    this.#addStages(order, STAGE.placed, STAGE.delivered);
  }

  /** The paper of a delivered order is done. */
  closed(order: number): void {
    if (this.#orders.counted[order] === 0) return;
    this.orders.closed[this.#orders.segment[order]]++;
    this.#addStages(order, STAGE.delivered, STAGE.closed);
  }

  /** Counted orders of one line that were placed, served and over at one instant, and their units. */
  counterSales(segment: number, point: number, sales: number, units: number): void {
    const {orders} = this;
    const promise = this.#promises.ofSegment(segment);
    this.byPoint.sold(point, sales, units, promise);
    this.bySegment.sold(segment, sales, units, promise);
    for (const column of [
      orders.placed,
      orders.filled,
      orders.delivered,
      orders.closed,
      orders.inFull,
      orders.onTime,
      orders.onTimeInFull,
      orders.shipments,
    ])
      column[segment] += sales;
    orders.unitsShipped[segment] += units;
    this.cycleTime.addZeros(sales);
  }

  /** Where a line counts by what the customer asked for: his segment and the stocking point, or product and site where there is none. */
  #rowsOf(order: number, line: number): [LineCounts, number][] {
    const {line: lines, segment, site} = this.#orders;
    const asked = lines.inPlaceOf[line] === NONE ? line : lines.inPlaceOf[line];
    const point = lines.point[asked];
    const bySegment: [LineCounts, number] = [this.bySegment, segment[order]];
    if (point >= 0) return [bySegment, [this.byPoint, point]];
    const {product, site: ofSite} = this.unstocked;
    return [bySegment, [product, lines.product[asked]], [ofSite, site[order]]];
  }

  /** Adds the time, if any, that the order spent in the stages from one moment to another. */
  #addStages(order: number, from: number, to: number): void {
    const {instants, segment} = this.#orders;
    const first = order * INSTANTS;
    const row = segment[order] * (INSTANTS - 1);
    if (instants[first + to] === instants[first + from]) return;
    for (let stage = from; stage < to; stage++)
      this.orders.stageTime[row + stage] += instants[first + stage + 1] - instants[first + stage];
  }
}
