import type {Weekly, WeeklySeries} from '../../../engine/run/weekly.ts';
import {linearScale, type LinearScale} from '../linear-scale.ts';
import {padded, reach, type Place} from '../series.ts';

/** One measure week by week, a panel of the figure. */
export interface WeekPanel {
  name: string;
  unit: string;
  /** Weeks with a figure, by the day in their middle. */
  places: readonly Place[];
  /** Height of the panel's title, pixels. */
  title: number;
  y: LinearScale;
}

/** Where the parts of the figure stand, in pixels. */
export interface WeekFrame {
  x: LinearScale;
  panels: readonly WeekPanel[];
  axis: number;
  height: number;
}

const LEFT = 52;
const RIGHT = 10;
const TITLE = 18;
const PANEL = 58;
const GAP = 12;
const AXIS = 26;
const WEEK = 7;

/** Panels one below the other for a width; the first week begins on day `from`. */
export function weekFrame(weekly: Weekly, from: number, width: number): WeekFrame {
  const all = Object.entries(weekly);
  const count = Math.max(1, ...all.map(([, {weeks}]) => weeks.length));
  const x = linearScale([from, from + count * WEEK], [LEFT, Math.max(LEFT + 1, width - RIGHT)]);
  const panels = all.map(([name, series], i) => {
    const title = i * (TITLE + PANEL + GAP) + TITLE;
    const places = placesOf(series, from);
    const y = linearScale(domainOf(places, series.unit), [title + PANEL, title + 6]);
    return {name, unit: series.unit, places, title: title - 4, y};
  });
  const axis = all.length * (TITLE + PANEL + GAP) - GAP;
  return {x, panels, axis, height: axis + AXIS};
}

function placesOf({weeks}: WeeklySeries, from: number): Place[] {
  return weeks.flatMap(({week, mean, halfWidth}) =>
    mean === null ? [] : [{value: from + (week - 1 / 2) * WEEK, mean, halfWidth}],
  );
}

/** No share lies beyond 0 and 1, and no number of orders or time below 0. */
function domainOf(places: readonly Place[], unit: string): [number, number] {
  const [low, high] = padded(reach(places));
  return [Math.max(0, low), unit === 'share' ? Math.min(1, high) : high];
}
