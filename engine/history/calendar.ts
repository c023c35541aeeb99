import {dayNumber, monthOfDay, weekdayOfDay} from './dates.ts';
import type {OrderHistory} from './order-history.ts';

const MINUTES_IN_DAY = 1440;

/** Average orders of a weekday from which a day without any order is a closed day and no chance. */
const BUSY = 10;

/** The days of a history. */
export interface HistoryCalendar {
  days: number;
  /** Weekday of each day, 0 is Monday. */
  weekday: Uint8Array;
  /** Month of each day, 0 is January. */
  month: Uint8Array;
  /** 1 where the day was open: its weekday is one on which orders are placed, and it is not closed. */
  open: Uint8Array;
  /** Days without any order although their weekday has ten or more on average, counted from the start: holidays and the like. */
  closed: number[];
}

/** Orders placed on each day. */
export function dailyOrders(history: OrderHistory, belongs: (order: number) => boolean): Float64Array {
  const counts = new Float64Array(history.days);
  for (let i = 0; i < history.orders; i++)
    if (belongs(i)) counts[Math.floor(history.at[i] / MINUTES_IN_DAY)]++;
  return counts;
}

/** Weekdays, months and closed days of a history. */
export function historyCalendar(history: OrderHistory): HistoryCalendar {
  const {days} = history;
  const first = dayNumber(history.start);
  const weekday = Uint8Array.from({length: days}, (_, d) => weekdayOfDay(first + d));
  const counts = dailyOrders(history, () => true);
  const orders = new Float64Array(7);
  const occurrences = new Float64Array(7);
  for (let d = 0; d < days; d++) {
    orders[weekday[d]] += counts[d];
    occurrences[weekday[d]]++;
  }
  const isClosed = (d: number) => counts[d] === 0 && orders[weekday[d]] >= BUSY * occurrences[weekday[d]];
  return {
    days,
    weekday,
    month: Uint8Array.from({length: days}, (_, d) => monthOfDay(first + d)),
    open: Uint8Array.from(counts, (_, d) => (orders[weekday[d]] > 0 && !isClosed(d) ? 1 : 0)),
    closed: Array.from(counts.keys()).filter(isClosed),
  };
}

/** Orders placed in each hour of the day; null where every order has the time 00:00, so that only dates are known. */
export function hourlyOrders(history: OrderHistory, belongs: (order: number) => boolean): number[] | null {
  const counts = new Array<number>(24).fill(0);
  let timed = false;
  for (let i = 0; i < history.orders; i++) {
    if (!belongs(i)) continue;
    const minute = history.at[i] % MINUTES_IN_DAY;
    timed ||= minute > 0;
    counts[Math.floor(minute / 60)]++;
  }
  return timed ? counts : null;
}
