import type {Network} from '../../scenario/network.ts';
import {shareOf} from './happenings.ts';
import type {Measure, Totals} from './measures.ts';

/** Milliseconds. */
export const HOUR = 3_600_000;

export const HOURS_IN_WEEK = 168;

/** Whether any orders are moved out of the peak. */
export function isSmoothed({scenario}: Network): boolean {
  return scenario.segments.some(({smoothing}) => smoothing !== null);
}

/** Adds the orders that a segment placed, `HOURS_IN_WEEK` a segment. */
export function addHours(t: Totals, byHour: Float64Array, segment: number): void {
  t.byHour ??= new Float64Array(HOURS_IN_WEEK);
  for (let hour = 0; hour < HOURS_IN_WEEK; hour++) t.byHour[hour] += byHour[segment * HOURS_IN_WEEK + hour];
}

/** Measures of orders that are moved out of the peak. */
export const smoothingMeasures: readonly Measure[] = [
  {
    name: 'peakToMean',
    unit: '1',
    needs: 'orders',
    modelled: isSmoothed,
    value: ({byHour, orders}) => (Math.max(...(byHour ?? [])) * HOURS_IN_WEEK) / orders,
  },
  shareOf('movedRate', 'moved', (t) => t.orders, isSmoothed),
];
