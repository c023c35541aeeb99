import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
  digamma,
  gammaP,
  gammaQ,
  gammaQuantile,
  log,
  logGamma,
  poissonTerm,
} from '../../../engine/kernel/math.ts';
import {expectRelative} from './relative.ts';

// Reference values: correctly rounded from 50 digits, by mpmath 1.3.
const LOG_GAMMA_VALUES = [
  [1e-8, 18.42068073818021],
  [0.1, 2.252712651734206],
  [0.49, 0.592249629335267],
  [0.75, 0.20328095143129538],
  [0.999, 0.0005780385328913802],
  [1.001, -0.0005763935982833062],
  [1.5, -0.12078223763524522],
  [1.999, -0.0004224618006921073],
  [2.001, 0.000423106734800117],
  [2.5, 0.2846828704729192],
  [3.3, 0.9870985778947344],
  [7.7, 7.926541356269005],
  [9.999, 12.799575780077413],
  [10.0, 12.801827480081469],
  [12.5, 18.734347511936445],
  [100.25, 360.28455963776423],
  [100000.0, 1051287.7089736569],
  [1000000000000.0, 26631021115915.652],
] as const;
const GAMMA_VALUES = [
  [0.01, 0.0001, 0.9172143470922541, 0.08278565290774591],
  [0.3, 0.1, 0.5459128495917965, 0.4540871504082035],
  [0.3, 4.0, 0.9979774893543891, 0.0020225106456108802],
  [1.0, 1.0, 0.6321205588285577, 0.36787944117144233],
  [2.5, 0.125, 0.0015208185533684398, 0.9984791814466316],
  [2.5, 9.0, 0.9970535954121197, 0.0029464045878802906],
  [11.3, 8.0, 0.15967341966613016, 0.8403265803338699],
  [11.3, 30.0, 0.9999690855198128, 3.091448018720523e-5],
  [100.0, 90.0, 0.15822098918643016, 0.8417790108135699],
  [100.0, 140.0, 0.9998389428252874, 0.00016105717471255585],
  [2500.0, 2400.0, 0.02165968786536333, 0.9783403121346367],
  [2500.0, 2650.0, 0.9984041750558653, 0.0015958249441347307],
  [50000.0, 50100.0, 0.6730699893761954, 0.3269300106238046],
] as const;

test('logGamma of integers is the logarithm of the factorial', () => {
  let factorial = 1n;
  for (let n = 1n; n < 150n; n++) {
    expectRelative(logGamma(Number(n)), n < 3n ? 0 : log(Number(factorial)), 5e-16, `n = ${n}`);
    factorial *= n;
  }
});

test.each(LOG_GAMMA_VALUES)('logGamma(%d) is the value to 17 digits', (x, value) => {
  expectRelative(logGamma(x), value, 6e-16, 'logGamma');
});

test('logGamma satisfies log Γ(x + 1) = log Γ(x) + log x', () => {
  fc.assert(
    fc.property(fc.double({min: 1e-6, max: 1e6, noNaN: true}), (x) => {
      const size = Math.abs(logGamma(x)) + Math.abs(log(x)) + 1;
      expect(Math.abs(logGamma(x + 1) - logGamma(x) - log(x))).toBeLessThan(1e-15 * size);
    }),
    {seed: 1, numRuns: 5000},
  );
});

test.each(GAMMA_VALUES)('gammaP(%d, %d) and gammaQ are the values to 17 digits', (a, x, lower, upper) => {
  expectRelative(gammaP(a, x), lower, 2e-14, 'P');
  expectRelative(gammaQ(a, x), upper, 2e-14, 'Q');
});

test('gammaQ with integer a is the Poisson distribution function, and poissonTerm its steps', () => {
  for (const mean of [0.3, 4, 60, 2500]) {
    let sum = 0;
    for (let k = 0; k < mean + 8 * Math.sqrt(mean); k++) {
      sum += poissonTerm(k, mean);
      if (sum > 1e-100) expectRelative(gammaQ(k + 1, mean), sum, 3e-13, `mean ${mean}, k ${k}`);
    }
  }
});

test('gammaP and gammaQ at the ends of their range', () => {
  expect([gammaP(2, 0), gammaQ(2, 0), gammaP(2, Infinity), gammaQ(2, Infinity)]).toEqual([0, 1, 1, 0]);
  expect([gammaP(2, NaN), gammaQ(2, NaN)]).toEqual([NaN, NaN]);
});

test('gammaQuantile inverts gammaP over all shapes and probabilities', () => {
  const shape = fc.double({min: -6, max: 16, noNaN: true}).map((exponent) => 2 ** exponent);
  const probability = fc.oneof(
    fc.double({min: 1e-300, max: 1, noNaN: true}),
    fc.double({min: -40, max: -1, noNaN: true}).map((exponent) => 2 ** exponent),
    fc.double({min: -40, max: -1, noNaN: true}).map((exponent) => 1 - 2 ** exponent),
  );
  fc.assert(
    fc.property(shape, probability, (a, p) => {
      const x = gammaQuantile(a, p);
      if (x < 1e-290 || p === 1) return;
      // Slack: the error of P itself, and of P when x is off by its last place.
      const slack = 1e-13 + (1e-15 * (a * poissonTerm(a, x) * 4)) / Math.min(p, 1 - p);
      if (p <= 0.5) expectRelative(gammaP(a, x), p, slack, `a ${a}, p ${p}`);
      else expectRelative(gammaQ(a, x), 1 - p, slack, `a ${a}, p ${p}`);
    }),
    {seed: 1, numRuns: 5000},
  );
  expect([gammaQuantile(2, 0), gammaQuantile(2, 1), gammaQuantile(2, NaN)]).toEqual([0, Infinity, NaN]);
});

// Abramowitz & Stegun (1964), table 6.1, and 6.3.2 to 6.3.4 with Euler's constant.
test.each([
  [1, -0.5772156649015329],
  [0.5, -1.9635100260214235],
  [2, 0.4227843350984671],
  [10, 2.251752589066721],
  [100, 4.600161852738087],
])('digamma(%d) is the known value', (x, value) => {
  expectRelative(digamma(x), value, 4e-15, 'psi');
});

test('digamma is the slope of logGamma and rises by 1/x', () => {
  fc.assert(
    fc.property(fc.double({min: 0.05, max: 500, noNaN: true}), (x) => {
      expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 12);
      const h = 1e-4 * x;
      const slope = (logGamma(x + h) - logGamma(x - h)) / (2 * h);
      expect(Math.abs(digamma(x) - slope)).toBeLessThan(1e-6 * (1 + 1 / x + Math.abs(slope)));
    }),
    {seed: 4, numRuns: 1000},
  );
  expect(digamma(0)).toBeNaN();
});
