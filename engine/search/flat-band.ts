import {positionOf, valueAt} from './grid.ts';
import type {LeverRange} from './problem.ts';

/** A stretch of a lever. */
export interface LeverInterval {
  low: number;
  high: number;
}

const SHARE_OF_PROFIT = 0.01;
const LEAST_SHARE_OF_REVENUE = 0.05;

/** Difference of profit that counts as flat: 1 % of the size of profit, or of 5 % of revenue if that is more. */
export function flatTolerance(profit: number, revenue: number): number {
  return SHARE_OF_PROFIT * Math.max(Math.abs(profit), LEAST_SHARE_OF_REVENUE * revenue);
}

/**
 * The unbroken stretch around the best value in which profit stays within the tolerance. `points` ascend by value and
 * carry the mean difference of their profit from the best; between the last point inside and the first outside the edge
 * is interpolated on the lever's scale, inwards to a whole number where there are no others, which never reaches too far where profit is
 * concave.
 */
export function flatBand(
  lever: LeverRange,
  points: readonly {value: number; difference: number}[],
  best: number,
  tolerance: number,
): LeverInterval {
  const start = points.findIndex(({value}) => value === best);
  if (start < 0) throw new RangeError(`best must be one of the points: ${best}`);
  return {low: edge(-1), high: edge(1)};

  function edge(step: -1 | 1): number {
    let inside = start;
    while (points[inside + step] && points[inside + step].difference >= -tolerance) inside += step;
    const [last, outside] = [points[inside], points[inside + step]];
    if (!outside) return last.value;
    const share = (last.difference + tolerance) / (last.difference - outside.difference);
    const [from, to] = [positionOf(lever, last.value), positionOf(lever, outside.value)];
    const value = valueAt(
      {...lever, scale: lever.scale === 'whole' ? 'linear' : lever.scale},
      from + share * (to - from),
    );
    return lever.scale !== 'whole' ? value : step < 0 ? Math.ceil(value) : Math.floor(value);
  }
}
