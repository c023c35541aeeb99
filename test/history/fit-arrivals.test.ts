import {describe, expect, test} from 'vitest';
import type {HistoryCalendar} from '../../engine/history/calendar.ts';
import {fitArrivals} from '../../engine/history/fit-arrivals.ts';
import {multiplicativeRates} from '../../engine/history/rate-factors.ts';
import {distribution} from '../../engine/kernel/distributions.ts';
import {Randomness} from '../../engine/kernel/random.ts';

const DAYS = 3 * 364;
const WEEK = [1.2, 1.1, 1, 1.4, 1.3, 0, 1];
const YEAR = [0.7, 0.8, 0.9, 1, 1, 1, 1, 0.9, 1.1, 1.2, 1.4, 1];

/** Three years of weeks and of months of 30 days. */
const calendar: HistoryCalendar = {
  days: DAYS,
  weekday: Uint8Array.from({length: DAYS}, (_, d) => d % 7),
  month: Uint8Array.from({length: DAYS}, (_, d) => Math.floor(d / 30) % 12),
  open: Uint8Array.from({length: DAYS}, (_, d) => (d % 7 === 5 ? 0 : 1)),
  closed: [],
};

function counts(mean: number, cv: number, seed: string): Float64Array {
  const chance = new Randomness(seed, 1);
  const day = chance.stream('day');
  const orders = chance.stream('orders');
  const factor = cv > 0 ? distribution({type: 'gamma', mean: 1, cv}) : distribution(1);
  return Float64Array.from({length: DAYS}, (_, d) => {
    const rate = mean * WEEK[calendar.weekday[d]] * YEAR[calendar.month[d]] * factor.sample(day.at(d));
    return rate > 0 ? distribution({type: 'poisson', mean: rate}).sample(orders.at(d)) : 0;
  });
}

describe('fitting arrivals', () => {
  test('finds the weekday, month and day factors that made the data', () => {
    const fit = fitArrivals(counts(60, 0.3, 'a'), null, calendar);
    // A factor rests on 90 to 156 days, each with cv 0.33: its standard error is at most 3.5 %, four of them 14 %.
    fit.weekdays!.forEach((factor, w) =>
      expect(Math.abs(factor - WEEK[w])).toBeLessThanOrEqual(0.14 * WEEK[w]),
    );
    fit.season!.forEach((factor, m) =>
      expect(Math.abs(factor - YEAR[m])).toBeLessThanOrEqual(0.14 * YEAR[m]),
    );
    expect(fit.dayFactorCv).toBeGreaterThan(0.27);
    expect(fit.dayFactorCv).toBeLessThan(0.33);
    expect(fit.dispersion.raw).toBeGreaterThan(5);
    expect(fit.dispersion.poisson.p).toBeLessThan(1e-6);
    expect(fit.goodness.p).toBeGreaterThan(0.01);
  });

  test('finds no day factor to speak of in Poisson counts, and a good fit', () => {
    const fit = fitArrivals(counts(60, 0, 'b'), null, calendar);
    expect(fit.dayFactorCv).toBeLessThan(0.04);
    expect(fit.dispersion.afterFactors).toBeCloseTo(1, 0);
    expect(fit.goodness.p).toBeGreaterThan(0.01);
  });

  test('gives every weekday and every month the orders that it had', () => {
    const seen = counts(20, 0.5, 'c');
    const {expected} = multiplicativeRates(seen, calendar, new Uint8Array(DAYS).fill(1));
    for (const days of [calendar.weekday, calendar.month])
      for (let k = 0; k < 12; k++) {
        const total = (values: Float64Array) =>
          values.reduce((sum, n, d) => sum + (days[d] === k ? n : 0), 0);
        expect(total(expected)).toBeCloseTo(total(seen), 6);
      }
  });

  test('counts closed days in the rates but not in the dispersion', () => {
    const seen = counts(60, 0, 'd');
    const open = calendar.open.slice();
    for (let d = 0; d < 20; d++) open[d] = seen[d] = 0;
    const fit = fitArrivals(seen, null, {...calendar, open, closed: Array.from({length: 20}, (_, d) => d)});
    expect(fit.expected.reduce((a, b) => a + b, 0)).toBeCloseTo(fit.orders, 6);
    expect(fit.dayFactorCv).toBeLessThan(0.05);
  });

  test('scales the profile of the hours to a mean of 1', () => {
    const hourly = Array.from({length: 24}, (_, h) => (h >= 8 && h < 20 ? 100 : 0));
    const {hours} = fitArrivals(counts(20, 0, 'e'), hourly, calendar);
    expect(hours).toEqual(hourly.map((n) => n / 50));
  });

  test('tells no weekdays below two weeks and no months below sixty days', () => {
    const short = (days: number) =>
      fitArrivals(new Float64Array(days).fill(7), null, {
        days,
        weekday: calendar.weekday.subarray(0, days),
        month: calendar.month.subarray(0, days),
        open: new Uint8Array(days).fill(1),
        closed: [],
      });
    expect(short(13)).toMatchObject({perDay: 7, weekdays: null, season: null, dayFactorCv: 0});
    expect(short(59).season).toBeNull();
    expect(short(59).weekdays).toHaveLength(7);
    expect(short(61).season).toHaveLength(12);
    expect(short(1)).toMatchObject({perDay: 7, orders: 7, dayFactorCv: 0});
  });
});
