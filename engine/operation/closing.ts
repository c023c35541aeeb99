import {bookOrderCost} from './booking.ts';
import {advance} from './entry.ts';
import {HAPPENED} from './measures/happenings.ts';
import type {Operation} from './operation.ts';
import {INSTANTS, STAGE} from './orders.ts';
import {LINE, UNALLOCATED} from './statement.ts';

/** Ends an order of which nothing waits and nothing is under way: delivered if anything was shipped, else lost. */
export function finishIfDone(op: Operation, order: number): void {
  const {orders} = op;
  if (orders.unitsOpen[order] > 0 || orders.consignmentsOpen[order] > 0) return;
  if (!orders.isShipped(order)) {
    if (orders.cancelled[order] === 1) op.counts.happened(order, HAPPENED.cancelled);
    else op.counts.lost(order);
    orders.stage[order] = STAGE.closed;
  } else {
    orders.settle(order);
    const cycleTime = orders.instants[order * INSTANTS + STAGE.delivered] - orders.instants[order * INSTANTS];
    const late = cycleTime > op.promises.of(order);
    op.counts.delivered(order, cycleTime, late);
    if (late) bookLateness(op, order);
    orders.stage[order] = STAGE.delivered;
    if (op.practices.areAny) op.practices.delivered(op, order);
  }
  advance(op, order);
}

/** What a counted order that breaks its promise costs. */
export function bookLateness(op: Operation, order: number): void {
  bookOrderCost(op, LINE['penalties.lateness'], order, op.network.scenario.costs.latePerOrder, UNALLOCATED);
}
