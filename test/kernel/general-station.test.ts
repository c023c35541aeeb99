import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {GeneralStation, type StationRules} from '../../engine/kernel/general-station.ts';
import {weeklyOpenings} from '../../engine/kernel/openings.ts';
import {RankedQueue} from '../../engine/kernel/ranked-queue.ts';
import {Station} from '../../engine/kernel/station.ts';

interface Arrival {
  at: number;
  service: number;
  rank?: number;
  patience?: number;
}

/** Plays arrivals, numbered from 0, through a station by hand: what happened, in order. */
function play(rules: StationRules, arrivals: readonly Arrival[], until = Infinity) {
  const station = new GeneralStation(rules);
  const log: string[] = [];
  const ends = new Map<number, {at: number; server: number}>();
  const limits = new Map<number, number>();
  let wakeUp = Infinity;
  let next = 0;
  const startAll = (now: number) => {
    while (station.start(now)) {
      if (station.interrupted >= 0) {
        ends.delete(station.interrupted);
        log.push(`${now} interrupts ${station.interrupted}`);
      }
      log.push(`${now} starts ${station.customer}`);
      ends.set(station.customer, {at: now + station.duration, server: station.server});
      limits.delete(station.customer);
    }
    wakeUp = Math.min(wakeUp, station.wakeUp(now));
  };
  for (;;) {
    const arrival = arrivals[next]?.at ?? Infinity;
    const end = Math.min(Infinity, ...[...ends.values()].map(({at}) => at));
    const limit = Math.min(Infinity, ...limits.values());
    const now = Math.min(arrival, end, limit, wakeUp);
    if (now >= until || now === Infinity) return {station, log, now: Math.min(until, now)};
    if (now === wakeUp) wakeUp = Infinity;
    else if (now === end) {
      const [customer, {server}] = [...ends].find(([, {at}]) => at === now)!;
      station.finish(server, now);
      ends.delete(customer);
      log.push(`${now} ends ${customer}`);
    } else if (now === limit) {
      const [customer] = [...limits].find(([, at]) => at === now)!;
      limits.delete(customer);
      station.leave(customer, now);
      log.push(`${now} leaves ${customer}`);
    } else {
      const {service, rank = 0, patience = Infinity} = arrivals[next];
      if (!station.arrive(next, service, rank, now)) log.push(`${now} turned away ${next}`);
      else if (patience < Infinity) limits.set(next, now + patience);
      next++;
    }
    startAll(now);
  }
}

