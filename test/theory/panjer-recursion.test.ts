import fc from 'fast-check';
import {expect, test} from 'vitest';
import {MARGIN, nextTerm, panjerRecursion, termsByFours} from '../../engine/theory/panjer-recursion.ts';
import {lineQuantity} from '../../engine/theory/quantity.ts';

test('four terms at a time are the terms one by one, up to rounding', () => {
  const rows = fc.uniqueArray(fc.tuple(fc.integer({min: 1, max: 20}), fc.integer({min: 1, max: 9})), {
    minLength: 1,
    maxLength: 9,
    selector: ([value]) => value,
  });
  fc.assert(
    fc.property(
      rows,
      fc.double({min: 0.1, max: 9, noNaN: true}),
      fc.constantFrom(1, 3),
      (rows, mean, dispersion) => {
        const values = rows.map(([value]) => value);
        const quantity = lineQuantity(
          values,
          rows.map(([, share]) => share),
        );
        const recursion = panjerRecursion({mean, variance: dispersion * mean}, quantity);
        const table = new Float64Array(MARGIN + 101);
        const single = new Float64Array(101);
        table[MARGIN] = single[0] = 1;
        const addTerms = termsByFours(recursion);
        for (let k = 1; k <= 100; k += 4) addTerms(table, k);
        for (let k = 1; k <= 100; k++) {
          single[k] = nextTerm(recursion, single, k);
          expect(Math.abs(table[MARGIN + k] - single[k])).toBeLessThanOrEqual(1e-12 * single[k]);
        }
      },
    ),
    {seed: 61, numRuns: 200},
  );
});
