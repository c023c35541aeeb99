import {ticks} from 'd3-array';
import type {Lever} from '../../engine/index.ts';
import {linearScale} from './linear-scale.ts';

/** A stretch of a lever's values. */
export interface Stretch {
  from: number;
  to: number;
}

/** Where the values of a lever stand on the page, at equal steps of its own scale. */
export interface LeverScale {
  /** Pixels from the left. */
  at(value: number): number;
  /** The value so many pixels from the left. */
  value(place: number): number;
  /** Values to write on the axis, ascending. */
  ticks: number[];
  /** What it shows. */
  stretch: Stretch;
}

/** Shares to write on a logit axis, the roundest first, each group with what it leaves free between two of them, in pixels. */
const ROUND_SHARES = [
  {
    shares: [0.5, 0.9, 0.99, 0.999, 0.1, 0.01, 0.8, 0.95, 0.98, 0.995, 0.998, 0.7, 0.2, 0.05, 0.02, 0.9999],
    between: 8,
  },
  {shares: [0.6, 0.85, 0.97, 0.3, 0.4, 0.96, 0.75, 0.92, 0.94, 0.985, 0.9995, 0.9998], between: 28},
];
const LETTER = 7;
/** Distance of two ticks of a linear axis, in pixels. */
const TICK_DISTANCE = 80;

/** The scale of a lever, or of a stretch of it, between two places on the page. */
export function leverScale(
  {from, to, scale}: Lever,
  [left, right]: [number, number],
  stretch: Stretch = {from, to},
): LeverScale {
  const linear = linearScale([positionOf(scale, stretch.from), positionOf(scale, stretch.to)], [left, right]);
  const at = (value: number) => linear(positionOf(scale, value));
  const count = Math.max(2, Math.floor((right - left) / TICK_DISTANCE));
  const even = ticks(stretch.from, stretch.to, count).filter(
    (tick) => scale !== 'whole' || Number.isInteger(tick),
  );
  return {
    at,
    value: (place) => valueAt(scale, linear.invert(place)),
    ticks: scale === 'logit' ? roundShares(stretch, even, at) : even,
    stretch,
  };
}

/** Where a value stands on a scale of this kind, in its own unit: log odds, or the value itself. */
export function positionOf(scale: Lever['scale'], value: number): number {
  return scale === 'logit' ? Math.log(value / (1 - value)) : value;
}

/** The value at a position. */
export function valueAt(scale: Lever['scale'], position: number): number {
  return scale === 'logit' ? 1 / (1 + Math.exp(-position)) : position;
}

/** Round shares in the stretch; evenly spaced ones where there are too few of them, its ends where those are too near. */
function roundShares({from, to}: Stretch, even: readonly number[], at: (value: number) => number): number[] {
  for (const groups of [ROUND_SHARES, [{shares: even, between: 28}]]) {
    const chosen: number[] = [];
    for (const {shares, between} of groups)
      for (const share of shares.filter((one) => one >= from && one <= to)) {
        const isFree = (other: number) =>
          Math.abs(at(other) - at(share)) >= between + (widthOf(share) + widthOf(other)) / 2;
        if (chosen.every(isFree)) chosen.push(share);
      }
    if (chosen.length >= LEAST_TICKS) return chosen.sort((a, b) => a - b);
  }
  return [from, to];
}

const LEAST_TICKS = 2;

/** Width of a share as a percentage. */
function widthOf(share: number): number {
  return (String(Number((share * 100).toPrecision(6))).length + 1) * LETTER;
}
