import fc from 'fast-check';
import {expect, test} from 'vitest';
import {asin, cos, sin} from '../../../engine/kernel/math.ts';

const angle = fc.oneof(
  fc.double({min: -10, max: 10, noNaN: true}),
  fc.double({min: -1e6, max: 1e6, noNaN: true}),
  fc.integer({min: -600_000, max: 600_000}).map((n) => (n * Math.PI) / 2),
);

test('sine and cosine are those of the engine that runs the tests, within 2 units of the last place', () => {
  fc.assert(
    fc.property(angle, (x) => {
      for (const [ours, native] of [
        [sin(x), Math.sin(x)],
        [cos(x), Math.cos(x)],
      ])
        expect(Math.abs(ours - native)).toBeLessThanOrEqual(4.5e-16 * Math.abs(native));
    }),
    {seed: 1, numRuns: 5000},
  );
});

test('sine and cosine are exact where they are known', () => {
  expect([sin(0), cos(0), sin(Math.PI / 2), cos(Math.PI), sin(-Math.PI / 2)]).toEqual([0, 1, 1, -1, -1]);
  expect(sin(Math.PI)).toBe(1.2246467991473532e-16); // what is left of pi as a double
  expect(sin(Math.PI / 6)).toBeCloseTo(0.5, 15);
  expect(() => sin(2e6)).toThrow(new RangeError('angle must lie within 1000000: 2000000'));
  expect(() => cos(NaN)).toThrow(new RangeError('angle must lie within 1000000: NaN'));
});

test('the inverse sine undoes the sine and ends at a right angle', () => {
  fc.assert(
    fc.property(fc.double({min: -1, max: 1, noNaN: true}), (x) => {
      expect(Math.abs(asin(x) - Math.asin(x))).toBeLessThanOrEqual(4.5e-16 * Math.abs(Math.asin(x)));
    }),
    {seed: 2, numRuns: 5000},
  );
  expect([asin(1), asin(-1), asin(0)]).toEqual([Math.PI / 2, -Math.PI / 2, 0]);
  expect(asin(1.5)).toBeNaN();
});
