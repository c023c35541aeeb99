import {NONE} from '../orders.ts';
import {grown, Rows} from '../pool.ts';

/** What is done in a task now: goods are picked, sorted, on their way to be merged, merged. */
export const DOING = {pick: 0, sort: 1, move: 2, merge: 3} as const;

/** The pick tasks under way, in columns. */
export class PickTaskRows {
  site = new Int32Array();
  /** See `DOING`. */
  doing = new Int32Array();
  /** `NONE` once all zones have picked. */
  zone = new Int32Array();
  /** Its first consignment, which is linked to the others. */
  first = new Int32Array();
  /** The most urgent of the segments whose orders are in it. */
  urgent = new Int32Array();
  lines = new Int32Array();
  /** When it joined the station, or began the delay, that it is at, ms. */
  joined = new Float64Array();
  /** What it takes at this station, ms. */
  work = new Float64Array();
  /** The next task of the same consignment; `NONE` for none. */
  sibling = new Int32Array();
  readonly #rows: Rows;

  constructor() {
    this.#rows = new Rows(16, (capacity) => {
      this.site = grown(this.site, capacity);
      this.doing = grown(this.doing, capacity);
      this.zone = grown(this.zone, capacity);
      this.first = grown(this.first, capacity);
      this.urgent = grown(this.urgent, capacity);
      this.lines = grown(this.lines, capacity);
      this.joined = grown(this.joined, capacity);
      this.work = grown(this.work, capacity);
      this.sibling = grown(this.sibling, capacity);
    });
  }

  open(site: number, zone: number, first: number, urgent: number): number {
    const task = this.#rows.take();
    this.site[task] = site;
    this.zone[task] = zone;
    this.first[task] = first;
    this.urgent[task] = urgent;
    this.sibling[task] = NONE;
    return task;
  }

  release(task: number): void {
    this.#rows.release(task);
  }
}
