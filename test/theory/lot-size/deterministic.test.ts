import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {economicOrderQuantity, eoqCost} from '../../../engine/theory/eoq.ts';
import {eoqBackordersAt, eoqWithBackorders} from '../../../engine/theory/lot-size/backorders.ts';
import {
  discountedCost,
  discountedOrder,
  type DiscountOptions,
} from '../../../engine/theory/lot-size/discounts.ts';
import {dynamicLotSizes} from '../../../engine/theory/lot-size/dynamic.ts';
import {
  jointReplenishment,
  jointReplenishmentAt,
} from '../../../engine/theory/lot-size/joint-replenishment.ts';
import {economicProductionQuantity} from '../../../engine/theory/lot-size/production.ts';

const EXAMPLE = {fixedOrderCost: 8, holdingCost: 0.225, demandRate: 1300}; // Snyder & Shen (2019), example 3.1

test('the economic order quantity of large orders is that of Chopra & Meindl, problem of Best Buy', () => {
  const options = {fixedOrderCost: 4000, holdingCost: 0.2 * 500, demandRate: 12_000};
  expect(economicOrderQuantity(options)).toBeCloseTo(979.7959, 4);
  expect(eoqCost(options, 980)).toBeCloseTo(97_979.59, 2);
});

describe('the economic order quantity with planned backorders', () => {
  test('is that of Snyder & Shen, example 3.8', () => {
    const best = eoqWithBackorders({...EXAMPLE, backorderCost: 5});
    expect(best.orderQuantity).toBeCloseTo(310.812555, 6);
    expect(best.backorderShare).toBeCloseTo(0.0430622, 7);
    expect(best.cost).toBeCloseTo(66.921364, 6);
  });

  test('costs no less at any other quantity or share', () => {
    const options = {...EXAMPLE, backorderCost: 5};
    const {cost} = eoqWithBackorders(options);
    const property = fc.property(
      fc.double({min: 10, max: 3000, noNaN: true}),
      fc.double({min: 0, max: 1, noNaN: true}),
      (quantity, share) => eoqBackordersAt(options, quantity, share).cost >= cost - 1e-9,
    );
    fc.assert(property, {seed: 1, numRuns: 200});
  });

  test('refuses what is not positive', () => {
    expect(() => eoqWithBackorders({...EXAMPLE, backorderCost: 0})).toThrow(RangeError);
    expect(() => eoqBackordersAt({...EXAMPLE, backorderCost: 5}, 100, 1.5)).toThrow(
      'backorder share must lie in [0, 1]: 1.5',
    );
  });
});

describe('the economic production quantity', () => {
  test('is that of the stockpyl documentation', () => {
    const {orderQuantity, cost} = economicProductionQuantity({...EXAMPLE, productionRate: 1700});
    expect(orderQuantity).toBeCloseTo(626.808495, 6);
    expect(cost).toBeCloseTo(33.183979, 6);
  });

  test('needs production to be faster than demand', () => {
    expect(() => economicProductionQuantity({...EXAMPLE, productionRate: 1300})).toThrow(RangeError);
  });
});

describe('quantity discounts', () => {
  const discounts = (
    fixedOrderCost: number,
    holdingRate: number,
    demandRate: number,
    breakpoints: number[],
    unitCosts: number[],
  ) => ({fixedOrderCost, holdingRate, demandRate, breakpoints, unitCosts});
  const CANDY = discounts(8, 0.3, 1300, [0, 400, 800], [0.75, 0.72, 0.68]);
  const LARGE = discounts(2250, 0.25, 182_500, [0, 1200, 2400], [1490, 1220, 1100]);

  test.each([
    ['example 3.6', CANDY, 800, 978.6],
    [
      'the documentation of stockpyl',
      discounts(200, 0.2, 1000, [0, 200, 500], [500, 475, 450]),
      500,
      472_900,
    ],
    ['problem 3.12a', LARGE, 2400, 201_251_093.75],
  ])('of all units are those of %s (Snyder & Shen)', (_, options, quantity, cost) => {
    const best = discountedOrder({...options, discount: 'allUnits'});
    expect(best.orderQuantity).toBeCloseTo(quantity, 5);
    expect(best.cost / cost).toBeCloseTo(1, 9);
  });

  test.each([
    ['example 3.7', CANDY, 304.04678, 1043.410526],
    [
      'the documentation of stockpyl',
      discounts(150, 0.25, 2400, [0, 300, 600], [100, 90, 80]),
      1481.890684,
      222_762.8137,
    ],
    ['problem 3.12b', LARGE, 28_553.06065, 208_678_591.68],
  ])('that are incremental are those of %s (Snyder & Shen)', (_, options, quantity, cost) => {
    const best = discountedOrder({...options, discount: 'incremental'});
    expect(best.orderQuantity).toBeCloseTo(quantity, 5);
    expect(best.cost / cost).toBeCloseTo(1, 8);
  });

  test('leave no other order quantity cheaper', () => {
    const property = fc.property(
      fc.constantFrom<DiscountOptions['discount']>('allUnits', 'incremental'),
      fc.constantFrom(CANDY, LARGE),
      fc.double({min: 1, max: 1e5, noNaN: true}),
      (discount, options, quantity) => {
        const {cost} = discountedOrder({...options, discount});
        return discountedCost({...options, discount}, quantity) >= cost * (1 - 1e-12);
      },
    );
    fc.assert(property, {seed: 2, numRuns: 500});
  });

  test('refuse breakpoints out of order and unit costs that rise', () => {
    const options = {...CANDY, discount: 'allUnits' as const};
    expect(() => discountedOrder({...options, breakpoints: [0, 800, 400]})).toThrow(RangeError);
    expect(() => discountedOrder({...options, unitCosts: [1, 2, 3]})).toThrow(RangeError);
    expect(() => discountedOrder({...options, breakpoints: [0, 400]})).toThrow(RangeError);
  });
});

