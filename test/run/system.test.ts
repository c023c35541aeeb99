import {expect, test} from 'vitest';
import {applyLever, compile, makePlan, type Lever} from '../../engine/index.ts';
import {Pool} from '../../engine/run/pool.ts';
import {curve} from '../../engine/run/profit-curve.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {systemIdentity} from '../../engine/run/system.ts';
import {smallStore} from './scenarios.ts';

const lever = (path: string, from: number, to: number): Lever => ({
  name: 'it',
  paths: [path],
  from,
  to,
  scale: 'linear',
});

test.each([
  ['products[0].price', 6, 12],
  ['sites[name=store].stock[0].orderCost', 1, 100],
  ['costs.fixedPerYear', 0, 1000],
])(
  'a lever that leaves the levels of stock alone has a system at every value: %s',
  async (path, from, to) => {
    const pool = new Pool(1, spawnHere);
    const {points} = await curve(smallStore(), lever(path, from, to), pool, {points: 3, replications: 3});
    expect(new Set(points.map(({statement}) => statement.profit.mean)).size).toBe(3);
  },
);

test('service targets that lead to the same levels are one system', () => {
  const {scenario} = smallStore();
  const service = lever('sites[name=store].stock[0].policy.reorderPoint.value', 0.8, 0.99);
  const at = (value: number) => {
    const moved = applyLever(scenario, service, value);
    return systemIdentity(moved, makePlan(compile(moved)));
  };
  expect(at(0.900001)).toBe(at(0.9));
  expect(at(0.98)).not.toBe(at(0.9));
});
