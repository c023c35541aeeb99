import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {OrderCycle} from '../../../engine/run/anatomy.ts';
import type {StockTrace} from '../../../engine/run/stock-trace.ts';
import type {MoneySummary, Statement, Totals} from '../../../engine/run/summary.ts';
import {Preferences} from '../../../web/state/preferences.svelte.ts';
import {
  apportioned,
  cycleFinding,
  statementFinding,
  stockFinding,
  stretchFigures,
} from '../../../web/state/why-finding.ts';
import {textsIn} from '../../../web/texts/texts.ts';

const words = new Preferences('en', await textsIn('en'), null);
const chinese = new Preferences('zh', await textsIn('zh'), null);

function money(mean: number): MoneySummary {
  return {mean, halfWidth: 1, total: mean, unit: 'EUR/year'};
}
/** A statement of these lines; profit is their sum. */
function statementOf(lines: Record<string, number>): [Statement, Totals] {
  const sum = (isCounted: (line: string) => boolean) =>
    Object.entries(lines).reduce((total, [line, mean]) => (isCounted(line) ? total + mean : total), 0);
  const revenue = sum((line) => line.startsWith('revenue.'));
  const profit = sum(() => true);
  const statement = Object.fromEntries(
    Object.entries({...lines, profit}).map(([line, mean]) => [line, money(mean)]),
  );
  return [statement, {revenue: money(revenue), cost: money(revenue - profit), logisticsCost: money(0)}];
}

test('a statement says of every hundred of revenue where it goes, the largest first, small groups together', () => {
  const [statement, totals] = statementOf({
    'revenue.goods': 200_000,
    'goods.purchases': -150_000,
    'goods.inventoryChange': -4_000,
    'replenishment.ordering': -6_000,
    'stock.holding': -10_000,
    'warehouse.picking': -6_100,
    'delivery.freight': -12_000,
    'penalties.lateness': -900,
    'fixed.offer': -3_000,
  });
  expect(statementFinding(statement, totals, 'EUR', words)).toBe(
    'Of every 100 EUR of revenue, 77 go into goods, 8 into ordering and holding stock, 6 into delivery, 5 into the rest; 4 stay',
  );
  expect(statementFinding(statement, totals, 'EUR', chinese)).toBe(
    '每 100 欧元收入中，商品占 77，补货与库存占 8，送货占 6，其余各项占 5，剩下 4',
  );
});

test('a loss is told as what goes out beyond the revenue', () => {
  const [statement, totals] = statementOf({
    'revenue.goods': 100,
    'goods.purchases': -80,
    'delivery.freight': -35,
  });
  expect(statementFinding(statement, totals, 'EUR', words)).toBe(
    'Of every 100 EUR of revenue, 80 go into goods, 35 into delivery: 15 more than comes in',
  );
});

test('without revenue the lines of cost are told, without money nothing', () => {
  const [statement, totals] = statementOf({'stock.holding': -238, 'stock.backorders': -57});
  expect(statementFinding(statement, totals, 'USD', words)).toBe(
    'No revenue, and cost of 295.0 ± 1.0 USD a year: 81% holding stock, 19% backorders',
  );
  const [nothing, none] = statementOf({});
  expect(statementFinding(nothing, none, 'USD', words)).toBe('No money moves in this scenario');
});

test('whole parts add up to their total and are less than one from the exact ones', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({min: 0, max: 60, noNaN: true}), {minLength: 1, maxLength: 8}),
      (parts) => {
        const total = Math.round(parts.reduce((sum, part) => sum + part, 0));
        const whole = apportioned(parts, total);
        expect(whole.reduce((sum, part) => sum + part, 0)).toBe(total);
        whole.forEach((part, i) => expect(Math.abs(part - parts[i])).toBeLessThanOrEqual(1));
      },
    ),
    {seed: 4, numRuns: 200},
  );
});

test('parts that round up beyond the total give way, the least remainder first', () => {
  expect(apportioned([76.9, 12.6, 10.4], 99)).toEqual([77, 12, 10]);
  expect(apportioned([50.9, 49.9], 100)).toEqual([51, 49]);
});

function summary(mean: number | null): OrderCycle['mean'] {
  return {mean, halfWidth: mean === null ? null : mean / 100, sd: 0, n: 10, unit: 'days'};
}
function cycleOf(parts: Record<string, number>): OrderCycle {
  const total = Object.values(parts).reduce((sum, time) => sum + time, 0);
  return {
    orders: summary(100),
    mean: summary(total),
    p95: summary(total * 2),
    stages: Object.entries(parts).map(([kind, time]) => ({
      name: `stage.${kind}`,
      mean: summary(time),
      p95: summary(time * 2),
      share: time / total,
      parts: [{kind: kind as 'work', mean: summary(time)}],
    })),
    afterDelivery: [],
    histogram: null,
  };
}

test('the order cycle is told by the kinds of time that take most of it', () => {
  const cycle = cycleOf({travel: 1.1, closed: 0.34, delay: 0.12, work: 0.01});
  expect(cycleFinding(cycle, words)).toBe(
    '70% of the 1.57 days from order to delivery is transport, 22% waiting for opening hours',
  );
  expect(cycleFinding(cycle, chinese)).toBe('从下单到送达的 1.57 天中，70% 是运输，22% 是等待营业时间');
});

test('orders that take no time, and no orders at all, are told as such', () => {
  expect(cycleFinding({...cycleOf({}), mean: summary(0)}, words)).toContain('in the instant');
  expect(cycleFinding({...cycleOf({}), mean: summary(null)}, words)).toContain('No order was delivered');
});

const trace = {
  site: 'warehouse',
  product: 'belt',
  empty: [
    {from: 5, to: 10, short: 3},
    {from: 20, to: 22, short: 0},
    {from: 98, to: 104, short: 9},
  ],
} as unknown as StockTrace;

test('a stretch of a replication is told by its stock-outs and the time with an empty shelf', () => {
  expect(stretchFigures(trace, [0, 100])).toEqual({stockOuts: 2, empty: 0.09});
  expect(stretchFigures(trace, [8, 28])).toEqual({stockOuts: 1, empty: 0.2});
  expect(stockFinding(trace, [0, 100], words)).toBe(
    'belt at warehouse: 2 stock-outs in 100 days; the shelf was empty 9.0% of the time',
  );
  expect(stockFinding(trace, [8, 28], words)).toContain(': 1 stock-out in 20 days');
  expect(stockFinding(trace, [15, 25], words)).toContain(
    ': no stock-out in 10 days; the shelf was empty 20.0%',
  );
  expect(stockFinding(trace, [30, 31], words)).toBe(
    'belt at warehouse: no stock-out in 1 day; the shelf was never empty',
  );
});
