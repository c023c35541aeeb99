import {PHASE} from '../kernel/simulation.ts';
import {STAGES, type Network, type Step} from '../scenario/network.ts';
import {bookOrderCost} from './booking.ts';
import {dropConsignment} from './practices/cancelling.ts';
import {finishIfDone} from './closing.ts';
import {EVENT} from './events.ts';
import type {Operation} from './operation.ts';
import {canCancel} from './measures/order-ends.ts';
import {bookOpenGoods} from './open-orders.ts';
import {NONE, STAGE, type Orders} from './orders.ts';
import {grown, Rows} from './pool.ts';
import {LINE, UNALLOCATED} from './statement.ts';

/** Where the cost of each stage of the warehouse is booked. */
const STEP_LINE: Readonly<Record<number, number>> = {
  [STAGE.picked]: LINE['warehouse.picking'],
  [STAGE.packed]: LINE['warehouse.packing'],
  [STAGE.dispatched]: LINE['warehouse.dispatch'],
};

/** Moments of a consignment: from allocation to dispatch. */
const MOMENTS = STAGE.dispatched - STAGE.allocated + 1;

/** Goods of one order that were allocated at one instant and travel together from the shelf to the customer. */
export class Consignments {
  order!: Int32Array;
  /** The stage that it goes through now. */
  stage!: Int32Array;
  /** The step of it that the consignment is at, and how often it came to a fork of its way through the steps. */
  step!: Int32Array;
  forks!: Int32Array;
  /** 1 while a practice keeps it at the step that it has done. */
  kept!: Uint8Array;
  /** Which of its order's consignments this is, from 0. */
  number!: Int32Array;
  firstPart!: Int32Array;
  lineCount!: Int32Array;
  units!: Float64Array;
  /** When it passed each of its moments, ms; where none is ever lost, the order passes them at once, and nothing stands here. */
  instants: Float64Array | null;
  /** 1 when the goods come from another site, whose stock they have left already. */
  transshipped!: Uint8Array;
  /** Parts: a line and the units of it. */
  partLine!: Int32Array;
  partUnits!: Float64Array;
  nextPart!: Int32Array;
  /** Sees the line whenever units of it are put into a consignment. */
  onAdd: ((order: number, line: number, now: number) => void) | null = null;
  readonly #rows: Rows;
  readonly #parts: Rows;

