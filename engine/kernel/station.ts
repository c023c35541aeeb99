import type {Openings} from './openings.ts';
import {Overtime} from './overtime.ts';
import {Tally, TimeAverage} from './tally.ts';

/** What a station did in the counted time. Times are milliseconds; NaN where nothing was observed. */
export interface StationMeasures {
  /** Mean number present, waiting or in service. */
  L: number;
  /** Mean number waiting. */
  Lq: number;
  /** Mean time from arrival to the end of service, of customers that arrived in the counted time and have left, be it after it. */
  W: number;
  /** Mean time from arrival to the start of service, of customers that arrived in the counted time and have started. */
  Wq: number;
  /** Share of these that waited. */
  pWait: number;
  /**
   * Busy server time over the time for which servers were there: while it was open, and as long as their services ran past closing. A service
   * that pauses at closing keeps its server, who is not busy meanwhile.
   */
  utilisation: number;
  /** Work of the customers that arrived in the counted time over the same: from 1 on the queue grows for ever. */
  load: number;
  /** Customers that arrived in the counted time. */
  arrivals: number;
}

/** What goes by the clock. */
type OverTime = Pick<StationMeasures, 'L' | 'Lq' | 'utilisation' | 'load' | 'arrivals'>;

/**
 * Servers with one queue, first come first served. The station moves customers (non-negative integers of the owner),
 * the owner schedules events:
 *
 *     on arrival             arrive(customer, duration, now), then start all
 *     at the end of service  finish(server, now), then start all
 *     at a wake-up           start all
 *
 * where `start all` is: `while (start(now))` schedule the end of service at now + `duration` for `server`; then, if
 * `wakeUp(now)` is finite, schedule a wake-up there. Service starts only when open, and runs past closing, unless the openings pause it: then
 * the owner schedules its end by `Openings.ends`. `GeneralStation` knows more rules, at a higher price.
 */
export class Station {
  readonly servers: number;
  waiting = 0;
  busy = 0;
  /** Of the last `start` or `finish`. */
  customer = -1;
  server = -1;
  /** Of the last `start`. */
  duration = 0;
  #openings: Openings | null;
  readonly #pastClosing: Overtime | null;
  #wakeUp = -Infinity; // the last one asked for

  // The queue: a ring of records.
  #head = 0;
  #waitingCustomer = new Int32Array(16);
  #waitingDuration = new Float64Array(16);
  #waitingSince = new Float64Array(16);

  // By server; the free ones are a stack.
  #served: Int32Array;
  #servedSince: Float64Array; // arrival of the customer in service
  #free: Int32Array;

  #countedFrom = 0;
  #countedTo = Infinity;
  #overTime: OverTime | null = null;
  #arrivals = 0;
  #brought = 0;
  #queue: TimeAverage;
  #work: TimeAverage;
  #waits = new Tally();
  #stays = new Tally();
  #waited = 0;

  /** `openings` null: always open. `now`: the instant at which counting begins. */
  constructor(servers: number, openings: Openings | null = null, now = 0) {
    if (!(Number.isInteger(servers) && servers > 0))
      throw new RangeError(`servers must be a positive integer: ${servers}`);
    this.servers = servers;
    this.#openings = openings;
    this.#pastClosing = openings && new Overtime(openings, 0, now);
    this.#served = new Int32Array(servers).fill(-1);
    this.#servedSince = new Float64Array(servers);
    this.#free = Int32Array.from({length: servers}, (_, i) => servers - 1 - i);
    this.#countedFrom = now;
    this.#queue = new TimeAverage(0, now);
    this.#work = new TimeAverage(0, now);
  }