describe('a general station', () => {
  test('turns away who finds it full, those in service counted', () => {
    const {log, station} = play({servers: 1, capacity: 2, mostPresent: 2}, [
      {at: 0, service: 10},
      {at: 1, service: 5},
      {at: 2, service: 5},
      {at: 11, service: 1},
    ]);
    expect(log).toEqual([
      '0 starts 0',
      '2 turned away 2',
      '10 ends 0',
      '10 starts 1',
      '15 ends 1',
      '15 starts 3',
      '16 ends 3',
    ]);
    const {arrivals, blocked, throughput, present, L, W} = station.measures(20);
    expect([arrivals, blocked, throughput]).toEqual([4, 1 / 4, 3 / 20]);
    expect(present).toEqual(
      [4 / 20, (1 + 1 + 1) / 20, (9 + 4) / 20].map((share) => expect.closeTo(share, 12)),
    );
    expect(L).toBeCloseTo((3 + 2 * 13) / 20, 12);
    expect(W).toBeCloseTo((10 + 14 + 5) / 3, 12);
  });

  test('shares its time out among so many present, and so many or more', () => {
    const {station, now} = play(
      {servers: 1, mostPresent: 1},
      [0, 1, 2].map((at) => ({at, service: 3})),
      10,
    );
    expect(station.measures(now).present).toEqual([0.1, 0.9]);
  });

  test('serves the first rank first, and first come first served within it', () => {
    const {log} = play({servers: 1, ranks: 3}, [
      {at: 0, service: 10, rank: 2},
      {at: 1, service: 1, rank: 2},
      {at: 2, service: 1, rank: 0},
      {at: 3, service: 1, rank: 1},
      {at: 4, service: 1, rank: 0},
    ]);
    expect(log.filter((line) => line.includes('starts'))).toEqual([
      '0 starts 0',
      '10 starts 2',
      '11 starts 4',
      '12 starts 3',
      '13 starts 1',
    ]);
  });

  test('interrupts the last arrival of the last rank, and resumes it before its own rank', () => {
    const {log, station} = play({servers: 2, ranks: 2, preemptive: true}, [
      {at: 0, service: 10, rank: 1},
      {at: 1, service: 10, rank: 1},
      {at: 2, service: 10, rank: 1},
      {at: 4, service: 3, rank: 0},
      {at: 5, service: 1, rank: 0},
      {at: 6, service: 1, rank: 0},
    ]);
    expect(log).toEqual([
      '0 starts 0',
      '1 starts 1',
      '4 interrupts 1',
      '4 starts 3',
      '5 interrupts 0',
      '5 starts 4',
      '6 ends 4',
      '6 starts 0',
      '6 interrupts 0',
      '6 starts 5',
      '7 ends 3',
      '7 starts 0',
      '7 ends 5',
      '7 starts 1',
      '12 ends 0',
      '12 starts 2',
      '14 ends 1',
      '22 ends 2',
    ]);
    const {ranks, Wq, W} = station.measures(30);
    expect(ranks[0]).toEqual({L: 5 / 30, Lq: 0, W: 5 / 3, Wq: 0});
    expect(ranks[1].Wq).toBeCloseTo((2 + 3 + 10) / 3, 12);
    expect(ranks[1].L).toBeCloseTo((12 + 13 + 20) / 30, 12);
    expect(W - Wq).toBeCloseTo(35 / 6, 12);
  });

  test('leaves a service alone that ends at the present instant', () => {
    const station = new GeneralStation({servers: 1, ranks: 2, preemptive: true});
    station.arrive(0, 5, 1, 0);
    station.start(0);
    station.arrive(1, 5, 0, 5);
    expect(station.start(5)).toBe(false);
    station.finish(0, 5);
    expect(station.start(5)).toBe(true);
    expect(station.customer).toBe(1);
    expect(station.interrupted).toBe(-1);
  });

  test('loses those who wait too long, whose waits count', () => {
    const {log, station} = play({servers: 1}, [
      {at: 0, service: 10, patience: 1},
      {at: 1, service: 5, patience: 3},
      {at: 2, service: 5, patience: 100},
    ]);
    expect(log).toEqual(['0 starts 0', '4 leaves 1', '10 ends 0', '10 starts 2', '15 ends 2']);
    const {abandoned, Wq, W, pWait} = station.measures(15);
    expect([abandoned, pWait]).toEqual([1 / 3, 2 / 3]);
    expect(Wq).toBeCloseTo((0 + 3 + 8) / 3, 12);
    expect(W).toBeCloseTo((10 + 3 + 13) / 3, 12);
  });

  test('counts who leaves at once among those that did not start at once', () => {
    const {station, now} = play(
      {servers: 1},
      [0, 1].map((at) => ({at, service: 3, patience: 0})),
      10,
    );
    const {pWait, Wq, abandoned} = station.measures(now);
    expect([pWait, Wq, abandoned]).toEqual([0.5, 0, 0.5]);
  });

  test('without limit of servers starts everybody at once', () => {
    const arrivals = Array.from({length: 100}, (_, i) => ({at: i, service: 1000}));
    const {station, log} = play({servers: Infinity}, arrivals, 500);
    expect(station.busy).toBe(100);
    expect(log).toHaveLength(100);
    expect(station.measures(500).Wq).toBe(0);
  });

  test('starts nobody behind closed doors, though everybody may leave', () => {
    const HOUR = 3_600_000;
    const openings = weeklyOpenings([[8 * HOUR, 12 * HOUR]]);
    const {log} = play({servers: Infinity, openings, capacity: Infinity}, [
      {at: 0, service: HOUR},
      {at: HOUR, service: HOUR, patience: HOUR},
    ]);
    expect(log).toEqual([`${2 * HOUR} leaves 1`, `${8 * HOUR} starts 0`, `${9 * HOUR} ends 0`]);
  });

  test('counts from a reset on; what it shows one by one are those who came since counting began', () => {
    const waits: number[] = [];
    const stays: number[] = [];
    const station = new GeneralStation({
      servers: 1,
      waits: {add: (x) => waits.push(x)},
      stays: {add: (x) => stays.push(x)},
    });
    station.arrive(0, 5, 0, 0);
    station.start(0);
    station.reset(3);
    station.arrive(1, 5, 0, 4);
    station.finish(0, 5);
    station.start(5);
    station.finish(0, 10);
    expect([waits, stays]).toEqual([[0, 1], [6]]);
    expect(station.measures(13)).toMatchObject({arrivals: 1, throughput: 2 / 10, W: 6, utilisation: 7 / 10});
  });

  test('that is first come first served, with room for all, is the plain one', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 4}),
        fc.array(fc.tuple(fc.nat(6), fc.nat(12)), {minLength: 1, maxLength: 60}),
        (servers, steps) => {
          const plain = new Station(servers);
          const {station, now} = play(
            {servers},
            steps.map(([, service], i) => ({
              at: steps.slice(0, i + 1).reduce((sum, [between]) => sum + between, 0),
              service,
            })),
            1000,
          );
          let clock = 0;
          const ends: {at: number; server: number}[] = [];
          const advance = (to: number) => {
            for (;;) {
              while (plain.start(clock)) ends.push({at: clock + plain.duration, server: plain.server});
              ends.sort((a, b) => a.at - b.at);
              if (ends.length === 0 || ends[0].at > to) break;
              const {at, server} = ends.shift()!;
              plain.finish(server, (clock = at));
            }
            clock = to;
          };
          let customer = 0;
          for (const [between, service] of steps) {
            advance(clock + between);
            plain.arrive(customer++, service, clock);
            while (plain.start(clock)) ends.push({at: clock + plain.duration, server: plain.server});
          }
          advance(1000);
          expect(now).toBe(1000);
          const {L, Lq, W, Wq, utilisation, arrivals} = plain.measures(1000);
          const general = station.measures(1000);
          for (const [value, other] of [
            [general.L, L],
            [general.Lq, Lq],
            [general.W, W],
            [general.Wq, Wq],
            [general.utilisation, utilisation],
            [general.arrivals, arrivals],
          ])
            expect(value).toBeCloseTo(other, 9);
        },
      ),
      {seed: 3, numRuns: 200},
    );
  });

  test('refuses what cannot be', () => {
    expect(() => new GeneralStation({servers: 0})).toThrow(
      new RangeError('servers must be a positive integer or Infinity: 0'),
    );
    expect(() => new GeneralStation({servers: 3, capacity: 2})).toThrow(
      new RangeError('capacity must be an integer of at least 3 or Infinity: 2'),
    );
    expect(() => new GeneralStation({servers: 1, ranks: 0})).toThrow(
      new RangeError('ranks must be a positive integer: 0'),
    );
    const station = new GeneralStation({servers: 1});
    expect(() => station.finish(0, 1)).toThrow(new RangeError('server is not busy: 0'));
    expect(() => station.leave(7, 1)).toThrow(new RangeError('customer does not wait: 7'));
  });
});

