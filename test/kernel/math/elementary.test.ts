import fc from 'fast-check';
import {expect, test} from 'vitest';
import {exp, expm1, log, log1p, pow} from '../../../engine/kernel/math.ts';
import {expectRelative} from './relative.ts';

/** FNV-1a over the bits of f on an even grid. The golden value holds on every engine. */
function fingerprint(f: (x: number) => number, from: number, step: number): string {
  const out = new Float64Array(1);
  const bits = new Uint32Array(out.buffer);
  let h = 0x811c9dc5;
  for (let i = 0; i < 100_000; i++) {
    out[0] = f(from + i * step);
    h = Math.imul(h ^ bits[0], 0x01000193);
    h = Math.imul(h ^ bits[1], 0x01000193);
  }
  return (h >>> 0).toString(16);
}

test('log, exp, pow, log1p and expm1 have the same bits on every engine', () => {
  expect(fingerprint(log, 1e-9, 1e-4)).toBe('533bbea0');
  expect(fingerprint(exp, -700, 0.014)).toMatchInlineSnapshot(`"ec40354d"`);
  expect(fingerprint((x) => pow(x, 1.7), 1e-9, 1e-2)).toMatchInlineSnapshot(`"912e2ace"`);
  expect(fingerprint((x) => pow(1.3, x), -2500, 0.05)).toMatchInlineSnapshot(`"963f0932"`);
  expect(fingerprint(log1p, -0.99, 1e-4)).toMatchInlineSnapshot(`"703125fa"`);
  expect(fingerprint(expm1, -5, 1e-4)).toMatchInlineSnapshot(`"dd8c0d7c"`);
});

const ulp = 2 ** -52;
test.each([
  ['log', log, Math.log, 1e-300, 1e300, ulp],
  ['exp', (x: number) => exp(log(x)), (x: number) => Math.exp(log(x)), 1e-300, 1e300, ulp],
  ['log1p', log1p, Math.log1p, 1e-18, 1e18, 2 * ulp],
  ['expm1', expm1, Math.expm1, 1e-18, 700, 3 * ulp],
] as const)(
  '%s agrees with the native function to its last places',
  (name, ours, native, from, to, tolerance) => {
    for (let x = from; x < to; x *= 1.03) expectRelative(ours(x), native(x), tolerance, `${name}(${x})`);
  },
);

test('log1p and expm1 agree with the native functions for negative arguments', () => {
  for (let x = 1e-18; x < 1; x *= 1.05) expectRelative(log1p(-x), Math.log1p(-x), 2 * ulp, `log1p(${-x})`);
  for (let x = 1e-18; x < 700; x *= 1.05) expectRelative(expm1(-x), Math.expm1(-x), 3 * ulp, `expm1(${-x})`);
});

test('pow agrees with Math.pow to one unit in the last place', () => {
  const base = fc.double({min: 1e-300, max: 1e300, noNaN: true});
  const exponent = fc.double({min: -3, max: 3, noNaN: true});
  const check = (x: number, y: number) => {
    const native = Math.pow(x, y);
    if (native > 1e-307 && native < Infinity) expectRelative(pow(x, y), native, ulp, `${x}^${y}`);
  };
  fc.assert(fc.property(base, exponent, check), {seed: 1, numRuns: 20_000});
  const near = fc.double({min: 0.9, max: 1.1, noNaN: true});
  const large = fc.double({min: -5000, max: 5000, noNaN: true});
  fc.assert(fc.property(near, large, check), {seed: 2, numRuns: 20_000});
});

test('pow has the special cases of Math.pow', () => {
  const values = [0, 1, 2, 0.5, 3, 1.5, 1e300, 1e-300, 5e-324, 2e19, 2 ** 53 - 1, Infinity, NaN];
  const signed = values.flatMap((x) => [x, -x]);
  for (const x of signed)
    for (const y of signed) {
      const native = Math.pow(x, y);
      if (native !== 0 && Number.isFinite(native)) expectRelative(pow(x, y), native, ulp, `${x}^${y}`);
      else expect(pow(x, y), `${x}^${y}`).toBe(native);
    }
});

test('log, exp, log1p and expm1 have the limits of the native functions', () => {
  for (const x of [0, -0, -1, Infinity, -Infinity, NaN, 710, -746, 1e308, 5e-324]) {
    expect(log(x), `log(${x})`).toBe(Math.log(x));
    expect(exp(x), `exp(${x})`).toBe(Math.exp(x));
    expect(log1p(x), `log1p(${x})`).toBe(Math.log1p(x));
    expect(expm1(x), `expm1(${x})`).toBe(Math.expm1(x));
  }
  expect(exp(-745)).toBe(5e-324);
});
