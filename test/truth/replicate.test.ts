import {expect, test} from 'vitest';
import {isTelling, replicate} from '../../engine/truth/replicate.ts';
import type {Expected} from '../../engine/truth/cases.ts';

const noPause = () => Promise.resolve();
const expecting = (value: number): Record<string, Expected> => ({
  x: {value, tolerance: {type: 'rel', value: 1e-8}, unit: '1', simulable: true},
});

/** What comes of samples whose figure depends on the replication and on their size. */
async function judged(
  value: number,
  x: (replication: number, size: number) => number,
  shares: string[] = [],
) {
  const draw = (_: string, replication: number, size: number) => ({x: x(replication, size)});
  const [one] = await replicate({type: 'sampled', size: 10, draw, shares}, expecting(value), noPause);
  return {...one, isTelling: isTelling(one)};
}

/** Around `mean`, by turns above and below. */
const around = (mean: number, spread: number) => (replication: number, size: number) =>
  mean + (spread * (replication % 2 === 0 ? 1 : -1)) / Math.sqrt(size);

test('a mean within three standard errors is right, and counts once it is precise', async () => {
  const {isNear, isTelling, simulated} = await judged(5, around(5.001, 2));
  expect([isNear, isTelling]).toEqual([true, true]);
  expect(simulated.noise).toBeLessThanOrEqual(1);
});

test('a mean far off is wrong, even after the longer run', async () => {
  expect(await judged(5, around(5.2, 2))).toMatchObject({isNear: false, isTelling: true});
});

test('a figure that cannot be had precisely does not count, for or against', async () => {
  expect(await judged(5, around(5.1, 60))).toMatchObject({isNear: true, isTelling: false});
  expect(await judged(5, (replication, size) => around(80, 600)(replication, size))).toMatchObject({
    isTelling: false,
  });
});

test('a figure without noise must be as near as figures have to be precise', async () => {
  expect(await judged(0.9995, () => 1, ['x'])).toMatchObject({isNear: true, isTelling: true});
  expect(await judged(0.99, () => 1, ['x'])).toMatchObject({isNear: false, isTelling: true});
  expect(await judged(100, () => 100.4)).toMatchObject({isNear: true, isTelling: true});
  expect(await judged(100, () => 101)).toMatchObject({isNear: false, isTelling: true});
});

test('what is too seldom to be seen does not count, and what ought to be seen does', async () => {
  expect(await judged(1e-7, () => 0)).toMatchObject({isTelling: false});
  expect(await judged(0.2, () => 0)).toMatchObject({isNear: false, isTelling: true});
});

test('a figure that is no number is wrong', async () => {
  expect(await judged(3, () => NaN)).toMatchObject({isNear: false, isTelling: true});
});
