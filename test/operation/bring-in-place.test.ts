import fc from 'fast-check';
import {expect, test} from 'vitest';
import {bringInPlace} from '../../engine/operation/measures/bring-in-place.ts';

const few = fc.array(fc.integer({min: -3, max: 3}), {minLength: 1, maxLength: 60});
const many = fc.array(fc.double({noNaN: true}), {minLength: 1, maxLength: 400});

test('ranks brought into place one after the other are those of a sort, with equal and infinite values', () => {
  fc.assert(
    fc.property(fc.oneof(few, many), fc.array(fc.nat(), {minLength: 1, maxLength: 5}), (written, wanted) => {
      const sorted = Float64Array.from(written).sort();
      const values = Float64Array.from(written);
      const ranks = [...new Set(wanted.map((rank) => rank % values.length))].sort((a, b) => a - b);
      let from = 0;
      for (const rank of ranks) {
        bringInPlace(values, rank, from);
        expect(values[rank] === sorted[rank]).toBe(true);
        for (let i = 0; i < rank; i++) expect(values[i]).toBeLessThanOrEqual(values[rank]);
        for (let i = rank + 1; i < values.length; i++) expect(values[i]).toBeGreaterThanOrEqual(values[rank]);
        from = rank;
      }
      expect(Float64Array.from(values).sort()).toEqual(sorted);
    }),
    {seed: 8, numRuns: 500},
  );
});

test('a rank among many values that are all equal, rising or falling is the one of a sort', () => {
  for (const value of [() => 1, (i: number) => i, (i: number) => -i]) {
    const values = Float64Array.from({length: 200_000}, (_, i) => value(i));
    const sorted = values.slice().sort();
    bringInPlace(values, 190_000);
    expect(values[190_000]).toBe(sorted[190_000]);
  }
});
