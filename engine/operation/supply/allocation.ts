import {WHEN_SHORT} from '../../scenario/network.ts';
import {NONE, STAGE} from '../orders.ts';
import {EVENT} from '../events.ts';
import {PHASE} from '../../kernel/simulation.ts';
import {prepare} from '../warehouse.ts';
import {deliverReplenishment} from './replenishment.ts';
import {bookLoss, bookSale} from '../booking.ts';
import {finishIfDone} from '../closing.ts';
import {available, availableForSites} from './kept.ts';
import type {Operation} from '../operation.ts';
import {isAllSomewhere, transship, unitsElsewhere} from './transshipment.ts';

/**
 * The order meets the stock of its site: what is there is allocated; what is not comes from another site, is lost or waits, as its segment says.
 * Service is measured here, at the instant of allocation.
 */
export function allocate(op: Operation, order: number): void {
  const {orders} = op;
  const lines = orders.line;
  const segment = orders.segment[order];
  const takesNothing = isAllOrNothing(op, segment) && !isAllAnywhere(op, order, segment);
  let filled = !takesNothing;
  let consignment = NONE;
  for (let line = orders.firstLine[order], next: number; line !== NONE; line = next) {
    next = lines.nextInOrder[line];
    const quantity = lines.quantity[line];
    const isThere = quantity > 0 && quantity <= available(op, lines.point[line], segment);
    if (isThere && !takesNothing) consignment = takeWhole(op, consignment, order, line);
    else {
      if (quantity > 0) filled = false;
      consignment = takeWhatIsThere(op, consignment, order, line, takesNothing);
    }
  }
  if (filled) op.counts.filled(order);
  if (orders.unitsOpen[order] > 0) losePatienceLater(op, order, segment);
  if (consignment !== NONE) prepare(op, consignment);
  else finishIfDone(op, order);
}

function isAllOrNothing(op: Operation, segment: number): boolean {
  const mode = op.network.segments.whenShort[segment];
  return mode === WHEN_SHORT.loseOrder || mode === WHEN_SHORT.backorderComplete;
}

/** Whether everything that the order wants is on hand, elsewhere too, or something in its place. */
function isAllAnywhere(op: Operation, order: number, segment: number): boolean {
  const helpers = op.network.segments.transship[segment];
  const {substitution} = op;
  return (
    isAllThere(op, order, true) ||
    (helpers !== null && isAllSomewhere(op, helpers, order)) ||
    (substitution !== null && substitution.isAllThere(op, order))
  );
}

function losePatienceLater({orders, network, clock}: Operation, order: number, segment: number): void {
  const patience = network.segments.patience[segment];
  if (patience < Infinity)
    orders.patience[order] = clock.scheduleCancellable(
      clock.now + patience,
      PHASE.demand,
      0,
      EVENT.patience,
      order,
    );
}

/**
 * A line of which all is there: the commonest of all, and with integers alone for arguments, because a double is put into a box for a call
 * that is not taken in.
 */
function takeWhole(op: Operation, consignment: number, order: number, line: number): number {
  const {orders, clock} = op;
  const lines = orders.line;
  const point = lines.point[line];
  const quantity = lines.quantity[line];
  lines.since[line] = clock.now;
  op.counts.served(order, line);
  op.stock.allocate(point, quantity, clock.now);
  op.lowered(point);
  lines.unallocated[line] -= quantity;
  orders.unitsOpen[order] -= quantity;
  if (orders.isCounted(order)) bookSale(op, order, line, quantity);
  return op.consignments.add(consignment, orders, order, line, quantity, clock.now);
}

/** A line of which not all is there, or nothing may be taken, or which asks for nothing. */
function takeWhatIsThere(
  op: Operation,
  before: number,
  order: number,
  line: number,
  takesNothing: boolean,
): number {
  const {orders, substitution, network} = op;
  const lines = orders.line;
  const segment = orders.segment[order];
  const helpers = network.segments.transship[segment];
  const point = lines.point[line];
  const quantity = lines.quantity[line];
  let consignment = before;
  let served = takesNothing ? 0 : Math.min(quantity, available(op, point, segment));
  let elsewhere = 0;
  let instead = 0;
  if (served < quantity) {
    if (point >= 0 && !isAllOrNothing(op, segment)) op.stock.comeUpShort(point);
    if (helpers !== null && !takesNothing)
      elsewhere = unitsElsewhere(op, helpers, order, line, quantity - served);
    if (substitution !== null && !takesNothing)
      instead = substitution.unitsFor(op, order, line, quantity - served - elsewhere);
    if (served + elsewhere + instead < network.shortage.leastShare[segment] * quantity)
      served = elsewhere = instead = 0;
  }
  lines.since[line] = op.clock.now;
  op.counts.demand(order, line, quantity, served);
  if (point >= 0) op.touch(point);
  if (served > 0) consignment = take(op, consignment, order, line, served);
  if (elsewhere > 0) transship(op, helpers!, order, line, elsewhere);
  if (instead > 0) consignment = substitution!.take(op, consignment, order, line, instead);
  const left = quantity - served - elsewhere - instead;
  if (left > 0) {
    if (point >= 0 && network.segments.whenShort[segment] >= WHEN_SHORT.backorderPartial) wait(op, line);
    else lose(op, order, line, left);
  }
  return consignment;
}