  /** `mayBeLost`: whether a station of the warehouse may turn a consignment away, or lose it to impatience. */
  constructor(mayBeLost: boolean) {
    this.step = this.forks = new Int32Array();
    this.order = this.stage = this.number = this.firstPart = this.lineCount = new Int32Array();
    this.partLine = this.nextPart = new Int32Array();
    this.units = this.partUnits = new Float64Array();
    this.instants = mayBeLost ? new Float64Array() : null;
    this.transshipped = this.kept = new Uint8Array();
    this.#rows = new Rows(64, (capacity) => {
      this.order = grown(this.order, capacity);
      this.stage = grown(this.stage, capacity);
      this.step = grown(this.step, capacity);
      this.forks = grown(this.forks, capacity);
      this.kept = grown(this.kept, capacity);
      this.number = grown(this.number, capacity);
      this.firstPart = grown(this.firstPart, capacity);
      this.lineCount = grown(this.lineCount, capacity);
      this.units = grown(this.units, capacity);
      if (this.instants !== null) this.instants = grown(this.instants, capacity * MOMENTS);
      this.transshipped = grown(this.transshipped, capacity);
    });
    this.#parts = new Rows(64, (capacity) => {
      this.partLine = grown(this.partLine, capacity);
      this.partUnits = grown(this.partUnits, capacity);
      this.nextPart = grown(this.nextPart, capacity);
    });
  }

  /** Adds units of a line to a consignment, or to a new one when there is none, `now`; returns the consignment. */
  add(consignment: number, orders: Orders, order: number, line: number, units: number, now: number): number {
    if (this.onAdd !== null) this.onAdd(order, line, now);
    const row = consignment === NONE ? this.#open(orders, order, now) : consignment;
    const part = this.#parts.take();
    this.partLine[part] = line;
    this.partUnits[part] = units;
    this.nextPart[part] = this.firstPart[row];
    this.firstPart[row] = part;
    this.lineCount[row]++;
    this.units[row] += units;
    return row;
  }

  #open(orders: Orders, order: number, now: number): number {
    const row = this.#rows.take();
    this.order[row] = order;
    this.stage[row] = STAGE.allocated;
    this.step[row] = NONE;
    this.forks[row] = this.kept[row] = 0;
    this.number[row] = orders.consignments[order]++;
    orders.consignmentsOpen[order]++;
    this.firstPart[row] = NONE;
    this.lineCount[row] = 0;
    this.units[row] = 0;
    if (this.instants === null) orders.pass(order, STAGE.allocated, now);
    else for (let i = 0; i < MOMENTS; i++) this.instants[row * MOMENTS + i] = now;
    this.transshipped[row] = 0;
    return row;
  }

  /** The consignment passes `stage`, of those from allocation to dispatch, and with it every later one, see `settle`. */
  pass(orders: Orders, row: number, stage: number, now: number): void {
    if (this.instants === null) orders.pass(this.order[row], stage, now);
    else this.instants[row * MOMENTS + stage - STAGE.allocated] = now;
  }

  /** Its order has passed the moments of the consignment when the last of those that are not lost has. */
  settle(orders: Orders, row: number): void {
    const {instants} = this;
    if (instants === null) return;
    const first = row * MOMENTS;
    let latest = instants[first];
    for (let i = 0; i < MOMENTS; i++) {
      latest = Math.max(latest, instants[first + i]);
      orders.pass(this.order[row], STAGE.allocated + i, latest);
    }
  }

  /** Consignments under way. */
  *openRows(): Generator<number> {
    const free = new Set(this.#rows.free());
    for (let row = 0; row < this.#rows.handedOut; row++) if (!free.has(row)) yield row;
  }

  release(row: number): void {
    for (let part = this.firstPart[row]; part !== NONE;) {
      const next = this.nextPart[part];
      this.#parts.release(part);
      part = next;
    }
    this.#rows.release(row);
  }
}

/** Whether a consignment may be cancelled, or lost by a station that has to pick, to pack or to dispatch it. */
export function losesConsignments(network: Network): boolean {
  const {stepList, stations} = network;
  return (
    canCancel(network) ||
    stepList.some(
      ({stage, station}) =>
        stage > STAGE.allocated &&
        station >= 0 &&
        (stations.capacity[station] < Infinity || stations.patience[station] !== null),
    )
  );
}

/** Sends a consignment through the warehouse: picked, packed, dispatched; a stage without a step takes no time. */
export function prepare(op: Operation, consignment: number): void {
  walk(op, consignment, ~STAGE.picked);
}

/** Takes a consignment through the steps from `start`, a step's id or `~stage`. */
function walk(op: Operation, consignment: number, start: number, mayBeTaken = true): void {
  const {consignments, orders, network, practices} = op;
  const order = consignments.order[consignment];
  const number = consignments.number[consignment];
  let place = start;
  for (let isFree = mayBeTaken; ; isFree = true) {
    if (orders.cancelled[order] === 1 && consignments.transshipped[consignment] === 0)
      return dropConsignment(op, consignment);
    const stage = place < 0 ? ~place : network.stepList[place].stage;
    if (stage > STAGE.dispatched) break;
    if (practices.areAny && place < 0 && isFree && practices.take(op, consignment, stage)) return;
    if (place < 0) {
      place = op.stops[orders.site[order] * STAGES.length + stage];
      if (place < 0) continue;
    }
    const step = network.stepList[place];
    bookStep(op, consignment, step);
    consignments.stage[consignment] = step.stage;
    consignments.step[consignment] = step.id;
    const forks = consignments.forks[consignment];
    if (op.work.begin(op, step, order, number, forks, EVENT.consignment, consignment)) return;
    if (isKeptAtStep(op, consignment)) return;
    place = wayOn(op, consignment);
  }
  dispatch(op, consignment);
}

/** A consignment has done the stage that a practice took. */
export function leaveStage(op: Operation, consignment: number): void {
  const {consignments, orders, clock} = op;
  const stage = consignments.stage[consignment];
  consignments.pass(orders, consignment, stage, clock.now);
  op.practices.stageTaken(op, consignments.order[consignment], consignment, stage);
  walk(op, consignment, ~(stage + 1));
}

/** A practice that took a stage has done what comes before the steps of it, which now begin. */
export function beginStage(op: Operation, consignment: number): void {
  const {consignments, orders, clock} = op;
  const stage = consignments.stage[consignment];
  consignments.pass(orders, consignment, stage, clock.now);
  walk(op, consignment, ~stage, false);
}

/** Whether a practice keeps the consignment at the step that it has done. */
function isKeptAtStep(op: Operation, consignment: number): boolean {
  const {practices, consignments} = op;
  if (!practices.areAny) return false;
  const {order, step, kept} = consignments;
  const again = kept[consignment] === 1;
  if (again) kept[consignment] = 0;
  if (!practices.keepAtStep(op, order[consignment], consignment, step[consignment], again)) return false;
  kept[consignment] = 1;
  return true;
}

function wayOn(op: Operation, consignment: number): number {
  const {consignments} = op;
  const step = op.network.stepList[consignments.step[consignment]];
  if (step.ways === null) return ~(step.stage + 1);
  const order = consignments.order[consignment];
  const number = consignments.number[consignment];
  return op.work.wayOn(op, step, order, number, consignments.forks[consignment]++);
}

/** A consignment has come from another site, has done the step that it was at, or has reached the customer. */
export function consignmentMoves(op: Operation, consignment: number): void {
  const {consignments, orders, clock} = op;
  const stage = consignments.stage[consignment];
  if (stage === STAGE.delivered) {
    orders.pass(consignments.order[consignment], stage, clock.now);
    return deliver(op, consignment);
  }
  consignments.pass(orders, consignment, stage, clock.now);
  if (stage === STAGE.allocated) prepare(op, consignment);
  else if (!isKeptAtStep(op, consignment)) walk(op, consignment, wayOn(op, consignment));
}

function bookStep(op: Operation, consignment: number, step: Step): void {
  const {consignments} = op;
  const cost =
    step.cost +
    step.costPerLine * consignments.lineCount[consignment] +
    step.costPerUnit * consignments.units[consignment];
  bookOrderCost(op, STEP_LINE[step.stage], consignments.order[consignment], cost, UNALLOCATED);
}

function dispatch(op: Operation, consignment: number): void {
  const {consignments, orders, clock, network, transport} = op;
  const order = consignments.order[consignment];
  const lines = orders.line;
  const segment = orders.segment[order];
  const volumes = network.packing.volume[orders.site[order]];
  let weight = 0;
  let volume = 0;
  for (let part = consignments.firstPart[consignment]; part !== NONE; part = consignments.nextPart[part]) {
    const line = consignments.partLine[part];
    const units = consignments.partUnits[part];
    if (consignments.transshipped[consignment] === 0) {
      op.stock.ship(lines.point[line], units, clock.now);
      if (orders.isCounted(order) !== op.counting) bookOpenGoods(op, order, lines.point[line], units);
    }
    weight += units * network.weight[lines.product[line]];
    volume += units * volumes[lines.product[line]];
  }
  op.counts.dispatched(order, consignments.units[consignment]);
  if (op.practices.areAny) op.practices.dispatched(op, order, consignment);
  consignments.stage[consignment] = STAGE.delivered;
  const lane = op.laneTo(segment, orders.site[order]);
  if (lane < 0) return deliver(op, consignment);
  const arrival = transport.arrival(
    lane,
    transport.delivery,
    op.mark(order, consignments.number[consignment]),
    network.points.count + lane,
    clock.now,
  );
  const freight = transport.freight(lane, consignments.units[consignment], weight, volume);
  bookOrderCost(op, LINE['delivery.freight'], order, freight, lane);
  if (arrival === clock.now) deliver(op, consignment);
  else clock.schedule(arrival, PHASE.receipt, 0, EVENT.consignment, consignment);
}

function deliver(op: Operation, consignment: number): void {
  const {consignments, orders} = op;
  const order = consignments.order[consignment];
  consignments.settle(orders, consignment);
  orders.consignmentsOpen[order]--;
  consignments.release(consignment);
  finishIfDone(op, order);
}
