import {beforeAll, expect, test} from 'vitest';
import {applyLever, leverNamed, type Lever} from '../../engine/index.ts';
import {optimize, type OptimumResult} from '../../engine/run/optimize.ts';
import {Pool} from '../../engine/run/pool.ts';
import {curve} from '../../engine/run/profit-curve.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {runWarnings} from '../../engine/run/warnings.ts';
import type {ExactCurve} from '../../engine/run/twin.ts';
import {loadScenario, smallStore, type Loaded} from './scenarios.ts';

const pool = new Pool(1, spawnHere);
let textbook: Loaded;
let lever: Lever;
let optimum: OptimumResult;

beforeAll(async () => {
  textbook = await loadScenario('scenarios/textbook-reorder-point.json');
  lever = leverNamed(textbook.scenario)!;
  optimum = await optimize(textbook, lever, pool, {budget: 300});
});

test('a run of the textbook scenario has an exact figure for every line of its statement', async () => {
  const result = await simulate(textbook, pool, {replications: 12});
  if (result.twin.status === 'none') throw new Error(result.twin.because);
  expect(Object.keys(result.twin.statement).sort()).toEqual(Object.keys(result.statement).sort());
  expect(result.twin.missing).toEqual([]);
  for (const [name, exact] of Object.entries(result.twin.measures)) {
    const {mean, sd, n} = result.measures[name];
    expect(Math.abs(mean! - exact), name).toBeLessThanOrEqual(
      (3 * sd!) / Math.sqrt(n) + 1e-6 * Math.abs(exact),
    );
  }
  expect(runWarnings(textbook.scenario, result)).toEqual([]);
});

test('the exact optimum is the best of all reorder points, and no simulated profit is far from its exact one', async () => {
  const profits = await Promise.all(
    Array.from({length: 31}, async (_, i) => {
      const scenario = applyLever(textbook.scenario, lever, lever.from + i);
      const {twin} = await simulate({...textbook, scenario}, pool, {replications: 1});
      return twin.status === 'exact' ? twin.statement.profit : NaN;
    }),
  );
  const best = lever.from + profits.indexOf(Math.max(...profits));
  expect(optimum.exact!.value).toBe(best);
  expect(optimum.exact!.profit).toBe(Math.max(...profits));
  expect(optimum.exact!.interval.low).toBeGreaterThanOrEqual(best - 0.5);
  expect(optimum.exact!.interval.high).toBeLessThan(best + 0.5);
  for (const {statement, exact} of optimum.curve.points)
    expect(Math.abs(statement.profit.mean - exact!.statement.profit)).toBeLessThan(
      2 * statement.profit.halfWidth!,
    );
});

test('values that lead to one operation carry one number and the same figures', () => {
  const {points} = optimum.curve.twin as ExactCurve;
  const bySystem = new Map<number, Set<number>>();
  for (const {system, profit} of points)
    bySystem.set(system, (bySystem.get(system) ?? new Set()).add(profit!));
  expect(bySystem.size).toBe(31);
  for (const profits of bySystem.values()) expect(profits.size).toBe(1);
  expect(points.map(({value}) => value)).toEqual(points.map(({value}) => value).toSorted((a, b) => a - b));
});

test('the exact figures do not depend on the number of engines', async () => {
  const two = new Pool(2, spawnHere);
  const options = {points: 3, replications: 1};
  expect((await curve(textbook, lever, two, options)).twin).toEqual(
    (await curve(textbook, lever, pool, options)).twin,
  );
  two.close();
});

test('a scenario that theory does not solve names the first assumption that fails, and its place', async () => {
  const leadTime = {type: 'lognormal', mean: 4, cv: 0.3};
  const lost = smallStore({lanes: [{from: 'supplier', to: 'store', leadTime}]});
  expect((await simulate(lost, pool, {replications: 1})).twin).toEqual({
    status: 'none',
    because: 'lostLeadTime',
    path: 'lanes[0].leadTime',
    of: 'supplier -> store',
  });
  const {scenario} = await loadScenario('scenarios/default.json');
  expect((await simulate({...textbook, scenario}, pool, {replications: 1})).twin).toEqual({
    status: 'none',
    because: 'demandOverWeek',
    path: 'segments[name=workshops].orders.weekdays',
    of: 'workshops',
  });
});
