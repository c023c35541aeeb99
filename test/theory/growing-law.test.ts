import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {demandOver, growingDemandOver} from '../../engine/theory/lead-time-demand.ts';
import {lineQuantity} from '../../engine/theory/quantity.ts';
import {deriveReorderPoint} from '../../engine/theory/reorder-point.ts';
import {stockingPoint, type StockingPointOptions} from '../../engine/theory/stocking-point.ts';

const lines = fc.record({
  values: fc.uniqueArray(fc.integer({min: 1, max: 90}), {minLength: 1, maxLength: 6}),
  shares: fc.array(fc.double({min: 0.01, max: 1, noNaN: true}), {minLength: 9, maxLength: 9}),
  orderRate: fc.double({min: 0.01, max: 4, noNaN: true}),
  dispersion: fc.constantFrom(1, 1.0001, 3),
  leadTimeMean: fc.double({min: 0.1, max: 9, noNaN: true}),
  leadTimeVariance: fc.constantFrom(0, 4),
});

const point: fc.Arbitrary<StockingPointOptions> = fc
  .tuple(
    lines,
    fc.constantFrom('reorderPoint' as const, 'orderUpTo' as const, 'baseStock' as const),
    fc.integer({min: 1, max: 120}),
    fc.constantFrom('backorder' as const, 'lost' as const),
    fc.constantFrom(0, 0, 7),
  )
  .map(([{values, shares, ...rest}, type, orderQuantity, shortage, reviewPeriod]) => ({
    ...rest,
    quantity: {values, shares: shares.slice(0, values.length)},
    policy: type === 'baseStock' ? {type} : {type, orderQuantity},
    shortage,
    reviewPeriod,
  }));

describe('a growing law', () => {
  test('is the whole one up to its rounding, in whatever order it is asked', () => {
    fc.assert(
      fc.property(lines, fc.array(fc.double({min: -0.1, max: 1, noNaN: true})), (given, places) => {
        const demand = {
          ...given,
          quantity: lineQuantity(given.values, given.shares.slice(0, given.values.length)),
        };
        const stretch = {mean: given.leadTimeMean, variance: given.leadTimeVariance};
        const whole = demandOver(demand, stretch);
        const law = growingDemandOver(demand, stretch);
        if (!law) return;
        expect([law.mean, law.variance]).toEqual([whole.mean, whole.variance]);
        for (const place of places) {
          const k = Math.floor(place * whole.upper);
          const rounding = law.roundingUpTo(k);
          expect(Math.abs(law.cdf(k) - whole.cdf(k))).toBeLessThan(1e-12);
          expect(Math.abs(law.loss(k) - whole.loss(k))).toBeLessThan(rounding);
          expect(Math.abs(law.secondLoss(k) - whole.secondLoss(k))).toBeLessThan(rounding);
        }
      }),
      {seed: 51, numRuns: 100},
    );
  });

  test('leads to the level that the whole law leads to', () => {
    fc.assert(
      fc.property(
        point,
        fc.constantFrom('fillRate' as const, 'cycleServiceLevel' as const, 'readyRate' as const),
        fc.double({min: 0.02, max: 0.9999, noNaN: true}),
        (options, measure, target) => {
          const given = stockingPoint(options);
          const whole = {...given, growing: null};
          expect(deriveReorderPoint(given, measure, target)).toBe(deriveReorderPoint(whole, measure, target));
        },
      ),
      {seed: 52, numRuns: 150},
    );
  });

  test('is not made where no line at all is next to impossible, and demand is taken for gamma where it is large', () => {
    const demand = {quantity: lineQuantity([1, 3], [1, 1]), dispersion: 1};
    expect(growingDemandOver({...demand, orderRate: 300}, {mean: 1, variance: 0})).toBeNull();
    expect(growingDemandOver({...demand, orderRate: 9000}, {mean: 1, variance: 0})).toBeNull();
    expect(growingDemandOver({...demand, orderRate: 0}, {mean: 1, variance: 0})).toBeNull();
  });
});
