import {chanceBelow} from '../analysis/multiple-comparisons.ts';
import {comparison} from './selection.ts';
import type {System} from './systems.ts';

/**
 * Lower bound of the probability that the best is within `indifference` (money per year) of the best of all systems: one
 * less the sum of the chances, by paired t statistics, that another is better by more. Source: Branke, Chick & Schmidt
 * (2007), Selecting a selection procedure, Management Science 53 (probability of good selection, Bonferroni
 * form). A rejected system counts with the chance that it is better than the one that rejected it, if that is smaller:
 * it can only be better than the best if one of the two is wrong, and the other one is counted already.
 * Slepian's product would be a little larger, but needs differences that are not negatively correlated; under common
 * random numbers, systems on both sides of the best break that.
 */
export function probabilityOfCorrectSelection<R>(
  best: System<R>,
  systems: readonly System<R>[],
  indifference: number,
): number {
  let wrong = 0;
  for (const system of systems) {
    if (system === best) continue;
    const direct = chanceBelow(comparison(best, system), -indifference);
    wrong += system.rejection ? Math.min(direct, chanceBelow(system.rejection.lead, 0)) : direct;
  }
  return Math.max(0, 1 - wrong);
}
