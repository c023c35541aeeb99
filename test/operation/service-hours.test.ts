import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {biographies, type Biography} from '../../engine/index.ts';
import {isOpenAt, office} from './office.ts';
import {orderLives, played, ready} from './playing.ts';

interface Hours {
  weekdays: number[];
  hours: [string, string][];
  atClosing?: 'pause';
}

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;
const DAILY: Hours = {weekdays: [1, 1, 1, 1, 1, 1, 1], hours: [['08:00', '20:00']]};
const ALWAYS: Hours = {...DAILY, hours: [['00:00', '24:00']]};

/** A channel without a limit, one with two places, and a station that picks, each with hours of its own; night and day orders come. */
function house(calendars: Record<'free' | 'phone' | 'picking', Hours>): object {
  const warehouse = {
    name: 'shop',
    stock: [{from: null, initial: 10_000_000, policy: {type: 'none'}}],
    stations: [
      {name: 'picking', servers: 4, time: {type: 'exponential', mean: '10 min'}, calendar: 'picking'},
    ],
    process: [{stage: 'picked', station: 'picking'}],
  };
  return office({
    channels: [
      {name: 'free', transmit: '1 h', calendar: 'free'},
      {name: 'phone', transmit: {type: 'exponential', mean: '6 min'}, calendar: 'phone', capacity: 2},
    ],
    segment: {orders: {type: 'poisson', perDay: 40}, channels: {free: 0.4, phone: 0.6}},
    run: {horizon: 21},
    more: {calendars, sites: [warehouse]},
  });
}

/** Plays the house and counts starts of transmission and of service that are outside the hours of who does it, and all of them. */
function starts(calendars: Record<'free' | 'phone' | 'picking', Hours>): {outside: number; all: number} {
  const count = {outside: 0, all: 0};
  const see = (calendar: Hours, now: number) => {
    count.all++;
    if (!isOpenAt(calendar, now)) count.outside++;
  };
  const channels = [calendars.free, calendars.phone];
  const one = ready(house(calendars));
  played(one, 'hours', 0, {
    onStart: (_station, _arrived, now) => see(calendars.picking, now),
    onTransmission: (channel, start) => see(channels[channel], start),
  });
  return count;
}

/** Orders of the house, told one by one. */
function livesOf(calendars: Record<'free' | 'phone' | 'picking', Hours>): readonly Biography[] {
  const {network, plan} = ready(house(calendars));
  return biographies(network, plan, 'hours', 0, {count: Infinity}).biographies;
}

const workOf = (spells: Biography['spells'], cause: string) =>
  spells.reduce((sum, one) => sum + (one.cause === cause ? one.to - one.from : 0), 0);

/** Stretches of work and transmission that are not within the hours of who does it, looked at every quarter of an hour. */
function outsideOf(lives: readonly Biography[], free: Hours, phone: Hours, picking: Hours): number {
  const of: Record<string, Hours> = {free, phone, 'shop/picking': picking};
  const isOutside = ({place, from, to}: Biography['spells'][number]) => {
    for (let at = from; at < to; at = (Math.floor(at / QUARTER) + 1) * QUARTER)
      if (!isOpenAt(of[place], at)) return true;
    return !isOpenAt(of[place], to - 1);
  };
  const atWork = lives.flatMap(({spells}) =>
    spells.filter(({cause}) => cause === 'work' || cause === 'transmission'),
  );
  return atWork.filter(isOutside).length;
}

const time = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;

/** Any weekly hours: one span or two a day, on at least one day. */
const hours: fc.Arbitrary<Hours> = fc.record({
  weekdays: fc
    .array(fc.constantFrom(0, 1), {minLength: 7, maxLength: 7})
    .map((days) => (days.includes(1) ? days : days.with(2, 1))),
  hours: fc
    .uniqueArray(fc.nat(96), {minLength: 4, maxLength: 4})
    .map((cuts) => cuts.sort((a, b) => a - b).map(time))
    .chain(([a, b, c, d]) =>
      fc.constantFrom<[string, string][]>(
        [[a, d]],
        [
          [a, b],
          [c, d],
        ],
      ),
    ),
});

