import {chanceBelow, pairedStatistic} from '../../engine/analysis/multiple-comparisons.ts';
import {gridValues, type Lever} from '../../engine/index.ts';
import type {Figures} from '../../engine/run/engine.ts';
import type {OptimumResult} from '../../engine/run/optimize.ts';
import {Pool} from '../../engine/run/pool.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {Study, type Subject} from '../../engine/run/study.ts';
import {cpuSince} from './timing.ts';

/** What equal allocation found, and what it took. */
export interface EqualAllocation {
  best: number;
  replications: number;
  orders: number;
  cpu: number;
  /** Replications of each of the systems. */
  each: number;
  systems: number;
}

const GRID = 21;
/** It adds as many to every value at a time, and gives up at the most. */
const STEP = 10;
const MOST = 1000;

/**
 * The best value of a lever as well known as a search knows it, by equal allocation: the grid and the values that the search tried between, each with
 * as many replications on common random numbers as it takes to say which value is the best, within the same indifference, with the same confidence
 * and by tests that hold over all looks too; then as many fresh ones of the best for its profit. Throws where the most do not suffice.
 */
export async function equalAllocation(
  subject: Subject,
  lever: Lever,
  {curve, indifference, confidence, profit}: OptimumResult,
): Promise<EqualAllocation> {
  const pool = new Pool(1, spawnHere);
  const start = process.cpuUsage();
  const found = await Study.run(subject, pool, {lever}, async (study) => {
    const {layout} = (await study.prepare()).prepared;
    const ordersAt = layout.measures.findIndex(({name}) => name === 'orders');
    const ordersOf = (played: Figures[]) => played.reduce((sum, {measures}) => sum + measures[ordersAt], 0);
    const problem = study.problem(lever, layout);
    const values = new Map<string, number>();
    for (const value of [...gridValues(lever, GRID), ...curve.points.map((point) => point.value)])
      values.set(await problem.system(value), value);
    const systems = [...values.values()].map((value) => ({value, profits: [] as number[]}));
    let orders = 0;
    for (let each = STEP; each <= MOST; each += STEP) {
      for (const {value, profits} of systems) {
        const played = await problem.replicate(value, each - STEP, STEP, false);
        profits.push(...played.map(problem.profit));
        orders += ordersOf(played);
      }
      const look = each / STEP;
      const best = known(
        systems.map(({profits}) => profits),
        indifference,
        (1 - confidence) / (look * (look + 1)), // adds up to 1 - confidence over all looks
      );
      if (best === null) continue;
      const {value} = systems[best];
      const fresh = await problem.replicate(value, 0, profit.n, true);
      return {
        best: value,
        replications: each * systems.length + fresh.length,
        orders: orders + ordersOf(fresh),
        each,
        systems: systems.length,
      };
    }
    throw new Error(`equal allocation knows no best value after ${MOST} replications of each`);
  });
  pool.close();
  return {...found, cpu: cpuSince(start)};
}

/** The greatest mean where paired t tests (Bonferroni) leave no other that may be better by more than the indifference; null where they do. */
function known(profits: readonly number[][], indifference: number, error: number): number | null {
  const means = profits.map((values) => values.reduce((sum, value) => sum + value, 0));
  const best = means.indexOf(Math.max(...means));
  const isOpen = profits.some((values, i) => {
    if (i === best) return false;
    const lead = pairedStatistic(profits[best], values, values.length);
    return chanceBelow(lead, -indifference) > error / (profits.length - 1);
  });
  return isOpen ? null : best;
}
