import type {Estimate} from '../analysis/interval.ts';
import {pairedDifference} from '../analysis/paired.ts';
import type {System, Systems} from './systems.ts';

/** Why an optimum lies at an end of its lever. */
export interface BoundReason {
  /**
   * `improves`: profit rises towards the bound, so a better value may lie beyond it; `notDistinguishable`: no tested
   * value differs from the bound with confidence; `oneSystem`: every tested value compiles to the same system.
   */
  reason: 'improves' | 'notDistinguishable' | 'oneSystem';
  /** Change of profit, money per year, for a rise of the lever by 1, from the neighbour to the bound; null for one system. */
  slope: Estimate | null;
  /** The neighbour that the slope was measured from; null for one system. */
  neighbour: number | null;
}

/**
 * The slope of profit at the bound where the best system lies, by paired differences. It is taken from the nearest
 * tested value that differs from the bound with confidence, or else from the nearest of all. Sources: Law (2015),
 * sec. 10.2.1 (paired t) and 11.2 (common random numbers).
 */
export function boundReason<R>(
  systems: Systems<R>,
  best: System<R>,
  bound: 'low' | 'high',
  confidence: number,
): BoundReason {
  const values = systems.simulatedValues;
  const inwards = bound === 'low' ? values : values.toReversed();
  const end = inwards[0].value;
  const slopes = inwards
    .filter(({system}) => system !== best)
    .map(({value, system}) => {
      const n = Math.min(best.profits.length, system.profits.length);
      const difference = pairedDifference(best.profits.slice(0, n), system.profits.slice(0, n), confidence);
      const slope = scaled(difference, 1 / (end - value));
      return {slope, neighbour: value};
    });
  if (slopes.length === 0) return {reason: 'oneSystem', slope: null, neighbour: null};
  const outwards = bound === 'low' ? -1 : 1;
  const clear = slopes.find(({slope}) => outwards * slope.mean > (slope.halfWidth ?? Infinity));
  return clear ? {reason: 'improves', ...clear} : {reason: 'notDistinguishable', ...slopes[0]};
}

function scaled({mean, halfWidth, sd, n}: Estimate, factor: number): Estimate {
  const size = Math.abs(factor);
  return {mean: mean * factor, halfWidth: halfWidth && halfWidth * size, sd: sd && sd * size, n};
}
