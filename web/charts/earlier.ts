import type {Series} from './series.ts';

/** The lines of a curve that was looked at before. */
export interface Earlier {
  /** Tells it apart from the others. */
  key: string;
  /** How many curves came after it, from 0. */
  age: number;
  /** What stands on its line of profit: its name where there is room, or its number in the list of names. */
  label: string;
  /** Whether a person points at its name. */
  isPointedAt: boolean;
  series: readonly Series[];
}

/** A point of the page, in pixels. */
interface Point {
  x: number;
  y: number;
}

/** A line with a name that shall stand on it. */
interface NamedLine {
  points: readonly Point[];
  /** Of the name. */
  width: number;
}

/** Distance from other lines, in pixels, beyond which more does not help a name. */
const ENOUGH = 24;
/** Distance that names keep from each other. */
const BETWEEN_NAMES = 36;

/**
 * The point of each line at which its name is least in the way: where the line is level, far from the other lines, those given and each
 * other's, and from the names before. Null for lines without points.
 */
export function namePlaces(
  lines: readonly NamedLine[],
  others: readonly (readonly Point[])[],
): (Point | null)[] {
  const taken: Point[] = [];
  return lines.map(({points, width}, i) => {
    const around = [...others, ...lines.flatMap((line, k) => (k === i ? [] : [line.points]))];
    const [left, right] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 0];
    const score = (at: Point) => {
      const isNear = ({x}: Point) => Math.abs(x - at.x) <= width / 2;
      const slope = Math.max(0, ...points.filter(isNear).map(({y}) => Math.abs(y - at.y)));
      const room = around
        .flatMap((line) => line.filter(isNear))
        .reduce((least, {y}) => Math.min(least, Math.abs(y - at.y)), ENOUGH);
      const isFree = taken.every((name) => Math.hypot(name.x - at.x, name.y - at.y) >= BETWEEN_NAMES);
      return room - slope + (isFree ? ENOUGH : 0);
    };
    const inside = points.filter(({x}) => x - width / 2 >= left && x + width / 2 <= right);
    const [first = null, ...rest] = inside.length > 0 ? inside : points;
    const place = rest.reduce((best, point) => (score(point) > score(best!) ? point : best), first);
    if (place) taken.push(place);
    return place;
  });
}
