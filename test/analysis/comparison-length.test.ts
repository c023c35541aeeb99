import {expect, test} from 'vitest';
import {moreForComparison, type Earnings} from '../../engine/analysis/comparison-length.ts';
import {estimate} from '../../engine/analysis/interval.ts';
import {pairedDifference} from '../../engine/analysis/paired.ts';
import {normals} from './cases.ts';

const PAIR = {pairs: [{of: 1, against: 0}], confidence: 0.95, pairConfidence: 0.95};

/** Runs two systems until the rule is satisfied: profits about 100 of a revenue of 1000, `spread` apart by chance. */
function play(difference: number, spread: number, common: number, seed = 1): [Earnings, Earnings] {
  const normal = normals(seed);
  const systems = [
    {profit: [] as number[], revenue: [] as number[]},
    {profit: [] as number[], revenue: [] as number[]},
  ] as const;
  let look = 0;
  for (let more = 10; more > 0; more = moreForComparison(systems, {...PAIR, look})) {
    for (let i = 0; i < more; i++) {
      const shared = 100 + common * normal();
      systems[0].profit.push(shared);
      systems[1].profit.push(shared + difference + spread * normal());
      for (const {revenue} of systems) revenue.push(1000);
    }
    look++;
  }
  return [systems[0], systems[1]];
}

test('a comparison starts with ten replications', () => {
  const none = {profit: [], revenue: []};
  expect(moreForComparison([none, none], {...PAIR, look: 0})).toBe(10);
});

test('it ends when every profit is known to 0.5 % of revenue and the difference is told from 0', () => {
  const [one, other] = play(20, 3, 20);
  const n = one.profit.length;
  expect(n).toBeGreaterThan(10);
  expect(n).toBeLessThan(200);
  for (const {profit} of [one, other]) expect(estimate(profit).halfWidth).toBeLessThanOrEqual(5);
  const {mean, halfWidth} = pairedDifference(other.profit, one.profit);
  expect(mean).toBeGreaterThan(halfWidth!);
});

test('a difference that is not there ends it once it is known to 0.5 % of revenue', () => {
  const [one, other] = play(0, 8, 5);
  expect(one.profit.length).toBeLessThan(200);
  expect(pairedDifference(other.profit, one.profit).halfWidth).toBeLessThanOrEqual(5);
});

test('it gives up at 200, and asks nothing more of systems that never differ', () => {
  expect(play(0, 400, 0)[0].profit).toHaveLength(200);
  expect(play(0, 0, 5)[0].profit.length).toBeLessThan(50);
});

test('looking again and again finds hardly more differences by chance than looking once', () => {
  const runs = 300;
  let found = 0;
  for (let run = 0; run < runs; run++) {
    const [one, other] = play(0, 400, 0, 100 + run);
    const {mean, halfWidth} = pairedDifference(other.profit, one.profit);
    if (Math.abs(mean) > halfWidth!) found++;
  }
  // 5 % for the last look and 5 % at most for all looks before it; three standard errors above 0.075
  expect(found / runs).toBeLessThanOrEqual(0.075 + 3 * Math.sqrt((0.075 * 0.925) / runs));
});
