import {distribution, type Distribution} from '../kernel/distributions.ts';
import type {Randomness, Stream} from '../kernel/random.ts';
import {PHASE} from '../kernel/simulation.ts';
import {Station, type StationMeasures} from '../kernel/station.ts';
import {DAY, STAGES, type Network, type Step} from '../scenario/network.ts';
import {uniqueKeys} from '../scenario/keys.ts';
import {EVENT} from './events.ts';
import {openingsOf} from './opening-hours.ts';
import type {Operation} from './operation.ts';
import {grown, Rows} from './pool.ts';

/** The people, machines and delays that the steps of an order's way need. */
export class Work {
  readonly stations: readonly Station[];
  /** What each station did in the counted time, once that is over. */
  measured: readonly StationMeasures[] = [];
  /** Delay and time at the station by `site * STAGES.length + stage`; null where there is none. */
  readonly #delays: readonly (Duration | null)[];
  readonly #services: readonly (Duration | null)[];

  /** A job is on its way to, waits for, or is in, a station and knows what happens when it is done. */
  #station = new Int32Array();
  #server = new Int32Array();
  #duration = new Float64Array();
  #kind = new Int32Array();
  #item = new Int32Array();
  readonly #jobs: Rows;

  constructor(network: Network, randomness: Randomness) {
    const {stations, scenario, steps} = network;
    const stationKeys = uniqueKeys(stations.name);
    const siteKeys = uniqueKeys(scenario.sites.map((site) => site.name));
    this.stations = stations.name.map(
      (_, i) => new Station(stations.servers[i], openingsOf(network, stations.calendar[i])),
    );
    this.#services = steps.flatMap((bySite) =>
      bySite.map((step, stage) => {
        if (step === null || step.station < 0) return null;
        return {
          law: distribution(stations.time[step.station]),
          chance: randomness.stream(`service/${STAGES[stage]}`, stationKeys[step.station]),
        };
      }),
    );
    this.#delays = steps.flatMap((bySite, site) =>
      bySite.map((step, stage) => {
        if (step === null || step.delay === 0) return null;
        return {
          law: distribution(step.delay),
          chance: randomness.stream(`delay/${STAGES[stage]}`, siteKeys[site]),
        };
      }),
    );
    this.#jobs = new Rows(16, (capacity) => {
      this.#station = grown(this.#station, capacity);
      this.#server = grown(this.#server, capacity);
      this.#duration = grown(this.#duration, capacity);
      this.#kind = grown(this.#kind, capacity);
      this.#item = grown(this.#item, capacity);
    });
  }

  /**
   * Begins a step of an order, or of its n-th consignment: first its delay, then its station, if any. An event of `kind` with `item`
   * follows when the step is done; false when it takes no time, and no event follows.
   */
  begin(
    op: Operation,
    step: Step,
    stage: number,
    order: number,
    consignment: number,
    kind: number,
    item: number,
  ): boolean {
    const {clock} = op;
    const mark = op.mark(order, consignment);
    const at = op.orders.site[order] * STAGES.length + stage;
    const delay = ticks(this.#delays[at], mark);
    if (step.station < 0) {
      if (delay === 0) return false;
      clock.schedule(clock.now + delay, PHASE.demand, 0, kind, item);
      return true;
    }
    const job = this.#jobs.take();
    this.#station[job] = step.station;
    this.#duration[job] = ticks(this.#services[at], mark);
    this.#kind[job] = kind;
    this.#item[job] = item;
    if (delay === 0) this.joins(op, job);
    else clock.schedule(clock.now + delay, PHASE.demand, 0, EVENT.queue, job);
    return true;
  }

  /** The job joins the queue of its station. */
  joins(op: Operation, job: number): void {
    const station = this.#station[job];
    this.stations[station].arrive(job, this.#duration[job], op.clock.now);
    this.#startAll(op, station);
  }

  serviceEnds(op: Operation, job: number): void {
    const {clock} = op;
    const station = this.#station[job];
    this.stations[station].finish(this.#server[job], clock.now);
    clock.schedule(clock.now, PHASE.demand, 0, this.#kind[job], this.#item[job]);
    this.#jobs.release(job);
    this.#startAll(op, station);
  }

  startCounting(now: number): void {
    for (const station of this.stations) station.reset(now);
  }

  stopCounting(now: number): void {
    this.measured = this.stations.map((station) => station.measures(now));
  }

  opens(op: Operation, station: number): void {
    this.#startAll(op, station);
  }

  #startAll(op: Operation, index: number): void {
    const {clock} = op;
    const station = this.stations[index];
    while (station.start(clock.now)) {
      this.#server[station.customer] = station.server;
      clock.schedule(clock.now + station.duration, PHASE.demand, 0, EVENT.service, station.customer);
    }
    const opening = station.wakeUp(clock.now);
    if (opening < Infinity) clock.schedule(opening, PHASE.demand, 0, EVENT.opening, index);
  }
}

interface Duration {
  readonly law: Distribution;
  readonly chance: Stream;
}

/** The variate with this index, ms. */
function ticks(duration: Duration | null, index: number): number {
  if (duration === null) return 0;
  return Math.max(0, Math.round(duration.law.sample(duration.chance.at(index)) * DAY));
}
