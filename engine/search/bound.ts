import type {Estimate} from '../analysis/interval.ts';
import type {SimultaneousTests} from '../analysis/multiple-comparisons.ts';
import {pairedDifference} from '../analysis/paired.ts';
import {comparison} from './selection.ts';
import type {System, Systems} from './systems.ts';

/** Why an optimum lies at an end of its lever. */
export interface BoundReason {
  /**
   * `improves`: profit rises from the neighbour to the bound, so a better value may lie beyond it (whether it still rises closer to the bound
   * is not asked); `notDistinguishable`: the bound cannot be told from the neighbour, so whether profit rises there is open; `oneSystem`:
   * every tested value compiles to the same system.
   */
  reason: 'improves' | 'notDistinguishable' | 'oneSystem';
  /** Change of profit, money per year, for a rise of the lever by 1, from the neighbour to the bound; null for one system. */
  slope: Estimate | null;
  /** The neighbour that the slope was measured from: the nearest value of the grid that is another system; null for one system. */
  neighbour: number | null;
}

/**
 * The slope of profit at the bound where the best system lies, by paired differences over all replications that it and its neighbour on the
 * grid have. A curve takes its slope at an end from the same two, so that they cannot disagree: a value farther off may lose where profit
 * has long levelled off. `improves` takes a lead that the simultaneous tests tell, as the bound was chosen by the same replications.
 * Sources: Law (2015), sec. 10.2.1 (paired t) and 11.2 (common random numbers).
 */
export function boundReason<R>(
  systems: Systems<R>,
  grid: readonly number[],
  best: System<R>,
  bound: 'low' | 'high',
  tests: SimultaneousTests,
  confidence: number,
): BoundReason {
  const points = systems.simulatedValues.filter(({value}) => grid.includes(value));
  const inwards = bound === 'low' ? points : points.reverse();
  const beside = inwards.find(({system}) => system !== best);
  if (!beside) return {reason: 'oneSystem', slope: null, neighbour: null};
  const {value, system} = beside;
  const n = Math.min(best.profits.length, system.profits.length);
  const difference = pairedDifference(best.profits.slice(0, n), system.profits.slice(0, n), confidence);
  const lead = comparison(best, system);
  const isTold = lead.mean > tests.critical(lead.n) * lead.standardError;
  return {
    reason: isTold ? 'improves' : 'notDistinguishable',
    slope: scaled(difference, 1 / (inwards[0].value - value)),
    neighbour: value,
  };
}

function scaled({mean, halfWidth, sd, n}: Estimate, factor: number): Estimate {
  const size = Math.abs(factor);
  return {mean: mean * factor, halfWidth: halfWidth && halfWidth * size, sd: sd && sd * size, n};
}
