import {PHASE} from '../kernel/simulation.ts';
import {allocate} from './allocation.ts';
import {bookOrderCost} from './booking.ts';
import {EVENT} from './events.ts';
import type {Operation} from './operation.ts';
import {NONE, STAGE} from './orders.ts';
import {LINE, UNALLOCATED} from './statement.ts';

/** An order that was placed comes in through its channel. */
export function enter(op: Operation, order: number): void {
  if (!transmit(op, order)) advance(op, order);
}

/**
 * Takes an order from one stage to the next: transmitted and verified before allocation, invoiced and closed after delivery.
 * What lies between is the warehouse's. A stage without a step takes no time.
 */
export function advance(op: Operation, order: number): void {
  const {orders} = op;
  const steps = op.network.steps[orders.site[order]];
  for (;;) {
    const stage = ++orders.stage[order];
    if (stage === STAGE.allocated) return allocate(op, order);
    if (stage > STAGE.closed) return release(op, order);
    const step = steps[stage];
    if (step === null) continue;
    const cost =
      step.cost + step.costPerLine * orders.lineCount[order] + step.costPerUnit * orders.units[order];
    bookOrderCost(op, LINE['orders.processing'], order, cost, UNALLOCATED);
    if (op.work.begin(op, step, stage, order, 0, EVENT.entry, order)) return;
  }
}

/** An order has passed the stage it was in, or has come through its channel. */
export function orderMoves(op: Operation, order: number): void {
  op.orders.pass(order, Math.max(op.orders.stage[order], STAGE.transmitted), op.clock.now);
  advance(op, order);
}

/** The order travels through its channel; false when that takes no time. */
function transmit(op: Operation, order: number): boolean {
  const {orders, clock} = op;
  const channel = orders.channel[order];
  if (channel === NONE) return false;
  bookOrderCost(op, LINE['orders.handling'], order, op.network.scenario.channels[channel].cost, UNALLOCATED);
  const arrival = op.channels.arrival(channel, op.mark(order, 0), clock.now);
  if (arrival === clock.now) return false;
  clock.schedule(arrival, PHASE.demand, 0, EVENT.entry, order);
  return true;
}

function release(op: Operation, order: number): void {
  if (op.orders.counted[order] === 1) op.countedOpen--;
  if (op.orders.consignments[order] > 0) op.counts.closed(order);
  op.onClose?.(order);
  op.orders.close(order);
}
