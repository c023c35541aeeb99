import type {Amount} from '../state/money.ts';
import type {DrawnCurve} from '../state/search.svelte.ts';
import {type Stretch} from './lever-scale.ts';

export type SeriesName = 'revenue' | 'cost' | 'profit';

const PADDING = 0.05;
/** How far an axis of marginals goes beyond what they are around the optimum, in multiples of their spread there. */
const BEYOND = 1.5;
/** How much more an axis may cover where nothing is missing then, in multiples of what it would go beyond. */
const LITTLE = 1.6;
/** Least spread that counts, as a part of the largest amount. */
const LEAST_SPREAD = 1 / 4;

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
export function seriesOf(curve: DrawnCurve): Record<SeriesName, Series> {
  const of = (name: SeriesName, amount: (point: DrawnCurve['points'][number]) => Amount): Series => ({
    name,
    places: curve.points.map((point) => ({value: point.value, ...pick(amount(point))})),
  });
  return {
    revenue: of('revenue', ({totals}) => totals.revenue),
    cost: of('cost', ({totals}) => totals.cost),
    profit: of('profit', ({statement}) => statement.profit),
  };
}

/** Marginal revenue and cost of a curve, money a year and step; those of the search until the curve is finished. */
export function marginalSeriesOf(curve: DrawnCurve): Record<'revenue' | 'cost', Series> {
  const marginals = marginalsOf(curve);
  const of = (name: 'revenue' | 'cost'): Series => ({
    name,
    places: marginals.map((marginal) => ({value: marginal.value, ...pick(marginal[name])})),
  });
  return {revenue: of('revenue'), cost: of('cost')};
}

/** What is known of the marginals of a curve. */
export function marginalsOf({marginals, optimum}: DrawnCurve): DrawnCurve['marginals'] {
  return marginals.length > 0 ? marginals : (optimum?.curve.marginals ?? []);
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

/** What is seen of places in a stretch: those in it, and where the line between two enters or leaves it, by where values stand. */
export function seen(places: readonly Place[], {from, to}: Stretch, at: (value: number) => number): Place[] {
  return places.flatMap((place, i) => {
    const found: Place[] = [];
    const next = places[i + 1];
    if (place.value >= from && place.value <= to) found.push(place);
    if (next)
      for (const end of [from, to])
        if (place.value < end && next.value > end) found.push(between(place, next, end, at));
    return found;
  });
}

/** Least and greatest amount that places and their intervals reach; null without places. */
export function reach(places: readonly Amount[]): [number, number] | null {
  if (places.length === 0) return null;
  return [
    Math.min(...places.map(({mean, halfWidth}) => mean - (halfWidth ?? 0))),
    Math.max(...places.map(({mean, halfWidth}) => mean + (halfWidth ?? 0))),
  ];
}

/** What an axis covers: the reach and a little more on both sides. */
export function padded(ends: [number, number] | null): [number, number] {
  const [low, high] = ends ?? [0, 1];
  const more = (high - low || Math.abs(high) || 1) * PADDING;
  return [low - more, high + more];
}

/**
 * What an axis of marginals covers, so that their crossing can be read: what they are around it, and on both sides so much more as they
 * spread there and half of that; all of them on a side where little is missing then.
 */
export function crossingReach(places: readonly Place[], {from, to}: Stretch): [number, number] | null {
  if (places.length === 0) return null;
  const means = places.map(({mean}) => mean);
  const [least, most] = [Math.min(...means), Math.max(...means)];
  const around = places.filter(({value}) => value >= from && value <= to).map(({mean}) => mean);
  if (around.length === 0) return [least, most];
  const [low, high] = [Math.min(...around), Math.max(...around)];
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const more = BEYOND * Math.max(high - low, LEAST_SPREAD * largest);
  return [
    least >= low - LITTLE * more ? least : low - more,
    most <= high + LITTLE * more ? most : high + more,
  ];
}

/** Where a line leaves its panel, and how far it goes. */
export interface Exit {
  name: SeriesName;
  /** The place at the end of the line. */
  end: Place;
  /** Pixels from the left at which it leaves. */
  x: number;
  side: 'left' | 'right';
  edge: 'top' | 'bottom';
}

/** The ends of a line that lie outside of what the axis covers. */
export function exitsOf(
  {name, places}: Series,
  [low, high]: [number, number],
  at: (value: number) => number,
): Exit[] {
  const isIn = ({mean}: Place) => mean >= low && mean <= high;
  if (!places.some(isIn)) return [];
  return (['left', 'right'] as const).flatMap((side) => {
    const inward = side === 'left' ? places : [...places].reverse();
    const first = inward.findIndex(isIn);
    if (first === 0) return [];
    const [end, outer, inner] = [inward[0], inward[first - 1], inward[first]];
    const edge = outer.mean > high ? 'top' : 'bottom';
    const share = ((edge === 'top' ? high : low) - inner.mean) / (outer.mean - inner.mean);
    const x = at(inner.value) + share * (at(outer.value) - at(inner.value));
    return [{name, end, x, side, edge}];
  });
}

function between(a: Place, b: Place, value: number, at: (value: number) => number): Place {
  const share = (at(value) - at(a.value)) / (at(b.value) - at(a.value));
  const mix = (one: number, other: number) => one + share * (other - one);
  const halfWidth = a.halfWidth === null || b.halfWidth === null ? null : mix(a.halfWidth, b.halfWidth);
  return {value, mean: mix(a.mean, b.mean), halfWidth};
}

function pick({mean, halfWidth}: Amount): Amount {
  return {mean, halfWidth};
}
