import {expect, test} from 'vitest';
import {runCurve} from '../../engine/search/curve.ts';
import {peak, synthetic} from './synthetic.ts';

const MODEL = {profit: peak(0.8, 100, 2000), noise: {common: 20, tilt: 20, own: 2}};

test('every point of an auto curve is known to 0.5 % of revenue, or has 200 replications', async () => {
  const {points, best, status, replicationsUsed} = await runCurve(synthetic(MODEL));
  expect(status).toBe('complete');
  expect(points).toHaveLength(21);
  for (const {profit} of points) {
    expect(profit.n).toBeGreaterThanOrEqual(10);
    expect(profit.halfWidth! <= 5 || profit.n === 200).toBe(true);
  }
  expect(replicationsUsed).toBe(points.reduce((sum, {profit}) => sum + profit.n, 0));
  expect(Math.abs(points[best!].value - 0.8)).toBeLessThan(0.05);
  const wild = await runCurve(synthetic({...MODEL, noise: {common: 500}}), {points: 3});
  for (const {profit} of wild.points) expect(profit.n).toBe(200);
});

test('the ends arrive first, then the halves, so that the shape shows early', async () => {
  const asked: number[] = [];
  const problem = synthetic(MODEL);
  const {replicate} = problem;
  problem.replicate = (value, first, ...rest) => {
    if (first === 0) asked.push(value);
    return replicate(value, first, ...rest);
  };
  const {points} = await runCurve(problem, {points: 9, replications: 10});
  const order = asked.map((value) => points.findIndex((point) => point.value === value));
  expect(order).toEqual([0, 8, 4, 2, 6, 1, 3, 5, 7]);
});

test('points are told of whenever they tighten', async () => {
  const seen: number[][] = [];
  await runCurve(synthetic(MODEL), {
    points: 3,
    replications: 25,
    onPoint: ({profit}) => seen.push([profit.n]),
  });
  expect(seen.map(([n]) => n).sort((a, b) => a - b)).toEqual([10, 10, 10, 25, 25, 25]);
});

test('values may be given, and values of one system share its replications', async () => {
  const problem = synthetic({...MODEL, step: 0.1});
  const told = new Set<number>();
  const onPoint = ({value}: {value: number}) => told.add(value);
  const {points} = await runCurve(problem, {values: [0.95, 0.61, 0.69, 0.61], replications: 10, onPoint});
  expect([...told].sort()).toEqual([0.61, 0.69, 0.95]);
  expect(points.map(({value}) => value)).toEqual([0.61, 0.69, 0.95]);
  expect(points[0].replications).toEqual(points[1].replications);
  expect(problem.counted.replications).toBe(20);
});

test('differences from the best are paired: at most zero, and tighter than the profit itself', async () => {
  const {points, best} = await runCurve(synthetic(MODEL), {replications: 20});
  expect(points[best!].differenceFromBest).toMatchObject({mean: 0, halfWidth: 0});
  for (const {differenceFromBest, profit} of points) {
    expect(differenceFromBest.mean).toBeLessThanOrEqual(0);
    expect(differenceFromBest.halfWidth).toBeLessThan(profit.halfWidth!);
  }
});

test('a curve does not depend on the order in which answers arrive', async () => {
  const first = await runCurve(synthetic({...MODEL, scramble: 1}));
  expect(await runCurve(synthetic({...MODEL, scramble: 2}))).toEqual(first);
});

test('a cancelled curve keeps what was found', async () => {
  const control = new AbortController();
  let updates = 0;
  const {status, points} = await runCurve(synthetic(MODEL), {
    replications: 10,
    signal: control.signal,
    onPoint: () => {
      if (++updates === 5) control.abort();
    },
  });
  expect(status).toBe('cancelled');
  expect(points.length).toBeGreaterThanOrEqual(5);
  const nothing = await runCurve(synthetic(MODEL), {signal: AbortSignal.abort()});
  expect(nothing).toEqual({status: 'cancelled', points: [], best: null, replicationsUsed: 0});
});

test('failures are thrown, and options out of range refused', async () => {
  await expect(runCurve(synthetic({profit: () => Infinity}))).rejects.toThrow('profit Infinity');
  const broken = synthetic(MODEL);
  broken.system = async (value) => {
    if (value > 0.9) throw new Error('does not compile');
    return String(value);
  };
  await expect(runCurve(broken)).rejects.toThrow('does not compile');
  await expect(runCurve(synthetic(MODEL), {replications: 0})).rejects.toThrow(
    new RangeError('replications must be a positive integer or auto: 0'),
  );
  await expect(runCurve(synthetic(MODEL), {values: []})).rejects.toThrow(RangeError);
});
