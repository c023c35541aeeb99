import {NONE, type Orders} from '../orders.ts';
import {grown, Rows} from '../pool.ts';

/** What is wrong with the orders under way: a row an error, in a list for each order. */
export class ErrorList {
  /** Position in `ERRORS`. */
  kind!: Int32Array;
  /** Number of the consignment in its order; `NONE` where the order itself is wrong. */
  consignment!: Int32Array;
  /** Which part of the consignment, from 0; 0 where it is wrong as a whole. */
  part!: Int32Array;
  /** What decided whether the last check found it, in (0, 1); NaN before the first. */
  luck!: Float64Array;
  next!: Int32Array;
  readonly #orders: Orders;
  /** Field of an order: 1 more than the row of its first error; 0 for none. */
  readonly #first: number;
  readonly #rows: Rows;

  constructor(orders: Orders) {
    this.kind = this.consignment = this.part = this.next = new Int32Array();
    this.luck = new Float64Array();
    this.#orders = orders;
    this.#first = orders.field();
    this.#rows = new Rows(16, (capacity) => {
      this.kind = grown(this.kind, capacity);
      this.consignment = grown(this.consignment, capacity);
      this.part = grown(this.part, capacity);
      this.luck = grown(this.luck, capacity);
      this.next = grown(this.next, capacity);
    });
  }

  /** A new order, of which nothing is wrong; what was wrong with the last one of its row is forgotten. */
  open(order: number): void {
    while (this.hasAny(order)) this.remove(order, this.firstOf(order));
  }

  /** Whether anything is wrong with the order. */
  hasAny(order: number): boolean {
    return this.firstOf(order) !== NONE;
  }

  /** The first error of the order; `next` leads to the others. */
  firstOf(order: number): number {
    const orders = this.#orders;
    return orders.fields[orders.fieldsOf(order) + this.#first] - 1;
  }

  /** Whether the order has this error. */
  has(order: number, kind: number, consignment: number, part: number): boolean {
    for (let row = this.firstOf(order); row !== NONE; row = this.next[row])
      if (this.kind[row] === kind && this.consignment[row] === consignment && this.part[row] === part)
        return true;
    return false;
  }

  /** Adds an error, unless it is there already. */
  add(order: number, kind: number, consignment: number, part: number): void {
    if (this.has(order, kind, consignment, part)) return;
    const row = this.#rows.take();
    this.kind[row] = kind;
    this.consignment[row] = consignment;
    this.part[row] = part;
    this.luck[row] = NaN;
    this.next[row] = this.firstOf(order);
    this.#setFirst(order, row);
  }

  /** Takes an error out; the one after it. */
  remove(order: number, row: number): number {
    const after = this.next[row];
    let before = this.firstOf(order);
    if (before === row) this.#setFirst(order, after);
    else {
      while (this.next[before] !== row) before = this.next[before];
      this.next[before] = after;
    }
    this.#rows.release(row);
    return after;
  }

  #setFirst(order: number, row: number): void {
    const orders = this.#orders;
    orders.fields[orders.fieldsOf(order) + this.#first] = row + 1;
  }
}
