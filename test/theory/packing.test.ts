import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {bestPackingSpending, packingCost, packingEffect} from '../../engine/theory/packing.ts';

describe('packing against damage that falls exponentially', () => {
  test('costs least where the last unit of money saves as much in damage', () => {
    // e^2 goods at 1 a unit of effect: x = ln e^2 = 2, and damage that is left costs 1 / k.
    const goods = {damage: 0.5, effect: 1, loss: 2 * Math.exp(2)};
    expect(bestPackingSpending(goods)).toBeCloseTo(2, 12);
    expect(packingCost(goods, 2)).toBeCloseTo(3, 12);
    expect(packingCost(goods, 0)).toBeCloseTo(Math.exp(2), 12);
  });

  test('is not worth its cost where the first unit of money saves less', () => {
    expect(bestPackingSpending({damage: 0.02, effect: 1, loss: 50})).toBe(0);
    expect(bestPackingSpending({damage: 0, effect: 3, loss: 50})).toBe(0);
    expect(bestPackingSpending({damage: 0.1, effect: 3, loss: 0})).toBe(0);
  });

  test('has the effect of its layers', () => {
    const effect = packingEffect(0.4, 0.2);
    expect(packingCost({damage: 0.1, effect, loss: 30}, 0.4)).toBeCloseTo(0.4 + 0.1 * 0.2 * 30, 12);
    expect(packingCost({damage: 0.1, effect, loss: 30}, 0.8)).toBeCloseTo(0.8 + 0.1 * 0.2 * 0.2 * 30, 12);
  });

  test('costs no less at any other spending', () => {
    const positive = fc.double({min: 0.01, max: 20, noNaN: true});
    fc.assert(
      fc.property(
        fc.double({min: 0, max: 1, noNaN: true}),
        positive,
        positive,
        fc.double({min: 0, max: 50, noNaN: true}),
        (damage, effect, loss, other) => {
          const goods = {damage, effect, loss};
          const best = packingCost(goods, bestPackingSpending(goods));
          expect(packingCost(goods, other)).toBeGreaterThanOrEqual(best * (1 - 1e-12));
        },
      ),
      {seed: 66, numRuns: 300},
    );
  });

  test('takes no figures out of range', () => {
    expect(() => bestPackingSpending({damage: 1.1, effect: 1, loss: 1})).toThrow(RangeError);
    expect(() => bestPackingSpending({damage: 0.1, effect: 0, loss: 1})).toThrow(RangeError);
    expect(() => packingCost({damage: 0.1, effect: 1, loss: 1}, -1)).toThrow(RangeError);
    expect(() => packingEffect(1, 1)).toThrow(RangeError);
  });
});
