import {DAY, type Network} from '../../scenario/network.ts';
import {startWeekday} from '../stations/opening-hours.ts';
import {shareOf} from './happenings.ts';
import type {Measure, Totals} from './measures.ts';

/** Milliseconds. */
export const HOUR = 3_600_000;

export const HOURS_IN_WEEK = 168;

const WEEK = HOURS_IN_WEEK * HOUR;

/** Whether any orders are moved out of the peak. */
export function isSmoothed({scenario}: Network): boolean {
  return scenario.segments.some(({smoothing}) => smoothing !== null);
}

/** How much of the counted time lies in each hour of the week, Monday first, ms. */
export function hoursSeen(network: Network): Float64Array {
  const {warmUp, horizon} = network;
  const weeks = Math.floor((horizon - warmUp) / WEEK);
  const seen = new Float64Array(HOURS_IN_WEEK).fill(weeks * HOUR);
  const offset = startWeekday(network) * DAY;
  for (let at = warmUp + weeks * WEEK + offset; at < horizon + offset;) {
    const hour = Math.floor(at / HOUR);
    const end = Math.min((hour + 1) * HOUR, horizon + offset);
    seen[hour % HOURS_IN_WEEK] += end - at;
    at = end;
  }
  return seen;
}

/** Adds the orders that a segment placed, `HOURS_IN_WEEK` a segment, in hours of which so much was seen. */
export function addHours(t: Totals, byHour: Float64Array, segment: number, seen: Float64Array): void {
  t.byHour ??= new Float64Array(HOURS_IN_WEEK);
  t.hoursSeen = seen;
  for (let hour = 0; hour < HOURS_IN_WEEK; hour++) t.byHour[hour] += byHour[segment * HOURS_IN_WEEK + hour];
}

/** The greatest rate of orders in an hour of the week over the mean of them; hours that the counted time does not reach are left out. */
function peakToMean({byHour, hoursSeen: seen}: Totals): number {
  let peak = 0;
  let sum = 0;
  let hours = 0;
  for (let hour = 0; hour < HOURS_IN_WEEK; hour++) {
    if (byHour === null || seen === null || seen[hour] === 0) continue;
    const rate = byHour[hour] / seen[hour];
    peak = Math.max(peak, rate);
    sum += rate;
    hours++;
  }
  return (peak * hours) / sum;
}

/** Measures of orders that are moved out of the peak. */
export const smoothingMeasures: readonly Measure[] = [
  {
    name: 'peakToMean',
    unit: '1',
    needs: 'orders',
    modelled: isSmoothed,
    value: peakToMean,
  },
  shareOf('movedRate', 'moved', (t) => t.orders, isSmoothed),
];
