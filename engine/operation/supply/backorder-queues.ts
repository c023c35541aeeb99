import {DAY, type Network} from '../../scenario/network.ts';
import {NONE, type Lines, type Orders} from '../orders.ts';

/**
 * Lines that wait at each stocking point, who is served next at the head; customer lines and replenishment orders stand in one queue. Where
 * the sequence goes by priority, a line has the rank priority + ageing x the instant since which it waits: as all that wait grow older
 * alike, who is before whom never changes, and among equals the older one is first (the accumulating priority of Kleinrock 1964, Naval
 * Research Logistics Quarterly 11, with equal rates).
 */
export class Queues {
  readonly head: Int32Array;
  readonly tail: Int32Array;
  /** Units already promised to earlier lines of the order at hand, by point; all zero between two orders. */
  readonly claimed: Float64Array;
  /** Greatest age that a line reached in the counted time, ms, by point; null where it is not measured. */
  readonly oldest: Float64Array | null;
  readonly #ageing: Float64Array;
  readonly #priority: Float64Array;
  readonly #lastPriority: number;

  constructor({points, shortage}: Network) {
    this.head = new Int32Array(points.count).fill(NONE);
    this.tail = new Int32Array(points.count).fill(NONE);
    this.claimed = new Float64Array(points.count);
    this.oldest = shortage.hasAges ? new Float64Array(points.count) : null;
    this.#ageing = shortage.ageing;
    this.#priority = shortage.priority;
    this.#lastPriority = shortage.lastPriority;
  }

  /** The line begins to wait. */
  join(orders: Orders, line: number): void {
    const lines = orders.line;
    const point = lines.point[line];
    const ageing = this.#ageing[point];
    let before = this.tail[point];
    if (ageing >= 0) {
      const order = lines.order[line];
      const priority = order < 0 ? this.#lastPriority : this.#priority[orders.segment[order]];
      const rank = (lines.rank[line] = priority + ageing * (lines.since[line] / DAY));
      while (before !== NONE && lines.rank[before] > rank) before = lines.previous[before];
    }
    const after = before === NONE ? this.head[point] : lines.next[before];
    lines.waiting[line] = 1;
    lines.previous[line] = before;
    lines.next[line] = after;
    if (before === NONE) this.head[point] = line;
    else lines.next[before] = line;
    if (after === NONE) this.tail[point] = line;
    else lines.previous[after] = line;
  }

  /** The line waits no longer; `counting` in the counted time. */
  leave(lines: Lines, line: number, now: number, counting: boolean): void {
    const point = lines.point[line];
    const before = lines.previous[line];
    const after = lines.next[line];
    if (before === NONE) this.head[point] = after;
    else lines.next[before] = after;
    if (after === NONE) this.tail[point] = before;
    else lines.previous[after] = before;
    lines.waiting[line] = 0;
    if (counting) this.#age(point, now - lines.since[line]);
  }

  /** Counted time ends: what still waits has reached its age, too. */
  stopCounting(lines: Lines, now: number): void {
    if (this.oldest === null) return;
    for (let point = 0; point < this.head.length; point++)
      for (let line = this.head[point]; line !== NONE; line = lines.next[line])
        this.#age(point, now - lines.since[line]);
  }

  #age(point: number, age: number): void {
    if (this.oldest !== null && age > this.oldest[point]) this.oldest[point] = age;
  }
}
