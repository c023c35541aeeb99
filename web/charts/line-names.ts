import type {Box} from './frame.ts';
import {apart, BOLD, widthOf, wrapped} from './labels.ts';
import type {LeverScale} from './lever-scale.ts';
import type {LinearScale} from './linear-scale.ts';
import {seen, type Series, type SeriesName} from './series.ts';

/** The name of a line, in lines of text, and where it stands. */
export interface LineName {
  name: SeriesName;
  lines: string[];
  x: number;
  y: number;
}

interface Drawn {
  /** With at least two places. */
  series: readonly Series[];
  names: Readonly<Partial<Record<SeriesName, string>>>;
  box: Box;
  x: LeverScale;
  y: LinearScale;
}

export const LINE_HEIGHT = 15;
/** Between a line and its name above it. */
const ABOVE = 8;
/** Between a line and the name below it, and between a name and the foot of the panel. */
const BELOW = 3;
const FOOT = 4;
/** Width over which a name above a line stands clear of it. */
const NAME_WIDTH = 76;

/** Names beside the right ends of lines, apart from each other; none hangs down to what stands under the panel. */
export function namesBeside(drawn: Drawn): LineName[] {
  return spread(
    drawn.box.bottom,
    drawn.series.map((series) => {
      const {x, y, mean} = endOf(series, drawn);
      return {
        name: series.name,
        lines: wrapped(drawn.names[series.name] ?? ''),
        x,
        y: within(drawn.box, y(mean)),
      };
    }),
  );
}

/** Names above the right ends of lines. */
export function namesAbove(drawn: Drawn): LineName[] {
  return spread(
    Infinity,
    drawn.series.map((series) => {
      const {x, y, mean, shown} = endOf(series, drawn);
      const under = shown.filter(({value}) => drawn.x.at(value) >= x - NAME_WIDTH);
      const top = Math.min(y(mean), ...under.map((place) => y(place.mean)));
      return {
        name: series.name,
        lines: [drawn.names[series.name] ?? ''],
        x,
        y: within(drawn.box, top - ABOVE),
      };
    }),
  );
}

/** What an axis of a height covers with room under lines for a name at their left ends, where they are nowhere below `lowest`. */
export function withRoomBelow(
  [low, high]: [number, number],
  lowest: number,
  height: number,
): [number, number] {
  const share = (LINE_HEIGHT + BELOW + FOOT) / height;
  return lowest < low ? [low, high] : [Math.min(low, (lowest - share * high) / (1 - share)), high];
}

/** Names at the left ends of lines: of the upper one above it, of the others below, clear of the line over their width. */
export function namesAtStart({series, names, box, x, y}: Drawn): LineName[] {
  return series
    .map(({name, places}) => {
      const text = names[name] ?? '';
      const end = box.left + widthOf(text) * BOLD;
      const under = seen(places, x.stretch, x.at).filter(({value}) => x.at(value) <= end);
      const heights = (under.length > 0 ? under : [places[0]]).map(({mean}) => y(mean));
      return {name, text, heights};
    })
    .sort((a, b) => a.heights[0] - b.heights[0])
    .map(({name, text, heights}, i) => ({
      name,
      lines: [text],
      x: box.left + 4,
      y: within(box, i === 0 ? Math.min(...heights) - ABOVE : Math.max(...heights) + LINE_HEIGHT + BELOW),
    }));
}

function endOf({places}: Series, {x, y}: Drawn) {
  const shown = seen(places, x.stretch, x.at);
  const last = shown.at(-1) ?? places[places.length - 1];
  return {shown, mean: last.mean, x: x.at(last.value), y};
}

function spread(bottom: number, names: LineName[]): LineName[] {
  const sizes = names.map(({lines}) => lines.length * LINE_HEIGHT);
  const heights = apart(
    names.map(({y}) => y),
    sizes,
  );
  let floor = bottom;
  for (const i of names.map((_, i) => i).sort((a, b) => heights[b] - heights[a])) {
    heights[i] = Math.min(heights[i], floor - sizes[i] / 2);
    floor = heights[i] - sizes[i] / 2;
  }
  return names.map((name, i) => ({...name, y: heights[i]}));
}

function within({top, bottom}: Box, height: number): number {
  return Math.max(top + 6, Math.min(bottom - FOOT, height));
}
