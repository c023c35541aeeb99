import {describe, expect, test} from 'vitest';
import {weeklyOpenings, type Openings} from '../../engine/kernel/openings.ts';
import {Randomness} from '../../engine/kernel/random.ts';
import {PHASE, Simulation, type Operation} from '../../engine/kernel/simulation.ts';
import {Station, type StationMeasures} from '../../engine/kernel/station.ts';

const ARRIVAL = 0;
const END = 1;
const WAKE_UP = 2;

/** Customers 0 … count-1 with given times between arrivals and services; notes every departure. */
class Counter implements Operation {
  simulation = new Simulation();
  departures: string[] = [];
  station: Station;
  #between: (customer: number) => number;
  #service: (customer: number) => number;
  #count: number;

  constructor(
    station: Station,
    count: number,
    between: (customer: number) => number,
    service: (customer: number) => number,
  ) {
    this.station = station;
    this.#count = count;
    this.#between = between;
    this.#service = service;
    this.#arriveAfter(0);
  }

  handle(kind: number, item: number): void {
    const {now} = this.simulation;
    if (kind === ARRIVAL) {
      this.station.arrive(item, this.#service(item), now);
      this.#arriveAfter(item + 1);
    } else if (kind === END) {
      this.station.finish(item, now);
      if (this.departures.length < 1000) this.departures.push(`${now}:${this.station.customer}`);
    }
    this.#startAll();
  }

  flush(): void {}

  #arriveAfter(customer: number): void {
    if (customer < this.#count) this.#schedule(this.#between(customer), PHASE.demand, ARRIVAL, customer);
  }

  #startAll(): void {
    const {station, simulation} = this;
    while (station.start(simulation.now))
      this.#schedule(station.duration, PHASE.receipt, END, station.server);
    const wakeUp = station.wakeUp(simulation.now);
    if (wakeUp < Infinity) this.#schedule(wakeUp - simulation.now, PHASE.startReview, WAKE_UP, 0);
  }

  #schedule(delay: number, phase: number, kind: number, item: number): void {
    this.simulation.schedule(this.simulation.now + delay, phase, 0, kind, item);
  }
}

/** M/M/c in the steady state: the Erlang C formula, e.g. Gross & Harris, Fundamentals of Queueing Theory, section 2.3. */
function erlangC(rate: number, service: number, servers: number) {
  const load = rate * service;
  const rho = load / servers;
  let term = 1; // load^k / k!
  let sum = 0;
  for (let k = 0; k < servers; term *= load / ++k) sum += term;
  const pWait = term / (1 - rho) / (sum + term / (1 - rho));
  const Wq = (pWait * service) / (servers * (1 - rho));
  return {pWait, Wq, W: Wq + service, Lq: rate * Wq, L: rate * (Wq + service), utilisation: rho};
}

describe.each([
  {servers: 1, rho: 0.9, customers: 400_000},
  {servers: 3, rho: 0.8, customers: 200_000},
  {servers: 12, rho: 0.7, customers: 200_000},
])('M/M/$servers at load $rho', ({servers, rho, customers}) => {
  const service = 1e6; // mean, in ms
  const rate = (rho * servers) / service;
  const exact = erlangC(rate, service, servers);
  const replications = Array.from({length: 10}, (_, replication) => {
    const randomness = new Randomness('M/M/c', replication);
    const between = randomness.stream('between');
    const durations = randomness.stream('service');
    const station = new Station(servers);
    const counter = new Counter(
      station,
      Infinity,
      (i) => Math.round(between.at(i).exponential() / rate),
      (i) => Math.round(durations.at(i).exponential() * service),
    );
    const end = customers / 10 / rate;
    counter.simulation.run(0.2 * end, counter);
    station.reset(counter.simulation.now);
    counter.simulation.run(1.2 * end, counter);
    return {...station.measures(counter.simulation.now), time: end};
  });

  test.each(['pWait', 'Wq', 'W', 'Lq', 'L', 'utilisation'] as const)(
    '%s agrees with the Erlang C formula within 4 standard errors [R7]',
    (measure) => {
      const values = replications.map((replication) => replication[measure]);
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
      const variance = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (values.length - 1);
      const standardError = Math.sqrt(variance / values.length);
      expect(Math.abs(mean - exact[measure])).toBeLessThan(4 * standardError);
      expect(standardError).toBeLessThan(0.1 * exact[measure]);
    },
  );

  test("Little's law: L is arrivals per time times W, up to those present at the ends", () => {
    for (const {L, W, Lq, Wq, arrivals, time} of replications) {
      expect(L / ((arrivals / time) * W)).toBeCloseTo(1, 1);
      expect(Math.abs(Lq - (arrivals / time) * Wq)).toBeLessThan(0.02 * L + 0.05 * Lq);
    }
  });
});

test("Little's law is exact when the station is empty at both ends", () => {
  const stream = new Randomness('Little', 0).stream('times');
  const station = new Station(2);
  const counter = new Counter(
    station,
    5000,
    (i) => Math.round(1000 * stream.at(2 * i).exponential()),
    (i) => Math.round(1700 * stream.at(2 * i + 1).exponential()),
  );
  counter.simulation.run(Infinity, counter);
  const {L, W, Lq, Wq, arrivals} = station.measures(counter.simulation.now);
  const rate = arrivals / counter.simulation.now;
  expect(arrivals).toBe(5000);
  expect(L / (rate * W)).toBeCloseTo(1, 12);
  expect(Lq / (rate * Wq)).toBeCloseTo(1, 12);
});