  /** A customer joins the queue; its service will take `duration`. */
  arrive(customer: number, duration: number, now: number): void {
    if (this.waiting === this.#waitingCustomer.length) this.#grow();
    const place = (this.#head + this.waiting) & (this.#waitingCustomer.length - 1);
    this.#waitingCustomer[place] = customer;
    this.#waitingDuration[place] = duration;
    this.#waitingSince[place] = now;
    this.#queue.set(++this.waiting, now);
    this.#arrivals++;
    this.#brought += duration;
  }

  /** Starts the first waiting customer if a server is free and the station open; then sets customer, server, duration. */
  start(now: number): boolean {
    if (this.waiting === 0 || this.busy === this.servers) return false;
    if (this.#openings !== null && !this.#openings.isOpen(now)) return false;
    const place = this.#head;
    const since = this.#waitingSince[place];
    this.#head = (place + 1) & (this.#waitingCustomer.length - 1);
    this.customer = this.#waitingCustomer[place];
    this.duration = this.#waitingDuration[place];
    this.server = this.#free[this.servers - ++this.busy];
    this.#served[this.server] = this.customer;
    this.#servedSince[this.server] = since;
    this.#queue.set(--this.waiting, now);
    this.#work.set(this.busy, now);
    if (this.#pastClosing !== null) this.#pastClosing.set(this.busy, now);
    if (since >= this.#countedFrom && since < this.#countedTo) {
      this.#waits.add(now - since);
      if (now > since) this.#waited++;
    }
    return true;
  }

  /** The service of this server ends; sets customer. */
  finish(server: number, now: number): void {
    const customer = this.#served[server];
    if (!(customer >= 0)) throw new RangeError(`server is not busy: ${server}`);
    this.#served[server] = -1;
    this.#free[this.servers - this.busy--] = server;
    this.customer = customer;
    this.server = server;
    this.#work.set(this.busy, now);
    if (this.#pastClosing !== null) this.#pastClosing.set(this.busy, now);
    const since = this.#servedSince[server];
    if (since >= this.#countedFrom && since < this.#countedTo) this.#stays.add(now - since);
  }

  /** The opening at which to start customers that wait behind closed doors; Infinity if none do or it is planned. */
  wakeUp(now: number): number {
    if (this.#openings === null || this.waiting === 0 || this.busy === this.servers) return Infinity;
    const opening = this.#openings.next(now);
    if (opening === now || opening === this.#wakeUp) return Infinity;
    this.#wakeUp = opening;
    return opening;
  }

  /** Counts from now on only; whoever is present stays. */
  reset(now: number): void {
    this.#countedFrom = now;
    this.#arrivals = this.#brought = 0;
    this.#pastClosing?.reset(now);
    this.#queue.reset(now);
    this.#work.reset(now);
    this.#waits = new Tally();
    this.#stays = new Tally();
    this.#waited = 0;
  }

  /** Counted time ends: what goes by the clock stays as it is, and whoever has arrived is followed to the end of service. */
  stopCounting(now: number): void {
    this.#overTime = this.#untilNow(now);
    this.#countedTo = now;
  }

  /** What was counted until now, or until `stopCounting`. */
  measures(now: number): StationMeasures {
    return {
      ...(this.#overTime ?? this.#untilNow(now)),
      W: this.#stays.mean,
      Wq: this.#waits.mean,
      pWait: this.#waited / this.#waits.count,
    };
  }

  #untilNow(now: number): OverTime {
    const from = this.#countedFrom;
    const Lq = this.#queue.mean(now);
    const busy = this.#work.mean(now);
    const time = now - from;
    const openTime = this.#openings === null ? time : this.#openings.openTime(from, now);
    const pastClosing = this.#pastClosing?.spent(now) ?? 0;
    const paused = this.#openings?.pauses ? pastClosing : 0;
    const serverTime = this.servers * openTime + (pastClosing - paused);
    return {
      L: Lq + busy,
      Lq,
      utilisation: (busy * time - paused) / serverTime,
      load: this.#brought / serverTime,
      arrivals: this.#arrivals,
    };
  }

  #grow(): void {
    const size = this.#waitingCustomer.length;
    this.#waitingCustomer = unrolled(this.#waitingCustomer, new Int32Array(2 * size), this.#head);
    this.#waitingDuration = unrolled(this.#waitingDuration, new Float64Array(2 * size), this.#head);
    this.#waitingSince = unrolled(this.#waitingSince, new Float64Array(2 * size), this.#head);
    this.#head = 0;
  }
}

/** Copies a full ring to the start of a larger array, first in line first. */
function unrolled<T extends Int32Array | Float64Array>(ring: T, larger: T, head: number): T {
  larger.set(ring.subarray(head));
  larger.set(ring.subarray(0, head), ring.length - head);
  return larger;
}
