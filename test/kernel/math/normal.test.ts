import {expect, test} from 'vitest';
import {erf, erfc, normalCdf, normalQuantile} from '../../../engine/kernel/math.ts';
import {expectRelative} from './relative.ts';

// Reference values: correctly rounded from 50 digits, by mpmath 1.3.
const ERF_VALUES = [
  [-3.0, -0.9999779095030014, 1.9999779095030015],
  [-0.4, -0.42839235504666845, 1.4283923550466684],
  [1e-10, 1.1283791670955126e-10, 0.999999999887162],
  [0.3, 0.32862675945912745, 0.6713732405408726],
  [0.46875, 0.49261347321793797, 0.507386526782062],
  [0.5, 0.5204998778130465, 0.4795001221869535],
  [1.0, 0.8427007929497149, 0.15729920705028513],
  [2.5, 0.999593047982555, 0.0004069520174449589],
  [4.0, 0.9999999845827421, 1.541725790028002e-8],
  [4.5, 0.9999999998033839, 1.9661604415428876e-10],
  [9.0, 1.0, 4.13703174651381e-37],
  [26.0, 1.0, 5.663192408856143e-296],
] as const;
const NORMAL_VALUES = [
  [-37.0, 5.725571222524577e-300],
  [-20.0, 2.7536241186062337e-89],
  [-9.0, 1.1285884059538405e-19],
  [-5.0, 2.866515718791939e-7],
  [-2.0, 0.02275013194817921],
  [-0.5, 0.3085375387259869],
  [0.0, 0.5],
  [0.25, 0.5987063256829237],
  [1.0, 0.8413447460685429],
  [3.0, 0.9986501019683699],
  [6.0, 0.9999999990134123],
] as const;

test.each(ERF_VALUES)('erf(%d) and erfc(%d) are the values to 17 digits', (x, value, complement) => {
  expectRelative(erf(x), value, 4e-16, 'erf');
  expectRelative(erfc(x), complement, 1e-15, 'erfc');
});

test.each(NORMAL_VALUES)('normalCdf(%d) is the value to 17 digits', (x, value) => {
  expectRelative(normalCdf(x), value, Math.max(4e-16, x * x * 2.3e-16), 'normalCdf');
});

test('normalQuantile gives the printed percentage points', () => {
  expectRelative(normalQuantile(0.975), 1.959963984540054, 4e-16, 'p = 0.975');
  expectRelative(normalQuantile(0.25), -0.6744897501960817, 4e-16, 'Wichura (1988), p = 0.25');
  expectRelative(normalQuantile(0.001), -3.090232306167813, 4e-16, 'Wichura (1988), p = 0.001');
  expectRelative(normalQuantile(1e-20), -9.262340089798409, 4e-16, 'Wichura (1988), p = 1e-20');
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
  expect(normalQuantile(1.1)).toBeNaN();
});

test('normalQuantile inverts normalCdf', () => {
  for (let x = -37; x < 0; x += 0.01) expectRelative(normalQuantile(normalCdf(x)), x, 4e-15, `x = ${x}`);
});

test('erf and erfc take every argument', () => {
  expect(erf(0)).toBe(0);
  expect([erfc(-Infinity), erfc(Infinity), erf(Infinity), erf(-Infinity)]).toEqual([2, 0, 1, -1]);
  expect([erf(NaN), erfc(NaN), normalCdf(NaN)]).toEqual([NaN, NaN, NaN]);
  expect([normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1]);
});
