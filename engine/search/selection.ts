import {
  stagesIn,
  stageStatistic,
  type PairedStatistic,
  type SimultaneousTests,
} from '../analysis/multiple-comparisons.ts';
import type {Rejection, System} from './systems.ts';

/**
 * The systems that a better one rejects, each with the strongest rejection: its paired lead exceeds the simultaneous
 * critical value, and in the first stage `far`, money: five pairs may all have missed a mishap that is rare, which makes up for a small lead
 * but seldom for a large one. Whatever the order of looks, the best of all systems tested survives with the confidence of the tests.
 * At least one system always survives.
 */
export function inferiorSystems<R>(
  survivors: readonly System<R>[],
  tests: SimultaneousTests,
  far = 0,
): Map<System<R>, Rejection<R>> {
  const rejections = new Map<System<R>, Rejection<R>>();
  for (const system of survivors) {
    const rejection = strongestRejection(system, survivors, tests, far);
    if (rejection) rejections.set(system, rejection);
  }
  if (rejections.size === survivors.length) rejections.delete(leader(survivors));
  return rejections;
}

function strongestRejection<R>(
  system: System<R>,
  rivals: readonly System<R>[],
  tests: SimultaneousTests,
  far: number,
): Rejection<R> | null {
  let strongest: Rejection<R> | null = null;
  let excess = 0;
  for (const by of rivals) {
    if (by === system) continue;
    const lead = comparison(by, system);
    if (stagesIn(lead.n) === 1 && lead.mean <= far) continue;
    const beyond = lead.mean - tests.critical(lead.n) * lead.standardError;
    if (beyond > excess) {
      strongest = {by, lead};
      excess = beyond;
    }
  }
  return strongest;
}

/**
 * The system to beat: the greatest mean profit among those with the most replications, so that only a system with as many
 * can take its place. The earlier discovery wins a tie.
 */
export function leader<R>(survivors: readonly System<R>[]): System<R> {
  const most = Math.max(...survivors.map(({profits}) => profits.length));
  const furthest = survivors.filter(({profits}) => profits.length === most);
  return furthest.reduce((best, system) => (comparison(system, best).mean > 0 ? system : best));
}

/** Systems that may still be better than the incumbent by more than the indifference, the most promising first. */
export function contenders<R>(
  survivors: readonly System<R>[],
  incumbent: System<R>,
  tests: SimultaneousTests,
  indifference: number,
): System<R>[] {
  return survivors
    .filter((system) => system !== incumbent)
    .map((system) => {
      const {mean, standardError, n} = comparison(system, incumbent);
      const upper = mean + tests.critical(n) * standardError;
      return {system, upper};
    })
    .filter(({upper}) => upper > indifference)
    .sort((a, b) => b.upper - a.upper || a.system.value - b.system.value)
    .map(({system}) => system);
}

/** Paired difference of profit, x less y, over all replications that both have. */
export function comparison(x: System<unknown>, y: System<unknown>): PairedStatistic {
  return stageStatistic(x.profits, y.profits, Math.min(x.profits.length, y.profits.length));
}
