import type {StationMeasures} from './station.ts';
import {Tally, TimeAverage} from './tally.ts';

/** Takes observations one by one. */
export interface Observer {
  add(x: number): void;
}

/** What a rank of customers met in the counted time; NaN where nothing was observed. */
export interface RankMeasures {
  L: number;
  Lq: number;
  W: number;
  Wq: number;
}

/** What a general station did in the counted time; shares are of the customers that arrived in it, `W` and `Wq` of those let in. */
export interface GeneralMeasures extends StationMeasures {
  /** Share that was turned away. */
  blocked: number;
  /** Share that was let in and left before service. */
  abandoned: number;
  /** Services that ended, per millisecond. */
  throughput: number;
  ranks: readonly RankMeasures[];
  /** Share of time with 0, 1, … customers present, the last one with so many or more; empty unless it was asked for. */
  present: readonly number[];
}

/** What goes by the clock. */
interface OverTime extends Pick<
  GeneralMeasures,
  'L' | 'Lq' | 'utilisation' | 'load' | 'arrivals' | 'blocked' | 'throughput' | 'present'
> {
  ranks: readonly Pick<RankMeasures, 'L' | 'Lq'>[];
}

/** What a rank of customers does, over time and one by one. */
class RankRecord {
  readonly queue: TimeAverage;
  readonly work: TimeAverage;
  waits = new Tally();
  stays = new Tally();

  constructor(now: number) {
    this.queue = new TimeAverage(0, now);
    this.work = new TimeAverage(0, now);
  }

  reset(now: number): void {
    this.queue.reset(now);
    this.work.reset(now);
    this.waits = new Tally();
    this.stays = new Tally();
  }

  untilNow(now: number): Pick<RankMeasures, 'L' | 'Lq'> {
    const Lq = this.queue.mean(now);
    return {L: Lq + this.work.mean(now), Lq};
  }

  means(): Pick<RankMeasures, 'W' | 'Wq'> {
    return {W: this.stays.mean, Wq: this.waits.mean};
  }
}

/** Book-keeping of a general station: over time by the clock, one by one for customers that arrived in the counted time. */
export class StationRecord {
  countedFrom = 0;
  #countedTo = Infinity;
  #overTime: OverTime | null = null;
  readonly #ranks: readonly RankRecord[];
  readonly #all: RankRecord;
  readonly #waits: Observer | null;
  readonly #stays: Observer | null;
  readonly #timePresent: Float64Array;
  #present = 0;
  #presentSince = 0;
  #arrivals = 0;
  #brought = 0;
  #turnedAway = 0;
  #abandoned = 0;
  #ended = 0;
  #waited = 0;

  /** `mostPresent`: keeps the share of time with 0, 1, … customers, and with mostPresent or more; -1 keeps none. */
  constructor(
    ranks: number,
    mostPresent: number,
    waits: Observer | null,
    stays: Observer | null,
    now: number,
  ) {
    this.countedFrom = now;
    this.#all = new RankRecord(now);
    this.#ranks = ranks === 1 ? [this.#all] : Array.from({length: ranks}, () => new RankRecord(now));
    this.#waits = waits;
    this.#stays = stays;
    this.#timePresent = new Float64Array(mostPresent + 1);
    this.#presentSince = now;
  }

  /** A customer comes with work that takes `duration`. */
  arrival(isLetIn: boolean, duration: number): void {
    this.#arrivals++;
    this.#brought += duration;
    if (!isLetIn) this.#turnedAway++;
  }

  /** So many of a rank, and of all ranks, wait and are in service from now on. */
  state(rank: number, waiting: number, busy: number, allWaiting: number, allBusy: number, now: number): void {
    const one = this.#ranks[rank];
    one.queue.set(waiting, now);
    one.work.set(busy, now);
    if (one !== this.#all) {
      this.#all.queue.set(allWaiting, now);
      this.#all.work.set(allBusy, now);
    }
    this.#closePresent(now);
    this.#present = Math.min(allWaiting + allBusy, this.#timePresent.length - 1);
  }

  /** A customer that arrived at `since` has done all his waiting; who leaves at once, unserved, has waited too. */
  waited(rank: number, since: number, wait: number, hasWaited = wait > 0): void {
    if (!this.#isCounted(since)) return;
    this.#all.waits.add(wait);
    if (this.#ranks[rank] !== this.#all) this.#ranks[rank].waits.add(wait);
    this.#waits?.add(wait);
    if (hasWaited) this.#waited++;
  }

  /** A customer that arrived at `since` goes. */
  stayed(rank: number, since: number, now: number): void {
    if (!this.#isCounted(since)) return;
    this.#all.stays.add(now - since);
    if (this.#ranks[rank] !== this.#all) this.#ranks[rank].stays.add(now - since);
    this.#stays?.add(now - since);
  }

  served(): void {
    this.#ended++;
  }

  abandoned(since: number): void {
    if (this.#isCounted(since)) this.#abandoned++;
  }

  reset(now: number): void {
    this.countedFrom = now;
    this.#all.reset(now);
    for (const rank of this.#ranks) rank.reset(now);
    this.#timePresent.fill(0);
    this.#presentSince = now;
    this.#arrivals = this.#brought = this.#turnedAway = this.#abandoned = this.#ended = this.#waited = 0;
  }

  /** Counted time ends: what goes by the clock stays as it is, and whoever has arrived is followed until he goes. */
  stopCounting(serverTime: number, paused: number, now: number): void {
    this.#overTime = this.#untilNow(serverTime, paused, now);
    this.#countedTo = now;
  }

  /** `serverTime`: milliseconds for which all servers were there. `paused`: those for which their services have paused, behind closed doors. */
  measures(serverTime: number, paused: number, now: number): GeneralMeasures {
    const overTime = this.#overTime ?? this.#untilNow(serverTime, paused, now);
    return {
      ...overTime,
      ...this.#all.means(),
      pWait: this.#waited / this.#all.waits.count,
      abandoned: this.#abandoned / overTime.arrivals,
      ranks: overTime.ranks.map((rank, i) => ({...rank, ...this.#ranks[i].means()})),
    };
  }

  #untilNow(serverTime: number, paused: number, now: number): OverTime {
    const time = now - this.countedFrom;
    this.#closePresent(now);
    return {
      ...this.#all.untilNow(now),
      utilisation: (this.#all.work.mean(now) * time - paused) / serverTime,
      load: this.#brought / serverTime,
      arrivals: this.#arrivals,
      blocked: this.#turnedAway / this.#arrivals,
      throughput: this.#ended / time,
      ranks: this.#ranks.map((rank) => rank.untilNow(now)),
      present: Array.from(this.#timePresent, (spent) => spent / time),
    };
  }

  #isCounted(since: number): boolean {
    return since >= this.countedFrom && since < this.#countedTo;
  }

  #closePresent(now: number): void {
    if (this.#timePresent.length === 0) return;
    this.#timePresent[this.#present] += now - this.#presentSince;
    this.#presentSince = now;
  }
}
