import {apart, widthOf} from '../labels.ts';
import type {Place} from '../series.ts';

/** A line that is named at its right end. */
interface Named {
  id: number;
  name: string;
  tone: string;
  places: readonly Place[];
}

interface Room {
  x: (value: number) => number;
  y: (amount: number) => number;
  right: number;
  top: number;
  bottom: number;
  /** Whether there is room to the right of the lines. */
  isWide: boolean;
}

export interface EndLabel {
  id: number;
  name: string;
  tone: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

const LINE = 16;
const APART = 8;
/** Width of the names beside the lines at most. */
const MOST_WIDTH = 132;

/** Names of lines at their right ends, a line of text apart; on narrow pages above the ends. */
export function endLabels(
  lines: readonly Named[],
  {x, y, right, top, bottom, isWide}: Room,
): readonly EndLabel[] {
  const named = lines.filter(({places}) => places.length > 1);
  const wished = named.map(({places, name}) => {
    if (isWide) return y(places[places.length - 1].mean);
    const under = places.filter(({value}, i) => i === places.length - 1 || x(value) >= right - widthOf(name));
    return Math.min(...under.map(({mean}) => y(mean))) - LINE / 2 - 2;
  });
  const heights = within(
    apart(
      wished,
      named.map(() => LINE),
    ),
    top,
    bottom,
  );
  return named.map(({id, name, tone}, i) => ({
    id,
    tone,
    name: isWide ? shortened(name, MOST_WIDTH) : name,
    x: isWide ? right + APART : right,
    y: heights[i],
    anchor: isWide ? 'start' : 'end',
  }));
}

/** A name that is cut to a width of the page, in its middle: what tells names apart often stands at their ends. */
export function shortened(name: string, most: number): string {
  if (widthOf(name) <= most) return name;
  const letters = [...name];
  for (let kept = letters.length - 1; kept > 1; kept--) {
    const first = Math.ceil(kept / 2);
    const start = letters.slice(0, first).join('').trimEnd();
    const end = letters
      .slice(letters.length - (kept - first))
      .join('')
      .trimStart();
    if (widthOf(`${start}…${end}`) <= most) return `${start}…${end}`;
  }
  return `${letters[0]}…`;
}

/** Heights moved up where the lowest would leave the room. */
function within(heights: readonly number[], top: number, bottom: number): readonly number[] {
  const beyond = Math.max(0, Math.max(...heights) - bottom);
  return heights.map((height) => Math.max(top, height - beyond));
}
