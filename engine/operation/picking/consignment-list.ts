import {NONE} from '../orders.ts';
import {grown} from '../pool.ts';

/** What lists of consignments know of each of them; a consignment is in one list at a time. */
export class ConsignmentLinks {
  /** The next one in its list. */
  next = new Int32Array(64);
  /** When it joined the list, ms. */
  since = new Float64Array(64);

  /** Makes room for a consignment. */
  reach(consignment: number): void {
    if (consignment < this.next.length) return;
    const capacity = Math.max(2 * this.next.length, consignment + 1);
    this.next = grown(this.next, capacity);
    this.since = grown(this.since, capacity);
  }
}

/** Consignments that wait for something together, first come first. */
export class ConsignmentList {
  head = NONE;
  length = 0;
  readonly #links: ConsignmentLinks;
  #tail = NONE;

  constructor(links: ConsignmentLinks) {
    this.#links = links;
  }

  push(consignment: number, now: number): void {
    const links = this.#links;
    links.reach(consignment);
    links.next[consignment] = NONE;
    links.since[consignment] = now;
    if (this.length++ === 0) this.head = consignment;
    else links.next[this.#tail] = consignment;
    this.#tail = consignment;
  }

  /** Takes the first one out. */
  shift(): number {
    const first = this.head;
    this.head = this.#links.next[first];
    this.#links.next[first] = NONE;
    this.length--;
    return first;
  }

  /** Takes them all out; they stay linked. Returns the first one. */
  takeAll(): number {
    const first = this.head;
    this.head = NONE;
    this.length = 0;
    return first;
  }
}
