import type {Layout} from '../index.ts';
import type {Figures} from './engine.ts';
import {measureOf, type MeasureSummary} from './summary.ts';

/** A figure in a week of the counted time, over the replications. */
export interface WeekSummary extends Omit<MeasureSummary, 'unit'> {
  /** From 1. */
  week: number;
}

/** A measure week by week. */
export interface WeeklySeries {
  unit: string;
  weeks: WeekSummary[];
}

export type Weekly = Record<string, WeeklySeries>;

/** What is looked at first, week by week, by those who improve a service. */
const LOOKED_AT: readonly string[] = [
  'orders',
  'fillRate',
  'pickAccuracy',
  'processingTime',
  'onTimeTransport',
  'onTimeRate',
  'perfectOrderRate',
];

/** The series that are looked at first, in sequence: those of them that there are. */
export function firstSeries(weekly: Weekly): Weekly {
  return Object.fromEntries(LOOKED_AT.flatMap((name) => (name in weekly ? [[name, weekly[name]]] : [])));
}

/** Service figures week by week; null where the scenario does not ask for them. */
export function summariseWeeks(
  figures: readonly Figures[],
  {weekly}: Layout,
  confidence: number,
): Weekly | null {
  if (weekly.length === 0) return null;
  const rows = figures.map(({by}) => by!.weekly!);
  const weeks = rows[0].length / weekly.length;
  return Object.fromEntries(
    weekly.map(({name, unit}, column) => [
      name,
      {
        unit,
        weeks: Array.from({length: weeks}, (_, week) => {
          const values = rows.map((row) => row[week * weekly.length + column]);
          const {mean, halfWidth, sd, n} = measureOf(values, unit, confidence);
          return {week: week + 1, mean, halfWidth, sd, n};
        }),
      },
    ]),
  );
}