/** What becomes of each arrival in a station that looks at everybody present every millisecond: `ends`, `leaves` or `turned away`, and when. */
function naive(rules: StationRules, arrivals: readonly Arrival[]): Map<number, string> {
  const {servers, capacity = Infinity, preemptive = false, openings = null} = rules;
  const fates = new Map<number, string>();
  let present: {
    i: number;
    rank: number;
    left: number;
    limit: number;
    isServed: boolean;
    hasStarted: boolean;
  }[] = [];
  const startAll = (now: number) => {
    if (openings !== null && !openings.isOpen(now)) return;
    present.sort((a, b) => a.rank - b.rank || a.i - b.i);
    if (preemptive) present.forEach((one, place) => (one.isServed = place < servers));
    else
      for (const one of present) one.isServed ||= present.filter(({isServed}) => isServed).length < servers;
    for (const one of present) one.hasStarted ||= one.isServed;
  };
  const goes = (now: number, fate: string, isOver: (one: (typeof present)[number]) => boolean) => {
    for (const one of present) if (isOver(one)) fates.set(one.i, `${now} ${fate}`);
    present = present.filter(({i}) => !fates.has(i));
    startAll(now);
  };
  for (let now = 0; fates.size < arrivals.length; now++) {
    goes(now, 'ends', ({isServed, left}) => isServed && left === 0);
    goes(now, 'leaves', ({hasStarted, limit}) => !hasStarted && limit === now);
    arrivals.forEach(({at, service, rank = 0, patience = Infinity}, i) => {
      if (at !== now) return;
      if (present.length >= capacity) fates.set(i, `${now} turned away`);
      else present.push({i, rank, left: service, limit: now + patience, isServed: false, hasStarted: false});
      startAll(now);
    });
    for (const one of present) if (one.isServed) one.left--;
  }
  return fates;
}

