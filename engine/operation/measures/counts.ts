import {DAY, type Network} from '../../scenario/network.ts';
import {Cohorts} from './cohorts.ts';
import {HOUR, HOURS_IN_WEEK, isSmoothed, hoursSeen} from './hours-of-week.ts';
import {LineCounts} from './line-counts.ts';
import {ORDER_COUNT, OrderCounts} from './order-counts.ts';
import {startWeekday} from '../stations/opening-hours.ts';
import {INSTANTS, NONE, STAGE, type Orders} from '../orders.ts';
import type {Promises} from '../practices/promises.ts';
import {Sample} from './sample.ts';

/** What an order counts for that is over when it is placed. */
const SOLD_AT_ONCE = [
  ORDER_COUNT.placed,
  ORDER_COUNT.filled,
  ORDER_COUNT.delivered,
  ORDER_COUNT.closed,
  ORDER_COUNT.inFull,
  ORDER_COUNT.onTime,
  ORDER_COUNT.onTimeInFull,
  ORDER_COUNT.shipments,
];

/**
 * What is counted while the operation runs. Order-bound figures belong to orders placed in the counted time, whenever
 * they happen; internal demand and replenishment to the clock.
 */
export class Counts {
  readonly cohorts: Cohorts;
  readonly byPoint: LineCounts;
  readonly byCohort: LineCounts;
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
  /** Order cycle times of delivered orders, ms. */
  readonly cycleTime = new Sample();
  /** Orders placed in each hour of the week, Monday first, `HOURS_IN_WEEK` a segment; null where nobody asks. */
  readonly byHour: Float64Array | null;
  /** How much of the counted time lies in each hour of the week, ms; null where nobody asks. */
  readonly hoursSeen: Float64Array | null;
  counting = false;
  /** Sees units that are lost, counted or not, and the stocking point that was asked for them, -1 for none. */
  onLost: ((point: number, units: number) => void) | null = null;
  readonly #orders: Orders;
  /** Time from the last Monday to the start, ms. */
  readonly #weekAtStart: number;
  readonly #promises: Promises;

  constructor(network: Network, orders: Orders, promises: Promises) {
    const {points, segments} = network;
    this.#orders = orders;
    this.#promises = promises;
    this.cohorts = new Cohorts(network);
    this.byPoint = new LineCounts(points.count);
    this.byCohort = new LineCounts(this.cohorts.count);
    this.orders = new OrderCounts(this.cohorts.count);
    this.unstocked = {
      product: new LineCounts(network.productCount),
      site: new LineCounts(network.siteCount),
    };
    this.internalUnits = new Float64Array(points.count);
    this.internalServed = new Float64Array(points.count);
    this.replenishments = new Float64Array(points.count);
    this.expedited = new Float64Array(points.count);
    this.unitsExpired = new Float64Array(points.count);
    this.shipmentsTo = new Float64Array(points.count);
    this.byHour = isSmoothed(network) ? new Float64Array(segments.count * HOURS_IN_WEEK) : null;
    this.hoursSeen = this.byHour && hoursSeen(network);
    this.#weekAtStart = startWeekday(network) * DAY;
  }

  /** Something that a practice counts has happened to the order; see `HAPPENED`. */
  happened(order: number, happening: number, amount = 1): void {
    const cohort = this.#orders.cohort[order];
    if (cohort !== NONE) this.orders.addHappened(cohort, happening, amount);
  }

