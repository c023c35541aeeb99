import {GeneralStation} from '../../kernel/general-station.ts';
import type {Openings} from '../../kernel/openings.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import {PHASE, type Simulation} from '../../kernel/simulation.ts';
import {Station} from '../../kernel/station.ts';
import {STAGES, type Network, type Step} from '../../scenario/network.ts';
import {uniqueKeys} from '../../scenario/keys.ts';
import {breakdownsOf, type Breakdowns} from './breakdowns.ts';
import {
  drawn,
  productionTimes,
  serviceTimes,
  stepDelays,
  type DrawnTime,
  type ServiceTime,
} from './drawn-times.ts';
import {EVENT} from '../events.ts';
import {openingsOf, pausingOpeningsOf} from './opening-hours.ts';
import type {Operation} from '../operation.ts';
import {pickCounts, type PickCounts} from '../picking/pick-counts.ts';
import {grown, Rows} from '../pool.ts';
import {StationTimes, type StationOutcome} from './station-times.ts';

/** What the job was for, when it joined the queue of its station, and what of the time since was work, or (as far as it is known) lost to breakdowns, ms. */
export interface EndedService {
  readonly station: number;
  readonly kind: number;
  readonly item: number;
  readonly joined: number;
  readonly work: number;
  readonly down?: number;
  readonly now: number;
}

/** The people, machines and delays that the steps of an order's way need, and the making of what suppliers are asked for. */
export class Work {
  readonly stations: readonly (Station | GeneralStation)[];
  /** Sees every start of a service: station, arrival of the job and now, ms. */
  onStart: ((station: number, arrived: number, now: number) => void) | null = null;
  /** Sees every end of a service. */
  onEnd: ((service: EndedService) => void) | null = null;
  /** What stations that pick are told of their tasks; null for others. */
  readonly picks: readonly (PickCounts | null)[];
  readonly #general: readonly (GeneralStation | null)[];
  readonly #times: readonly (StationTimes | null)[];
  readonly #breakdowns: readonly (Breakdowns | null)[];
  readonly #isRanked: readonly boolean[];
  /** By station; null where a service that has started is not paused by closing. */
  readonly #pausing: readonly (Openings | null)[];
  /** By station: 1 where a service that has started goes on to its end, and nobody loses his patience before. */
  readonly #isFirm: Uint8Array;
  /** By station: 1 where besides it ends when its duration is over, whatever happens. */
  readonly #isSimple: Uint8Array;
  readonly #lastRank: number;
  /** By step; null where there is none. */
  readonly #delays: readonly (DrawnTime | null)[];
  readonly #services: readonly (ServiceTime | null)[];
  readonly #routes: readonly (Stream | null)[];
  /** By station. */
  readonly #production: readonly DrawnTime[];

  /** A job is on its way to, waits for, or is in, a station and knows what happens when it is done. */
  #station = new Int32Array();
  #server = new Int32Array();
  #rank = new Int32Array();
  #duration = new Float64Array();
  #patience = new Float64Array(); // ms; then the event that ends it, or NaN
  #end = new Float64Array(); // event that ends the service, where it may be interrupted
  #joined = new Float64Array();
  #down = new Float64Array(); // ms of the service, lost to breakdowns
  #kind = new Int32Array();
  #item = new Int32Array();
  readonly #jobs: Rows;

