import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  metricApproximation,
  optimalWarehouseRetailers,
  warehouseRetailersAt,
  warehouseRetailersCost,
  type WarehouseRetailers,
} from '../../../engine/theory/echelons/warehouse-retailers.ts';
import {serialPoissonAt} from '../../../engine/theory/echelons/serial-poisson.ts';
import {integrate} from '../../../engine/kernel/distributions/quadrature.ts';
import {gammaP, gammaQ, poissonTerm} from '../../../engine/kernel/math.ts';

const unequal: WarehouseRetailers = {
  warehouseLeadTime: 1.5,
  retailers: [
    {demandRate: 0.4, transit: 1},
    {demandRate: 1, transit: 0.5},
    {demandRate: 2, transit: 1},
  ],
};

const system: fc.Arbitrary<WarehouseRetailers> = fc.record({
  warehouseLeadTime: fc.double({min: 0, max: 3, noNaN: true}),
  retailers: fc.array(
    fc.record({
      demandRate: fc.double({min: 0.05, max: 3, noNaN: true}),
      transit: fc.double({min: 0, max: 2, noNaN: true}),
    }),
    {minLength: 1, maxLength: 4},
  ),
});

describe('one warehouse and its retailers', () => {
  test.each([1, 4, 9])(
    'follows each unit as Axsäter (1990) does, with %i units at the warehouse',
    (baseStockLevel) => {
      const levels = [2, 3, 5];
      const {retailers} = warehouseRetailersAt(unequal, {type: 'baseStock', baseStockLevel}, levels);
      unequal.retailers.forEach((retailer, i) => {
        expect(retailers[i].averageBackorders).toBeCloseTo(
          retailer.demandRate * waitOfUnit(unequal, i, baseStockLevel, levels[i]),
          9,
        );
      });
    },
  );

  test('a warehouse without stock delays each order by its lead time', () => {
    const {warehouse, retailers} = warehouseRetailersAt(
      unequal,
      {type: 'baseStock', baseStockLevel: 0},
      [2, 3, 5],
    );
    expect(warehouse).toMatchObject({averageOnHand: 0, readyRate: 0});
    expect(warehouse.meanDelay).toBeCloseTo(1.5, 12);
    const metric = metricApproximation(unequal, {type: 'baseStock', baseStockLevel: 0}, [2, 3, 5]);
    retailers.forEach((one, i) =>
      expect(one.averageBackorders).toBeCloseTo(metric.retailers[i].averageBackorders, 10),
    );
  });

  test('is a line of two stages where there is one retailer', () => {
    const one = {warehouseLeadTime: 2, retailers: [{demandRate: 2, transit: 1}]};
    const {warehouse, retailers} = warehouseRetailersAt(one, {type: 'baseStock', baseStockLevel: 4}, [4]);
    const [shop, depot] = serialPoissonAt(2, [1, 2], [4, 4]);
    expect(warehouse.averageBackorders).toBeCloseTo(depot.averageBackorders, 12);
    expect(retailers[0].averageOnHand).toBeCloseTo(shop.averageOnHand, 12);
    expect(retailers[0].fillRate).toBeCloseTo(shop.fillRate, 12);
  });

  test('a base stock is the reorder point below it with an order quantity of one', () => {
    fc.assert(
      fc.property(system, fc.integer({min: 0, max: 12}), (any, baseStockLevel) => {
        const levels = any.retailers.map(() => 3);
        const reorderPoint = {
          type: 'reorderPoint',
          reorderPoint: baseStockLevel - 1,
          orderQuantity: 1,
        } as const;
        expect(warehouseRetailersAt(any, reorderPoint, levels)).toEqual(
          warehouseRetailersAt(any, {type: 'baseStock', baseStockLevel}, levels),
        );
      }),
      {seed: 24, numRuns: 40},
    );
  });

  test('has the least cost of all levels', () => {
    fc.assert(
      fc.property(
        system,
        fc.integer({min: 0, max: 15}),
        fc.array(fc.integer({min: 0, max: 10}), {minLength: 4, maxLength: 4}),
        fc.double({min: 1, max: 40, noNaN: true}),
        (any, baseStockLevel, some, b) => {
          const costs = {
            warehouseHolding: 1,
            retailerHolding: any.retailers.map(() => 1.5),
            backorder: any.retailers.map(() => b),
          };
          const levels = any.retailers.map((_, i) => some[i]);
          const best = optimalWarehouseRetailers(any, costs);
          const at = (level: number, retailerLevels: number[]) =>
            warehouseRetailersCost(
              warehouseRetailersAt(any, {type: 'baseStock', baseStockLevel: level}, retailerLevels),
              costs,
            );
          expect(at(best.warehouseLevel, best.retailerLevels)).toBeCloseTo(best.cost, 10);
          expect(at(baseStockLevel, levels)).toBeGreaterThanOrEqual(best.cost - 1e-9);
        },
      ),
      {seed: 25, numRuns: 60},
    );
  });

  test('refuses figures out of range', () => {
    const base = {type: 'baseStock', baseStockLevel: 1} as const;
    expect(() => warehouseRetailersAt({...unequal, retailers: []}, base, [])).toThrow(
      'retailers must not be empty',
    );
    expect(() => warehouseRetailersAt(unequal, base, [1, 2])).toThrow(
      'each retailer needs a level: 3 retailers, 2',
    );
    expect(() => warehouseRetailersAt(unequal, {...base, baseStockLevel: -1}, [1, 2, 3])).toThrow(RangeError);
    expect(() =>
      warehouseRetailersAt(unequal, {type: 'reorderPoint', reorderPoint: 1, orderQuantity: 0}, [1, 2, 3]),
    ).toThrow('order quantity must be a whole number, at least 1: 0');
    expect(() => warehouseRetailersAt({...unequal, warehouseLeadTime: -1}, base, [1, 2, 3])).toThrow(
      'warehouse lead time must not be negative: -1',
    );
  });
});

/**
 * Mean wait of a retailer's customer for the unit that their own order once triggered, S[i] demands at the retailer before: the unit
 * leaves the warehouse after a delay u, spread as the time until the S[0]th demand there, if that is later than the order's arrival,
 * and the customer comes after an Erlang time. Axsäter (1990), Operations Research 38, 64-69, eqs. 5-9.
 */
function waitOfUnit(
  {warehouseLeadTime, retailers}: WarehouseRetailers,
  i: number,
  s0: number,
  s: number,
): number {
  const total = retailers.reduce((sum, {demandRate}) => sum + demandRate, 0);
  const {demandRate, transit} = retailers[i];
  const waitFor = (time: number) =>
    // E[(time - Erlang(s, rate))+]
    time * gammaP(s, demandRate * time) - (s / demandRate) * gammaP(s + 1, demandRate * time);
  const atOnce = gammaQ(s0, total * warehouseLeadTime); // P(Erlang(S[0]) > lead time)
  const density = (t: number) => total * poissonTerm(s0 - 1, total * t); // of the time until the S[0]th demand
  const delayed = integrate(
    (t) => density(t) * waitFor(transit + warehouseLeadTime - t),
    0,
    warehouseLeadTime,
  );
  return atOnce * waitFor(transit) + delayed;
}
