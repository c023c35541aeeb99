import {beforeAll, describe, expect, test} from 'vitest';
import {leverNamed, type Lever} from '../../engine/index.ts';
import {optimize} from '../../engine/run/optimize.ts';
import {Pool} from '../../engine/run/pool.ts';
import {curve, type CurveResult} from '../../engine/run/profit-curve.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {loadScenario, smallStore} from './scenarios.ts';

const pool = new Pool(1, spawnHere);
const share: Lever = {
  name: 'service',
  paths: ['sites[name=store].stock[*].policy.reorderPoint.value'],
  from: 0.8,
  to: 0.999,
  scale: 'logit',
};

describe('along the reorder points of the textbook scenario', () => {
  let result: CurveResult;

  beforeAll(async () => {
    const textbook = await loadScenario('scenarios/textbook-reorder-point.json');
    result = await curve(textbook, leverNamed(textbook.scenario)!, pool, {points: 31, replications: 20});
  });

  test('marginal cost and profit hold the exact ones, the central differences of the exact figures', () => {
    if (result.twin.status === 'none') throw new Error(result.twin.because);
    const exact = new Map(result.twin.points.map((point) => [point.value, point]));
    expect(result.marginals).toHaveLength(31);
    expect(result.marginalStep).toEqual({kind: 'unit', size: 1});
    for (const {value, cost, profit} of result.marginals.slice(1, -1)) {
      const [below, above] = [exact.get(value - 1)!, exact.get(value + 1)!];
      // Three standard errors of 20 replications are 1.44 half-widths; the window bends by at most half a unit of money.
      const within = 1.44 * profit.halfWidth! + 0.5;
      expect(Math.abs(profit.mean - (above.profit! - below.profit!) / 2), `${value}`).toBeLessThan(within);
      expect(Math.abs(cost.mean - (above.cost! - below.cost!) / 2), `${value}`).toBeLessThan(within);
    }
  });

  test('backorders keep every sale: marginal revenue is nothing, and cost is what profit loses', () => {
    for (const {revenue, cost, profit} of result.marginals) {
      expect(revenue.mean).toBeCloseTo(0, 9);
      expect(cost.mean).toBeCloseTo(-profit.mean, 9);
      expect(cost.halfWidth).toBeCloseTo(profit.halfWidth!, 9);
    }
  });

  test('marginal profit falls through nothing beside the exact optimum [R123]', () => {
    const rising = result.marginals.filter(({profit}) => profit.mean > 0).map(({value}) => value);
    if (result.twin.status === 'none') throw new Error(result.twin.because);
    expect(Math.abs(Math.max(...rising) - result.twin.best!.value)).toBeLessThanOrEqual(2);
  });
});

test('marginal profit is marginal revenue less marginal cost, told per percentage point of a share', async () => {
  const {points, marginals, marginalStep} = await curve(smallStore(), share, pool, {
    points: 9,
    replications: 10,
  });
  expect(marginalStep).toEqual({kind: 'point', size: 0.01});
  expect(marginals.length).toBeGreaterThan(2);
  for (const {revenue, cost, profit} of marginals)
    expect(profit.mean).toBeCloseTo(revenue.mean - cost.mean, 6);
  const [first, second] = points;
  const perPoint =
    (second.statement.profit.mean - first.statement.profit.mean) / (second.value - first.value);
  expect(marginals[0].profit.mean).toBeCloseTo(perPoint * 0.01, 6);
});

test('values that lead to one system are one point, in the middle of them', async () => {
  const {points, marginals} = await curve(smallStore(), share, pool, {points: 41, replications: 3});
  const profits = points.map(({statement}) => statement.profit.mean);
  const systems = profits.filter((profit, i) => profit !== profits[i - 1]);
  expect(systems.length).toBeLessThan(points.length);
  expect(marginals).toHaveLength(systems.length);
  for (const {value, values, profit} of marginals) {
    expect(values.low).toBeLessThanOrEqual(value);
    expect(values.high).toBeGreaterThanOrEqual(value);
    expect(Number.isFinite(profit.mean)).toBe(true);
  }
  expect(marginals[0].values.low).toBe(points[0].value);
  expect(marginals.at(-1)!.values.high).toBe(points.at(-1)!.value);
});

test('one system along a whole lever has no marginals', async () => {
  const flat = {...share, from: 0.9, to: 0.9000001};
  expect((await curve(smallStore(), flat, pool, {points: 3, replications: 3})).marginals).toEqual([]);
});

test('a single replication gives marginals without intervals', async () => {
  const {marginals} = await curve(smallStore(), share, pool, {points: 3, replications: 1});
  expect(marginals).toHaveLength(3);
  for (const {profit} of marginals) expect(profit.halfWidth).toBeNull();
});

test('the marginals of a search stand at the evenly spaced points alone', async () => {
  const {curve: found} = await optimize(smallStore(), share, pool, {points: 7, budget: 400});
  const {marginals} = await curve(smallStore(), share, pool, {points: 7, replications: 10});
  expect(found.points.length).toBeGreaterThan(7);
  expect(found.marginals.map(({value}) => value)).toEqual(marginals.map(({value}) => value));
});