/** Whether some line of the order is not surely served at once: what may go to it from its stock is less than all that the order asks for. */
export function mayBeShort(op: Operation, order: number): boolean {
  const {orders} = op;
  const lines = orders.line;
  const units = orders.units[order];
  const segment = orders.segment[order];
  for (let line = orders.firstLine[order]; line !== NONE; line = lines.nextInOrder[line])
    if (available(op, lines.point[line], segment) < units) return true;
  return false;
}

/**
 * Whether everything that the order still wants is on hand; lines that ask for the same product share what is there. A product that the site
 * does not stock is never there, and nobody waits for it. With `marksShort`, a point that lacks units comes up short.
 */
export function isAllThere(op: Operation, order: number, marksShort: boolean): boolean {
  if (!mayBeShort(op, order)) return true;
  const {orders, queues, stock} = op;
  const lines = orders.line;
  const segment = orders.segment[order];
  const waits = op.network.segments.whenShort[segment] === WHEN_SHORT.backorderComplete;
  let isAll = true;
  for (let line = orders.firstLine[order]; line !== NONE; line = lines.nextInOrder[line]) {
    const point = lines.point[line];
    const wanted = lines.unallocated[line];
    if (point < 0) isAll &&= waits;
    else if (wanted > 0) {
      if (available(op, point, segment) - queues.claimed[point] < wanted) {
        isAll = false;
        if (marksShort) stock.comeUpShort(point);
      }
      queues.claimed[point] += wanted;
    }
  }
  for (let line = orders.firstLine[order]; line !== NONE; line = lines.nextInOrder[line])
    if (lines.point[line] >= 0) queues.claimed[lines.point[line]] = 0;
  return isAll;
}

/** Allocates `quantity` units to the line and puts them into the consignment, a new one if there is none yet. */
function take(op: Operation, consignment: number, order: number, line: number, quantity: number): number {
  const {orders, clock} = op;
  const lines = orders.line;
  const point = lines.point[line];
  op.stock.allocate(point, quantity, clock.now);
  lines.unallocated[line] -= quantity;
  orders.unitsOpen[order] -= quantity;
  op.counts.allocatedUnits(order, point, quantity, clock.now - lines.since[line]);
  if (orders.isCounted(order)) bookSale(op, order, line, quantity);
  return op.consignments.add(consignment, orders, order, line, quantity, clock.now);
}

/** The same for units that the line has waited for. */
function takeWaiting(
  op: Operation,
  consignment: number,
  order: number,
  line: number,
  quantity: number,
): number {
  const {point, since} = op.orders.line;
  const {now} = op.clock;
  op.stock.addBackorders(point[line], -quantity, now);
  if (op.queues.oldest !== null) op.counts.backorderedUnits(order, line, quantity, now - since[line]);
  return take(op, consignment, order, line, quantity);
}

function wait(op: Operation, line: number): void {
  const lines = op.orders.line;
  op.stock.addBackorders(lines.point[line], lines.unallocated[line], op.clock.now);
  op.queues.join(op.orders, line);
}

function leaveQueue(op: Operation, line: number): void {
  op.queues.leave(op.orders.line, line, op.clock.now, op.counting);
}

/** Units of the line that nobody will serve. */
export function lose(op: Operation, order: number, line: number, quantity: number): void {
  const {orders} = op;
  orders.line.unallocated[line] -= quantity;
  orders.unitsOpen[order] -= quantity;
  orders.unitsLost[order] += quantity;
  if (orders.consignments[order] === 0) orders.pass(order, STAGE.allocated, op.clock.now);
  op.counts.lostUnits(order, line, quantity);
  if (orders.isCounted(order)) bookLoss(op, order, line, quantity);
}

