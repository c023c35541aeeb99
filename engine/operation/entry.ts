import {STAGES, type Step} from '../scenario/network.ts';
import {allocate} from './supply/allocation.ts';
import {bookOrderCost} from './booking.ts';
import {dropOrder} from './practices/cancelling.ts';
import {EVENT} from './events.ts';
import type {Operation} from './operation.ts';
import {NONE, STAGE} from './orders.ts';
import {LINE, UNALLOCATED} from './statement.ts';

/** An order that was placed comes in through its channel. */
export function enter(op: Operation, order: number): void {
  if (!transmit(op, order)) advance(op, order);
}

/** Takes an order into the stage after the one that it has passed. */
export function advance(op: Operation, order: number): void {
  walk(op, order, ~(op.orders.stage[order] + 1));
}

/** An order has done the step that it was at, or has come through its channel. */
export function orderMoves(op: Operation, order: number): void {
  const {orders} = op;
  const isThroughChannel = orders.stage[order] === STAGE.placed;
  orders.pass(order, Math.max(orders.stage[order], STAGE.transmitted), op.clock.now);
  if (isThroughChannel) advance(op, order);
  else if (!isKeptAtStep(op, order)) walk(op, order, wayOn(op, order));
}

/** An order that was kept before its stage enters it. */
export function resume(op: Operation, order: number): void {
  walk(op, order, ~op.orders.stage[order], false);
}

/**
 * Takes an order through the steps from `start`, a step's id or `~stage`: transmitted and verified before allocation, invoiced and closed
 * after delivery. What lies between is the warehouse's. A stage without a step takes no time.
 */
function walk(op: Operation, order: number, start: number, mayBeKept = true): void {
  const {orders, network, practices} = op;
  let place = start;
  for (let isFree = mayBeKept; ; isFree = true) {
    const stage = place < 0 ? ~place : network.stepList[place].stage;
    orders.stage[order] = stage;
    if (orders.cancelled[order] === 1 && stage <= STAGE.allocated) return dropOrder(op, order);
    if (practices.areAny && place < 0 && isFree && practices.keep(op, order, stage)) return;
    if (stage === STAGE.allocated) return allocate(op, order);
    if (stage > STAGE.closed) return release(op, order);
    if (place < 0) {
      place = op.stops[orders.site[order] * STAGES.length + stage];
      if (place < 0) continue;
    }
    const step = network.stepList[place];
    orders.stage[order] = step.stage;
    bookStep(op, order, step);
    orders.step[order] = step.id;
    if (op.work.begin(op, step, order, 0, orders.forks[order], EVENT.entry, order)) return;
    if (isKeptAtStep(op, order)) return;
    place = wayOn(op, order);
  }
}

function bookStep(op: Operation, order: number, {cost, costPerLine, costPerUnit}: Step): void {
  const {lineCount, units} = op.orders;
  const whole = cost + costPerLine * lineCount[order] + costPerUnit * units[order];
  bookOrderCost(op, LINE['orders.processing'], order, whole, UNALLOCATED);
}

/** Whether a practice keeps the order at the step that it has done. */
function isKeptAtStep(op: Operation, order: number): boolean {
  if (!op.practices.areAny) return false;
  const {step, kept} = op.orders;
  const again = kept[order] === 1;
  if (again) kept[order] = 0;
  if (!op.practices.keepAtStep(op, order, NONE, step[order], again)) return false;
  kept[order] = 1;
  return true;
}

function wayOn(op: Operation, order: number): number {
  const {orders} = op;
  const step = op.network.stepList[orders.step[order]];
  if (step.ways === null) return ~(step.stage + 1);
  return op.work.wayOn(op, step, order, 0, orders.forks[order]++);
}

/** The order travels through its channel; false when that takes no time. */
function transmit(op: Operation, order: number): boolean {
  const channel = op.orders.channel[order];
  if (channel === NONE) return false;
  bookOrderCost(op, LINE['orders.handling'], order, op.network.scenario.channels[channel].cost, UNALLOCATED);
  return op.channels.takes(op, order, channel);
}

function release(op: Operation, order: number): void {
  op.orders.settle(order);
  if (op.orders.isCounted(order)) op.countedOpen--;
  if (op.orders.isShipped(order)) op.counts.closed(order);
  if (op.practices.areAny) op.practices.over(op, order);
  op.onClose?.(order);
  op.customers?.isOver(op, op.orders.segment[order], op.orders.index[order]);
  op.orders.close(order);
}
