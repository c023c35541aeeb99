import {brushX, select, type D3BrushEvent} from 'd3';
import type {Attachment} from 'svelte/attachments';
import type {Box} from './frame.ts';

/** Least distance that counts as dragging, in pixels. */
const LEAST = 8;

/** Lets a person drag over a strip of the page; tells the ends of what was dragged over, in pixels from the left. */
export function axisBrush(
  {left, right, top, bottom}: Box,
  dragged: (from: number, to: number) => void,
): Attachment<SVGGElement> {
  return (group) => {
    const brush = brushX<unknown>().extent([
      [left, top],
      [right, bottom],
    ]);
    const selection = select<SVGGElement, unknown>(group);
    brush.on('end', ({selection: ends, sourceEvent}: D3BrushEvent<unknown>) => {
      if (!sourceEvent || !ends) return;
      brush.clear(selection);
      const [from, to] = ends as [number, number];
      if (to - from >= LEAST) dragged(from, to);
    });
    brush(selection);
    return () => {
      selection.on('.brush', null).selectAll('*').remove();
    };
  };
}
