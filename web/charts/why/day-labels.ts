import {widthOf} from '../labels.ts';
import type {LinearScale} from '../linear-scale.ts';

/** A tick of an axis with its text. */
interface Tick {
  day: number;
  text: string;
}

/** A text below an axis; its anchor keeps it between the ends of the axis. */
export interface DayLabel extends Tick {
  x: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Half of what a date takes, and what two of them leave free between them, in pixels. */
const HALF = 30;
const APART = 6;
/** What of a text stands before its place. */
const BEFORE = {start: 0, middle: 1 / 2, end: 1};

/** The texts of ticks that have room, each behind the one before it. */
export function dayLabels(ticks: readonly Tick[], x: LinearScale): DayLabel[] {
  const [left, right] = x.range;
  let free = -Infinity;
  return ticks.flatMap((tick) => {
    const at = x(tick.day);
    const anchor = at - left < HALF ? 'start' : right - at < HALF ? 'end' : 'middle';
    const width = widthOf(tick.text);
    const from = at - BEFORE[anchor] * width;
    if (from < free) return [];
    free = from + width + APART;
    return [{...tick, x: at, anchor}];
  });
}
