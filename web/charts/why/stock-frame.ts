import type {Stretch} from '../../state/stock-view.svelte.ts';
import type {Box} from '../frame.ts';
import {linearScale, type LinearScale} from '../linear-scale.ts';

/** The box in which the stock is drawn, and where the other parts of its chart stand, in pixels. */
export interface StockFrame extends Box {
  width: number;
  height: number;
  /** Middles of the rows of orders and receipts below it. */
  orders: number;
  receipts: number;
  axis: number;
  /** The whole run. */
  overview: {top: number; bottom: number; axis: number};
  isWide: boolean;
  x: LinearScale;
  /** Of the whole run. */
  whole: LinearScale;
}

const WIDE = 620;
const TOP = 34;
const NARROW_TOP = 66;
const WIDE_PLOT = 260;
const NARROW_PLOT = 220;
const STRIP = 54;
const AXIS = 26;
const OVERVIEW_GAP = 30;
const OVERVIEW = 44;
const LEFT = 58;
const NARROW_LEFT = 56;

/** The frame of a stock chart of that width; `labels` is the width of the names at the right. */
export function stockFrame(width: number, labels: number, stretch: Stretch, horizon: number): StockFrame {
  const isWide = width >= WIDE;
  const left = isWide ? LEFT : NARROW_LEFT;
  const right = Math.max(left + 100, width - (isWide ? labels : 4));
  const top = isWide ? TOP : NARROW_TOP;
  const bottom = top + (isWide ? WIDE_PLOT : NARROW_PLOT);
  const axis = bottom + STRIP;
  const overview = axis + AXIS + OVERVIEW_GAP;
  return {
    width,
    height: overview + OVERVIEW + AXIS,
    left,
    right,
    top,
    bottom,
    orders: bottom + 20,
    receipts: bottom + 40,
    axis,
    overview: {top: overview, bottom: overview + OVERVIEW, axis: overview + OVERVIEW},
    isWide,
    x: linearScale(stretch, [left, right]),
    whole: linearScale([0, horizon], [left, right]),
  };
}