/** A replenishment order of `child` reaches its internal source: it takes what is there and waits for the rest. */
export function allocateReplenishment(op: Operation, child: number, quantity: number): void {
  const {stock, orders, clock} = op;
  const point = op.network.points.upstream[child];
  const served = Math.min(quantity, availableForSites(op, point));
  op.counts.internalDemand(point, quantity, served);
  op.touch(point);
  if (served > 0) {
    stock.allocate(point, served, clock.now);
    deliverReplenishment(op, child, point, served, served === quantity);
  }
  if (served < quantity) {
    stock.comeUpShort(point);
    const line = orders.line.open(-2 - child, point, op.network.points.product[point], quantity - served, 0);
    orders.line.since[line] = clock.now;
    wait(op, line);
  }
}

/** Goods have come in at `point`: they go to what waits there, in the sequence of its queue. */
export function serveWaiting(op: Operation, point: number): void {
  const {queues, orders, stock} = op;
  const lines = orders.line;
  let line = queues.head[point];
  while (line !== NONE && stock.onHand[point] > 0) {
    const order = lines.order[line];
    let next = lines.next[line];
    if (order <= -2) serveReplenishment(op, line, point);
    else if (op.network.segments.whenShort[orders.segment[order]] === WHEN_SHORT.backorderComplete) {
      while (next !== NONE && lines.order[next] === order) next = lines.next[next];
      serveWhole(op, order);
    } else servePart(op, order, line, point);
    line = next;
  }
}

function serveReplenishment(op: Operation, line: number, point: number): void {
  const {stock, clock} = op;
  const lines = op.orders.line;
  const child = -2 - lines.order[line];
  const quantity = Math.min(lines.unallocated[line], availableForSites(op, point));
  if (quantity <= 0) return;
  stock.addBackorders(point, -quantity, clock.now);
  stock.allocate(point, quantity, clock.now);
  lines.unallocated[line] -= quantity;
  const complete = lines.unallocated[line] === 0;
  if (complete) {
    leaveQueue(op, line);
    lines.rows.release(line);
  }
  deliverReplenishment(op, child, point, quantity, complete);
}

function servePart(op: Operation, order: number, line: number, point: number): void {
  const lines = op.orders.line;
  const segment = op.orders.segment[order];
  const wanted = lines.unallocated[line];
  const quantity = Math.min(wanted, available(op, point, segment));
  if (quantity <= 0) return;
  if (quantity < wanted && quantity < op.network.shortage.leastShare[segment] * lines.quantity[line]) return;
  const consignment = takeWaiting(op, NONE, order, line, quantity);
  if (lines.unallocated[line] === 0) leaveQueue(op, line);
  stopWaiting(op, order);
  prepare(op, consignment);
}

/** A later order that can leave whole may overtake an earlier one that cannot. */
function serveWhole(op: Operation, order: number): void {
  const {orders} = op;
  const lines = orders.line;
  if (!isAllThere(op, order, false)) return;
  let consignment = NONE;
  for (let line = orders.firstLine[order]; line !== NONE; line = lines.nextInOrder[line]) {
    const quantity = lines.unallocated[line];
    if (quantity === 0) continue;
    leaveQueue(op, line);
    consignment = takeWaiting(op, consignment, order, line, quantity);
  }
  stopWaiting(op, order);
  prepare(op, consignment);
}

/** An order for which nothing is open any more has no patience to lose. */
export function stopWaiting(op: Operation, order: number): void {
  const {orders} = op;
  if (orders.unitsOpen[order] > 0 || Number.isNaN(orders.patience[order])) return;
  op.clock.cancel(orders.patience[order]);
  orders.patience[order] = NaN;
}

/** The customer's patience is over: what still waits is lost. */
export function cancelWaiting(op: Operation, order: number): void {
  const {orders} = op;
  const lines = orders.line;
  orders.patience[order] = NaN;
  for (let line = orders.firstLine[order]; line !== NONE; line = lines.nextInOrder[line])
    if (lines.waiting[line] === 1) lose(op, order, line, leaveUnserved(op, line));
  finishIfDone(op, order);
}

/** A line stops waiting for goods; the units that it waited for. */
export function leaveUnserved(op: Operation, line: number): number {
  const lines = op.orders.line;
  const quantity = lines.unallocated[line];
  leaveQueue(op, line);
  op.stock.addBackorders(lines.point[line], -quantity, op.clock.now);
  return quantity;
}