  constructor(network: Network, randomness: Randomness) {
    const {stations, scenario, stepList} = network;
    const siteKeys = uniqueKeys(scenario.sites.map((site) => site.name));
    this.#times = stations.hasDistributions.map((has) => (has ? new StationTimes() : null));
    this.stations = stations.name.map((_, i) => stationOf(network, i, this.#times[i]));
    this.#general = this.stations.map((station) => (station instanceof GeneralStation ? station : null));
    this.picks = pickCounts(network);
    this.#breakdowns = breakdownsOf(network, randomness);
    this.#pausing = stations.calendar.map((calendar) => pausingOpeningsOf(network, calendar));
    this.#isFirm = Uint8Array.from(stations.discipline, (discipline, i) =>
      discipline !== 'preemptive' && stations.patience[i] === null ? 1 : 0,
    );
    this.#isSimple = this.#isFirm.map((isFirm, i) =>
      this.#breakdowns[i] === null && this.#pausing[i] === null ? isFirm : 0,
    );
    this.#isRanked = stations.discipline.map((discipline) => discipline !== 'fifo');
    this.#lastRank = stations.priorities.length - 1;
    this.#services = serviceTimes(network, randomness);
    this.#delays = stepDelays(network, randomness);
    this.#production = productionTimes(network, randomness);
    this.#routes = stepList.map(({ways, stage, site}) =>
      ways === null ? null : randomness.stream(`route/${STAGES[stage]}`, siteKeys[site]),
    );
    this.#jobs = new Rows(16, (capacity) => {
      this.#station = grown(this.#station, capacity);
      this.#server = grown(this.#server, capacity);
      this.#rank = grown(this.#rank, capacity);
      this.#duration = grown(this.#duration, capacity);
      this.#patience = grown(this.#patience, capacity);
      this.#end = grown(this.#end, capacity);
      this.#joined = grown(this.#joined, capacity);
      this.#down = grown(this.#down, capacity);
      this.#kind = grown(this.#kind, capacity);
      this.#item = grown(this.#item, capacity);
    });
  }

  /**
   * Begins a step of an order, or of its n-th consignment, that has come to so many forks: first its delay, then its station, if any. An
   * event of `kind` with `item` follows when the step is done; false when it takes no time, and no event follows.
   */
  begin(
    op: Operation,
    step: Step,
    order: number,
    consignment: number,
    forks: number,
    kind: number,
    item: number,
  ): boolean {
    const {clock} = op;
    const mark = op.mark(order, consignment, forks);
    const waits = this.#delays[step.id];
    const delay = waits === null ? 0 : drawn(waits, mark);
    if (step.station < 0) {
      if (delay === 0) return false;
      clock.schedule(clock.now + delay, PHASE.demand, 0, kind, item);
      return true;
    }
    const {service, ofSegment, patience} = this.#services[step.id]!;
    const segment = op.orders.segment[order];
    const time = ofSegment?.[segment] ?? service;
    const job = this.#open(step.station, drawn(time, mark, step.pace), kind, item);
    if (this.#general[step.station] !== null) {
      this.#rank[job] = this.#isRanked[step.station] ? op.network.stations.rankOfSegment[segment] : 0;
      this.#patience[job] = patience === null ? Infinity : drawn(patience, mark);
    }
    if (delay === 0) this.joins(op, job);
    else clock.schedule(clock.now + delay, PHASE.demand, 0, EVENT.queue, job);
    return true;
  }

  /** Gives a station a job that belongs to no order; its duration is the variate with this index. An event of `kind` with `item` follows. */
  make(op: Operation, station: number, index: number, kind: number, item: number): void {
    const job = this.#open(station, drawn(this.#production[station], index), kind, item);
    this.#rank[job] = this.#isRanked[station] ? this.#lastRank : 0;
    this.#patience[job] = Infinity;
    this.joins(op, job);
  }

  /** Gives a station a job of `duration` ms beside the steps of orders, as urgent as those of a segment. An event of `kind` with `item` follows. */
  undertake(
    op: Operation,
    station: number,
    duration: number,
    segment: number,
    kind: number,
    item: number,
  ): void {
    const job = this.#open(station, duration, kind, item);
    this.#rank[job] = this.#isRanked[station] ? op.network.stations.rankOfSegment[segment] : 0;
    this.#patience[job] = Infinity;
    this.joins(op, job);
  }

  /** Where an order goes after a step with several ways on, its so-many-th fork: a step's id, or `~stage` for the entry of a stage. */
  wayOn(op: Operation, step: Step, order: number, consignment: number, forks: number): number {
    const {to, cumulative} = step.ways!;
    const u = this.#routes[step.id]!.uniformAt(op.mark(order, consignment, forks));
    for (let i = 0; i < to.length; i++) if (u < cumulative[i]) return to[i];
    return ~(step.stage + 1);
  }

  /** The job joins the queue of its station, or is turned away. */
  joins(op: Operation, job: number): void {
    const {clock} = op;
    const station = this.#station[job];
    const general = this.#general[station];
    if (this.onStart !== null || this.onEnd !== null) this.#joined[job] = clock.now;
    if (general === null) {
      (this.stations[station] as Station).arrive(job, this.#duration[job], clock.now);
      this.#startAll(op, station);
    } else if (!general.arrive(job, this.#duration[job], this.#rank[job], clock.now)) {
      clock.schedule(clock.now, PHASE.demand, 0, EVENT.unserved, job);
    } else {
      const patience = this.#patience[job];
      this.#patience[job] = NaN;
      this.#startAll(op, station);
      if (patience < Infinity && general.isWaiting(job))
        this.#patience[job] = clock.scheduleCancellable(
          clock.now + patience,
          PHASE.demand,
          0,
          EVENT.impatience,
          job,
        );
    }
  }

  serviceEnds(op: Operation, job: number): void {
    const {clock} = op;
    const station = this.#station[job];
    this.stations[station].finish(this.#server[job], clock.now);
    if (this.onEnd !== null)
      this.onEnd({
        station,
        kind: this.#kind[job],
        item: this.#item[job],
        joined: this.#joined[job],
        work: this.#duration[job],
        down: this.#breakdowns[station] === null ? 0 : this.#down[job],
        now: clock.now,
      });
    const kind = this.#kind[job];
    const item = this.#item[job];
    const comesNext = clock.isQuiet();
    if (!comesNext) clock.schedule(clock.now, PHASE.demand, 0, kind, item);
    this.#jobs.release(job);
    this.#startAll(op, station);
    if (comesNext) op.handle(kind, item);
  }

  /** The job leaves the queue; what happens then is the owner's affair, see `unserved`. */
  losesPatience(op: Operation, job: number): void {
    const {clock} = op;
    this.#general[this.#station[job]]!.leave(job, clock.now);
    clock.schedule(clock.now, PHASE.demand, 0, EVENT.unserved, job);
  }

  /** Ends a job that was turned away or lost its patience: `ended` gets what it was for. */
  unserved(job: number, ended: (kind: number, item: number) => void): void {
    this.#jobs.release(job);
    ended(this.#kind[job], this.#item[job]);
  }

  startCounting(now: number): void {
    for (const times of this.#times) times?.clear();
    for (const station of this.stations) station.reset(now);
  }

  stopCounting(now: number): void {
    for (const station of this.stations) station.stopCounting(now);
  }

  /** What each station did in the counted time, and for whoever arrived in it. */
  outcomes(now: number): StationOutcome[] {
    return this.stations.map((station, i) => ({
      ...station.measures(now),
      ...(this.#times[i]?.figures() ?? {}),
      overtime: this.#general[i]?.overtimeSpent(now) ?? 0,
      recovery: this.#breakdowns[i]?.outcome() ?? null,
      picks: this.picks[i]?.outcome() ?? null,
    }));
  }

  opens(op: Operation, station: number): void {
    this.#startAll(op, station);
  }

  #open(station: number, duration: number, kind: number, item: number): number {
    const job = this.#jobs.take();
    this.#station[job] = station;
    this.#duration[job] = duration;
    this.#kind[job] = kind;
    this.#item[job] = item;
    return job;
  }

  #startAll(op: Operation, index: number): void {
    const {clock} = op;
    const station = this.stations[index];
    while (station.start(clock.now)) {
      const job = station.customer;
      this.#server[job] = station.server;
      if (this.#isSimple[index] === 1)
        clock.schedule(clock.now + station.duration, PHASE.demand, 0, EVENT.service, job);
      else this.#startsWithCare(op, index, job);
      if (this.onStart !== null) this.onStart(index, this.#joined[job], clock.now);
    }
    const opening = station.wakeUp(clock.now);
    if (opening < Infinity) clock.schedule(opening, PHASE.demand, 0, EVENT.opening, index);
  }

  /** A service that breakdowns, closing or others may interrupt has started; apart, so that what all others need stays small. */
  #startsWithCare({clock}: Operation, index: number, job: number): void {
    const {server, duration} = this.stations[index];
    const breakdowns = this.#breakdowns[index];
    const down = breakdowns === null ? 0 : breakdowns.during(server, duration, clock.now);
    if (breakdowns !== null) this.#down[job] = down;
    const ends = this.#pausing[index]?.ends(clock.now, duration + down) ?? clock.now + duration + down;
    if (this.#isFirm[index] === 1) clock.schedule(ends, PHASE.demand, 0, EVENT.service, job);
    else this.#startsAtGeneral(clock, this.#general[index]!, job, ends);
  }

  #startsAtGeneral(clock: Simulation, station: GeneralStation, job: number, ends: number): void {
    if (station.interrupted >= 0) clock.cancel(this.#end[station.interrupted]);
    if (!Number.isNaN(this.#patience[job])) {
      clock.cancel(this.#patience[job]);
      this.#patience[job] = NaN;
    }
    this.#end[job] = clock.scheduleCancellable(ends, PHASE.demand, 0, EVENT.service, job);
  }
}

function stationOf(network: Network, i: number, times: StationTimes | null): Station | GeneralStation {
  const {stations} = network;
  const openings = openingsOf(network, stations.calendar[i]);
  if (stations.isPlain[i]) return new Station(stations.servers[i], openings);
  const discipline = stations.discipline[i];
  return new GeneralStation({
    servers: stations.servers[i],
    openings,
    ranks: discipline === 'fifo' ? 1 : stations.priorities.length,
    preemptive: discipline === 'preemptive',
    capacity: stations.capacity[i],
    overtime: stations.overtime[i],
    mostPresent: stations.mostPresent[i],
    waits: times?.waits ?? null,
    stays: times?.stays ?? null,
  });
}
