import {describe, expect, test} from 'vitest';
import {GeneralStation} from '../../engine/kernel/general-station.ts';
import {weeklyOpenings} from '../../engine/kernel/openings.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const daily = Array.from({length: 7}, (_, day): [number, number] => [
  day * DAY + 8 * HOUR,
  day * DAY + 16 * HOUR,
]);

describe('the last closing', () => {
  test('is that of the same day, of the day before, or of the week before', () => {
    const hours = weeklyOpenings(daily.slice(0, 5));
    expect(hours.closed(16 * HOUR)).toBe(16 * HOUR);
    expect(hours.closed(DAY + 7 * HOUR)).toBe(16 * HOUR);
    expect(hours.closed(6 * DAY)).toBe(4 * DAY + 16 * HOUR);
    expect(hours.closed(7 * DAY + HOUR)).toBe(4 * DAY + 16 * HOUR);
    expect(hours.closed(HOUR)).toBe(-3 * DAY + 16 * HOUR);
  });

  test('follows the place in the week at which the clock begins', () => {
    const hours = weeklyOpenings(daily.slice(0, 5), 5 * DAY);
    expect(hours.closed(HOUR)).toBe(-8 * HOUR);
  });
});

describe('a station with overtime', () => {
  const station = (overtime: number, servers = 1) =>
    new GeneralStation({servers, openings: weeklyOpenings(daily), overtime});

  test('goes on after closing for who has been waiting since, and no longer than it may', () => {
    const one = station(3 * HOUR);
    for (let customer = 0; customer < 4; customer++) one.arrive(customer, 2 * HOUR, 0, 14 * HOUR);
    for (const at of [14, 16, 18]) {
      expect(one.start(at * HOUR)).toBe(true);
      expect(one.start(at * HOUR)).toBe(false);
      one.finish(one.server, (at + 2) * HOUR);
    }
    expect(one.start(20 * HOUR)).toBe(false);
    expect(one.wakeUp(20 * HOUR)).toBe(DAY + 8 * HOUR);
    expect(one.overtimeSpent(DAY)).toBe(4 * HOUR);
  });

  test('is closed to who comes when nobody was left', () => {
    const one = station(3 * HOUR);
    one.arrive(0, HOUR, 0, 16 * HOUR);
    expect(one.start(16 * HOUR)).toBe(false);
    expect(one.start(DAY + 8 * HOUR)).toBe(true);
  });

  test('counts the servers at work outside opening hours, what was begun before closing among it', () => {
    const one = station(0, 2);
    one.arrive(0, 2 * HOUR, 0, 15 * HOUR);
    one.arrive(1, 3 * HOUR, 0, 15 * HOUR);
    const servers = [0, 1].map(() => (one.start(15 * HOUR) ? one.server : -1));
    one.finish(servers[0], 17 * HOUR);
    expect(one.overtimeSpent(17 * HOUR)).toBe(2 * HOUR);
    one.finish(servers[1], 18 * HOUR);
    expect(one.overtimeSpent(DAY)).toBe(3 * HOUR);
    one.reset(DAY);
    expect(one.overtimeSpent(2 * DAY)).toBe(0);
  });

  test('without overtime nobody counts', () => {
    const one = new GeneralStation({servers: 1, openings: weeklyOpenings(daily)});
    one.arrive(0, 2 * HOUR, 0, 15 * HOUR);
    one.start(15 * HOUR);
    one.finish(one.server, 17 * HOUR);
    expect(one.overtimeSpent(DAY)).toBe(0);
  });
});
