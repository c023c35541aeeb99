import type {Openings} from './openings.ts';
import {Overtime} from './overtime.ts';
import {RankedQueue} from './ranked-queue.ts';
import {StationRecord, type GeneralMeasures, type Observer} from './station-record.ts';

/** How a general station works. */
export interface StationRules {
  /** A positive integer, or Infinity: nobody waits. */
  servers: number;
  /** Default always open. */
  openings?: Openings | null;
  /** Time after closing at which a service may still start, as long as somebody waits who came before, ms. Default -1: nobody works then. */
  overtime?: number;
  /** Number of ranks of customers, 0 the first to be served. Default 1. */
  ranks?: number;
  /** Whether who comes with a lower rank interrupts a service. Default false. */
  preemptive?: boolean;
  /** Most customers present, in service included; at least `servers`. Default Infinity. */
  capacity?: number;
  /** Keeps the share of time with 0, 1, … customers, and with mostPresent or more. Default -1: none. */
  mostPresent?: number;
  /** See every wait and every stay, ms, of customers that arrived since the last reset, if any. */
  waits?: Observer | null;
  stays?: Observer | null;
}

/**
 * Servers with one queue in ranks: head of the line or preemptive-resume priorities, bounded room, customers that lose patience, servers
 * without limit. It is used as `Station` is, and besides
 *
 *     arrive                 false when there is no room: the customer is turned away
 *     after a start          the end of service of `interrupted`, if any, is to be cancelled
 *     out of patience        leave(customer, now), as long as `isWaiting(customer)`
 *
 * Of the services that may be interrupted, the one of the last rank, and in it of the last arrival, is; it goes on later where it stopped,
 * before its own rank. One that ends at the present instant is left to end.
 */
export class GeneralStation {
  readonly servers: number;
  busy = 0;
  /** Of the last `start` or `finish`. */
  customer = -1;
  server = -1;
  /** Of the last `start`: the service that is left, and the customer whom it interrupted or -1. */
  duration = 0;
  interrupted = -1;
  readonly #openings: Openings | null;
  readonly #overtime: Overtime | null;
  readonly #startsInOvertime: boolean;
  readonly #isPreemptive: boolean;
  readonly #capacity: number;
  readonly #queue: RankedQueue;
  readonly #record: StationRecord;
  readonly #busyOf: Int32Array; // by rank
  #wakeUp = -Infinity; // the last one asked for
  #overtimeSpent: number | null = null;
  #arrivals = 0;

  // By customer: what is left of the service, the waits so far (less the instant since which he waits, while he does), the arrival, its number, the rank.
  #left = new Float64Array(16);
  #waits = new Float64Array(16);
  #since = new Float64Array(16);
  #number = new Float64Array(16);
  #rank = new Int32Array(16);

  // By server; servers are made as they are needed, the free ones of them are a stack.
  #served = new Int32Array(4).fill(-1);
  #ends = new Float64Array(4);
  #free = new Int32Array(4);
  #freeCount = 0;
  #made = 0;

  /** `now`: the instant at which counting begins. */
  constructor(rules: StationRules, now = 0) {
    const {servers, openings = null, ranks = 1, preemptive = false, capacity = Infinity} = rules;
    if (!((Number.isInteger(servers) || servers === Infinity) && servers > 0))
      throw new RangeError(`servers must be a positive integer or Infinity: ${servers}`);
    if (!(Number.isInteger(ranks) && ranks > 0))
      throw new RangeError(`ranks must be a positive integer: ${ranks}`);
    if (!(capacity === Infinity || (Number.isInteger(capacity) && capacity >= servers)))
      throw new RangeError(`capacity must be an integer of at least ${servers} or Infinity: ${capacity}`);
    const {overtime = -1, mostPresent = -1, waits = null, stays = null} = rules;
    this.servers = servers;
    this.#openings = openings;
    this.#overtime = openings === null ? null : new Overtime(openings, overtime, now);
    this.#startsInOvertime = overtime >= 0;
    this.#isPreemptive = preemptive;
    this.#capacity = capacity;
    this.#queue = new RankedQueue(ranks);
    this.#record = new StationRecord(ranks, mostPresent, waits, stays, now);
    this.#busyOf = new Int32Array(ranks);
  }

