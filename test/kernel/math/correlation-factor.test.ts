import fc from 'fast-check';
import {expect, test} from 'vitest';
import {correlationFactor} from '../../../engine/kernel/math.ts';

const product = (factor: readonly Float64Array[]) =>
  factor.map((row) => factor.map((column) => row.reduce((sum, x, k) => sum + x * column[k], 0)));

test('the factor of a correlation matrix gives the matrix back, singular or not', () => {
  const part = fc.integer({min: -20, max: 20});
  const vector = fc.tuple(part, part, fc.integer({min: 1, max: 20}));
  fc.assert(
    fc.property(fc.array(vector, {minLength: 2, maxLength: 6}), (vectors) => {
      const lengths = vectors.map((v) => Math.sqrt(v.reduce((sum, x) => sum + x * x, 0)));
      const unit = vectors.map((v, i) => Float64Array.from(v, (x) => x / lengths[i]));
      const matrix = product(unit); // of rank 3 at most
      product(correlationFactor(matrix)).forEach((row, i) =>
        row.forEach((value, j) => expect(Math.abs(value - matrix[i][j])).toBeLessThan(1e-5)),
      );
    }),
    {seed: 3, numRuns: 200},
  );
});

test('the factor of the correlation 1 has no second normal', () => {
  expect(
    correlationFactor([
      [1, 1],
      [1, 1],
    ]),
  ).toEqual([Float64Array.of(1, 0), Float64Array.of(1, 0)]);
  expect(
    correlationFactor([
      [1, 0.6],
      [0.6, 1],
    ]),
  ).toEqual([Float64Array.of(1, 0), Float64Array.of(0.6, 0.8)]);
});

test('a matrix that no normals have is an error', () => {
  const impossible = [
    [1, 0.9, -0.9],
    [0.9, 1, 0.9],
    [-0.9, 0.9, 1],
  ];
  expect(() => correlationFactor(impossible)).toThrow('matrix must be positive semidefinite: pivot 2 is');
  expect(() =>
    correlationFactor([
      [1, 1, 0],
      [1, 1, 0.5],
      [0, 0.5, 1],
    ]),
  ).toThrow(RangeError);
});
