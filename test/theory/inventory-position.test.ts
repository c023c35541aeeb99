import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {compoundPmf} from '../../engine/theory/compound-count.ts';
import {tabulatedLaw} from '../../engine/theory/demand-law.ts';
import {
  cdfAtPosition,
  cdfBeforeOrder,
  lossAtPosition,
  lossBeforeOrder,
  meanPosition,
  renewalMass,
  renewalPosition,
  undershootOf,
  uniformPosition,
} from '../../engine/theory/inventory-position.ts';
import {lineQuantity, meanQuantity, ONE_UNIT} from '../../engine/theory/quantity.ts';

const step = lineQuantity([1, 3, 11], [0.5, 0.3, 0.2]);
const law = tabulatedLaw(compoundPmf({mean: 4, variance: 7}, step));

describe('the law of the inventory position', () => {
  test('averages the law of demand over its levels, uniform or not', () => {
    for (const position of [uniformPosition(7, step), renewalPosition(7, step)]) {
      const share = (j: number) => (position.type === 'uniform' ? 1 / 7 : position.shares[j]);
      const undershoot = undershootOf(position);
      for (const top of [-3, 0, 12, 30]) {
        const levels = Array.from({length: 7}, (_, j) => ({share: share(j), level: top - j}));
        const orders = Array.from(undershoot, (share, u) => ({share, level: top - 7 - u}));
        const mean = (rows: typeof levels, f: (level: number) => number) =>
          rows.reduce((sum, row) => sum + row.share * f(row.level), 0);
        expect(cdfAtPosition(position, law, top)).toBeCloseTo(mean(levels, law.cdf), 12);
        expect(lossAtPosition(position, law, top)).toBeCloseTo(mean(levels, law.loss), 11);
        expect(meanPosition(position, top)).toBeCloseTo(
          mean(levels, (level) => level),
          12,
        );
        expect(cdfBeforeOrder(position, law, top - 7)).toBeCloseTo(mean(orders, law.cdf), 12);
        expect(lossBeforeOrder(position, law, top - 7)).toBeCloseTo(mean(orders, law.loss), 11);
      }
    }
  });

  test('has as many units ordered as demanded, for any lots and spans', () => {
    const lots = fc.uniqueArray(fc.integer({min: 1, max: 30}), {minLength: 1, maxLength: 6});
    fc.assert(
      fc.property(lots, fc.integer({min: 1, max: 40}), (values, span) => {
        const quantity = lineQuantity(
          values,
          values.map((value) => 1 / value),
        );
        for (const position of [uniformPosition(span, quantity), renewalPosition(span, quantity)]) {
          expect(position.orderShare * position.orderSize).toBeCloseTo(meanQuantity(quantity), 10);
          const undershoot = undershootOf(position);
          expect(undershoot.reduce((sum, share) => sum + share)).toBeCloseTo(1, 10);
          if (position.type === 'uniform') continue;
          const mean = undershoot.reduce((sum, share, u) => sum + share * u, 0);
          expect(span + mean).toBeCloseTo(position.orderSize, 9);
        }
      }),
      {seed: 51, numRuns: 100},
    );
  });

  test('of (s,S) is uniform for single units', () => {
    const position = renewalPosition(9, ONE_UNIT);
    expect([...position.shares].map((share) => share.toFixed(12))).toEqual(
      Array(9).fill((1 / 9).toFixed(12)),
    );
    expect([...position.undershoot]).toEqual([1]);
  });

  test('counts looks without demand as longer stays', () => {
    const mass = renewalMass(3, {values: [0, 1], shares: [0.75, 0.25]});
    expect([...mass]).toEqual([4, 4, 4]);
  });
});
