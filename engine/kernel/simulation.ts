import {FutureEvents} from './future-events.ts';

/** Phases of one instant, in this order. Zero delays start another round of them; statistics come after all rounds. */
export const PHASE = {expiry: 0, startReview: 1, receipt: 2, demand: 3, review: 4, statistics: 5} as const;

/** What is simulated: it handles its own events, and reviews what was touched when `defer` asked for it. */
export interface Operation {
  handle(kind: number, item: number): void;
  flush(): void;
}

/** Sees every event just before it is handled. */
export type Trace = (now: number, round: number, phase: number, kind: number, item: number) => void;

const MOST_ROUNDS = 1000;
const MOST_JOINING = 20_000_000; // events that join one round of one instant while it is played
const LAST_ROUND = 1023; // statistics, after every other round

/**
 * Clock and loop. The whole order of events is: time, round, phase, echelon, insertion. An event scheduled at the
 * present instant joins the present round if its phase has not passed, else the next one. Time is a count of
 * milliseconds; a run is [0, until).
 */
export class Simulation {
  now = 0;
  round = 0;
  phase = 0;
  #events = new FutureEvents();
  #insertions = 0;
  #openPhase = 0; // the first phase that still joins the present round
  #joining = 0; // events that joined it
  #isDeferred = false;
  #flushRound = 0;
  #flushOrder = 0; // the first order behind phase 4 of that round
  #until = 0; // the present run plays what comes before
  #isTraced = false;

  /**
   * Plans an event. `time` is finite and not before now; `echelon` in [0, 255], customer side first; `kind` and `item` are 32-bit integers, the
   * operation's own.
   */
  schedule(time: number, phase: number, echelon: number, kind: number, item: number): void {
    this.#events.add(time, this.#place(time, phase, echelon), kind, item);
  }

  /** Plans an event that the returned handle can cancel: a number of 53 bits, which costs an allocation that most events do without. */
  scheduleCancellable(time: number, phase: number, echelon: number, kind: number, item: number): number {
    return this.#events.push(time, this.#place(time, phase, echelon), kind, item);
  }

  /** The place of an event in the whole order, behind its time. */
  #place(time: number, phase: number, echelon: number): number {
    if (!(time >= this.now && time < Infinity))
      throw new RangeError(`time must be finite and not before ${this.now}: ${time}`);
    if (echelon >>> 8 !== 0) throw new RangeError(`echelon must be in [0, 255]: ${echelon}`);
    if (this.#insertions > 0xffffffff) throw new Error(`more than 2^32 events were scheduled by ${this.now}`);
    const round = phase === PHASE.statistics ? LAST_ROUND : time > this.now ? 0 : this.#joinedRound(phase);
    return orderOf(round, phase, echelon) + this.#insertions++;
  }

  /** Takes an event back; false when it has happened or was cancelled before. */
  cancel(handle: number): boolean {
    return this.#events.cancel(handle);
  }

  /**
   * Goes at once to `time`, after now, where nothing else is left to do before or at it; false, and nothing has happened, where there is, or
   * where a trace has to see the event. Who would schedule its next event of phase 3 may call this first and do it in the place of the loop:
   * measured, that takes a third off an order of a single site.
   */
  leap(time: number): boolean {
    if (this.#isDeferred || this.#isTraced || !(time > this.now && time < this.#until)) return false;
    const events = this.#events;
    if (events.peek() && events.time <= time) return false;
    this.now = time;
    this.round = this.#joining = 0;
    this.phase = this.#openPhase = PHASE.demand;
    return true;
  }

  /**
   * Whether an event of phase 3 that were scheduled for this instant would come next, whatever of phases from 3 is scheduled behind it; false
   * also where a trace has to see it. Who gets true, in phase 3, does itself what would happen, when it is done with all else.
   */
  isQuiet(): boolean {
    if (this.#isTraced) return false;
    const events = this.#events;
    return !(events.peek() && events.time === this.now);
  }

  /** Asks for one `flush` at the end of phase 4 of this round; of the next round when phase 4 is over. */
  defer(): void {
    if (this.#isDeferred) return;
    this.#isDeferred = true;
    this.#flushRound = this.#joinedRound(PHASE.review);
    this.#flushOrder = orderOf(this.#flushRound, PHASE.statistics, 0);
  }

  /**
   * Plays all events before `until`, then sets the clock to it; events at or after it stay for a later run.
   * A loop of zero delays throws: more than 1,000 rounds at one instant, or 20 million events that join one.
   */
  run(until: number, operation: Operation, trace?: Trace): void {
    const events = this.#events;
    this.#until = until;
    this.#isTraced = trace !== undefined;
    for (;;) {
      const isPending = events.peek();
      if (this.#isDeferred && !(isPending && events.time === this.now && events.order < this.#flushOrder)) {
        this.#flush(operation);
        continue;
      }
      if (!isPending || events.time >= until) break;
      events.pop();
      const place = (events.order * 9.094947017729282e-13) | 0; // 2^-40: round and phase are left
      if (events.time !== this.now || place >> 3 !== this.round) this.#joining = 0;
      this.now = events.time;
      this.round = place >> 3;
      this.phase = this.#openPhase = place & 7;
      if (trace) trace(this.now, this.round, this.phase, events.kind, events.item);
      operation.handle(events.kind, events.item);
    }
    if (until === Infinity || until < this.now) return;
    this.now = until;
    this.round = this.phase = this.#openPhase = 0;
  }

  #flush(operation: Operation): void {
    this.#isDeferred = false;
    this.round = this.#flushRound;
    this.phase = PHASE.review;
    this.#openPhase = PHASE.statistics;
    operation.flush();
  }

  #joinedRound(phase: number): number {
    if (phase >= this.#openPhase) {
      if (++this.#joining > MOST_JOINING)
        throw new Error(
          `a loop of zero delays: more than ${MOST_JOINING} events join a round at ${this.now}`,
        );
      return this.round;
    }
    if (this.round === LAST_ROUND)
      throw new Error(`phase ${phase} cannot follow the statistics of the same instant: ${this.now}`);
    if (this.round >= MOST_ROUNDS)
      throw new Error(`a loop of zero delays: more than ${MOST_ROUNDS} rounds at ${this.now}`);
    return this.round + 1;
  }
}

/** round (10 bits), phase (3), echelon (8), and 32 bits left for the insertion. */
function orderOf(round: number, phase: number, echelon: number): number {
  return ((round * 8 + phase) * 256 + echelon) * 4294967296;
}
