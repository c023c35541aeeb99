import {describe, expect, test} from 'vitest';
import {
  baseStockAt,
  baseStockWaitOver,
  optimalBaseStock,
  palmOutstanding,
  scheduledOutstanding,
  singleServerOutstanding,
} from '../../engine/theory/base-stock.ts';
import {type GivenCase, expectGiven, givenCases} from './given.ts';

function outstandingOf(p: GivenCase['parameters']) {
  if (p.supplier_mu) return singleServerOutstanding(p.lambda, p.supplier_mu);
  if (p.dispatch_interval) return scheduledOutstanding(p.lambda, p.dispatch_interval, p.transit);
  return palmOutstanding(p.lambda, p.mean_lead_time);
}

describe('a base stock with backorders', () => {
  test.each(givenCases('inventory', 'base-stock-backorder'))('meets every quantity of $id [R38]', (given) => {
    const {lambda, S, h, b, mean_lead_time: leadTime, wait_threshold: time} = given.parameters;
    const outstanding = outstandingOf(given.parameters);
    const options = {outstanding, demandRate: lambda, holdingCost: h, backorderCost: b};
    const stock = baseStockAt(options, S);
    const best = optimalBaseStock(options);
    expectGiven(given, {
      E_on_hand: stock.averageOnHand,
      E_backorders: stock.averageBackorders,
      ready_rate: stock.readyRate,
      fill_rate: stock.fillRate,
      P_IL_ge_0: stock.noBackorderTime,
      mean_wait: stock.meanUnitWait,
      var_IL: stock.variance,
      cost: stock.cost,
      S_star: best.baseStockLevel,
      cost_star: best.cost,
      ...(time === undefined ? {} : {P_wait_gt_t: baseStockWaitOver(lambda, leadTime, S, time)}),
    });
  });

  test('meets the published table of Palm with ten units on order [R38]', () => {
    const options = {outstanding: palmOutstanding(2, 5), demandRate: 2, holdingCost: 1, backorderCost: 9};
    const rows = [10, 12, 14, 16].map((S) => {
      const {fillRate, averageBackorders} = baseStockAt(options, S);
      return [fillRate.toFixed(5), averageBackorders.toFixed(5)].map(Number);
    });
    expect(rows).toEqual([
      [0.45793, 1.2511],
      [0.69678, 0.53092],
      [0.86446, 0.18694],
      [0.95126, 0.05474],
    ]);
  });

  test('refuses a supplier slower than the demand, and waits longer than the lead time', () => {
    expect(() => singleServerOutstanding(1, 1)).toThrow('service rate - demand rate must be positive: 0');
    expect(() => baseStockWaitOver(2, 1, 3, -0.5)).toThrow('time must not be negative: -0.5');
    const options = {outstanding: palmOutstanding(2, 5), demandRate: 2, holdingCost: 1, backorderCost: 9};
    expect(() => baseStockAt(options, -1)).toThrow(RangeError);
  });
});

test('no unit waits longer than a constant lead time', () => {
  expect(baseStockWaitOver(2, 1.5, 0, 1.4)).toBe(1);
  expect(baseStockWaitOver(2, 1.5, 0, 1.5)).toBe(0);
  expect(baseStockWaitOver(2, 1.5, 3, 2)).toBe(0);
});
