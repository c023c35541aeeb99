import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Pool} from '../../engine/run/pool.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import type {Statement, Totals} from '../../engine/run/summary.ts';
import {waterfall} from '../../engine/run/waterfall.ts';
import {smallStore} from './scenarios.ts';

const money = (mean: number, halfWidth: number | null = 1) => ({
  mean,
  halfWidth,
  total: mean,
  unit: 'EUR/year',
});

/** A statement with these lines, and its totals. */
function statementOf(lines: Record<string, number>): [Statement, Totals] {
  const sum = (names: string[]) => names.reduce((total, name) => total + lines[name], 0);
  const revenue = sum(Object.keys(lines).filter((name) => name.startsWith('revenue.')));
  const profit = sum(Object.keys(lines));
  const statement = Object.fromEntries(Object.entries(lines).map(([name, mean]) => [name, money(mean)]));
  return [
    {...statement, profit: money(profit, 2), cashProfit: money(profit)},
    {revenue: money(revenue), cost: money(revenue - profit), logisticsCost: money(0)},
  ];
}

test('a statement falls from revenue over its costs to profit, small costs together at the end', () => {
  const {unit, steps} = waterfall(
    ...statementOf({
      'revenue.goods': 1000,
      'goods.purchases': -600,
      'goods.inventoryChange': 4,
      'replenishment.ordering': -50,
      'stock.holding': -9,
      'fixed.offer': -100,
    }),
  );
  expect(unit).toBe('EUR/year');
  expect(steps).toEqual([
    {
      name: 'revenue.goods',
      kind: 'revenue',
      from: 0,
      to: 1000,
      mean: 1000,
      halfWidth: 1,
      share: 1,
      lines: ['revenue.goods'],
    },
    {
      name: 'goods.purchases',
      kind: 'cost',
      from: 1000,
      to: 400,
      mean: -600,
      halfWidth: 1,
      share: -0.6,
      lines: ['goods.purchases'],
    },
    {
      name: 'replenishment.ordering',
      kind: 'cost',
      from: 400,
      to: 350,
      mean: -50,
      halfWidth: 1,
      share: -0.05,
      lines: ['replenishment.ordering'],
    },
    {
      name: 'fixed.offer',
      kind: 'cost',
      from: 350,
      to: 250,
      mean: -100,
      halfWidth: 1,
      share: -0.1,
      lines: ['fixed.offer'],
    },
    {
      name: 'other',
      kind: 'cost',
      from: 250,
      to: 245,
      mean: -5,
      halfWidth: 2,
      share: -0.005,
      lines: ['goods.inventoryChange', 'stock.holding'],
    },
    {name: 'profit', kind: 'profit', from: 0, to: 245, mean: 245, halfWidth: 2, share: 0.245, lines: []},
  ]);
});

test('a single small cost keeps its name', () => {
  const {steps} = waterfall(
    ...statementOf({'revenue.goods': 1000, 'goods.purchases': -600, 'stock.holding': -9}),
  );
  expect(steps.map(({name}) => name)).toEqual([
    'revenue.goods',
    'goods.purchases',
    'stock.holding',
    'profit',
  ]);
});

test('refunds go down among the revenue, and a loss ends below nothing', () => {
  const {steps} = waterfall(
    ...statementOf({
      'revenue.goods': 100,
      'revenue.refunds': -20,
      'goods.purchases': -60,
      'fixed.offer': -50,
    }),
  );
  expect(steps.map(({kind, from, to}) => [kind, from, to])).toEqual([
    ['revenue', 0, 100],
    ['revenue', 100, 80],
    ['cost', 80, 20],
    ['cost', 20, -30],
    ['profit', 0, -30],
  ]);
  expect(steps[4].share).toBe(-30 / 80);
});

test('without revenue every cost stands by itself and has no share', () => {
  const {steps} = waterfall(...statementOf({'stock.holding': -3, 'fixed.offer': -0.001}));
  expect(steps.map(({name, to, share}) => [name, to, share])).toEqual([
    ['stock.holding', -3, null],
    ['fixed.offer', -3.001, null],
    ['profit', -3.001, null],
  ]);
});

test('a statement without lines is a profit of nothing', () => {
  expect(waterfall(...statementOf({})).steps).toMatchObject([{name: 'profit', from: 0, to: 0}]);
});

test('a single replication has no intervals', () => {
  const [statement, totals] = statementOf({'revenue.goods': 1000, 'stock.holding': -3, 'fixed.offer': -2});
  for (const line of Object.values(statement)) line.halfWidth = null;
  for (const {halfWidth} of waterfall(statement, totals).steps) expect(halfWidth).toBeNull();
});

test('lines that do not add up to profit are refused', () => {
  const [statement, totals] = statementOf({'revenue.goods': 1000, 'goods.purchases': -600});
  expect(() => waterfall({...statement, profit: money(401)}, totals)).toThrow(RangeError);
  expect(() => waterfall(statement, totals, -1)).toThrow(RangeError);
});

test('the steps join, each line is in one of them, and the last cost ends at profit to the last bit', () => {
  const amount = fc.double({min: -1e6, max: 1e6, noNaN: true});
  const names = [
    'revenue.goods',
    'revenue.salvage',
    'goods.purchases',
    'stock.holding',
    'delivery.freight',
    'fixed.offer',
  ];
  fc.assert(
    fc.property(
      fc.array(amount, {minLength: 6, maxLength: 6}),
      fc.constantFrom(0, 0.01, 0.3, 2),
      (amounts, smallest) => {
        const lines = Object.fromEntries(names.map((name, i) => [name, amounts[i]]));
        const [statement, totals] = statementOf(lines);
        const {steps} = waterfall(statement, totals, smallest);
        const falling = steps.slice(0, -1);
        falling.forEach((step, i) => expect(step.from).toBe(i === 0 ? 0 : falling[i - 1].to));
        expect(falling.at(-1)!.to).toBe(statement.profit.mean);
        expect(steps.at(-1)!.to).toBe(statement.profit.mean);
        expect(steps.flatMap((step) => step.lines).sort()).toEqual([...names].sort());
        expect(falling.every(({from, to, mean}) => Math.abs(to - from - mean) < 1e-6)).toBe(true);
      },
    ),
    {seed: 41, numRuns: 200},
  );
});

test('what a run says is a waterfall whose intervals are those of its lines', async () => {
  const pool = new Pool(1, spawnHere);
  const {statement, totals} = await simulate(smallStore(), pool, {replications: 3});
  pool.close();
  const {steps} = waterfall(statement, totals, 0);
  for (const {name, mean, halfWidth} of steps)
    expect({mean, halfWidth}).toEqual({mean: statement[name].mean, halfWidth: statement[name].halfWidth});
  expect(steps.filter(({kind}) => kind === 'revenue')).toHaveLength(1);
});
