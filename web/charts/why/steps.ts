import {bisector} from 'd3-array';
import type {StockPoint, StockTrace} from '../../../engine/run/stock-trace.ts';
import type {Stretch} from '../../state/stock-view.svelte.ts';

type Scale = (value: number) => number;

const days = bisector(({day}: StockPoint) => day);
/** Decimals of a pixel that are drawn. */
const FINE = 10;

/** The points that say how it is in a stretch: the last one before it begins, and all inside. */
export function pointsWithin(points: readonly StockPoint[], [from, to]: Stretch): readonly StockPoint[] {
  return points.slice(Math.max(0, days.right(points, from) - 1), days.right(points, to));
}

/** What lies there at a moment; null before the first point. */
export function pointAt(points: readonly StockPoint[], day: number): StockPoint | null {
  return points[days.right(points, day) - 1] ?? null;
}

/** A line that keeps its height from one point to the next, as the path of an SVG. */
export function stepLine(
  points: readonly StockPoint[],
  value: (point: StockPoint) => number,
  [from, to]: Stretch,
  x: Scale,
  y: Scale,
): string {
  if (points.length === 0) return '';
  let path = `M${fine(x(Math.max(from, points[0].day)))} ${fine(y(value(points[0])))}`;
  let height = value(points[0]);
  for (const point of points.slice(1)) {
    const next = value(point);
    if (next === height) continue;
    height = next;
    path += `H${fine(x(point.day))}V${fine(y(next))}`;
  }
  return `${path}H${fine(x(to))}`;
}

/** What lies between such a line and zero. */
export function stepArea(
  points: readonly StockPoint[],
  value: (point: StockPoint) => number,
  stretch: Stretch,
  x: Scale,
  y: Scale,
): string {
  const line = stepLine(points, value, stretch, x, y);
  return line && `${line}V${fine(y(0))}H${fine(x(Math.max(stretch[0], points[0].day)))}Z`;
}

/** Marks of the same shape at several days, as one path. */
export function marksAt(days: readonly number[], x: Scale, shape: string): string {
  return days.map((day) => `M${fine(x(day))} ${shape}`).join('');
}

/** Least and greatest that a trace reaches, 0 and the levels of its policy among them; units. */
export function reachOf(points: readonly StockPoint[], levels: readonly number[]): [number, number] {
  let [low, high] = [Math.min(0, ...levels), Math.max(0, ...levels)];
  for (const {onHand, inventoryPosition, backorders} of points) {
    low = Math.min(low, inventoryPosition, 0 - backorders);
    high = Math.max(high, inventoryPosition, onHand);
  }
  return low === high ? [low, low + 1] : [low, high];
}

/** Levels that a policy acts on, units. */
export function levelsOf(
  policy: StockTrace['policy'],
): {name: 'reorderPoint' | 'orderUpTo' | 'baseStock'; units: number}[] {
  switch (policy.type) {
    case 'reorderPoint':
      return [{name: 'reorderPoint', units: policy.reorderPoint}];
    case 'orderUpTo':
      return [
        {name: 'reorderPoint', units: policy.reorderPoint},
        {name: 'orderUpTo', units: policy.orderUpToLevel},
      ];
    case 'baseStock':
      return [{name: 'baseStock', units: policy.baseStockLevel}];
    case 'none':
      return [];
    default:
      return policy satisfies never;
  }
}

function fine(pixels: number): number {
  return Math.round(pixels * FINE) / FINE;
}
