import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {MoneySummary, Statement, Totals} from '../../../../engine/run/summary.ts';
import {wordsIn} from '../../../../web/desk/said/said.ts';
import {apportioned, statementFinding} from '../../../../web/desk/said/statement.ts';

const words = wordsIn('en');
const chinese = wordsIn('zh');

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

test('what has no group of its own is told once, as the rest, however much it is', () => {
  const [statement, totals] = statementOf({
    'revenue.goods': 1000,
    'goods.purchases': -740,
    'stock.holding': -40,
    'labour.regular': -80,
    'delivery.freight': -20,
    'errors.rework': -60,
    'finance.receivables': -30,
  });
  expect(statementFinding(statement, totals, 'EUR', words)).toBe(
    'Of every 100 EUR of revenue, 74 go into goods, 8 into wages, 4 into ordering and holding stock, 11 into the rest; 3 stay',
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
