import {expect, test} from 'vitest';
import type {Lever} from '../../engine/index.ts';
import type {Further} from '../../engine/run/further.ts';
import {optimize} from '../../engine/run/optimize.ts';
import {Pool} from '../../engine/run/pool.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {applyLever} from '../../engine/index.ts';
import {smallStore} from './scenarios.ts';

const pool = new Pool(1, spawnHere);
const lever = (changes: Partial<Lever> = {}): Lever => ({
  name: 'service',
  paths: ['sites[name=store].stock[*].policy.reorderPoint.value'],
  from: 0.8,
  to: 0.999,
  scale: 'logit',
  ...changes,
});

const find = (moved: Lever, subject = smallStore()) =>
  optimize(subject, moved, pool, {points: 7, budget: 400});

const sumOf = (lines: Further['lines'], isCounted: (line: string) => boolean) =>
  lines.filter(({line}) => isCounted(line)).reduce((sum, {mean}) => sum + mean, 0);

test('two points to either side are compared with the optimum on the replications of its profit', async () => {
  const {levers, profit, beyond, below} = await find(lever());
  const {value} = levers.service;
  expect(below).toMatchObject({step: 'points', steps: 2, isEnd: false, replications: profit.n});
  expect(below!.value).toBeCloseTo(value - 0.02, 12);
  const subject = smallStore();
  const played = async (at: number) => {
    const scenario = applyLever(subject.scenario, lever(), at);
    const fresh = {...subject, scenario, seed: `${subject.scenario.run.seed}/fresh`};
    return simulate(fresh, pool, {replications: profit.n});
  };
  const [best, less] = [await played(value), await played(below!.value)];
  expect(best.statement.profit.mean).toBe(profit.mean);
  expect(below!.profit.mean).toBeCloseTo(less.statement.profit.mean - best.statement.profit.mean, 6);
  expect(below!.revenue.mean).toBeCloseTo(less.totals.revenue.mean - best.totals.revenue.mean, 6);
  expect(below!.cost.mean).toBeCloseTo(less.totals.cost.mean - best.totals.cost.mean, 6);
  if (beyond) expect(beyond.value).toBeLessThanOrEqual(0.999);
});

test('the lines add up to the profit, and revenue and goods to the margin, the largest line first', async () => {
  const {beyond, below} = await find(lever());
  for (const further of [beyond, below]) {
    if (!further) continue;
    const {lines, profit, revenue, cost, margin} = further;
    expect(sumOf(lines, () => true)).toBeCloseTo(profit.mean, 6);
    expect(sumOf(lines, (line) => line.startsWith('revenue.'))).toBeCloseTo(revenue.mean, 6);
    expect(sumOf(lines, (line) => /^(revenue|goods)\./.test(line))).toBeCloseTo(margin.mean, 6);
    expect(revenue.mean - cost.mean).toBeCloseTo(profit.mean, 6);
    const sizes = lines.map(({mean}) => Math.abs(mean));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(profit.unit).toBe('EUR/year');
  }
});

test('what would pass the range of the lever ends at its end', async () => {
  const {levers, beyond} = await find(lever({from: 0.5, to: 0.6}));
  const {value} = levers.service;
  expect(value).toBeGreaterThan(0.58);
  if (value === 0.6) expect(beyond).toBeNull();
  else {
    expect(beyond).toMatchObject({value: 0.6, isEnd: true});
    expect(beyond!.steps).toBeCloseTo((0.6 - value) / 0.01, 9);
  }
});

test('there is nothing beyond an optimum at the top, and nothing below one at the bottom', async () => {
  const price = lever({name: 'price', paths: ['products[0].price'], from: 6, to: 16, scale: 'linear'});
  const {levers, beyond, below} = await find(price);
  expect(levers.price.value).toBe(16);
  expect(beyond).toBeNull();
  expect(below).toMatchObject({value: 15, step: 'units', steps: 1, isEnd: false});
  const cost = lever({name: 'fixed', paths: ['costs.fixedPerYear'], from: 0, to: 50, scale: 'linear'});
  const cheapest = await find(cost);
  expect(cheapest.levers.fixed.value).toBe(0);
  expect(cheapest.below).toBeNull();
  expect(cheapest.beyond).toMatchObject({value: 5, steps: 5, profit: {mean: expect.closeTo(-5, 2)}});
});

test('whole figures go two units to either side', async () => {
  const level = lever({
    name: 'level',
    paths: ['sites[name=store].stock[0].policy.reorderPoint'],
    from: 10,
    to: 90,
    scale: 'whole',
  });
  const {levers, beyond, below} = await find(level);
  expect(beyond).toMatchObject({value: levers.level.value + 2, step: 'units', steps: 2});
  expect(below).toMatchObject({value: levers.level.value - 2, step: 'units', steps: 2});
});

test('a lever over one system has nothing on either side', async () => {
  const {beyond, below} = await find(lever({from: 0.9, to: 0.9000001}));
  expect(beyond).toBeNull();
  expect(below).toBeNull();
});

test('a search that was cancelled has found nothing beside its best', async () => {
  const cancelling = new AbortController();
  const {status, beyond, below} = await optimize(smallStore(), lever(), pool, {
    points: 7,
    signal: cancelling.signal,
    onProgress: ({step}) => {
      if (step === 'select') cancelling.abort();
    },
  });
  expect({status, beyond, below}).toEqual({status: 'cancelled', beyond: null, below: null});
});
