import {leaveUnserved, stopWaiting} from '../supply/allocation.ts';
import {finishIfDone} from '../closing.ts';
import type {Operation} from '../operation.ts';
import {NONE, STAGE} from '../orders.ts';
import {takeOut} from '../supply/unserved.ts';

/**
 * Cancels what of the order has not left yet, now. To be called by whoever cancels, at any time before the order is over; after delivery it
 * changes nothing.
 * - Lines that wait for goods leave their queues at once, and an order of which nothing else is under way is over before this returns. Lines
 *   of a product that is made to order keep their place: what is being made for them comes, and is scrapped.
 * - Whatever is in its channel, in a step, or kept by a practice is dropped when it moves on. A practice that keeps the order therefore goes
 *   on as if nothing had happened: `cancelOrder(op, order); op.practices.goOn(op, order);`.
 * - Goods in the warehouse go back on the shelf, or are scrapped where they are made to order, or have been finished for the order, and
 *   their sale is undone; what another site has sent goes on to the customer.
 * An order of which nothing has left ends as cancelled: `HAPPENED.cancelled` counts it, and `ordersLost` does not. A scenario in which this may
 * be called must say so in `canCancel` of `order-ends.ts`.
 */
export function cancelOrder(op: Operation, order: number): void {
  const {orders} = op;
  const {products} = op.network.scenario;
  if (orders.cancelled[order] === 1 || orders.stage[order] > STAGE.allocated) return;
  orders.cancelled[order] = 1;
  const lines = orders.line;
  let isAnyTaken = false;
  for (let line = orders.firstLine[order]; line !== NONE; line = lines.nextInOrder[line]) {
    if (lines.waiting[line] === 0 || products[lines.product[line]].madeToOrder) continue;
    giveUp(op, order, line, leaveUnserved(op, line));
    isAnyTaken = true;
  }
  if (!isAnyTaken) return;
  stopWaiting(op, order);
  finishIfDone(op, order);
}

/** The order is cancelled before it meets the stock: nobody counts what it asks for as demanded. */
export function dropOrder(op: Operation, order: number): void {
  const {orders} = op;
  const lines = orders.line;
  for (let line = orders.firstLine[order]; line !== NONE; line = lines.nextInOrder[line])
    lines.unallocated[line] = 0;
  orders.unitsLost[order] += orders.unitsOpen[order];
  orders.unitsOpen[order] = 0;
  finishIfDone(op, order);
}

/** A consignment of a cancelled order does not go on. */
export function dropConsignment(op: Operation, consignment: number): void {
  takeOut(op, consignment);
}

/** Units that the customer no longer waits for. */
function giveUp(op: Operation, order: number, line: number, units: number): void {
  const {orders} = op;
  orders.line.unallocated[line] -= units;
  orders.unitsOpen[order] -= units;
  orders.unitsLost[order] += units;
  if (orders.consignments[order] === 0) orders.pass(order, STAGE.allocated, op.clock.now);
  op.counts.lostUnits(order, line, units);
}
