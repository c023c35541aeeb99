import {NONE, type Column, type Orders} from '../orders.ts';
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
  readonly #first: Column<Int32Array>;
  readonly #rows: Rows;

  constructor(orders: Orders) {
    this.kind = this.consignment = this.part = this.next = new Int32Array();
    this.luck = new Float64Array();
    this.#first = orders.column(Int32Array);
    this.#rows = new Rows(16, (capacity) => {
      this.kind = grown(this.kind, capacity);
      this.consignment = grown(this.consignment, capacity);
      this.part = grown(this.part, capacity);
      this.luck = grown(this.luck, capacity);
      this.next = grown(this.next, capacity);
    });
  }

  /** A new order, of which nothing is wrong. */
  open(order: number): void {
    this.#first.values[order] = NONE;
  }

  /** The first error of the order; `next` leads to the others. */
  firstOf(order: number): number {
    return this.#first.values[order];
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
    const first = this.#first.values;
    const row = this.#rows.take();
    this.kind[row] = kind;
    this.consignment[row] = consignment;
    this.part[row] = part;
    this.luck[row] = NaN;
    this.next[row] = first[order];
    first[order] = row;
  }

  /** Takes an error out; the one after it. */
  remove(order: number, row: number): number {
    const first = this.#first.values;
    const after = this.next[row];
    if (first[order] === row) first[order] = after;
    else {
      let before = first[order];
      while (this.next[before] !== row) before = this.next[before];
      this.next[before] = after;
    }
    this.#rows.release(row);
    return after;
  }

  /** Forgets all errors of the order. */
  close(order: number): void {
    for (let row = this.firstOf(order); row !== NONE;) row = this.remove(order, row);
  }
}
