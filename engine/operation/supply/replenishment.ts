import {PHASE} from '../../kernel/simulation.ts';
import {allocateReplenishment, serveWaiting} from './allocation.ts';
import {EVENT} from '../events.ts';
import {bookInTransit} from './in-transit.ts';
import {keepLot} from './lots.ts';
import type {Operation} from '../operation.ts';
import {orderQuantity} from '../planning/policies.ts';
import {grown, Rows} from '../pool.ts';
import {LINE, UNALLOCATED} from '../statement.ts';
import {variate} from './transport.ts';

/** Replenishment on its way to a stocking point, first as an order where transmission takes time, then as goods. */
export class Shipments {
  point!: Int32Array;
  quantity!: Float64Array;
  /** 1 when the replenishment order is complete with it. */
  closes!: Uint8Array;
  /** 1 when the goods come from outside and are bought on receipt. */
  bought!: Uint8Array;
  /** 1 when they come by a fast way. */
  isFast!: Uint8Array;
  readonly rows: Rows;

  constructor() {
    this.point = new Int32Array();
    this.quantity = new Float64Array();
    this.closes = this.bought = this.isFast = new Uint8Array();
    this.rows = new Rows(64, (capacity) => {
      this.point = grown(this.point, capacity);
      this.quantity = grown(this.quantity, capacity);
      this.closes = grown(this.closes, capacity);
      this.bought = grown(this.bought, capacity);
      this.isFast = grown(this.isFast, capacity);
    });
  }

  open(point: number, quantity: number, closes: boolean, bought: boolean): number {
    const row = this.rows.take();
    this.point[row] = point;
    this.quantity[row] = quantity;
    this.closes[row] = closes ? 1 : 0;
    this.bought[row] = bought ? 1 : 0;
    this.isFast[row] = 0;
    return row;
  }
}

/** Looks at the position of a stocking point and orders what its policy says, or what is forced on it at this instant. */
export function review(op: Operation, point: number): void {
  const {stock, network, forced} = op;
  if (forced !== null && forced.hold(point, op.clock.now)) {
    const quantity = forced.take(point);
    if (quantity > 0) placeReplenishment(op, point, quantity);
    return;
  }
  const quantity = orderQuantity(network, op.plan, point, stock.position(point));
  if (quantity > 0 && stock.outstanding[point] < network.points.maxOutstanding[point])
    placeReplenishment(op, point, quantity);
}

function placeReplenishment(op: Operation, point: number, quantity: number): void {
  const {network, stock, clock, shipments} = op;
  const {points} = network;
  stock.addOnOrder(point, quantity, clock.now);
  stock.outstanding[point]++;
  if (op.counting) {
    op.counts.replenishments[point]++;
    const cost = points.orderCost[point] + points.orderCostPerUnit[point] * quantity;
    op.ledger.book(LINE['replenishment.ordering'], -cost, point, UNALLOCATED, UNALLOCATED);
  }
  const transmit = points.transmit[point];
  if (transmit === 0) sendOrder(op, point, quantity);
  else
    clock.schedule(
      clock.now + transmit,
      PHASE.demand,
      points.echelon[point],
      EVENT.replenishmentOrder,
      shipments.open(point, quantity, true, false),
    );
}

/** A replenishment order that took time to get there reaches its source. */
export function replenishmentOrderArrives(op: Operation, row: number): void {
  const point = op.shipments.point[row];
  const quantity = op.shipments.quantity[row];
  op.shipments.rows.release(row);
  sendOrder(op, point, quantity);
}

function sendOrder(op: Operation, point: number, quantity: number): void {
  if (op.network.points.upstream[point] >= 0) allocateReplenishment(op, point, quantity);
  else if (op.production === null || !op.production.make(op, point, quantity))
    travel(op, point, quantity, true, true);
}

/** What a supplier was asked to make is done, and leaves. */
export function madeGoodsLeave(op: Operation, row: number): void {
  const {shipments} = op;
  const point = shipments.point[row];
  const quantity = shipments.quantity[row];
  const closes = shipments.closes[row] === 1;
  shipments.rows.release(row);
  travel(op, point, quantity, closes, true);
}

/** Units that an internal source has allocated to one of its points leave it; `closes` when they complete the order. */
export function deliverReplenishment(
  op: Operation,
  child: number,
  source: number,
  quantity: number,
  closes: boolean,
): void {
  const {stock, clock} = op;
  stock.ship(source, quantity, clock.now);
  stock.owned[child] += quantity;
  travel(op, child, quantity, closes, false);
}

function travel(op: Operation, point: number, quantity: number, closes: boolean, bought: boolean): void {
  const {network, transport, clock, shipments, counts} = op;
  const {points} = network;
  const lane = points.lane[point];
  const arrival = transport.arrival(
    lane,
    transport.replenishment,
    variate(points.key[point], counts.shipmentsTo[point]++),
    point,
    clock.now,
  );
  const product = points.product[point];
  const freight = transport.freight(
    lane,
    quantity,
    quantity * network.weight[product],
    quantity * network.volume[product],
  );
  bookInTransit(op, point, quantity, arrival);
  if (op.counting) op.ledger.book(LINE['replenishment.freight'], -freight, point, UNALLOCATED, lane);
  clock.schedule(
    arrival,
    PHASE.receipt,
    points.echelon[point],
    EVENT.receipt,
    shipments.open(point, quantity, closes, bought),
  );
}

/** A shipment reaches its stocking point. */
export function receive(op: Operation, row: number): void {
  const {shipments, stock, clock} = op;
  const point = shipments.point[row];
  const quantity = shipments.quantity[row];
  stock.outstanding[point] -= shipments.closes[row];
  stock.addOnOrder(point, -quantity, clock.now);
  const bought = shipments.bought[row] === 1;
  if (shipments.isFast[row] === 1) op.expediting!.arrived(point, quantity);
  shipments.rows.release(row);
  takeIn(op, point, quantity, bought);
}

/** Units arrive: the cycle closes, what waits is served, and the next cycle opens. */
export function takeIn(op: Operation, point: number, quantity: number, bought: boolean): void {
  const {stock, clock, network} = op;
  stock.receive(point, quantity, clock.now);
  keepLot(op, point);
  if (bought) {
    stock.owned[point] += quantity;
    if (op.counting)
      op.ledger.book(
        LINE['goods.purchases'],
        -quantity * network.cost[network.points.product[point]],
        point,
        UNALLOCATED,
        UNALLOCATED,
      );
  }
  if (stock.backorders[point] > 0) serveWaiting(op, point);
  stock.openCycle(point);
  if (network.points.maxOutstanding[point] < Infinity) op.touch(point);
}
