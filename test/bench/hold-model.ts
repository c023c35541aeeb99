import {FutureEvents} from '../../engine/kernel/future-events.ts';
import {measured} from './timing.ts';

/**
 * What is done with a list of future events, here as in `c/hold.c`:
 * `hold`: an event comes and another one is planned, so that as many are pending all the time;
 * `instant`: so many at one instant are planned, then all come;
 * `cancel`: every event plans a successor and nine timers, which are cancelled before they come: 90 % of all.
 * `events` are those planned.
 */
export type HoldCase = 'hold' | 'instant' | 'cancel';

export interface HoldRequest {
  holdCase: HoldCase;
  pending: number;
  events: number;
}

const TABLE = 16384;

/** Plays a case on the engine's own list, new. Seconds of processor time, and the time of the last event. */
export function playHold({holdCase, pending, events}: HoldRequest): {cpu: number; last: number} {
  const list = new FutureEvents();
  const chance = new Sfc32(7);
  const table = Float64Array.from({length: TABLE}, () => chance.timeBetween());
  const run = {list, table, order: 0};
  if (holdCase !== 'instant')
    for (let i = 0; i < pending; i++) list.push(chance.timeBetween(), run.order++, 0, i);
  if (holdCase === 'hold') hold(run, pending);
  const {cpu} = measured(() => CASES[holdCase](run, events, pending));
  return {cpu, last: list.time};
}

interface Run {
  readonly list: FutureEvents;
  readonly table: Float64Array;
  order: number;
}

const CASES: Record<HoldCase, (run: Run, events: number, pending: number) => void> = {
  hold,
  instant,
  cancel,
};

function hold(run: Run, events: number): void {
  const {list, table} = run;
  let {order} = run;
  for (let k = 0; k < events; k++) {
    list.pop();
    list.push(list.time + table[k % TABLE], order++, 0, list.item);
  }
  run.order = order;
}

function instant({list}: Run, events: number, pending: number): void {
  let order = 0;
  for (let k = 0; k < events; k += pending) {
    for (let i = 0; i < pending; i++) list.push(k, order++, 0, i);
    while (list.pop());
  }
}

function cancel({list, table, ...run}: Run, events: number, pending: number): void {
  const timers = new Float64Array(9 * pending).fill(-1);
  let {order} = run;
  let next = 0;
  for (let k = 0; k < events / 10; k++) {
    list.pop();
    const now = list.time;
    list.push(now + table[k % TABLE], order++, 0, 0);
    for (let j = 0; j < 9; j++) {
      const timer = list.push(now + 5 + table[(k + 1 + j) % TABLE], order++, 1, j);
      if (timers[next] >= 0) list.cancel(timers[next]);
      timers[next] = timer;
      next = (next + 1) % timers.length;
    }
  }
}

/** The stream of `c/rng.h`: sfc32 after C. Doty-Humphrey, PractRand. */
class Sfc32 {
  #words: Int32Array;

  constructor(seed: number) {
    this.#words = Int32Array.of(
      0x9e3779b9 ^ seed,
      0x243f6a88 + Math.imul(seed, 2654435761 | 0),
      0xb7e15162,
      1,
    );
    for (let i = 0; i < 15; i++) this.#next();
  }

  /** Exponential with mean 1 in steps of 2^-30, so that sums are exact and C comes to the same last time. */
  timeBetween(): number {
    const uniform = ((this.#next() >>> 0) + 0.5) / 2 ** 32;
    return Math.floor(-Math.log(uniform) * 2 ** 30 + 0.5) / 2 ** 30;
  }

  #next(): number {
    const words = this.#words;
    const [a, b, c, d] = words;
    const drawn = (a + b + d) | 0;
    words[3] = d + 1;
    words[0] = b ^ (b >>> 9);
    words[1] = c + (c << 3);
    words[2] = ((c << 21) | (c >>> 11)) + drawn;
    return drawn;
  }
}
