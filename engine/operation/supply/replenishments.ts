import {EVENT} from '../events.ts';
import type {Operation} from '../operation.ts';

/** A replenishment order: when it was placed, for how much, and when the last of its goods came, ms; null when they have not. */
export interface PlacedOrder {
  readonly at: number;
  readonly quantity: number;
  readonly due: number | null;
}

/** An order with the units of it that have not come, and those that no row carries: they wait at the source. */
interface Order {
  readonly at: number;
  readonly quantity: number;
  due: number | null;
  missing: number;
  waiting: number;
}

/**
 * Follows the replenishment orders of one stocking point from the row that carries them, or a part of them, to the next, until they are
 * received. A source serves the orders of a point in their sequence, so that a row which leaves it belongs to the oldest that waits.
 */
export class Replenishments {
  readonly #op: Operation;
  readonly #point: number;
  readonly #orders: Order[] = [];
  readonly #orderOf = new Map<number, Order>();
  /** All orders before this one have been received in full. */
  #open = 0;
  #sent: number;
  #moved: Order | null = null;

  /** What is on order when it begins to look counts as one order. */
  constructor(op: Operation, point: number) {
    this.#op = op;
    this.#point = point;
    this.#sent = op.counts.shipmentsTo[point];
    const onOrder = op.stock.onOrder[point];
    if (onOrder > 0) this.placed(onOrder, -1);
  }

  /** An event is about to happen; the units of the point that are received by it. */
  next(kind: number, row: number): number {
    const {shipments, clock} = this.#op;
    this.#moved = null;
    if (kind !== EVENT.receipt && kind !== EVENT.made && kind !== EVENT.replenishmentOrder) return 0;
    if (shipments.point[row] !== this.#point) return 0;
    const order = this.#orderOf.get(row)!;
    const quantity = shipments.quantity[row];
    this.#orderOf.delete(row);
    if (kind !== EVENT.receipt) {
      order.waiting += quantity;
      this.#moved = order;
      return 0;
    }
    order.missing -= quantity;
    if (order.missing === 0) order.due = clock.now;
    return quantity;
  }

  /** To be called after an event, or the reviews after it, in which the point ordered so many units, or none. */
  placed(units: number, at: number): void {
    if (units > 0) this.#orders.push({at, quantity: units, due: null, missing: units, waiting: units});
    const sent = this.#op.counts.shipmentsTo[this.#point];
    if (units > 0 || this.#moved !== null || sent !== this.#sent) this.#findRows();
    this.#sent = sent;
  }

  /** Orders placed at `from` or later, in sequence. */
  placedFrom(from: number): PlacedOrder[] {
    return this.#orders.filter(({at}) => at >= from).map(({at, quantity, due}) => ({at, quantity, due}));
  }

  /** Gives every new row of the point to its order. */
  #findRows(): void {
    const {point, quantity, rows} = this.#op.shipments;
    const free = rows.free();
    for (let row = 0; row < rows.handedOut; row++) {
      if (point[row] !== this.#point || this.#orderOf.has(row) || free.includes(row)) continue;
      const order = this.#waitingOrder();
      order.waiting -= quantity[row];
      this.#orderOf.set(row, order);
    }
  }

  /** The order that the event has moved on, if units of it wait, else the oldest of which units do. */
  #waitingOrder(): Order {
    if (this.#moved !== null && this.#moved.waiting > 0) return this.#moved;
    const orders = this.#orders;
    while (orders[this.#open].missing === 0) this.#open++;
    let i = this.#open;
    while (orders[i].waiting === 0) i++;
    return orders[i];
  }
}
