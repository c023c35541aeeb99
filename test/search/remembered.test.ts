import {expect, test} from 'vitest';
import {runCurve} from '../../engine/search/curve.ts';
import {optimizeLever} from '../../engine/search/optimize-lever.ts';
import {remembered} from '../../engine/search/remembered.ts';
import {peak, synthetic} from './synthetic.ts';

const MODEL = {profit: peak(0.8437, 100, 2000), noise: {common: 20, tilt: 20, own: 2}};

test('a curve and an optimum of one problem share their replications', async () => {
  const plain = synthetic(MODEL);
  const shared = remembered(plain);
  const curve = await runCurve(shared);
  const afterCurve = plain.counted.replications;
  const optimum = await optimizeLever(shared);
  expect(plain.counted.replications).toBeLessThan(afterCurve + optimum.replicationsUsed - 200);
  expect(optimum).toEqual(await optimizeLever(synthetic(MODEL)));
  expect(curve).toEqual(await runCurve(synthetic(MODEL)));
});

test('a system is compiled once, and concurrent requests for it wait for each other', async () => {
  const plain = synthetic(MODEL);
  const shared = remembered(plain);
  const [ten, more] = await Promise.all([
    shared.replicate(0.7, 0, 10, false),
    shared.replicate(0.7, 5, 10, false),
  ]);
  expect(more.slice(0, 5)).toEqual(ten.slice(5));
  expect(plain.counted).toMatchObject({replications: 15, systems: 1});
});

test('fresh replications are kept apart from common ones, and gaps are refused', async () => {
  const shared = remembered(synthetic(MODEL));
  const [common] = await shared.replicate(0.7, 0, 1, false);
  const [fresh] = await shared.replicate(0.7, 0, 1, true);
  expect(fresh.profit).not.toBe(common.profit);
  await expect(shared.replicate(0.7, 4, 1, true)).rejects.toThrow('replications 1 to 3 at 0.7 were left out');
});

test('a failed request is forgotten and can be asked again', async () => {
  const plain = synthetic(MODEL);
  const {replicate} = plain;
  let failures = 1;
  plain.replicate = (...request) =>
    failures-- > 0 ? Promise.reject(new Error('lost')) : replicate(...request);
  const shared = remembered(plain);
  await expect(shared.replicate(0.7, 0, 2, false)).rejects.toThrow('lost');
  expect(await shared.replicate(0.7, 0, 2, false)).toHaveLength(2);
});
