import {expect, test} from 'vitest';
import {defaultLever} from '../../engine/index.ts';
import {optimize} from '../../engine/run/optimize.ts';
import {Pool} from '../../engine/run/pool.ts';
import {curve} from '../../engine/run/profit-curve.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {smallStore} from './scenarios.ts';

const withPool = async <T>(size: number, work: (pool: Pool) => Promise<T>): Promise<T> => {
  const pool = new Pool(size, spawnHere);
  try {
    return await work(pool);
  } finally {
    pool.close();
  }
};

test('a run gives the same result to the last digit with one, two and four engines', async () => {
  const subject = smallStore();
  const [one, two, four] = await Promise.all(
    [1, 2, 4].map((size) => withPool(size, (pool) => simulate(subject, pool))),
  );
  expect(two).toEqual(one);
  expect(four).toEqual(one);
  expect(one.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(one.replications).toBe(12);
});

test('another seed gives another digest', async () => {
  const subject = smallStore();
  const first = await withPool(1, (pool) => simulate(subject, pool));
  const second = await withPool(1, (pool) => simulate({...subject, seed: '2'}, pool));
  expect(second.digest).not.toBe(first.digest);
});

test('profit is the signed sum of the lines, in total and over products, segments, sites and lanes', async () => {
  const {statement, by} = await withPool(1, (pool) => simulate(smallStore(), pool));
  const lines = Object.entries(statement).filter(([name]) => name.includes('.'));
  const sum = lines.reduce((total, [, {mean}]) => total + mean, 0);
  expect(sum).toBeCloseTo(statement.profit.mean, 6);
  for (const breakdown of Object.values(by)) {
    const parts = Object.values(breakdown).reduce((total, part) => total + part.statement.profit.mean, 0);
    expect(parts).toBeCloseTo(statement.profit.mean, 6);
  }
});

test('total cost is revenue less profit, with an interval of its own', async () => {
  const {statement, totals} = await withPool(1, (pool) => simulate(smallStore(), pool));
  expect(totals.cost.mean).toBeCloseTo(totals.revenue.mean - statement.profit.mean, 6);
  expect(totals.cost.halfWidth).toBeGreaterThan(0);
  expect(totals.revenue.mean).toBe(statement['revenue.goods'].mean);
});

test('cash profit leaves out the change of inventory', async () => {
  const {statement} = await withPool(1, (pool) => simulate(smallStore(), pool));
  expect(statement.cashProfit.mean).toBeCloseTo(
    statement.profit.mean - (statement['goods.inventoryChange']?.mean ?? 0),
    6,
  );
});

test('automatic replications stop when the half-width of profit is half a per cent of revenue', async () => {
  const result = await withPool(2, (pool) => simulate(smallStore(), pool, {replications: 'auto'}));
  expect(result.replications).toBeGreaterThanOrEqual(10);
  expect(result.replications).toBeLessThanOrEqual(200);
  if (result.replications < 200)
    expect(result.statement.profit.halfWidth).toBeLessThanOrEqual(
      0.005 * result.statement['revenue.goods'].mean,
    );
});

test('an automatic warm-up is cut by MSER-5 and shows the path behind it', async () => {
  const subject = smallStore({run: {horizon: 200, warmUp: 'auto', replications: 3}});
  const result = await withPool(1, (pool) => simulate(subject, pool));
  expect(result.warmUp.method).toBe('mser5');
  expect(result.warmUp.path).toHaveLength(200);
  expect(result.warmUpDays % 5).toBe(0);
  expect(result.warmUpDays).toBeLessThanOrEqual(100);
});

test('dated demand is warmed up by a pre-roll of 60 days', async () => {
  const subject = smallStore({
    run: {horizon: 200, warmUp: 'auto', replications: 2},
    segments: [
      {
        name: 'customers',
        servedBy: ['store'],
        orders: {type: 'poisson', perDay: 8, season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2]},
      },
    ],
  });
  const {warmUp, countedDays} = await withPool(1, (pool) => simulate(subject, pool));
  expect(warmUp).toEqual({days: 60, method: 'preRoll', path: []});
  expect(countedDays).toBe(140);
});

test('a cancelled run rejects with the reason of its signal', async () => {
  const controller = new AbortController();
  const running = withPool(1, (pool) =>
    simulate(smallStore(), pool, {
      replications: 50,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    }),
  );
  await expect(running).rejects.toThrow('enough');
});

test('a curve names its best point and every point its distance from it', async () => {
  const subject = smallStore();
  const result = await withPool(2, (pool) =>
    curve(subject, defaultLever(subject.scenario)!, pool, {points: 5, replications: 5}),
  );
  expect(result.points).toHaveLength(5);
  const best = result.points.find((point) => point.value === result.best)!;
  expect(best.differenceFromBest.mean).toBe(0);
  for (const point of result.points) expect(point.differenceFromBest.mean).toBeLessThanOrEqual(0);
});

test('an optimum is the same with one and three engines and tells how sure it is [R123]', async () => {
  const subject = smallStore();
  const lever = defaultLever(subject.scenario)!;
  const find = (size: number) =>
    withPool(size, (pool) => optimize(subject, lever, pool, {points: 7, budget: 400}));
  const one = await find(1);
  expect(await find(3)).toEqual(one);
  const {value, interval, flatBand} = one.levers.service;
  expect(interval.low).toBeLessThanOrEqual(value);
  expect(interval.high).toBeGreaterThanOrEqual(value);
  expect(flatBand.low).toBeLessThanOrEqual(value);
  expect(flatBand.high).toBeGreaterThanOrEqual(value);
  expect(one.probabilityOfCorrectSelection).toBeGreaterThan(0);
  expect(one.replicationsUsed).toBeLessThanOrEqual(400);
  expect(one.profit.reestimated).toBe(true);
});

test('a pool runs every job once and goes on after one that fails', async () => {
  const pool = new Pool(2, spawnHere);
  const done: number[] = [];
  const jobs = [1, 2, 3, 4].map((n) =>
    pool.run(async () => {
      done.push(n);
      if (n === 2) throw new Error('broken');
      return n;
    }),
  );
  const results = await Promise.allSettled(jobs);
  expect(results.map(({status}) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(done).toEqual([1, 2, 3, 4]);
});

test('a pool needs at least one engine', () => {
  expect(() => new Pool(0, spawnHere)).toThrow('workers must be a positive integer: 0');
});