describe('service hours', () => {
  test('from eight to twenty o’clock begin nothing outside, neither in a channel nor at a station [R155]', () => {
    const {outside, all} = starts({free: DAILY, phone: DAILY, picking: DAILY});
    expect(outside).toBe(0);
    expect(all).toBeGreaterThan(1500);
    let atNight = 0;
    played(house({free: ALWAYS, phone: ALWAYS, picking: ALWAYS}), 'hours', 0, {
      onTransmission: (_, start) => (atNight += isOpenAt(DAILY, start) ? 0 : 1),
    });
    expect(atNight).toBeGreaterThan(300);
  });

  test('begin nothing outside, whatever they are [R155]', () => {
    fc.assert(
      fc.property(hours, hours, hours, (free, phone, picking) => {
        const {outside, all} = starts({free, phone, picking});
        expect(outside).toBe(0);
        expect(all).toBeGreaterThan(0);
      }),
      {seed: 155, numRuns: 40},
    );
  });

  test('at whose end work pauses see no work outside, and as much of it as without hours [R155]', () => {
    const day: Hours = {...DAILY, atClosing: 'pause'};
    const paused = livesOf({free: day, phone: day, picking: day});
    expect(outsideOf(paused, day, day, day)).toBe(0);
    const finished = livesOf({free: DAILY, phone: DAILY, picking: DAILY});
    expect(outsideOf(finished, DAILY, DAILY, DAILY)).toBeGreaterThan(10);
    const always = livesOf({free: ALWAYS, phone: ALWAYS, picking: ALWAYS});
    const total = (lives: readonly Biography[], cause: string) =>
      lives.reduce((sum, {spells}) => sum + workOf(spells, cause), 0);
    for (const cause of ['work', 'transmission']) expect(total(paused, cause)).toBe(total(always, cause));
  });

  test('at whose end work pauses see no work outside, whatever they are [R155]', () => {
    const pausing = hours.map((one): Hours => ({...one, atClosing: 'pause'}));
    fc.assert(
      fc.property(pausing, pausing, pausing, (free, phone, picking) => {
        const lives = livesOf({free, phone, picking});
        expect(outsideOf(lives, free, phone, picking)).toBe(0);
        expect(lives.length).toBeGreaterThan(0);
      }),
      {seed: 156, numRuns: 25},
    );
  });
});

describe('work that is not done at closing', () => {
  const at = (hour: number) => ({
    type: 'trace',
    events: [{at: hour / 24, lines: [{product: 'item', quantity: 1}]}],
  });
  const bench = (atClosing: string, more: object = {}, house: object = {}) =>
    office({
      channels: [{name: 'web'}],
      run: {horizon: 4, followUp: 5},
      segment: {orders: at(19.5)},
      more: {
        ...house,
        calendars: {day: {...DAILY, atClosing}},
        sites: [
          {
            name: 'shop',
            stock: [{from: null, initial: 9, policy: {type: 'none'}}],
            stations: [{name: 'bench', time: '3 h', calendar: 'day', ...more}],
            process: [{stage: 'picked', station: 'bench'}],
          },
        ],
      },
    });

  test.each([{}, {discipline: 'priority'}, {discipline: 'preemptive'}])(
    'is finished, or goes on in the morning: then its server works in opening hours only, %o',
    (more) => {
      const picked = (atClosing: string) => orderLives(bench(atClosing, more))[0].at.picked * 24;
      expect(picked('finish')).toBeCloseTo(22.5, 9);
      expect(picked('pause')).toBeCloseTo(24 + 10.5, 9);
      const {measure} = played(bench('pause', more));
      expect(measure('shop/bench.utilisation')).toBeCloseTo(3 / (4 * 12), 12);
      expect(measure('shop/bench.load')).toBeCloseTo(3 / (4 * 12), 12);
      expect(measure('shop/bench.L')).toBeCloseTo(15 / (4 * 24), 12);
      expect(measure('shop/bench.W')).toBeCloseTo(15 / 24, 12);
      expect(measure('shop/bench.Wq')).toBe(0);
      expect(measure('shop/bench.pWait')).toBe(0);
    },
  );

  test('is no wait of its customer, whom somebody else may interrupt in the morning', () => {
    const segment = (name: string, priority: number, hour: number) => ({
      name,
      priority,
      orders: at(hour),
      servedBy: ['shop'],
    });
    const segments = [segment('last', 2, 19), segment('first', 1, 24 + 9)];
    const {measure} = played(bench('pause', {discipline: 'preemptive', time: '3 h'}, {segments}));
    const hours = (name: string) => measure(`shop/bench.${name}`) * 24;
    expect(hours('priority1.W')).toBeCloseTo(3, 9);
    expect(hours('priority1.Wq')).toBe(0);
    expect(hours('priority2.W')).toBeCloseTo(1 + 12 + 1 + 3 + 1, 9);
    expect(hours('priority2.Wq')).toBeCloseTo(3, 9);
    expect(measure('shop/bench.Lq')).toBeCloseTo(3 / (4 * 24), 12);
  });

  test('is told as work and as closed hours', () => {
    const {network, plan} = ready(bench('pause'));
    const [{spells, delay}] = biographies(network, plan, '1', 0, {count: 1}).biographies;
    expect(spells.map(({cause, from, to}) => [cause, from / HOUR, to / HOUR])).toEqual([
      ['work', 19.5, 20],
      ['closed', 20, 32],
      ['work', 32, 34.5],
    ]);
    expect(delay).toBe(12 * HOUR);
  });
});
