import type {Amount} from '../state/money.ts';
import type {DrawnCurve} from '../state/search.svelte.ts';

export type SeriesName = 'revenue' | 'cost' | 'profit';

const PADDING = 0.05;

/** A figure at a lever value. */
export interface Place extends Amount {
  value: number;
}

/** A line of the chart, ascending by value. */
export interface Series {
  name: SeriesName;
  places: readonly Place[];
}

/** Revenue, total cost and profit of a curve, money a year. */
export function seriesOf(curve: DrawnCurve | null): Record<SeriesName, Series> {
  const of = (name: SeriesName, amount: (point: DrawnCurve['points'][number]) => Amount): Series => ({
    name,
    places: (curve?.points ?? []).map((point) => ({value: point.value, ...pick(amount(point))})),
  });
  return {
    revenue: of('revenue', ({totals}) => totals.revenue),
    cost: of('cost', ({totals}) => totals.cost),
    profit: of('profit', ({statement}) => statement.profit),
  };
}

/** Least and greatest amount that series and their intervals reach; null without places. */
export function reach(series: readonly Series[], more: readonly Amount[] = []): [number, number] | null {
  const amounts = [...series.flatMap(({places}) => places), ...more];
  if (amounts.length === 0) return null;
  return [
    Math.min(...amounts.map(({mean, halfWidth}) => mean - (halfWidth ?? 0))),
    Math.max(...amounts.map(({mean, halfWidth}) => mean + (halfWidth ?? 0))),
  ];
}

/** What an axis covers: the reach and a little more on both sides. */
export function padded(ends: [number, number] | null): [number, number] {
  const [low, high] = ends ?? [0, 1];
  const more = (high - low || Math.abs(high) || 1) * PADDING;
  return [low - more, high + more];
}

function pick({mean, halfWidth}: Amount): Amount {
  return {mean, halfWidth};
}