describe('a station', () => {
  const every = (times: number[]) => (customer: number) => times[customer];
  const run = (station: Station, between: number[], service: number[]): [string[], StationMeasures] => {
    const counter = new Counter(station, between.length, every(between), every(service));
    counter.simulation.run(Infinity, counter);
    return [counter.departures, station.measures(counter.simulation.now)];
  };

  test('serves first come first served, and its measures are those of the hand-played sequence', () => {
    // Arrivals at 0, 1, 2, 8; services 4, 4, 1, 2 by one server: starts 0, 4, 8, 9, ends 4, 8, 9, 11.
    const [departures, measures] = run(new Station(1), [0, 1, 1, 6], [4, 4, 1, 2]);
    expect(departures).toEqual(['4:0', '8:1', '9:2', '11:3']);
    expect(measures).toEqual({
      L: (4 + 7 + 7 + 3) / 11,
      Lq: (3 + 6 + 1) / 11,
      W: (4 + 7 + 7 + 3) / 4,
      Wq: (0 + 3 + 6 + 1) / 4,
      pWait: 3 / 4,
      utilisation: 1,
      load: 1,
      arrivals: 4,
    });
  });

  test('with two servers overtakes in service but never in the queue', () => {
    const [departures] = run(new Station(2), [0, 1, 1, 1], [10, 2, 2, 2]);
    expect(departures).toEqual(['3:1', '5:2', '7:3', '10:0']);
  });

  test('keeps its order through a queue of 100,000 that grows while it turns', () => {
    const n = 100_000;
    const station = new Station(1);
    const served: number[] = [];
    for (let i = 0; i < n; i++) {
      station.arrive(i, 1, i);
      if (i % 3 === 0) {
        if (station.busy > 0) station.finish(0, i);
        expect(station.start(i)).toBe(true);
        served.push(station.customer);
      }
    }
    while (station.waiting > 0) {
      station.finish(0, n);
      station.start(n);
      served.push(station.customer);
    }
    expect(served).toEqual(Array.from({length: n}, (_, i) => i));
  });

  test('counts from a reset on: the customers that arrive then, and the state as it is', () => {
    const station = new Station(1);
    station.arrive(0, 10, 0);
    station.start(0);
    station.arrive(1, 10, 5);
    station.reset(6);
    station.arrive(2, 4, 8);
    station.finish(0, 10);
    station.start(10);
    station.finish(0, 20);
    station.start(20);
    station.finish(0, 24);
    expect(station.measures(26)).toEqual({
      L: (4 + 12) / 20 + 18 / 20, // in service 6-24, waiting 6-10 and 8-20
      Lq: (4 + 12) / 20,
      W: 16,
      Wq: 12,
      pWait: 1,
      utilisation: 18 / 20,
      load: 4 / 20,
      arrivals: 1,
    });
  });

  test('that saw nobody has no W, Wq and pWait', () => {
    expect(new Station(2).measures(10)).toEqual({
      L: 0,
      Lq: 0,
      W: NaN,
      Wq: NaN,
      pWait: NaN,
      utilisation: 0,
      load: 0,
      arrivals: 0,
    });
  });

  test('refuses to end a service that is not going on, and to have no servers', () => {
    const station = new Station(2);
    expect(() => station.finish(1, 5)).toThrow(new RangeError('server is not busy: 1'));
    expect(() => new Station(0)).toThrow(new RangeError('servers must be a positive integer: 0'));
    expect(() => new Station(1.5)).toThrow(RangeError);
  });
});

describe('a station with a calendar', () => {
  const HOUR = 3_600_000;
  const DAY = 24 * HOUR;
  const daily: Openings = weeklyOpenings(
    [0, 1, 2, 3, 4, 5, 6].map((day) => [day * DAY + 8 * HOUR, day * DAY + 20 * HOUR]),
  );
  const play = (servers: number, arrivals: number[], service: number[]) => {
    const station = new Station(servers, daily);
    const between = (i: number) => HOUR * (arrivals[i] - (arrivals[i - 1] ?? 0));
    const counter = new Counter(station, arrivals.length, between, (i) => HOUR * service[i]);
    counter.simulation.run(2 * DAY, counter);
    return {
      departures: counter.departures.map((line) => line.replace(/^\d+/, (ms) => `${Number(ms) / HOUR}`)),
      station,
    };
  };

  test('starts service only when open: who comes at night waits for the opening', () => {
    expect(play(2, [3, 4, 5], [1, 1, 1]).departures).toEqual(['9:0', '9:1', '10:2']);
  });

  test('lets a service that began before closing run past it, and starts nothing after', () => {
    expect(play(1, [19, 19.5], [3, 1]).departures).toEqual(['22:0', '33:1']);
  });

  test('is closed at the closing instant', () => {
    expect(play(1, [20], [1]).departures).toEqual(['33:0']);
  });

  test('asks once for a wake-up, however many come while it is closed', () => {
    const station = new Station(1, daily);
    station.arrive(0, 1, 0);
    expect(station.start(0)).toBe(false);
    expect(station.wakeUp(0)).toBe(8 * HOUR);
    station.arrive(1, 1, 5);
    expect(station.wakeUp(5)).toBe(Infinity);
    expect(station.start(8 * HOUR)).toBe(true);
    expect(station.wakeUp(8 * HOUR)).toBe(Infinity);
    station.finish(0, 21 * HOUR);
    expect(station.start(21 * HOUR)).toBe(false);
    expect(station.wakeUp(21 * HOUR)).toBe(DAY + 8 * HOUR);
  });

  test('is utilised in proportion to its open time', () => {
    const {station} = play(2, [8, 32], [6, 6]);
    expect(station.measures(2 * DAY).utilisation).toBe(12 / (2 * 24));
  });
});
