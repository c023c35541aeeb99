import {describe, expect, test} from 'vitest';
import {erlangB, erlangC} from '../../../engine/theory/queues/erlang.ts';

describe("Erlang's formulas", () => {
  test('meet published values of the loss formula', () => {
    expect(erlangB(10, 10)).toBeCloseTo(0.214582, 6);
    expect(erlangB(6, 5)).toBeCloseTo(0.191847, 6);
    expect(erlangB(0, 3)).toBe(1);
  });

  test('agree with the birth-death chain behind them', () => {
    const load = 7.3;
    const servers = 9;
    const weights = [1];
    for (let n = 1; n <= 4000; n++) weights.push((weights[n - 1] * load) / Math.min(n, servers));
    const total = weights.reduce((sum, weight) => sum + weight);
    const all = weights.slice(servers).reduce((sum, weight) => sum + weight);
    expect(erlangC(servers, load)).toBeCloseTo(all / total, 12);
  });
});
