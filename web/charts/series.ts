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

/** The exact lines of a curve: a place for every operation along the lever, in the middle of its values; without any, no lines. */
export function exactSeriesOf(curve: DrawnCurve): Record<SeriesName, Series> {
  const twin = curve.optimum?.curve.twin;
  const points = twin?.status === 'exact' ? twin.points : [];
  const middle = new Map<number, number>();
  for (const {system} of points) {
    const values = points.filter((point) => point.system === system).map(({value}) => value);
    middle.set(system, (values[0] + values.at(-1)!) / 2);
  }
  const of = (name: SeriesName): Series => ({
    name,
    places: [...middle].flatMap(([system, value]) => {
      const mean = points.find((point) => point.system === system)![name];
      return mean === null ? [] : [{value, mean, halfWidth: null}];
    }),
  });
  return {revenue: of('revenue'), cost: of('cost'), profit: of('profit')};
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
