import {lose, serveWaiting} from './allocation.ts';
import {bookLoss, bookSale} from '../booking.ts';
import {finishIfDone} from '../closing.ts';
import {EVENT} from '../events.ts';
import type {Operation} from '../operation.ts';
import {NONE, STAGE} from '../orders.ts';
import {LINE, UNALLOCATED} from '../statement.ts';

/** A station turned a job away, or lost it to impatience: the order, or the part of it that the job was for, is lost. */
export function goesUnserved(op: Operation, kind: number, item: number): void {
  switch (kind) {
    case EVENT.entry:
      return loseOrder(op, item);
    case EVENT.consignment:
      return loseConsignment(op, item);
    default:
      throw new Error(`a job for event ${kind} goes unserved at ${op.clock.now} ms`);
  }
}

/** The order never meets the stock: what it asks for counts as demanded and not served, but no stocking point came up short. */
function loseOrder(op: Operation, order: number): void {
  const {orders, counts} = op;
  const lines = orders.line;
  for (let line = orders.firstLine[order]; line !== NONE; line = lines.nextInOrder[line]) {
    counts.demand(order, line, lines.quantity[line], 0);
    lose(op, order, line, lines.quantity[line]);
  }
  finishIfDone(op, order);
}

/** Nobody serves the consignment. */
function loseConsignment(op: Operation, consignment: number): void {
  const {consignments, orders} = op;
  const order = consignments.order[consignment];
  if (orders.isCounted(order))
    for (let part = consignments.firstPart[consignment]; part !== NONE; part = consignments.nextPart[part])
      bookLoss(op, order, consignments.partLine[part], consignments.partUnits[part]);
  takeOut(op, consignment);
}

/**
 * Takes a consignment of the site's own goods out of the warehouse and undoes its sale. The goods go back on the shelf, where others may wait
 * for them; what was made, or has been finished, for the order is scrapped.
 */
export function takeOut(op: Operation, consignment: number): void {
  const {consignments, orders, stock, clock} = op;
  const order = consignments.order[consignment];
  const refilled: number[] = [];
  for (let part = consignments.firstPart[consignment]; part !== NONE; part = consignments.nextPart[part]) {
    const line = consignments.partLine[part];
    const units = consignments.partUnits[part];
    const point = orders.line.point[line];
    orders.unitsLost[order] += units;
    op.counts.lostUnits(order, line, units);
    if (orders.isCounted(order)) bookSale(op, order, line, -units);
    if (isOfUseToNobody(op, consignment, line)) scrap(op, order, point, units);
    else {
      stock.putBack(point, units, clock.now);
      refilled.push(point);
    }
  }
  orders.consignmentsOpen[order]--;
  orders.unserved[order]++;
  if (!orders.isShipped(order)) {
    consignments.settle(orders, consignment);
    orders.pass(order, consignments.stage[consignment], clock.now);
  }
  consignments.release(consignment);
  finishIfDone(op, order);
  for (const point of refilled) {
    if (stock.backorders[point] > 0) serveWaiting(op, point);
    op.touch(point);
  }
}

/** Whether goods were made for the order alone, or have been finished for it: a line of theirs is served from the stock of another product. */
function isOfUseToNobody(
  {consignments, orders, network}: Operation,
  consignment: number,
  line: number,
): boolean {
  const {product, point} = orders.line;
  const isFinished =
    consignments.stage[consignment] >= STAGE.packed && network.points.product[point[line]] !== product[line];
  return isFinished || network.scenario.products[product[line]].madeToOrder;
}

/** Goods that nobody else can use: they leave the stock, and what they cost stands in a line of its own. */
function scrap(op: Operation, order: number, point: number, units: number): void {
  const {stock, network, ledger, clock} = op;
  stock.scrap(point, units, clock.now);
  if (!op.counting) return;
  const cost = network.cost[network.points.product[point]] * units;
  const segment = op.orders.segment[order];
  ledger.book(LINE['goods.scrap'], -cost, point, segment, UNALLOCATED);
  ledger.book(LINE['goods.inventoryChange'], cost, point, UNALLOCATED, UNALLOCATED);
}
