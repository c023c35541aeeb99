import type {Box} from '../frame.ts';
import {widthOf} from '../labels.ts';
import {shortened} from './end-labels.ts';

/** A mark that is named beside it. */
export interface Mark {
  id: number;
  name: string;
  tone: string;
  isPale: boolean;
  x: number;
  y: number;
  /** How far the mark reaches to each side and up and down. */
  reach: {x: number; y: number};
}

export interface PlacedName extends Mark {
  anchor: 'start' | 'end';
}

const LINE = 16;
const DOT = 7;
const BESIDE = 11;
/** Steps away from the mark's own height, up and down. */
const STEPS = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5];
/** Steps that a name is moved at most to keep off a line: farther away nobody knows what it names. */
const NEAR = 2;
/** Width of a name at most, and least width that one is cut to. */
const [MOST_WIDTH, LEAST_WIDTH] = [320, 60];
/** A bold name of 13 pixels beside one of 12. */
const BOLD = 1.08;

/** Names beside their marks within a room, on the side where they fit, moved up or down where they would lie on other names, on marks or on `lines`. */
export function placed(
  marks: readonly Mark[],
  room: Box,
  lines: readonly (readonly Point[])[] = [],
): readonly PlacedName[] {
  const taken: Box[] = marks.flatMap(({x, y, reach}) => [
    {left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT},
    {left: x - reach.x, right: x + reach.x, top: y - 1, bottom: y + 1},
    {left: x - 1, right: x + 1, top: y - reach.y, bottom: y + reach.y},
  ]);
  const drawn = lines.flatMap(along);
  return marks.map((mark) => {
    const choices = STEPS.flatMap((step) =>
      (['start', 'end'] as const).map((anchor) => {
        const x = anchor === 'start' ? mark.x + BESIDE : mark.x - BESIDE;
        const y = mark.y + step * LINE;
        const width = Math.max(LEAST_WIDTH, anchor === 'start' ? room.right - x : x - room.left);
        const name = shortened(mark.name, Math.min(MOST_WIDTH, width) / BOLD);
        const reach = widthOf(name) * BOLD;
        const left = anchor === 'start' ? x : x - reach;
        return {
          name,
          x,
          y,
          anchor,
          isNear: Math.abs(step) <= NEAR,
          box: {left, right: left + reach, top: y - LINE / 2, bottom: y + LINE / 2},
        };
      }),
    );
    const fits = choices.filter(({box}) => isInside(box, room));
    const free = fits.filter(({box}) => !taken.some((other) => isOver(box, other)));
    const clear = free.filter(({box, isNear}) => isNear && !drawn.some((point) => isIn(point, box)));
    const isWhole = ({name}: {name: string}) => name === mark.name;
    const found = clear.find(isWhole) ?? free.find(isWhole) ?? clear[0] ?? free[0] ?? fits[0] ?? choices[0];
    taken.push(found.box);
    return {...mark, name: found.name, x: found.x, y: found.y, anchor: found.anchor};
  });
}

/** Whether no mark and no name lies on a rectangle. */
export function isFree(box: Box, marks: readonly Mark[], names: readonly PlacedName[]): boolean {
  return (
    marks.every(({x, y}) => !isOver(box, {left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT})) &&
    names.every(({name, x, y, anchor}) => {
      const reach = widthOf(name) * BOLD;
      const left = anchor === 'start' ? x : x - reach;
      return !isOver(box, {left, right: left + reach, top: y - LINE / 2, bottom: y + LINE / 2});
    })
  );
}

/** A place of a drawing in pixels. */
interface Point {
  x: number;
  y: number;
}

/** Points of a line, close to each other. */
function along(points: readonly Point[]): Point[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i];
    const parts = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / DOT));
    return Array.from({length: parts + 1}, (_, part) => ({
      x: from.x + ((to.x - from.x) * part) / parts,
      y: from.y + ((to.y - from.y) * part) / parts,
    }));
  });
}

function isIn({x, y}: Point, {left, right, top, bottom}: Box): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function isInside(box: Box, {left, right, top, bottom}: Box): boolean {
  return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
}

function isOver(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
