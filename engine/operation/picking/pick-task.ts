import {NONE} from '../orders.ts';
import type {PickSite} from './pick-site.ts';
import type {ZoneTour} from './pick-tours.ts';

/** What is done in a task now: goods are picked, wait for those of other zones, are sorted, on their way to be merged, merged. */
export const DOING = {pick: 0, wait: 1, sort: 2, move: 3, merge: 4} as const;

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
  /** When it joined the station, or began the wait or the delay, that it is at, ms. */
  joined = NaN;
  /** What it takes at this station, ms. */
  work = NaN;
  /** How many zones have picked of its consignment before, where one picks after the other. */
  pickedBefore = 0;
  /** Another task of the same consignment, in a ring; the task itself where there is none. */
  sibling: PickTask = this;
  /** The next one of those that are over. */
  free: PickTask | null = null;

  constructor(id: number, site: PickSite) {
    this.id = id;
    this.site = site;
  }
}

/** The pick tasks under way, by their names in events. */
export class PickTaskList {
  readonly #tasks: PickTask[] = [];
  #free: PickTask | null = null;

  /** A new task, of nothing that was done yet. */
  open(site: PickSite, zone: ZoneTour | null, first: number, urgent: number): PickTask {
    const task = this.#free ?? this.#make(site);
    this.#free = task.free;
    task.site = site;
    task.zone = zone;
    task.first = first;
    task.urgent = urgent;
    task.pickedBefore = 0;
    task.sibling = task;
    return task;
  }

  at(id: number): PickTask {
    return this.#tasks[id];
  }

  /** The task is over. */
  release(task: PickTask): void {
    task.free = this.#free;
    this.#free = task;
  }

  #make(site: PickSite): PickTask {
    const task = new PickTask(this.#tasks.length, site);
    this.#tasks.push(task);
    return task;
  }
}
