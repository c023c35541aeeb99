import {betaI, gammaQ} from '../kernel/math.ts';
import type {HistoryCalendar} from './calendar.ts';
import {chiSquare, chiSquareTest, type ChiSquare} from './goodness.ts';
import {multiplicativeRates} from './rate-factors.ts';

const PIT_CLASSES = 10;

/** When orders come: a Poisson process whose rate varies by weekday, month, hour and a gamma factor of each day. */
export interface ArrivalFit {
  /** Orders of the history. */
  orders: number;
  /** Rate on a day whose factors are 1 [orders/day]. */
  perDay: number;
  /** Factor by weekday, Monday first, of mean 1. Null below 14 days. */
  weekdays: number[] | null;
  /** Factor by month, January first, of mean 1 over the months of the history; 1 where the history has none. Null below 60 days. */
  season: number[] | null;
  /** Factor by hour of the day, of mean 1; null where only dates are known. */
  hours: number[] | null;
  /** Coefficient of variation of the factor of a day; 0 where weekday and month explain all that a Poisson law does not. */
  dayFactorCv: number;
  /** Expected orders of each day. */
  expected: Float64Array;
  dispersion: Dispersion;
  /** Daily counts against the fitted law, by their probability integral transform in ten classes. */
  goodness: ChiSquare;
}

/** How much more daily orders vary than those of a Poisson process; variance over mean, on open days. */
export interface Dispersion {
  /** Open days. */
  days: number;
  /** Mean orders of an open day. */
  mean: number;
  /** Variance over mean of the counts. */
  raw: number;
  /** Pearson statistic over its degrees of freedom once weekday and month are taken out. */
  afterFactors: number;
  /** Dispersion test: whether a Poisson law of constant rate is tenable (Fisher, Thornton and Mackenzie 1922). */
  poisson: ChiSquare;
}

/**
 * Fits the arrivals of one group of orders.
 *
 * Weekday and month factors are the maximum-likelihood factors of a multiplicative Poisson model. They are taken over all
 * days, closed ones included, so that the orders of each month come out right. The factor of a day has a gamma law of mean 1;
 * the square of its coefficient of variation is the moment estimate sum((n - mu)^2 N/(N - k) - mu) / sum(mu^2) over the open
 * days, which makes a daily count negative binomial (Breslow 1984, Applied Statistics 33).
 *
 * @param counts orders of each day
 * @param hourly orders of each hour of the day, or null
 */
export function fitArrivals(
  counts: Float64Array,
  hourly: readonly number[] | null,
  calendar: HistoryCalendar,
): ArrivalFit {
  const everyDay = new Uint8Array(calendar.days).fill(1);
  const rates = multiplicativeRates(counts, calendar, everyDay);
  const openRates = multiplicativeRates(counts, calendar, calendar.open);
  const open = openDays(counts, openRates.expected, calendar);
  const orders = sum(counts);
  const variation = dayVariation(open, openRates.parameters);
  return {
    orders,
    perDay: rates.perDay,
    weekdays: rates.weekdays,
    season: rates.season,
    hours: hourly && hourly.map((n) => (24 * n) / sum(hourly)),
    dayFactorCv: Math.sqrt(variation),
    expected: rates.expected,
    dispersion: dispersion(open, openRates.parameters),
    goodness: goodness(open, variation),
  };
}

interface OpenDays {
  counts: number[];
  expected: number[];
}

function openDays(counts: Float64Array, expected: Float64Array, {open}: HistoryCalendar): OpenDays {
  const days = Array.from(counts.keys()).filter((d) => open[d] === 1 && expected[d] > 0);
  return {counts: days.map((d) => counts[d]), expected: days.map((d) => expected[d])};
}

function dayVariation({counts, expected}: OpenDays, parameters: number): number {
  const left = counts.length - parameters;
  if (left <= 0) return 0;
  let excess = 0;
  let squares = 0;
  counts.forEach((n, i) => {
    const deviation = n - expected[i];
    excess += (deviation * deviation * counts.length) / left - expected[i];
    squares += expected[i] * expected[i];
  });
  return Math.max(0, excess / squares);
}

function dispersion({counts, expected}: OpenDays, parameters: number): Dispersion {
  const n = counts.length;
  const mean = n > 0 ? sum(counts) / n : 0;
  const squares = counts.reduce((total, count) => total + (count - mean) * (count - mean), 0);
  const pearson = counts.reduce(
    (total, count, i) => total + ((count - expected[i]) * (count - expected[i])) / expected[i],
    0,
  );
  return {
    days: n,
    mean,
    raw: n > 1 ? squares / (n - 1) / mean : 1,
    afterFactors: n > parameters ? pearson / (n - parameters) : 1,
    poisson: chiSquare(n > 1 ? squares / mean : 0, Math.max(0, n - 1)),
  };
}

/**
 * Holds the counts against negative binomial laws of these means: under the right law their non-randomised probability
 * integral transform is uniform on average (Czado, Gneiting and Held 2009, Biometrics 65). The parameters come from
 * the same days, so the tail probability is on the cautious side.
 */
function goodness({counts, expected}: OpenDays, variation: number): ChiSquare {
  const classes = new Float64Array(PIT_CLASSES);
  counts.forEach((n, i) => {
    const above = countCdf(n, expected[i], variation);
    const below = n > 0 ? countCdf(n - 1, expected[i], variation) : 0;
    let before = 0;
    for (let c = 0; c < PIT_CLASSES; c++) {
      const edge = (c + 1) / PIT_CLASSES;
      const share =
        above > below ? Math.min(1, Math.max(0, (edge - below) / (above - below))) : Number(edge >= above);
      classes[c] += share - before;
      before = share;
    }
  });
  return chiSquareTest(classes, new Float64Array(PIT_CLASSES).fill(counts.length / PIT_CLASSES), 0);
}

/** P(N <= n) of a Poisson count of mean mu times a gamma factor of mean 1 and squared variation v. */
function countCdf(n: number, mu: number, v: number): number {
  if (v < 1e-9) return gammaQ(n + 1, mu);
  const r = 1 / v;
  return betaI(r, n + 1, r / (r + mu));
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
