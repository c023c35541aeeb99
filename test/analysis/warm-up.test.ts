import fc from 'fast-check';
import {expect, test} from 'vitest';
import {averagePath, mser5} from '../../engine/analysis/warm-up.ts';
import {casesOf} from './cases.ts';

test.each(casesOf('MSER-5'))(
  'MSER-5 cuts the path where the reference does: $id',
  ({parameter, expected}) => {
    const cut = mser5(parameter<number[]>('path'));
    expect(cut.batches).toBe(expected<number>('truncation_batches'));
    expect(cut.observations).toBe(expected<number>('truncation_observations'));
    const statistic = expected<number[]>('mser_values');
    expect(cut.statistic).toHaveLength(statistic.length);
    statistic.forEach((value, d) => expect(Math.abs(cut.statistic[d] / value - 1)).toBeLessThan(1e-9));
    expect(cut.mean).toBeCloseTo(expected<number>('truncated_mean'), 10);
    expect(cut.settled).toBe(expected<number>('argmin_without_half_rule') <= statistic.length - 1);
    expect(cut.lowest).toBe(expected<number>('argmin_without_half_rule'));
  },
);

test('the smaller cut wins a tie: a constant path is not cut at all', () => {
  expect(mser5(new Array(100).fill(4))).toMatchObject({observations: 0, mean: 4, settled: true});
});

test('no more than half of the run is cut, and a path that still drifts there is called unsettled', () => {
  const drifting = Array.from({length: 100}, (_, i) => (i < 70 ? 70 - i : 0));
  const cut = mser5(drifting);
  expect(cut.observations).toBe(50);
  expect(cut.settled).toBe(false);
});

test('an opening transient goes, whatever the level and scale of the path', () => {
  const path = Array.from({length: 200}, (_, i) => (i < 20 ? 50 : 0) + ((i * 7919) % 13));
  expect(mser5(path).observations).toBe(20);
  fc.assert(
    fc.property(fc.integer({min: -1000, max: 1000}), fc.integer({min: 1, max: 100}), (shift, factor) => {
      expect(mser5(path.map((value) => factor * value + shift)).observations).toBe(20);
    }),
    {seed: 3, numRuns: 50},
  );
});

test('pilot paths are averaged over their common length', () => {
  expect([
    ...averagePath([
      [1, 2, 3],
      [3, 4],
    ]),
  ]).toEqual([2, 3]);
  expect(() => averagePath([])).toThrow(RangeError);
  expect(() => mser5([1, 2, 3])).toThrow(new RangeError('path must have at least 10 observations: 3'));
});
