import type {SimultaneousTests} from '../analysis/multiple-comparisons.ts';
import {comparison} from './selection.ts';
import type {System} from './systems.ts';

/**
 * Lower bound of the probability that the best is within `indifference` (money per year) of the best of all systems: the greatest confidence
 * at which the simultaneous tests still say so of every other system. It reaches the confidence of the tests exactly where none of them is
 * a contender. A rejected system may also count with its rejection: it can only be better than the best if that is wrong.
 * As it holds over all comparisons and stages, the chance that a search states p or more and is wrong is at most 1 - p, for every p; a sum of
 * the chances that another is better, as in Branke, Chick & Schmidt (2007), Selecting a selection procedure, Management Science 53, promises
 * more than that where the best is chosen by the same replications, and where a search ends as soon as it looks sure.
 */
export function probabilityOfCorrectSelection<R>(
  best: System<R>,
  systems: readonly System<R>[],
  tests: SimultaneousTests,
  indifference: number,
): number {
  const errors = systems.map((system) => {
    if (system === best) return 0;
    const direct = tests.error(comparison(best, system), -indifference);
    return system.rejection ? Math.min(direct, tests.error(system.rejection.lead, 0)) : direct;
  });
  return 1 - Math.max(...errors);
}
