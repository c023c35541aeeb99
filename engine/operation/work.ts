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
  readonly #serviceTime: readonly Distribution[];
  readonly #serviceChance: readonly Stream[];
  /** Delay and its chance by `site * STAGES.length + stage`; null where there is no delay. */
  readonly #delays: readonly ({law: Distribution; chance: Stream} | null)[];

  /** A job waits for, or is in, a station and knows what happens when it is done. */
  #station = new Int32Array();
  #server = new Int32Array();
  #delay = new Float64Array();
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
    this.#serviceTime = stations.time.map((time) => distribution(time));
    this.#serviceChance = stations.name.map((_, i) => randomness.stream('service', stationKeys[i]));
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
      this.#delay = grown(this.#delay, capacity);
      this.#kind = grown(this.#kind, capacity);
      this.#item = grown(this.#item, capacity);
    });
  }

  /**
   * Begins a step of an order, or of its n-th consignment: first its station, if any, then its delay. An event of `kind` with `item`
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
    const timing = this.#delays[op.orders.site[order] * STAGES.length + stage];
    const delay = timing === null ? 0 : ticks(timing.law.sample(timing.chance.at(mark)));
    if (step.station < 0) {
      if (delay === 0) return false;
      clock.schedule(clock.now + delay, PHASE.demand, 0, kind, item);
      return true;
    }
    const job = this.#jobs.take();
    this.#station[job] = step.station;
    this.#delay[job] = delay;
    this.#kind[job] = kind;
    this.#item[job] = item;
    const duration = ticks(
      this.#serviceTime[step.station].sample(this.#serviceChance[step.station].at(mark)),
    );
    this.stations[step.station].arrive(job, duration, clock.now);
    this.#startAll(op, step.station);
    return true;
  }

  serviceEnds(op: Operation, job: number): void {
    const {clock} = op;
    const station = this.#station[job];
    this.stations[station].finish(this.#server[job], clock.now);
    clock.schedule(clock.now + this.#delay[job], PHASE.demand, 0, this.#kind[job], this.#item[job]);
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

function ticks(days: number): number {
  return Math.max(0, Math.round(days * DAY));
}
