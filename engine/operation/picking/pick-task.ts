import {NONE} from '../orders.ts';
import type {PickSite} from './pick-site.ts';
import type {ZoneTour} from './pick-tours.ts';

/** What is done in a task now: goods are picked, sorted, on their way to be merged, merged. */
export const DOING = {pick: 0, sort: 1, move: 2, merge: 3} as const;

/** A pick task under way. Its record is used again when it is over. */
export class PickTask {
  /** Names the task in events. */
  readonly id: number;
  site: PickSite;
  /** See `DOING`. */
  doing: number = DOING.pick;
  /** Null once all zones have picked. */
  zone: ZoneTour | null = null;
  /** Its first consignment, which is linked to the others. */
  first = NONE;
  /** The most urgent of the segments whose orders are in it. */
  urgent = NONE;
  lines = 0;
  /** When it joined the station, or began the delay, that it is at, ms. */
  joined = NaN;
  /** What it takes at this station, ms. */
  work = NaN;
  /** The next task of the same consignment; null for none. */
  sibling: PickTask | null = null;

  constructor(id: number, site: PickSite) {
    this.id = id;
    this.site = site;
  }
}

/** The pick tasks under way, by their names in events. */
export class PickTaskList {
  readonly #tasks: PickTask[] = [];
  readonly #free: PickTask[] = [];

  /** A new task, of nothing that was done yet. */
  open(site: PickSite, zone: ZoneTour | null, first: number, urgent: number): PickTask {
    const task = this.#free.pop() ?? this.#make(site);
    task.site = site;
    task.zone = zone;
    task.first = first;
    task.urgent = urgent;
    task.sibling = null;
    return task;
  }

  at(id: number): PickTask {
    return this.#tasks[id];
  }

  /** The task is over. */
  release(task: PickTask): void {
    this.#free.push(task);
  }

  #make(site: PickSite): PickTask {
    const task = new PickTask(this.#tasks.length, site);
    this.#tasks.push(task);
    return task;
  }
}