  placed(order: number): void {
    const {cohort, segment, instants} = this.#orders;
    if (cohort[order] === NONE) return;
    this.orders.add(cohort[order], ORDER_COUNT.placed, 1);
    if (this.byHour === null) return;
    const hour = Math.floor((instants[order * INSTANTS] + this.#weekAtStart) / HOUR) % HOURS_IN_WEEK;
    this.byHour[segment[order] * HOURS_IN_WEEK + hour]++;
  }

  /** A line asks for `quantity` units and gets `served` at once. */
  demand(order: number, line: number, quantity: number, served: number): void {
    const orders = this.#orders;
    const cohort = orders.cohort[order];
    if (cohort === NONE) return;
    const promise = this.#promises.of(order);
    this.byCohort.demand(cohort, quantity, served, promise);
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
    const cohort = orders.cohort[order];
    if (cohort === NONE) return;
    const {point, quantity} = orders.line;
    const promise = this.#promises.of(order);
    this.byCohort.sold(cohort, 1, quantity[line], promise);
    this.byPoint.sold(point[line], 1, quantity[line], promise);
  }

  /** Every line of the order was served wholly at once. */
  filled(order: number): void {
    const cohort = this.#orders.cohort[order];
    if (cohort !== NONE) this.orders.add(cohort, ORDER_COUNT.filled, 1);
  }

  allocatedUnits(order: number, point: number, quantity: number, wait: number): void {
    const cohort = this.#orders.cohort[order];
    if (cohort === NONE) return;
    const promise = this.#promises.of(order);
    this.byPoint.allocated(point, quantity, wait, promise);
    this.byCohort.allocated(cohort, quantity, wait, promise);
  }

  /** Another site gives `quantity` units, `wait` ms after they were first asked for at the serving site. */
  transshippedUnits(order: number, line: number, quantity: number, wait: number): void {
    const orders = this.#orders;
    const cohort = orders.cohort[order];
    if (cohort === NONE) return;
    const point = orders.line.point[line];
    const promise = this.#promises.of(order);
    this.byCohort.transshipped(cohort, quantity);
    this.byCohort.allocated(cohort, quantity, wait, promise);
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
    const {line: lines, cohort, site} = orders;
    if (cohort[order] === NONE) return;
    const asked = lines.inPlaceOf[line] === NONE ? line : lines.inPlaceOf[line];
    const point = lines.point[asked];
    this.byCohort.lost(cohort[order], quantity);
    if (point >= 0) this.byPoint.lost(point, quantity);
    else {
      this.unstocked.product.lost(lines.product[asked], quantity);
      this.unstocked.site.lost(site[order], quantity);
    }
  }

  /** The customer takes `quantity` units of another product in the place of the line's, at once. */
  substitutedUnits(order: number, line: number, quantity: number): void {
    const orders = this.#orders;
    if (!orders.isCounted(order)) return;
    const promise = this.#promises.of(order);
    for (const [rows, row] of this.#rowsOf(order, line)) {
      rows.substituted(row, quantity);
      rows.allocated(row, quantity, 0, promise);
    }
  }

  /** Units of the line that waited in the queue of its stocking point, `wait` ms, are allocated. */
  backorderedUnits(order: number, line: number, quantity: number, wait: number): void {
    const orders = this.#orders;
    const cohort = orders.cohort[order];
    if (cohort === NONE) return;
    this.byCohort.backordered(cohort, quantity, wait);
    this.byPoint.backordered(orders.line.point[line], quantity, wait);
  }

  internalDemand(point: number, quantity: number, served: number): void {
    if (!this.counting) return;
    this.internalUnits[point] += quantity;
    this.internalServed[point] += served;
  }

  dispatched(order: number, units: number): void {
    const cohort = this.#orders.cohort[order];
    if (cohort === NONE) return;
    this.orders.add(cohort, ORDER_COUNT.shipments, 1);
    this.orders.add(cohort, ORDER_COUNT.unitsShipped, units);
  }

  lost(order: number): void {
    const cohort = this.#orders.cohort[order];
    if (cohort !== NONE) this.orders.add(cohort, ORDER_COUNT.lost, 1);
  }

  /** All that the order gets has been delivered, `cycleTime` ms after it was placed. */
  delivered(order: number, cycleTime: number, late: boolean): void {
    const cohort = this.#orders.cohort[order];
    if (cohort === NONE) return;
    const {orders} = this;
    const inFull = this.#orders.unitsLost[order] === 0;
    orders.add(cohort, ORDER_COUNT.delivered, 1);
    this.cycleTime.add(cycleTime);
    if (inFull) orders.add(cohort, ORDER_COUNT.inFull, 1);
    if (!late) {
      orders.add(cohort, ORDER_COUNT.onTime, 1);
      if (inFull) orders.add(cohort, ORDER_COUNT.onTimeInFull, 1);
    }
    this.#addStages(order, cohort, STAGE.placed, STAGE.delivered);
  }

  /** The paper of a delivered order is done. */
  closed(order: number): void {
    const cohort = this.#orders.cohort[order];
    if (cohort === NONE) return;
    this.orders.add(cohort, ORDER_COUNT.closed, 1);
    this.#addStages(order, cohort, STAGE.delivered, STAGE.closed);
  }

  /** Orders of one line that were placed, served and over at one instant of the counted time, and their units; nobody follows them by the week. */
  counterSales(segment: number, point: number, sales: number, units: number): void {
    const {orders, cohorts} = this;
    const promise = this.#promises.ofSegment(segment);
    const [cohort] = cohorts.ofSegment(segment);
    this.byPoint.sold(point, sales, units, promise);
    this.byCohort.sold(cohort, sales, units, promise);
    for (const column of SOLD_AT_ONCE) orders.add(cohort, column, sales);
    orders.add(cohort, ORDER_COUNT.unitsShipped, units);
    this.cycleTime.addZeros(sales);
  }

  /** Where a line counts by what the customer asked for: his cohort and the stocking point, or product and site where there is none. */
  #rowsOf(order: number, line: number): [LineCounts, number][] {
    const {line: lines, cohort, site} = this.#orders;
    const asked = lines.inPlaceOf[line] === NONE ? line : lines.inPlaceOf[line];
    const point = lines.point[asked];
    const byCohort: [LineCounts, number] = [this.byCohort, cohort[order]];
    if (point >= 0) return [byCohort, [this.byPoint, point]];
    const {product, site: ofSite} = this.unstocked;
    return [byCohort, [product, lines.product[asked]], [ofSite, site[order]]];
  }

  /** Adds the time, if any, that the order spent in the stages from one moment to another. */
  #addStages(order: number, cohort: number, from: number, to: number): void {
    const {instants} = this.#orders;
    const first = order * INSTANTS;
    if (instants[first + to] === instants[first + from]) return;
    for (let stage = from; stage < to; stage++)
      this.orders.addStageTime(cohort, stage, instants[first + stage + 1] - instants[first + stage]);
  }
}