describe('joint replenishment', () => {
  const products = [
    {productOrderCost: 120, holdingCost: 160, demandRate: 1},
    {productOrderCost: 840, holdingCost: 20, demandRate: 1},
    {productOrderCost: 300, holdingCost: 50, demandRate: 1},
  ];

  test('finds the published solution of the stockpyl documentation', () => {
    const {interval, multiples, cost, orderQuantities} = jointReplenishment(600, products);
    expect(interval).toBeCloseTo(3.103164, 6);
    expect(multiples).toEqual([1, 3, 1]);
    expect(cost).toBeCloseTo(837.854403, 6);
    expect(orderQuantities[1]).toBeCloseTo(3 * interval, 12);
  });

  test('costs no less with the neighbours of its multiples', () => {
    const {cost} = jointReplenishment(600, products);
    for (const multiples of [
      [1, 2, 1],
      [1, 4, 1],
      [1, 3, 2],
    ])
      expect(jointReplenishmentAt(600, products, multiples).cost).toBeGreaterThan(cost);
  });
});

describe('dynamic lot sizes', () => {
  test.each([
    [[90, 120, 80, 70], 500, 2, 1380],
    [[150, 100, 80, 200], 120, 0.8, 424],
    [[730, 580, 445, 650, 880], 100, 0.1, 423],
  ])(
    'of %j cost what Wagner and Whitin find (Snyder & Shen, example 3.9, problems 3.27 and 3.29)',
    (...row) => {
      const [demand, fixedOrderCost, holdingCost, cost] = row;
      expect(dynamicLotSizes({demand, fixedOrderCost, holdingCost}).cost).toBeCloseTo(cost, 9);
    },
  );

  test('order 210 and 150 units in example 3.9', () => {
    const {orderQuantities} = dynamicLotSizes({
      demand: [90, 120, 80, 70],
      fixedOrderCost: 500,
      holdingCost: 2,
    });
    expect(orderQuantities).toEqual([210, 0, 150, 0]);
  });

  test('are the best of all plans of whole periods, with figures of their own for every period', () => {
    const figures = (max: number) => fc.array(fc.integer({min: 0, max}), {minLength: 6, maxLength: 6});
    const property = fc.property(figures(50), figures(200), figures(5), figures(9), (demand, K, h, c) => {
      const {orderQuantities, cost} = dynamicLotSizes({
        demand,
        fixedOrderCost: K,
        holdingCost: h,
        unitCost: c,
      });
      const costOf = (orders: readonly number[]) => {
        let stock = 0;
        return orders.reduce((sum, units, t) => {
          stock += units - demand[t];
          return sum + (units > 0 ? K[t] : 0) + c[t] * units + h[t] * stock;
        }, 0);
      };
      let least = Infinity;
      for (let set = 0; set < 64; set++) {
        const orders = demand.map(() => 0);
        let last = -1;
        demand.forEach((units, t) => {
          if (set & (1 << t)) last = t;
          if (last >= 0) orders[last] += units;
        });
        if (orders.reduce((a, b) => a + b) === demand.reduce((a, b) => a + b))
          least = Math.min(least, costOf(orders));
      }
      expect(cost).toBeCloseTo(least, 9);
      expect(costOf(orderQuantities)).toBeCloseTo(least, 9);
    });
    fc.assert(property, {seed: 3, numRuns: 60});
  });

  test('refuse a list of another length', () => {
    expect(() => dynamicLotSizes({demand: [1, 2], fixedOrderCost: [3], holdingCost: 1})).toThrow(
      'fixed order cost needs a figure for each of 2 periods: 1',
    );
  });
});
