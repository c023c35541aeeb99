import fc from 'fast-check';
import {expect, test} from 'vitest';
import {decimalBin, roundHistogram, type DecimalBins} from '../../engine/kernel/decimal-bins.ts';

function binned(values: readonly number[]): DecimalBins {
  const bins: DecimalBins = new Map();
  for (const x of values) bins.set(decimalBin(x), (bins.get(decimalBin(x)) ?? 0) + 1);
  return bins;
}

test('a bin begins at the number cut to three digits', () => {
  expect([0, 0.9, 7.3, 999.5, 1000, 1234, 12_345, 999_999, 1e9 + 1].map(decimalBin)).toEqual([
    0, 0, 7, 999, 1000, 1230, 12_300, 999_000, 1e9,
  ]);
});

test('the least round width that reaches the quantile is taken, and what is beyond the last bin is above', () => {
  const values = [...Array.from({length: 99}, (_, i) => i), 5000];
  const {width, counts, above} = roundHistogram(binned(values), 40, 0.99)!;
  expect(width).toBe(5);
  expect(counts).toHaveLength(40);
  expect(counts.slice(0, 21)).toEqual([...new Array<number>(19).fill(5), 4, 0]);
  expect(above).toBe(1);
});

test('without observations there is no histogram; a single one of nothing is one bin', () => {
  expect(roundHistogram(new Map(), 40, 0.99)).toBeNull();
  expect(roundHistogram(new Map([[0, 3]]), 40, 1)).toEqual({width: 1, counts: [3], above: 0});
});

test('a histogram of cut numbers is the histogram of the numbers themselves', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({min: 0, max: 3e7, noNaN: true}), {minLength: 1, maxLength: 60}),
      fc.constantFrom(1, 1e-3, 1e-6),
      fc.constantFrom(1, 10, 40, 200),
      fc.constantFrom(0.5, 0.99, 1),
      (numbers, scale, most, shown) => {
        const values = numbers.map((x) => x * scale);
        const {width, counts, above} = roundHistogram(binned(values), most, shown)!;
        const direct = counts.map(
          (_, i) => values.filter((x) => x >= i * width && x < (i + 1) * width).length,
        );
        expect(counts).toEqual(direct);
        expect(above).toBe(values.filter((x) => x >= counts.length * width).length);
        expect(counts.length).toBeLessThanOrEqual(most);
        expect(values.length - above).toBeGreaterThanOrEqual(shown * values.length);
        expect(String(width)).toMatch(/^(1|2|25|5)0*$/);
      },
    ),
    {seed: 42, numRuns: 300},
  );
});