test('whatever its rules, a general station serves as one does that looks at everybody all the time', () => {
  const arrival = fc.record({
    gap: fc.nat(4),
    service: fc.integer({min: 1, max: 9}),
    rank: fc.nat(2),
    patience: fc.constantFrom(Infinity, 2, 6),
  });
  const rules = fc.record({
    servers: fc.integer({min: 1, max: 3}),
    ranks: fc.constant(3),
    capacity: fc.constantFrom(3, 5, Infinity),
    preemptive: fc.boolean(),
    openings: fc.constantFrom(
      null,
      weeklyOpenings([
        [0, 10],
        [25, 40],
        [60, 604_800_000],
      ]),
    ),
  });
  fc.assert(
    fc.property(rules, fc.array(arrival, {minLength: 1, maxLength: 30}), (rules, list) => {
      let at = 0;
      const arrivals = list.map(({gap, ...one}) => ({...one, at: (at += gap)}));
      const fates = new Map<number, string>();
      for (const line of play(rules, arrivals).log) {
        const [, now, fate, customer] = /^(\d+) (ends|leaves|turned away) (\d+)$/.exec(line) ?? [];
        if (fate) fates.set(Number(customer), `${now} ${fate}`);
      }
      expect(new Map([...fates].sort(([a], [b]) => a - b))).toEqual(
        new Map([...naive(rules, arrivals)].sort(([a], [b]) => a - b)),
      );
    }),
    {seed: 31, numRuns: 400},
  );
});

test('a ranked queue is a list sorted by rank, then by arrival, from which anybody may go', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          what: fc.constantFrom('join', 'joinFirst', 'next', 'leave'),
          rank: fc.nat(2),
          which: fc.nat(),
        }),
        {maxLength: 200},
      ),
      (steps) => {
        const queue = new RankedQueue(3);
        const model: {customer: number; rank: number}[] = [];
        let customers = 0;
        for (const {what, rank, which} of steps) {
          if (what === 'join' || what === 'joinFirst') {
            const customer = customers++;
            queue[what](customer, rank);
            const place = model.findIndex((one) => (what === 'join' ? one.rank > rank : one.rank >= rank));
            model.splice(place < 0 ? model.length : place, 0, {customer, rank});
          } else if (model.length > 0) {
            const [{customer}] = model.splice(what === 'next' ? 0 : which % model.length, 1);
            if (what === 'next') expect(queue.first()).toBe(customer);
            queue.leave(customer);
            expect(queue.has(customer)).toBe(false);
          }
          expect(queue.length).toBe(model.length);
          for (const one of [0, 1, 2])
            expect(queue.lengthOf(one)).toBe(model.filter((member) => member.rank === one).length);
        }
        for (const {customer} of model) {
          expect(queue.first()).toBe(customer);
          queue.leave(customer);
        }
      },
    ),
    {seed: 5, numRuns: 200},
  );
});

test('whoever arrived in the counted time is followed until he goes, and what goes by the clock is not', () => {
  const plain = new Station(1);
  const general = new GeneralStation({servers: 1});
  const come = (customer: number, now: number) => {
    plain.arrive(customer, 10, now);
    general.arrive(customer, 10, 0, now);
  };
  const go = (now: number) => {
    for (const station of [plain, general]) {
      if (now > 0) station.finish(station.server, now);
      station.start(now);
    }
  };
  come(0, 0);
  go(0);
  come(1, 2);
  plain.stopCounting(5);
  general.stopCounting(5);
  come(2, 6);
  for (const now of [10, 20, 30]) go(now);
  for (const station of [plain, general])
    expect(station.measures(30)).toMatchObject({
      Wq: 4,
      W: 14,
      pWait: 0.5,
      utilisation: 1,
      arrivals: 2,
      Lq: 0.6,
    });
});
