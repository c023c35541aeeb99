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

/** Where names may stand. */
export interface Room {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Rectangle {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const LINE = 16;
const DOT = 7;
const BESIDE = 11;
/** Steps away from the mark's own height, up and down. */
const STEPS = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5];
const MOST_WIDTH = 210;

/** Names beside their marks, on the side with room, moved up or down where they would lie on other names or marks. */
export function placed(marks: readonly Mark[], room: Room): readonly PlacedName[] {
  const taken: Rectangle[] = marks.flatMap(({x, y, reach}) => [
    {left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT},
    {left: x - reach.x, right: x + reach.x, top: y - 1, bottom: y + 1},
    {left: x - 1, right: x + 1, top: y - reach.y, bottom: y + reach.y},
  ]);
  return marks.map((mark) => {
    const name = shortened(mark.name, MOST_WIDTH);
    const width = widthOf(name) * 1.08;
    const choices = STEPS.flatMap((step) =>
      (['start', 'end'] as const).map((anchor) => {
        const x = anchor === 'start' ? mark.x + BESIDE : mark.x - BESIDE;
        const y = mark.y + step * LINE;
        const left = anchor === 'start' ? x : x - width;
        return {x, y, anchor, box: {left, right: left + width, top: y - LINE / 2, bottom: y + LINE / 2}};
      }),
    );
    const fits = choices.filter(({box}) => isInside(box, room));
    const found = fits.find(({box}) => !taken.some((other) => isOver(box, other))) ?? fits[0] ?? choices[0];
    taken.push(found.box);
    return {...mark, name, x: found.x, y: found.y, anchor: found.anchor};
  });
}

function isInside(box: Rectangle, {left, right, top, bottom}: Room): boolean {
  return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
}

function isOver(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
