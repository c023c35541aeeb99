const NONE = -1;

/**
 * Customers (non-negative integers of the owner) that wait in ranks, 0 the first to be served; first come first served within a rank.
 * Every operation takes constant time, but for the search over the ranks.
 */
export class RankedQueue {
  length = 0;
  readonly #head: Int32Array;
  readonly #tail: Int32Array;
  readonly #count: Int32Array;

  // By customer.
  #rank = new Int32Array(16);
  #before = new Int32Array(16);
  #after = new Int32Array(16);
  #isIn = new Uint8Array(16);

  constructor(ranks: number) {
    this.#head = new Int32Array(ranks).fill(NONE);
    this.#tail = new Int32Array(ranks).fill(NONE);
    this.#count = new Int32Array(ranks);
  }

  has(customer: number): boolean {
    return customer < this.#isIn.length && this.#isIn[customer] === 1;
  }

  /** Customers of a rank. */
  lengthOf(rank: number): number {
    return this.#count[rank];
  }

  /** The first customer of a rank; -1 for none. */
  firstOf(rank: number): number {
    return this.#head[rank];
  }

  /** Joins behind the others of the rank. */
  join(customer: number, rank: number): void {
    const last = this.#tail[rank];
    this.#enter(customer, rank, last, NONE);
    if (last === NONE) this.#head[rank] = customer;
    else this.#after[last] = customer;
    this.#tail[rank] = customer;
  }

  /** Joins before the others of the rank. */
  joinFirst(customer: number, rank: number): void {
    const first = this.#head[rank];
    this.#enter(customer, rank, NONE, first);
    if (first === NONE) this.#tail[rank] = customer;
    else this.#before[first] = customer;
    this.#head[rank] = customer;
  }

  /** Who is next; the queue must not be empty. */
  first(): number {
    let rank = 0;
    while (this.#head[rank] === NONE) rank++;
    return this.#head[rank];
  }

  leave(customer: number): void {
    const rank = this.#rank[customer];
    const before = this.#before[customer];
    const after = this.#after[customer];
    if (before === NONE) this.#head[rank] = after;
    else this.#after[before] = after;
    if (after === NONE) this.#tail[rank] = before;
    else this.#before[after] = before;
    this.#isIn[customer] = 0;
    this.#count[rank]--;
    this.length--;
  }

  #enter(customer: number, rank: number, before: number, after: number): void {
    if (customer >= this.#isIn.length) this.#grow(customer);
    this.#rank[customer] = rank;
    this.#before[customer] = before;
    this.#after[customer] = after;
    this.#isIn[customer] = 1;
    this.#count[rank]++;
    this.length++;
  }

  #grow(customer: number): void {
    const size = Math.max(2 * this.#isIn.length, customer + 1);
    const larger = (column: Int32Array) => {
      const copy = new Int32Array(size);
      copy.set(column);
      return copy;
    };
    this.#rank = larger(this.#rank);
    this.#before = larger(this.#before);
    this.#after = larger(this.#after);
    const isIn = new Uint8Array(size);
    isIn.set(this.#isIn);
    this.#isIn = isIn;
  }
}
