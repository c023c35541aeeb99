import {beforeAll, describe, expect, test} from 'vitest';
import {defaultLever, gridValues, twoSidedT, type Lever} from '../../engine/index.ts';
import type {Engine, ReplicateRequest} from '../../engine/run/engine.ts';
import {evenSize, replicationsFor} from '../../engine/run/even-size.ts';
import {explore, type ExploreResult, type ExploreUpdate} from '../../engine/run/explore.ts';
import {optimize, type OptimumResult} from '../../engine/run/optimize.ts';
import {Pool} from '../../engine/run/pool.ts';
import {curve, type LivePoint} from '../../engine/run/profit-curve.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {optimumWarnings} from '../../engine/run/warnings.ts';
import {smallStore} from './scenarios.ts';

const subject = smallStore();
const lever = defaultLever(subject.scenario)!;
const POINTS = 9;
const search = {points: POINTS, budget: 600};

describe('an exploration', () => {
  const pool = new Pool(2, spawnHere);
  const updates: ExploreUpdate[] = [];
  const told: {optimum: OptimumResult; updates: number}[] = [];
  let result: ExploreResult;

  beforeAll(async () => {
    result = await explore(subject, lever, pool, {
      ...search,
      like: 40,
      onUpdate: (update) => updates.push(update),
      onOptimum: (optimum) => told.push({optimum, updates: updates.length}),
    });
  });

  test('has the optimum of a search, to the last digit', async () => {
    expect(result.optimum).toEqual(await optimize(subject, lever, pool, search));
    expect(result.warnings).toEqual(optimumWarnings(result.optimum));
  });

  test('has the curve of as many points and replications, to the last digit', async () => {
    const {replications} = result.curve.points[0];
    const options = {points: POINTS, replications};
    expect(result.curve).toEqual(await curve(subject, lever, pool, options));
  });

  test('plays nothing twice', () => {
    const {optimum} = result;
    const {identity, lacking} = lackingOf(optimum, 40);
    expect(identity).toBeLessThanOrEqual(POINTS);
    const beside = [optimum.beyond, optimum.below].filter((one) => one !== null);
    const most = optimum.replicationsUsed + lacking + beside.length * optimum.profit.n;
    expect(updates.at(-1)!.replicationsUsed).toBeLessThanOrEqual(most);
  });

  test('tells its optimum once, before the curve is evened out', () => {
    expect(told).toHaveLength(1);
    expect(told[0].optimum).toBe(result.optimum);
    const steps = updates.map(({step}) => step);
    expect(steps.slice(0, told[0].updates)).not.toContain('even');
    expect(new Set(steps.slice(told[0].updates))).toEqual(new Set(['even']));
  });

  test('goes through its steps in sequence, its share of the work never falls and comes to 1', () => {
    const steps = updates.map(({step}) => step).filter((step, i, all) => step !== all[i - 1]);
    expect(steps).toEqual(['prepare', 'grid', 'select', 'reestimate', 'beyond', 'even']);
    const shares = updates.map(({share}) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
  });

  test('draws every point of the curve and no other, all with the same replications', () => {
    const grid = gridValues(lever, POINTS);
    const drawn = new Map<number, LivePoint>();
    for (const {points, step} of updates) {
      for (const point of points) drawn.set(point.value, point);
      if (step === 'prepare' || step === 'grid') continue;
      expect(drawn.size).toBe(POINTS);
      expect(new Set([...drawn.values()].map(({replications}) => replications)).size).toBe(1);
    }
    expect([...drawn.keys()].sort((a, b) => a - b)).toEqual(grid);
    for (const {value, measures, statement, totals, replications} of result.curve.points)
      expect(drawn.get(value)).toEqual({value, measures, statement, totals, replications});
  });

  test('brings the points from 5 to 10, 20 and 40 replications together', () => {
    const rounds = updates.filter(({points}) => points.length > 0).map(({points}) => points[0].replications);
    expect([...new Set(rounds)]).toEqual([5, 10, 20, 40]);
    const last = updates.at(-1)!;
    expect(last.drawn).toEqual({points: POINTS, of: POINTS, replications: 40});
    expect(last.evenReplications).toBe(40);
  });

  test('is the same with one engine and with three', async () => {
    for (const size of [1, 3])
      expect(await explore(subject, lever, new Pool(size, spawnHere), {...search, like: 40})).toEqual(result);
  });
});

test('a small budget draws as many points as it pays for', async () => {
  const updates: ExploreUpdate[] = [];
  const options = {budget: 60, onUpdate: (update: ExploreUpdate) => updates.push(update)};
  const {optimum, curve: drawn} = await explore(subject, lever, new Pool(1, spawnHere), options);
  expect(optimum.replicationsUsed).toBeLessThanOrEqual(60);
  expect(drawn.points).toHaveLength(5);
  expect(updates.at(-1)!.drawn.of).toBe(5);
});

test('an exploration that is cancelled rejects with the reason, whatever it was doing', async () => {
  for (const step of ['prepare', 'grid', 'select', 'even'] as const) {
    const cancelling = new AbortController();
    const running = explore(subject, lever, new Pool(1, spawnHere), {
      ...search,
      like: 40,
      signal: cancelling.signal,
      onUpdate: (update) => {
        if (update.step === step) cancelling.abort(new Error(`stopped at ${step}`));
      },
    });
    await expect(running).rejects.toThrow(`stopped at ${step}`);
  }
});

test('wrong options are refused', async () => {
  const pool = new Pool(1, spawnHere);
  await expect(explore(subject, lever, pool, {points: 1})).rejects.toThrow(RangeError);
  await expect(explore(subject, lever, pool, {budget: 7})).rejects.toThrow(RangeError);
  const reversed: Lever = {...lever, from: 0.9, to: 0.8};
  await expect(explore(subject, reversed, pool)).rejects.toThrow(RangeError);
});

test('where demand answers to service, a search plays what found the demand only once, and nothing changes', async () => {
  const {scenario} = subject;
  const response = {
    to: 'fillRate',
    through: 'rate',
    curve: {type: 'power', exponent: 0.5},
    reference: 0.9,
    known: 'equilibrium',
  } as const;
  const segments = scenario.segments.map((segment) => ({...segment, response}));
  const answering = {...subject, scenario: {...scenario, segments}};
  const played: number[] = [];
  const once = await curve(answering, lever, countingPool(played), {points: 5, replications: 10});
  const all = await curve({...answering, check: true}, lever, countingPool([]), {
    points: 5,
    replications: 10,
  });
  expect(once).toEqual(all);
  expect(played.reduce((sum, count) => sum + count, 0)).toBe(5 * (10 - 4)); // four pilots a look
});

test('a curve has as many replications as its optimum needs, or as an earlier one where that is not far off', () => {
  expect([1, 10, 11, 20, 30, 200].map((needed) => evenSize(needed))).toEqual([10, 10, 11, 20, 30, 200]);
  expect(evenSize(10, 40)).toBe(40);
  expect(evenSize(10, 41)).toBe(10);
  expect(evenSize(30, 20)).toBe(20);
  expect(evenSize(50, 20)).toBe(50);
  expect(evenSize(10, 7), 'fewer than a curve has at least').toBe(10);
});

test('the replications that a precision takes are read off the half-width of those that there are', () => {
  const point = (replications: number, halfWidth: number | null) => ({
    replications,
    statement: {profit: {mean: 100, halfWidth, total: 0, unit: 'EUR/year'}},
  });
  const sd = 10;
  for (const n of [12, 20, 31]) {
    const halfWidth = ((twoSidedT(0.95, n - 1) * sd) / Math.sqrt(n)) * 1.000001;
    for (const from of [5, 10, 40])
      expect(
        replicationsFor(point(from, (twoSidedT(0.95, from - 1) * sd) / Math.sqrt(from)), halfWidth, 0.95),
      ).toBe(n);
  }
  expect(replicationsFor(point(5, 0), 1, 0.95)).toBe(10);
  expect(replicationsFor(point(5, 100), 1, 0.95)).toBe(200);
  expect(replicationsFor(point(1, null), 1, 0.95)).toBe(10);
});

/** One engine that writes down how many replications it is asked for. */
function countingPool(played: number[]): Pool {
  const {engine, close} = spawnHere();
  const counting = new Proxy(engine, {
    get: (target, name: keyof Engine) => {
      if (name !== 'replicate') return target[name];
      return (request: ReplicateRequest) => {
        played.push(request.count);
        return target.replicate(request);
      };
    },
  });
  return new Pool(1, () => ({engine: counting, close}));
}

/** Systems of the grid, and the replications that they lack after the search. */
function lackingOf({curve: {points}}: OptimumResult, replications: number) {
  const grid = new Set(gridValues(lever, POINTS));
  const systems = new Map(
    points
      .filter(({value}) => grid.has(value))
      .map((point) => [point.statement.profit.mean, Math.max(0, replications - point.replications)]),
  );
  return {
    identity: systems.size,
    lacking: [...systems.values()].reduce((sum, count) => sum + count, 0),
  };
}
