import {widthOf} from '../labels.ts';

/** A named line across a drawing. */
export interface Mark {
  name: string;
  /** Pixels from the left. */
  at: number;
}

const APART = 6;

/** Marks with the middles of their names inside a width, and the row of each: the first in which it runs into no other. */
export function labelled<Kind extends Mark>(
  marks: readonly Kind[],
  width: number,
): (Kind & {middle: number; row: number})[] {
  const ends: number[] = [];
  return [...marks]
    .sort((a, b) => a.at - b.at)
    .map((mark) => {
      const half = widthOf(mark.name) / 2;
      const middle = Math.max(half, Math.min(width - half, mark.at));
      const free = ends.findIndex((end) => middle - half >= end);
      const row = free < 0 ? ends.length : free;
      ends[row] = middle + half + APART;
      return {...mark, middle, row};
    });
}
