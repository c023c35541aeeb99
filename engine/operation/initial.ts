import {PHASE} from '../kernel/simulation.ts';
import {DAY, POLICY} from '../scenario/network.ts';
import {EVENT} from './events.ts';
import {bookInTransit} from './supply/in-transit.ts';
import {keepLot} from './supply/lots.ts';
import type {Operation} from './operation.ts';

/**
 * Puts the opening stock in place. `policy` starts where a long-running policy is found: the position uniform on its range (r+1..r+Q,
 * s+1..S, or S), of which the expected demand of a lead time is on order, in the pipeline or else spread evenly over the lead time that
 * lies ahead; the rest is on hand, at least nothing. Units given in figures are reviewed at once: they may call for an order. Opening goods are not bought. A counted
 * warm-up still removes what this leaves of the start.
 */
export function openStock(op: Operation): void {
  const {network, plan, stock} = op;
  const {points} = network;
  const chance = op.randomness.stream('initial');
  const inPipeline = new Float64Array(points.count);
  for (const {point, quantity} of [points.pipeline, points.pipelineOrders])
    point.forEach((p, i) => (inPipeline[p] += quantity[i]));
  for (let p = 0; p < points.count; p++) {
    const top = highestPosition(op, p);
    if (!Number.isNaN(points.initial[p])) {
      stock.open(p, points.initial[p] === Infinity ? Math.max(0, top) : points.initial[p]);
      op.touch(p);
      continue;
    }
    if (points.policy[p] === POLICY.none) {
      stock.open(p, 0);
      continue;
    }
    const range = top - plan.reorderPoint[p];
    const quantum = network.quantum[points.product[p]];
    const position = top - Math.floor((chance.uniformAt(points.key[p]) * range) / quantum) * quantum;
    const batch = points.policy[p] === POLICY.reorderPoint ? plan.orderQuantity[p] : quantum;
    const expected = Math.round(plan.leadTimeDemand[p] / batch) * batch;
    const onOrder = Math.max(0, Math.min(expected, Math.floor(position / batch) * batch));
    const rest = Math.floor(Math.max(0, onOrder - inPipeline[p]) / batch) * batch;
    stock.open(p, Math.max(0, position - rest - inPipeline[p]));
    if (rest > 0) spread(op, p, rest, batch);
  }
  for (let p = 0; p < points.count; p++) if (stock.onHand[p] > 0) keepLot(op, p);
  sendPipeline(op);
  mailOrders(op);
  schedulePlannedReceipts(op);
}

/** The highest inventory position that the policy reaches, units; 0 without a policy. */
function highestPosition(op: Operation, p: number): number {
  switch (op.network.points.policy[p]) {
    case POLICY.reorderPoint:
      return op.plan.reorderPoint[p] + op.plan.orderQuantity[p];
    case POLICY.orderUpTo:
    case POLICY.baseStock:
      return op.plan.orderUpToLevel[p];
    default:
      return 0;
  }
}

/** Receipts of the goods on order at the start: at most 32, at equal distances over the expected lead time. */
function spread(op: Operation, p: number, onOrder: number, batch: number): void {
  const receipts = Math.min(32, onOrder / batch);
  const leadTime = op.plan.leadTime[p] * DAY;
  let sent = 0;
  for (let i = 1; i <= receipts; i++) {
    const upTo = Math.round((onOrder / batch / receipts) * i) * batch;
    send(op, p, upTo - sent, Math.round((leadTime * (i - 0.5)) / receipts));
    sent = upTo;
  }
}

function sendPipeline(op: Operation): void {
  const {pipeline} = op.network.points;
  for (let i = 0; i < pipeline.at.length; i++)
    send(op, pipeline.point[i], pipeline.quantity[i], pipeline.at[i]);
}

/** A replenishment order that is on its way at the start, received at `at`, ms. */
function send(op: Operation, p: number, quantity: number, at: number): void {
  const {clock, stock, shipments} = op;
  const bought = op.network.points.upstream[p] < 0;
  if (!bought) stock.owned[p] += quantity;
  stock.addOnOrder(p, quantity, 0);
  stock.outstanding[p]++;
  bookInTransit(op, p, quantity, at);
  clock.schedule(at, PHASE.receipt, 0, EVENT.receipt, shipments.open(p, quantity, true, bought));
}

/** Replenishment orders that are on their way to their source at the start. */
function mailOrders(op: Operation): void {
  const {clock, stock, shipments} = op;
  const {points} = op.network;
  const {point, at, quantity} = points.pipelineOrders;
  for (let i = 0; i < at.length; i++) {
    const p = point[i];
    stock.addOnOrder(p, quantity[i], 0);
    stock.outstanding[p]++;
    const row = shipments.open(p, quantity[i], true, false);
    clock.schedule(at[i], PHASE.demand, points.echelon[p], EVENT.replenishmentOrder, row);
  }
}

function schedulePlannedReceipts(op: Operation): void {
  const {receipts} = op.network.points;
  for (let i = 0; i < receipts.at.length; i++)
    if (receipts.at[i] < op.lastInstant)
      op.clock.schedule(receipts.at[i], PHASE.receipt, 0, EVENT.plannedReceipt, i);
}
