import {brushX, pointer, select, type D3BrushEvent} from 'd3';
import type {Attachment} from 'svelte/attachments';
import type {Stretch} from '../../state/stock-view.svelte.ts';
import type {StockFrame} from './stock-frame.ts';

interface BrushedStretch {
  frame: () => StockFrame;
  /** What is marked. */
  stretch: () => Stretch;
  drag: (stretch: Stretch) => void;
  look: (stretch: Stretch) => void;
}

/** Marks a stretch of the whole run that can be dragged, and drawn anew at its ends; a click moves it there. */
export function stretchBrush({frame, stretch, drag, look}: BrushedStretch): Attachment<SVGGElement> {
  return (group) => {
    const {left, right, overview, whole} = frame();
    const days = ([from, to]: [number, number]): Stretch => [whole.invert(from), whole.invert(to)];
    const brush = brushX<unknown>()
      .extent([
        [left, overview.top],
        [right, overview.bottom],
      ])
      .on('brush', ({sourceEvent, selection}: D3BrushEvent<unknown>) => {
        if (sourceEvent && selection) drag(days(selection as [number, number]));
      })
      .on('end', ({sourceEvent, selection}: D3BrushEvent<unknown>) => {
        if (!sourceEvent) return;
        if (selection) return look(days(selection as [number, number]));
        const [from, to] = stretch();
        const middle = whole.invert(pointer(sourceEvent, group)[0]);
        look([middle - (to - from) / 2, middle + (to - from) / 2]);
      });
    const node = select<SVGGElement, unknown>(group).call(brush);
    $effect(() => {
      const marked = stretch().map((day) => whole(day)) as [number, number];
      node.call((marking) => brush.move(marking, marked));
    });
    return () => node.on('.brush', null).selectAll('*').remove();
  };
}
