import {describe, expect, test} from 'vitest';
import {economicOrderQuantity, eoqCost} from '../../engine/theory/eoq.ts';
import {expectGiven, givenCases} from './given.ts';

describe('the economic order quantity', () => {
  test('is that of Snyder & Shen, example 3.1', () => {
    const options = {fixedOrderCost: 8, holdingCost: 0.225, demandRate: 1300};
    expect(economicOrderQuantity(options)).toBe(304.0467800264368);
    expect(eoqCost(options, economicOrderQuantity(options))).toBeCloseTo(68.41052550594829, 11);
  });

  test.each(givenCases('inventory', 'EOQ'))('meets every quantity of $id', (given) => {
    const {K, h, lambda} = given.parameters;
    const options = {fixedOrderCost: K, holdingCost: h, demandRate: lambda};
    const quantity = economicOrderQuantity(options);
    expectGiven(given, {
      Q_star: quantity,
      cost_star: eoqCost(options, quantity),
      orders_per_year: lambda / quantity,
      cost_if_Q_20pct_high: eoqCost(options, 1.2 * quantity),
    });
  });

  test('refuses costs and rates that are not positive', () => {
    const options = {fixedOrderCost: 8, holdingCost: 0.225, demandRate: 1300};
    expect(() => economicOrderQuantity({...options, demandRate: 0})).toThrow(
      'demand rate must be positive: 0',
    );
    expect(() => economicOrderQuantity({...options, holdingCost: -1})).toThrow(RangeError);
    expect(() => eoqCost(options, 0)).toThrow('order quantity must be positive: 0');
  });
});
