import {describe, expect, test} from 'vitest';
import {leastSum, type Term} from '../../../engine/theory/echelons/least-sum.ts';

const term = (variables: number[], cost: (...values: number[]) => number): Term => ({
  variables,
  cost: (all) => cost(...variables.map((variable) => all[variable])),
});

describe('the least sum of terms', () => {
  test('is found around a circle of variables, and all its places are counted', () => {
    const differ = (a: number, b: number) => (a === b ? 1 : 0);
    const found = leastSum(
      [2, 2, 2],
      [term([0, 1], differ), term([1, 2], differ), term([2, 0], differ)],
      1e-9,
    );
    expect(found.cost).toBe(1);
    expect(found.optima).toBe(6);
    expect(new Set(found.values).size).toBe(2);
  });

  test('takes each variable by itself where nothing joins them', () => {
    const found = leastSum(
      [5, 4],
      [term([0], (a) => (a - 3) * (a - 3)), term([1], (b) => Math.abs(b - 1.5))],
      1e-9,
    );
    expect(found).toEqual({cost: 0.5, optima: 2, values: Int32Array.of(3, 1)});
  });

  test('refuses terms that exclude all values, and more combinations than can be looked at', () => {
    expect(() => leastSum([3], [term([0], () => Infinity)], 0)).toThrow('no values go together');
    const four = [0, 1, 2, 3];
    expect(() => leastSum([200, 200, 200, 200], [term(four, () => 0)], 0)).toThrow(
      'too many combinations to look at: 1600000000',
    );
  });
});