  get waiting(): number {
    return this.#queue.length;
  }

  isWaiting(customer: number): boolean {
    return this.#queue.has(customer);
  }

  /** A customer comes, whose service will take `duration`; false when there is no room for him. */
  arrive(customer: number, duration: number, rank: number, now: number): boolean {
    const isLetIn = this.#queue.length + this.busy < this.#capacity;
    this.#record.arrival(isLetIn, duration);
    if (!isLetIn) return false;
    if (customer >= this.#rank.length) this.#growCustomers(customer);
    this.#left[customer] = duration;
    this.#waits[customer] = -now;
    this.#since[customer] = now;
    this.#number[customer] = this.#arrivals++;
    this.#rank[customer] = rank;
    this.#queue.join(customer, rank);
    this.#note(rank, now);
    return true;
  }

  /** Starts whoever is next if a server is free, or his to take, and the station open; then sets customer, server, duration, interrupted. */
  start(now: number): boolean {
    if (this.#queue.length === 0) return false;
    if (this.busy === this.servers && !this.#isPreemptive) return false;
    if (!this.#isManned(now)) return false;
    const customer = this.#queue.first();
    const rank = this.#rank[customer];
    this.interrupted = -1;
    if (this.busy === this.servers && !this.#interrupt(rank, now)) return false;
    this.#queue.leave(customer);
    this.customer = customer;
    this.duration = this.#left[customer];
    this.server = this.#takeServer();
    this.#served[this.server] = customer;
    this.busy++;
    this.#busyOf[rank]++;
    this.#note(rank, now);
    if (this.#isPreemptive) {
      this.#waits[customer] += now;
      this.#ends[this.server] = this.#openings?.ends(now, this.duration) ?? now + this.duration;
    } else this.#record.waited(rank, this.#since[customer], now - this.#since[customer]);
    return true;
  }

  /** The service of this server ends; sets customer. */
  finish(server: number, now: number): void {
    const customer = this.#release(server);
    const rank = this.#rank[customer];
    const since = this.#since[customer];
    this.customer = customer;
    this.server = server;
    this.#note(rank, now);
    this.#record.served();
    if (this.#isPreemptive) this.#record.waited(rank, since, this.#waits[customer]);
    this.#record.stayed(rank, since, now);
  }

  /** A customer who waits goes without having been served. */
  leave(customer: number, now: number): void {
    if (!this.#queue.has(customer)) throw new RangeError(`customer does not wait: ${customer}`);
    const rank = this.#rank[customer];
    const since = this.#since[customer];
    this.#queue.leave(customer);
    this.#note(rank, now);
    this.#record.abandoned(since);
    this.#record.waited(rank, since, now - since, true);
    this.#record.stayed(rank, since, now);
  }

  /** The opening at which to start customers that wait behind closed doors; Infinity if none do or it is planned. */
  wakeUp(now: number): number {
    if (this.#openings === null || this.#queue.length === 0) return Infinity;
    if (this.busy === this.servers && !this.#isPreemptive) return Infinity;
    const opening = this.#openings.next(now);
    if (opening === now || opening === this.#wakeUp) return Infinity;
    this.#wakeUp = opening;
    return opening;
  }

  /** Counts from now on only; whoever is present stays. */
  reset(now: number): void {
    this.#record.reset(now);
    this.#overtime?.reset(now);
  }

  /** Counted time ends: what goes by the clock stays as it is, and whoever has arrived is followed until he goes. */
  stopCounting(now: number): void {
    this.#record.stopCounting(this.#serverTime(now), this.#paused(now), now);
    this.#overtimeSpent = this.#overtime?.spent(now) ?? 0;
  }

  /** What was counted until now, or until `stopCounting`. */
  measures(now: number): GeneralMeasures {
    return this.#record.measures(this.#serverTime(now), this.#paused(now), now);
  }

  /** Milliseconds of all servers at work outside opening hours, until now or until `stopCounting`; zero where nobody works overtime. */
  overtimeSpent(now: number): number {
    if (!this.#startsInOvertime) return 0;
    return this.#overtimeSpent ?? this.#overtime?.spent(now) ?? 0;
  }

  /** Whether a service may start, but for the servers. */
  #isManned(now: number): boolean {
    if (this.#openings === null || this.#openings.isOpen(now)) return true;
    return this.#startsInOvertime && this.#overtime!.isOn(now, this.#longestWaiting());
  }

  /** When the customer arrived who waits longest; the first of his rank, whose interrupted ones are before the others. */
  #longestWaiting(): number {
    let since = Infinity;
    for (let rank = 0; rank < this.#busyOf.length; rank++) {
      const first = this.#queue.firstOf(rank);
      if (first >= 0) since = Math.min(since, this.#since[first]);
    }
    return since;
  }

  /** Milliseconds for which services of all servers have paused. */
  #paused(now: number): number {
    return this.#openings?.pauses ? this.#overtime!.spent(now) : 0;
  }

  /** Milliseconds for which all servers were there: while the station was open, and as long as they worked past closing. */
  #serverTime(now: number): number {
    const from = this.#record.countedFrom;
    const open = this.#openings === null ? now - from : this.#openings.openTime(from, now);
    return this.servers * open + ((this.#overtime?.spent(now) ?? 0) - this.#paused(now));
  }

  /** Sends the last arrival of the last rank in service, if it comes after `rank`, back into the queue. */
  #interrupt(rank: number, now: number): boolean {
    let victim = -1;
    for (let server = 0; server < this.#made; server++) {
      const customer = this.#served[server];
      if (customer < 0 || this.#rank[customer] <= rank || this.#ends[server] <= now) continue;
      if (victim < 0 || this.#isBehind(customer, this.#served[victim])) victim = server;
    }
    if (victim < 0) return false;
    const customer = this.#release(victim);
    const end = this.#ends[victim];
    this.#left[customer] = this.#openings?.pauses ? this.#openings.openTime(now, end) : end - now;
    this.#waits[customer] -= now;
    this.#queue.joinFirst(customer, this.#rank[customer]);
    this.#note(this.#rank[customer], now);
    this.interrupted = customer;
    return true;
  }

  #isBehind(customer: number, other: number): boolean {
    const ranks = this.#rank[customer] - this.#rank[other];
    return ranks > 0 || (ranks === 0 && this.#number[customer] > this.#number[other]);
  }

  #takeServer(): number {
    if (this.#freeCount > 0) return this.#free[--this.#freeCount];
    if (this.#made === this.#served.length) {
      this.#served = grown(this.#served, new Int32Array(2 * this.#made));
      this.#ends = grown(this.#ends, new Float64Array(2 * this.#made));
      this.#free = grown(this.#free, new Int32Array(2 * this.#made));
    }
    return this.#made++;
  }

  #release(server: number): number {
    const customer = server < this.#made ? this.#served[server] : -1;
    if (!(customer >= 0)) throw new RangeError(`server is not busy: ${server}`);
    this.#served[server] = -1;
    this.#free[this.#freeCount++] = server;
    this.busy--;
    this.#busyOf[this.#rank[customer]]--;
    return customer;
  }

  #note(rank: number, now: number): void {
    this.#overtime?.set(this.busy, now);
    this.#record.state(
      rank,
      this.#queue.lengthOf(rank),
      this.#busyOf[rank],
      this.#queue.length,
      this.busy,
      now,
    );
  }

  #growCustomers(customer: number): void {
    const size = Math.max(2 * this.#rank.length, customer + 1);
    this.#left = grown(this.#left, new Float64Array(size));
    this.#waits = grown(this.#waits, new Float64Array(size));
    this.#since = grown(this.#since, new Float64Array(size));
    this.#number = grown(this.#number, new Float64Array(size));
    this.#rank = grown(this.#rank, new Int32Array(size));
  }
}

function grown<T extends Int32Array | Float64Array>(column: T, larger: T): T {
  larger.set(column);
  return larger;
}
