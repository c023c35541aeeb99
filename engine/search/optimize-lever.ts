import {LeverSearch, type End} from './lever-search.ts';
import {settingsOf, type OptimizeOptions} from './options.ts';
import {optimumOf, type Optimum} from './optimum.ts';
import type {Problem} from './problem.ts';

/**
 * The most profitable value of one lever, within a budget of replications.
 *
 *   grid, 5 replications a system --> reject --> refine beside the incumbent --> nothing open, or budget spent
 *                                       ^                   |                                |
 *                                       +-- twice as many for incumbent and                  v
 *                                           contenders, run new systems          re-estimate on fresh seeds
 *
 * All systems share random numbers. Selection is by paired simultaneous tests at stages of fixed size, after the subset
 * selection of Nelson, Swann, Goldsman & Song (2001), Operations Research 49, and the elimination of Kim & Nelson (2001),
 * ACM TOMACS 11; it ends at the indifference zone as in Nelson & Matejcik (1995), Management Science 41; the values not
 * rejected are a confidence set for the best, as in Hsu (1984), Annals of Statistics 12. The tests allow for as many
 * refining systems as the grid has cells; that the data choose which is not corrected for, and the tests show that the
 * intervals hold all the same. What is left of a budget that pays for no whole stage any more goes to a smaller one, and the rest to the
 * fresh estimate: a search that its budget ends spends all of it. Requests of a round run concurrently and decisions fall between rounds: the result is a
 * function of problem and options, not of timing.
 *
 * Throws RangeError for options out of range. A cancelled search gives what it found; the signal's reason is thrown only
 * when that is nothing.
 */
export async function optimizeLever<R>(
  problem: Problem<R>,
  options: OptimizeOptions<R> = {},
): Promise<Optimum<R>> {
  const settings = settingsOf(problem, options);
  const search = new LeverSearch(problem, settings);
  let end: End = (await search.grid()) ? await search.select() : 'cancelled';
  search.trace.push({type: 'stop', reason: end});
  const {best} = search;
  if (end !== 'cancelled' && !(await search.reestimate(best, end))) end = 'cancelled';
  return optimumOf(problem, search, best, settings, end === 'decided' ? 'optimal' : end);
}
