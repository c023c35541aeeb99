import {STAGES, type Network} from '../scenario/network.ts';
import {INSTANTS, type Orders} from './orders.ts';
import {Sample} from './sample.ts';

/** Counts of order lines, a row per stocking point or segment. */
export class LineCounts {
  readonly units: Float64Array;
  readonly unitsServed: Float64Array;
  readonly unitsLost: Float64Array;
  readonly unitsAllocated: Float64Array;
  /** Unit-milliseconds between the first attempt to allocate and allocation. */
  readonly unitWait: Float64Array;
  readonly unitsInPromise: Float64Array;
  readonly lines: Float64Array;
  readonly linesServed: Float64Array;
  readonly linesAny: Float64Array;

  constructor(rows: number) {
    const column = () => new Float64Array(rows);
    this.units = column();
    this.unitsServed = column();
    this.unitsLost = column();
    this.unitsAllocated = column();
    this.unitWait = column();
    this.unitsInPromise = column();
    this.lines = column();
    this.linesServed = column();
    this.linesAny = column();
  }

  demand(row: number, quantity: number, served: number): void {
    this.units[row] += quantity;
    this.unitsServed[row] += served;
    this.lines[row]++;
    if (served === quantity) this.linesServed[row]++;
    if (served > 0) this.linesAny[row]++;
  }

  allocated(row: number, quantity: number, wait: number, promise: number): void {
    this.unitsAllocated[row] += quantity;
    this.unitWait[row] += quantity * wait;
    if (!(wait > promise)) this.unitsInPromise[row] += quantity;
  }
}

/** Counts of whole orders, a row per segment. */
export class OrderCounts {
  readonly placed: Float64Array;
  readonly filled: Float64Array;
  readonly lost: Float64Array;
  readonly delivered: Float64Array;
  readonly inFull: Float64Array;
  /** Delivered within the promise; of these, in full. */
  readonly onTime: Float64Array;
  readonly onTimeInFull: Float64Array;
  readonly shipments: Float64Array;
  readonly unitsShipped: Float64Array;
  /** Milliseconds of delivered orders in each stage, `STAGES.length - 1` a row. */
  readonly stageTime: Float64Array;

  constructor(rows: number) {
    const column = () => new Float64Array(rows);
    this.placed = column();
    this.filled = column();
    this.lost = column();
    this.delivered = column();
    this.inFull = column();
    this.onTime = column();
    this.onTimeInFull = column();
    this.shipments = column();
    this.unitsShipped = column();
    this.stageTime = new Float64Array(rows * (STAGES.length - 1));
  }
}

/**
 * What is counted while the operation runs. Order-bound figures belong to orders placed in the counted time, whenever
 * they happen; internal demand and replenishment to the clock.
 */
export class Counts {
  readonly byPoint: LineCounts;
  readonly bySegment: LineCounts;
  readonly orders: OrderCounts;
  /** Units that replenishment orders of other sites asked for and got at once. */
  readonly internalUnits: Float64Array;
  readonly internalServed: Float64Array;
  /** Replenishment orders placed in the counted time, by stocking point. */
  readonly replenishments: Float64Array;
  /** Shipments sent towards each stocking point since the start; names their variates. */
  readonly shipmentsTo: Float64Array;
  /** Order cycle times of delivered orders, ms. */
  readonly cycleTime = new Sample();
  counting = false;

  readonly #orders: Orders;
  readonly #promise: Float64Array;
  /** Row of lines whose product the site does not stock. */
  readonly #nowhere: number;

  constructor(network: Network, orders: Orders) {
    const {points, segments} = network;
    this.#orders = orders;
    this.#promise = segments.promise;
    this.#nowhere = points.count;
    this.byPoint = new LineCounts(points.count + 1);
    this.bySegment = new LineCounts(segments.count);
    this.orders = new OrderCounts(segments.count);
    this.internalUnits = new Float64Array(points.count);
    this.internalServed = new Float64Array(points.count);
    this.replenishments = new Float64Array(points.count);
    this.shipmentsTo = new Float64Array(points.count);
  }

  placed(order: number): void {
    if (this.#orders.counted[order] === 1) this.orders.placed[this.#orders.segment[order]]++;
  }

  /** A line asks for `quantity` units at `point` (-1: not stocked there) and gets `served` at once. */
  demand(order: number, point: number, quantity: number, served: number): void {
    if (this.#orders.counted[order] === 0) return;
    this.byPoint.demand(this.#row(point), quantity, served);
    this.bySegment.demand(this.#orders.segment[order], quantity, served);
  }

  /** The order has met the stock; `filled` when every line was served wholly at once. */
  allocated(order: number, filled: boolean): void {
    if (filled && this.#orders.counted[order] === 1) this.orders.filled[this.#orders.segment[order]]++;
  }

  allocatedUnits(order: number, point: number, quantity: number, wait: number): void {
    if (this.#orders.counted[order] === 0) return;
    const segment = this.#orders.segment[order];
    const promise = this.#promise[segment];
    this.byPoint.allocated(this.#row(point), quantity, wait, promise);
    this.bySegment.allocated(segment, quantity, wait, promise);
  }

  lostUnits(order: number, point: number, quantity: number): void {
    if (this.#orders.counted[order] === 0) return;
    this.byPoint.unitsLost[this.#row(point)] += quantity;
    this.bySegment.unitsLost[this.#orders.segment[order]] += quantity;
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
    if (inFull) this.orders.inFull[segment]++;
    if (!late) {
      this.orders.onTime[segment]++;
      if (inFull) this.orders.onTimeInFull[segment]++;
    }
    if (cycleTime === 0) return;
    const from = order * INSTANTS;
    const row = segment * (INSTANTS - 1);
    for (let stage = 0; stage < INSTANTS - 1; stage++)
      this.orders.stageTime[row + stage] += orders.instants[from + stage + 1] - orders.instants[from + stage];
  }

  #row(point: number): number {
    return point < 0 ? this.#nowhere : point;
  }
}
