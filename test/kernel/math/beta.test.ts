import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
  betaDensity,
  betaI,
  betaQuantile,
  binomialTerm,
  negativeBinomialTerm,
  normalQuantile,
  studentTCdf,
  studentTDensity,
  studentTQuantile,
} from '../../../engine/kernel/math.ts';
import {expectRelative} from './relative.ts';

// Reference values: correctly rounded from 50 digits, by mpmath 1.3.
const BETA_VALUES = [
  [0.5, 0.5, 0.25, 0.3333333333333333],
  [2.0, 5.0, 0.125, 0.16652297973632813],
  [4.0, 0.5, 0.875, 0.3162418985389116],
  [30.0, 12.0, 0.75, 0.682334314180783],
  [0.02, 3.0, 0.5, 0.9986099249347509],
  [150.0, 250.0, 0.375, 0.5034348442416214],
  [1000.0, 1000.0, 0.53125, 0.9974247784464125],
  [1.7, 40.0, 0.0625, 0.8016301973783677],
  [20000.0, 0.5, 0.999, 2.5143851929474554e-10],
] as const;

test.each(BETA_VALUES)('betaI(%d, %d, %d) is the value to 17 digits', (a, b, x, value) => {
  expectRelative(betaI(a, b, x), value, 1e-13, 'I');
});

test('betaI(a, b, x) = 1 - betaI(b, a, 1 - x)', () => {
  const parameter = fc.double({min: 0.01, max: 2000, noNaN: true});
  const x = fc.integer({min: 0, max: 1024}).map((i) => i / 1024); // so that 1 - x is exact
  fc.assert(
    fc.property(parameter, parameter, x, (a, b, x) => {
      expect(Math.abs(betaI(a, b, x) - (1 - betaI(b, a, 1 - x)))).toBeLessThan(1e-14);
    }),
    {seed: 1, numRuns: 5000},
  );
});

test('negativeBinomialTerm sums to betaI', () => {
  let sum = 0;
  for (let k = 0; k < 200; k++) {
    sum += negativeBinomialTerm(k, 1.7, 0.05, 0.95);
    expectRelative(betaI(1.7, k + 1, 0.05), sum, 2e-14, `k = ${k}`);
  }
});

// Fisher & Yates, Statistical Tables, table III; more digits by mpmath.
test.each([
  [0.975, 1, 12.706204736174692],
  [0.975, 2, 4.302652729749462],
  [0.975, 9, 2.262157162798205],
  [0.95, 29, 1.699127026533497],
  [0.995, 19, 2.860934606464979],
  [0.9995, 4, 8.610301581379522],
  [0.6, 3, 0.2766706623326892],
  [0.975, 4.5, 2.658912347204403],
])('studentTQuantile(%d, %d) is the printed percentage point', (p, df, value) => {
  expectRelative(studentTQuantile(p, df), value, 4e-15, 't');
  expectRelative(studentTQuantile(1 - p, df), -value, 1e-13, 't'); // 1 - p is rounded
  expectRelative(studentTCdf(value, df), p, 4e-15, 'P');
});

test('studentTQuantile inverts studentTCdf, and is the normal quantile for many degrees of freedom', () => {
  fc.assert(
    fc.property(
      fc.double({min: 0.5, max: 1e4, noNaN: true}),
      fc.double({min: 1e-6, max: 0.5, noNaN: true}),
      (df, p) => {
        expectRelative(studentTCdf(studentTQuantile(p, df), df), p, 1e-12, `df ${df}, p ${p}`);
      },
    ),
    {seed: 1, numRuns: 3000},
  );
  expectRelative(studentTQuantile(0.99, 1e12), normalQuantile(0.99), 1e-11, 't');
  expectRelative(studentTQuantile(0.99, 1e6 + 0.001), studentTQuantile(0.99, 1e6), 1e-10, 't');
  expectRelative(studentTCdf(-4, 1e6 + 0.001), studentTCdf(-4, 1e6), 1e-10, 'P');
  expect([studentTQuantile(0.5, 3), studentTQuantile(0, 3), studentTQuantile(1, 3)]).toEqual([
    0,
    -Infinity,
    Infinity,
  ]);
  expect([studentTCdf(-Infinity, 3), studentTCdf(0, 3), studentTCdf(Infinity, 3)]).toEqual([0, 0.5, 1]);
});

test('betaQuantile inverts betaI', () => {
  const parameter = fc.double({min: 0.5, max: 500, noNaN: true});
  fc.assert(
    fc.property(parameter, parameter, fc.double({min: 1e-6, max: 1 - 1e-6, noNaN: true}), (a, b, p) => {
      const x = betaQuantile(a, b, p);
      const slack = 1e-12 + (x > 0.99 ? 4e-16 * betaDensity(a, b, Math.min(x, 1 - 1e-15)) : 0); // doubles near 1 lie apart
      expect(Math.abs(betaI(a, b, x) - p)).toBeLessThan(slack);
    }),
    {seed: 2, numRuns: 3000},
  );
  expect([betaQuantile(2, 3, 0), betaQuantile(2, 3, 1)]).toEqual([0, 1]);
  expect(betaQuantile(3, 3, 0.5)).toBeCloseTo(0.5, 14);
});

test('binomial probabilities are those of Pascal, and sum to betaI', () => {
  expectRelative(binomialTerm(6, 12, 0.5, 0.5), 924 / 4096, 1e-14, '6 of 12');
  expectRelative(binomialTerm(0, 3, 0.2, 0.8), 0.512, 1e-14, '0 of 3');
  expectRelative(binomialTerm(3, 3, 0.2, 0.8), 0.008, 1e-14, '3 of 3');
  let sum = 0;
  for (let k = 0; k < 60; k++) {
    sum += binomialTerm(k, 60, 0.85, 0.15);
    expect(Math.abs(betaI(60 - k, k + 1, 0.15) - sum)).toBeLessThan(1e-13);
  }
});

test('the density of Student is that of Cauchy for one degree of freedom, and the slope of its distribution', () => {
  expectRelative(studentTDensity(2, 1), 1 / (5 * Math.PI), 1e-14, 'density');
  const slope = (studentTCdf(1.3 + 1e-5, 7) - studentTCdf(1.3 - 1e-5, 7)) / 2e-5;
  expectRelative(studentTDensity(1.3, 7), slope, 1e-8, 'density');
});
