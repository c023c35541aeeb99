import fc from 'fast-check';
import {expect, test} from 'vitest';
import {exp, rootOf} from '../../../engine/kernel/math.ts';

test('a root is found to the last bits, from a rising or falling function, wherever the ends are', () => {
  fc.assert(
    fc.property(
      fc.double({min: -50, max: 50, noNaN: true}),
      fc.double({min: 1e-3, max: 100, noNaN: true}),
      fc.double({min: 1e-3, max: 100, noNaN: true}),
      fc.constantFrom(1, -1),
      (root, below, above, sign) => {
        const cubic = (x: number) => sign * (x - root) * ((x - root) * (x - root) + 1);
        expect(Math.abs(rootOf(cubic, root - below, root + above) - root)).toBeLessThanOrEqual(
          1e-14 * Math.max(1, Math.abs(root)),
        );
      },
    ),
    {seed: 1, numRuns: 1000},
  );
});

test('a root takes few evaluations', () => {
  let evaluations = 0;
  const x = rootOf(
    (u) => {
      evaluations++;
      return exp(u) - 2;
    },
    -20,
    20,
  );
  expect(x).toBeCloseTo(Math.LN2, 15);
  expect(evaluations).toBeLessThan(25);
});

test('a root at an end is that end, and none is refused', () => {
  expect(rootOf((x) => x, 0, 3)).toBe(0);
  expect(rootOf((x) => x - 3, 0, 3)).toBe(3);
  expect(() => rootOf((x) => x + 1, 0, 3)).toThrow(
    new RangeError('values must differ in sign: 1 at 0, 4 at 3'),
  );
});
