import type {Place} from './series.ts';

/** A place of a drawing, in pixels from its left and its top. */
interface Point {
  x: number;
  y: number;
}

/** Parts of a pixel that are drawn. */
const FINE = 100;

/** A line from point to point, as the path of an SVG. */
export function linePath(points: readonly Point[]): string {
  return points.map(({x, y}, i) => `${i === 0 ? 'M' : 'L'}${fine(x)} ${fine(y)}`).join('');
}

/** The intervals along a line, as the path of an SVG; places without one leave a gap. */
export function bandPath(
  places: readonly Place[],
  x: (value: number) => number,
  y: (amount: number) => number,
): string {
  const parts: {lower: Point[]; upper: Point[]}[] = [];
  places.forEach(({value, mean, halfWidth}, i) => {
    if (halfWidth === null) return;
    if (i === 0 || places[i - 1].halfWidth === null) parts.push({lower: [], upper: []});
    const {lower, upper} = parts[parts.length - 1];
    lower.push({x: x(value), y: y(mean - halfWidth)});
    upper.push({x: x(value), y: y(mean + halfWidth)});
  });
  return parts.map(({lower, upper}) => `${linePath([...upper, ...lower.reverse()])}Z`).join('');
}

function fine(pixels: number): number {
  return Math.round(pixels * FINE) / FINE;
}
