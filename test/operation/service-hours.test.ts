import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isOpenAt, office} from './office.ts';
import {played, ready} from './playing.ts';

interface Hours {
  weekdays: number[];
  hours: [string, string][];
}

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
    const day: Hours = {weekdays: [1, 1, 1, 1, 1, 1, 1], hours: [['08:00', '20:00']]};
    const {outside, all} = starts({free: day, phone: day, picking: day});
    expect(outside).toBe(0);
    expect(all).toBeGreaterThan(1500);
    const always: Hours = {weekdays: [1, 1, 1, 1, 1, 1, 1], hours: [['00:00', '24:00']]};
    let atNight = 0;
    played(house({free: always, phone: always, picking: always}), 'hours', 0, {
      onTransmission: (_, start) => (atNight += isOpenAt(day, start) ? 0 : 1),
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
});
