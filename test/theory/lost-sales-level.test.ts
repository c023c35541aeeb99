import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {lostSalesLevel} from '../../engine/theory/lost-sales-level.ts';
import {lostSalesMeasure} from '../../engine/theory/lost-sales-service.ts';
import {stockingPoint, type StockingPointOptions} from '../../engine/theory/stocking-point.ts';

const point: fc.Arbitrary<StockingPointOptions> = fc
  .record({
    rows: fc.uniqueArray(
      fc.tuple(fc.integer({min: 1, max: 40}), fc.double({min: 0.01, max: 1, noNaN: true})),
      {minLength: 1, maxLength: 6, selector: ([value]) => value},
    ),
    orderQuantity: fc.integer({min: 1, max: 60}),
    orderRate: fc.double({min: 0.05, max: 4, noNaN: true}),
    leadTimeMean: fc.double({min: 0.2, max: 3, noNaN: true}),
    dispersion: fc.constantFrom(1, 2.5),
  })
  .map(({rows, orderQuantity, ...rest}) => ({
    ...rest,
    shortage: 'lost',
    quantity: {values: rows.map(([value]) => value), shares: rows.map(([, share]) => share)},
    policy: {type: 'reorderPoint', orderQuantity},
  }));

describe('a reorder point for lost sales', () => {
  test('is the only one below which every fill rate misses the goal and above which every one reaches it', () => {
    let found = 0;
    fc.assert(
      fc.property(point, fc.double({min: 0.05, max: 0.999, noNaN: true}), (options, goal) => {
        const given = stockingPoint(options);
        const level = lostSalesLevel(given.growing!, goal);
        if (level === null) return;
        found++;
        for (let r = 0; r <= given.highest; r++)
          expect(lostSalesMeasure(given, 'fillRate', r) >= goal).toBe(r >= level);
      }),
      {seed: 62, numRuns: 60},
    );
    expect(found).toBeGreaterThan(40);
  });

  test('is not told where the fill rate falls below the goal again with the second order on the way', () => {
    const given = stockingPoint({
      shortage: 'lost',
      orderRate: 0.05,
      quantity: {values: [1, 48], shares: [9, 1]},
      leadTimeMean: 1,
      policy: {type: 'reorderPoint', orderQuantity: 10},
    });
    const rates = [9, 10].map((r) => lostSalesMeasure(given, 'fillRate', r));
    expect(rates[1]).toBeLessThan(rates[0]);
    expect(lostSalesLevel(given.growing!, (rates[0] + rates[1]) / 2)).toBeNull();
    expect(lostSalesLevel(given.growing!, rates[1] - 0.05)).not.toBeNull();
  });
});
