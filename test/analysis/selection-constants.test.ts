import {expect, test} from 'vitest';
import {
  bechhoferConstant,
  bechhoferSize,
  dudewiczDalalConstant,
  rinottConstant,
} from '../../engine/analysis/selection-constants.ts';
import {casesOf} from './cases.ts';

// Bechhofer (1954), Annals of Mathematical Statistics 25, table I.
test.each([
  [0.9, [2, 3, 4, 5, 10], [1.8124, 2.2302, 2.4516, 2.5997, 2.9829]],
  [0.95, [2, 3, 4, 5, 10], [2.3262, 2.7101, 2.9162, 3.0552, 3.4182]],
])("Bechhofer's constants are those of his table at %d", (confidence, systems, values) => {
  systems.forEach((k, i) => expect(bechhoferConstant(k, confidence)).toBeCloseTo(values[i], 4));
});

// Law (2015), Simulation Modeling and Analysis, table 10.11 (2.453 for the first of 0.95 there is rounded up).
test.each([
  [20, 0.9, [1.896, 2.342, 2.583, 2.747, 3.182]],
  [20, 0.95, [2.452, 2.872, 3.101, 3.258, 3.679]],
  [40, 0.9, [1.852, 2.283, 2.514, 2.669, 3.076]],
  [40, 0.95, [2.386, 2.786, 3.003, 3.15, 3.539]],
])(
  'the constants of Dudewicz and Dalal for %d first replications are tabled at %d',
  (first, confidence, values) => {
    [2, 3, 4, 5, 10].forEach((k, i) =>
      expect(Math.abs(dudewiczDalalConstant(k, first, confidence) - values[i])).toBeLessThan(6e-4),
    );
  },
);

// Wilcox (1984), Journal of Statistical Computation and Simulation 20, 97-99.
test.each([
  [10, 0.95, [2.614, 3.166, 3.693, 4.29]],
  [20, 0.95, [2.452, 2.937, 3.385, 3.875]],
  [20, 0.9, [1.896, 2.431, 2.916, 3.437]],
])("Rinott's constants for %d first replications are tabled at %d", (first, confidence, values) => {
  [2, 3, 5, 10].forEach((k, i) =>
    expect(Math.abs(rinottConstant(k, first, confidence) - values[i])).toBeLessThan(6e-4),
  );
});

test.each(casesOf('RS-constants'))('two-stage constants to six digits: $id', ({parameter, expected}) => {
  parameter<number[][]>('table_rows').forEach(([k, first, confidence], i) => {
    expect(rinottConstant(k, first, confidence)).toBeCloseTo(expected<number[]>('rinott_h')[i], 6);
    const product = rinottConstant(k, first, confidence, 'product');
    expect(product).toBeCloseTo(expected<number[]>('rinott_h_product_form')[i], 6);
    const dudewiczDalal = expected<number[]>('dudewicz_dalal_h')[i];
    expect(dudewiczDalalConstant(k, first, confidence)).toBeCloseTo(dudewiczDalal, 6);
  });
});

test('the three constants of two systems are one, and from three on they differ in this order', () => {
  const two = [rinottConstant(2, 15, 0.95), rinottConstant(2, 15, 0.95, 'product')];
  for (const h of two) expect(h).toBeCloseTo(dudewiczDalalConstant(2, 15, 0.95), 6);
  const [first, second, third] = [
    dudewiczDalalConstant(7, 15, 0.95),
    rinottConstant(7, 15, 0.95),
    rinottConstant(7, 15, 0.95, 'product'),
  ];
  expect(first).toBeLessThan(second);
  expect(second).toBeLessThan(third);
});

test('many first replications need what known variances need, and few ones much more', () => {
  expect(dudewiczDalalConstant(5, 100_000, 0.95)).toBeCloseTo(bechhoferConstant(5, 0.95), 3);
  expect(dudewiczDalalConstant(5, 3, 0.95)).toBeGreaterThan(2 * bechhoferConstant(5, 0.95));
  expect(bechhoferSize(bechhoferConstant(4, 0.95), 1, 0.5)).toBe(35);
});

test('fewer than two systems, and a confidence that guessing reaches, are refused', () => {
  expect(() => bechhoferConstant(1, 0.9)).toThrow(
    new RangeError('systems must be an integer of at least 2: 1'),
  );
  expect(() => rinottConstant(4, 10, 0.25)).toThrow(new RangeError('confidence must be in (1/4, 1): 0.25'));
  expect(() => dudewiczDalalConstant(4, 1, 0.9)).toThrow(
    new RangeError('first stage must be an integer of at least 2: 1'),
  );
});
