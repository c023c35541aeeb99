import fc from 'fast-check';
import {expect, test} from 'vitest';
import {weeklyOpenings} from '../../engine/kernel/openings.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** Monday to Friday 8:00-20:00; instant 0 is a Monday at 0:00. */
const desk = weeklyOpenings([0, 1, 2, 3, 4].map((day) => [day * DAY + 8 * HOUR, day * DAY + 20 * HOUR]));

test('an interval is open at its start and closed at its end', () => {
  expect(desk.isOpen(8 * HOUR - 1)).toBe(false);
  expect(desk.isOpen(8 * HOUR)).toBe(true);
  expect(desk.isOpen(20 * HOUR - 1)).toBe(true);
  expect(desk.isOpen(20 * HOUR)).toBe(false);
});

test('next is the instant itself when open, else the next opening, over the weekend too', () => {
  expect(desk.next(9 * HOUR)).toBe(9 * HOUR);
  expect(desk.next(0)).toBe(8 * HOUR);
  expect(desk.next(20 * HOUR)).toBe(DAY + 8 * HOUR);
  expect(desk.next(4 * DAY + 20 * HOUR)).toBe(WEEK + 8 * HOUR);
});

test('closing is the end of the open interval, which may go on into the next week, or never end', () => {
  expect(desk.closing(8 * HOUR)).toBe(20 * HOUR);
  expect(desk.closing(WEEK + 19 * HOUR)).toBe(WEEK + 20 * HOUR);
  const around = weeklyOpenings([
    [6 * DAY, WEEK],
    [0, 6 * HOUR],
  ]);
  expect(around.closing(6 * DAY + HOUR)).toBe(WEEK + 6 * HOUR);
  expect(around.closing(HOUR)).toBe(6 * HOUR);
  expect(weeklyOpenings([[0, WEEK]]).closing(5)).toBe(Infinity);
  const fromThursday = weeklyOpenings([[0, 12 * HOUR]], 3 * DAY);
  expect(fromThursday.closing(4 * DAY + HOUR)).toBe(4 * DAY + 12 * HOUR);
});

test('open time is summed over any stretch', () => {
  expect(desk.openTime(0, WEEK)).toBe(60 * HOUR);
  expect(desk.openTime(0, 10 * WEEK)).toBe(600 * HOUR);
  expect(desk.openTime(19 * HOUR, DAY + 9 * HOUR)).toBe(2 * HOUR);
  expect(desk.openTime(5 * DAY, WEEK)).toBe(0);
});

test('what is begun is finished past closing, or goes on at the next opening where it pauses', () => {
  const pausing = weeklyOpenings(
    [
      [8 * HOUR, 20 * HOUR],
      [DAY + 8 * HOUR, DAY + 20 * HOUR],
    ],
    0,
    true,
  );
  expect(desk.ends(19 * HOUR, 3 * HOUR)).toBe(22 * HOUR);
  expect(pausing.ends(9 * HOUR, 3 * HOUR)).toBe(12 * HOUR);
  expect(pausing.ends(19 * HOUR, HOUR)).toBe(20 * HOUR);
  expect(pausing.ends(19 * HOUR, 3 * HOUR)).toBe(DAY + 10 * HOUR);
  expect(pausing.ends(19 * HOUR, 40 * HOUR)).toBe(2 * WEEK + 11 * HOUR);
  expect(weeklyOpenings([[0, WEEK]], 0, true).ends(5, 3 * WEEK)).toBe(3 * WEEK + 5);
});

test('where it pauses, as much time is open from the start to the end as it takes', () => {
  const cuts = fc.uniqueArray(fc.nat(WEEK / HOUR), {minLength: 4, maxLength: 4});
  fc.assert(
    fc.property(cuts, fc.nat(2 * WEEK), fc.integer({min: 1, max: 2 * WEEK}), (hours, instant, duration) => {
      const [a, b, c, d] = hours.sort((one, other) => one - other).map((hour) => hour * HOUR);
      const openings = weeklyOpenings(
        [
          [a, b],
          [c, d],
        ],
        0,
        true,
      );
      const start = openings.next(instant);
      const end = openings.ends(start, duration);
      expect(openings.openTime(start, end)).toBe(duration);
      expect(openings.isOpen(end - 1)).toBe(true);
    }),
    {seed: 155, numRuns: 300},
  );
});

test('the offset is the place in the week of instant 0', () => {
  const fromThursday = weeklyOpenings([[0, 12 * HOUR]], 3 * DAY);
  expect(fromThursday.next(0)).toBe(4 * DAY);
  expect(fromThursday.isOpen(4 * DAY + 11 * HOUR)).toBe(true);
  expect(fromThursday.openTime(0, WEEK)).toBe(12 * HOUR);
});

test('intervals that touch or overlap are one, also over the end of the week', () => {
  const around = weeklyOpenings([
    [6 * DAY, WEEK],
    [0, 6 * HOUR],
    [5 * HOUR, 7 * HOUR],
    [7 * HOUR, 8 * HOUR],
  ]);
  expect(around.next(WEEK)).toBe(WEEK);
  expect(around.next(8 * HOUR)).toBe(6 * DAY);
  expect(around.openTime(0, WEEK)).toBe(8 * HOUR + DAY);
  const always = weeklyOpenings([[0, WEEK]]);
  expect(always.next(123)).toBe(123);
  expect(always.openTime(5, 10 * WEEK)).toBe(10 * WEEK - 5);
});

test('open time equals a count of open milliseconds', () => {
  const hours = fc.integer({min: 0, max: 167});
  const interval = fc
    .tuple(hours, fc.integer({min: 1, max: 30}))
    .map(([from, length]) => [from, Math.min(168, from + length)] as const);
  fc.assert(
    fc.property(
      fc.array(interval, {minLength: 1, maxLength: 8}),
      fc.nat(400),
      fc.nat(400),
      fc.nat(167),
      (list, a, b, offset) => {
        const openings = weeklyOpenings(
          list.map(([from, to]) => [from * HOUR, to * HOUR]),
          offset * HOUR,
        );
        const isOpen = (hour: number) =>
          list.some(([from, to]) => (hour + offset) % 168 >= from && (hour + offset) % 168 < to);
        let open = 0;
        for (let hour = a; hour < a + b; hour++) {
          if (isOpen(hour)) open++;
          expect(openings.isOpen(hour * HOUR)).toBe(isOpen(hour));
          const next = openings.next(hour * HOUR) / HOUR;
          expect(isOpen(next)).toBe(true);
          for (let closed = hour; closed < next; closed++) expect(isOpen(closed)).toBe(false);
        }
        expect(openings.openTime(a * HOUR, (a + b) * HOUR)).toBe(open * HOUR);
      },
    ),
    {seed: 1, numRuns: 25},
  );
});

test('intervals that are empty, turned round or outside the week are refused', () => {
  expect(() => weeklyOpenings([])).toThrow(new RangeError('intervals must not be empty'));
  expect(() => weeklyOpenings([[5, 5]])).toThrow(new RangeError('interval must lie in a week: 5 to 5'));
  expect(() => weeklyOpenings([[-1, 5]])).toThrow(RangeError);
  expect(() => weeklyOpenings([[0, WEEK + 1]])).toThrow(RangeError);
});
