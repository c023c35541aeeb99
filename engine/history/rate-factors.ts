import type {HistoryCalendar} from './calendar.ts';

/** Shortest histories that tell weekdays and months apart [days]. */
const WEEK_FROM = 14;
const SEASON_FROM = 60;

const CONVERGED = 1e-12;
const MOST_ROUNDS = 1000;

/** Rates of a Poisson process that vary by weekday and month. */
export interface MultiplicativeRates {
  /** Rate on a day whose factors are 1 [1/day]. */
  perDay: number;
  /** Factor by weekday, Monday first, of mean 1; null below 14 days. */
  weekdays: number[] | null;
  /** Factor by month, January first, of mean 1 over the months that occur, 1 for the others; null below 60 days. */
  season: number[] | null;
  /** Rate of each day, also of those that were left out [1/day]. */
  expected: Float64Array;
  /** Free parameters. */
  parameters: number;
}

/**
 * Maximum-likelihood weekday and month factors of daily Poisson counts. They are those that give every weekday and every
 * month its own total (Birch 1963, J. R. Statist. Soc. B 25), found by iterative proportional fitting (Deming and Stephan 1940).
 *
 * @param included 1 for the days that count
 */
export function multiplicativeRates(
  counts: Float64Array,
  {days, weekday, month}: HistoryCalendar,
  included: Uint8Array,
): MultiplicativeRates {
  const weekly = days >= WEEK_FROM;
  const weekdayOf = weekly ? weekday : new Uint8Array(days);
  const cells = Array.from({length: 7}, () => new Float64Array(12));
  const byWeekday = new Float64Array(7);
  const byMonth = new Float64Array(12);
  const daysOfMonth = new Float64Array(12);
  for (let d = 0; d < days; d++) {
    if (!included[d]) continue;
    cells[weekdayOf[d]][month[d]]++;
    daysOfMonth[month[d]]++;
    byWeekday[weekdayOf[d]] += counts[d];
    byMonth[month[d]] += counts[d];
  }
  const months = [...daysOfMonth.keys()].filter((m) => daysOfMonth[m] > 0);
  const seasonal = days >= SEASON_FROM && months.length > 1;

  const week = new Float64Array(7).fill(1);
  const year = new Float64Array(12).fill(1);
  for (let round = 0, change = 1; round < MOST_ROUNDS && change > CONVERGED; round++) {
    change = 0;
    for (let w = 0; w < 7; w++) {
      const exposure = months.reduce((sum, m) => sum + cells[w][m] * year[m], 0);
      const rate = exposure > 0 ? byWeekday[w] / exposure : 0;
      change = Math.max(change, Math.abs(rate - week[w]) / Math.max(rate, 1e-300));
      week[w] = rate;
    }
    if (!seasonal) break;
    for (const m of months) {
      const exposure = week.reduce((sum, rate, w) => sum + cells[w][m] * rate, 0);
      year[m] = exposure > 0 ? byMonth[m] / exposure : 0;
    }
  }

  const weekMean = weekly ? week.reduce((sum, rate) => sum + rate, 0) / 7 : week[0];
  const yearMean = seasonal ? months.reduce((sum, m) => sum + year[m], 0) / months.length : 1;
  const perDay = weekMean * yearMean;
  const relative = (rate: number, mean: number) => (mean > 0 ? rate / mean : 1);
  const weekdays = weekly ? Array.from(week, (rate) => relative(rate, weekMean)) : null;
  const season = seasonal
    ? Array.from(year, (rate, m) => (daysOfMonth[m] > 0 ? relative(rate, yearMean) : 1))
    : null;
  return {
    perDay,
    weekdays,
    season,
    expected: Float64Array.from(
      {length: days},
      (_, d) => perDay * (weekdays ? weekdays[weekday[d]] : 1) * (season ? season[month[d]] : 1),
    ),
    parameters:
      (weekdays ? weekdays.filter((factor) => factor > 0).length : 1) + (seasonal ? months.length - 1 : 0),
  };
}
