import fc from 'fast-check';
import {expect, test} from 'vitest';
import {leastSquares} from '../../engine/analysis/least-squares.ts';
import {casesOf} from './cases.ts';

test.each(casesOf('regression'))(
  'a metamodel is fitted with its standard errors: $id',
  ({parameter, expected}) => {
    const fit = leastSquares(parameter<number[][]>('X'), parameter<number[]>('y'));
    const near = (actual: number, name: string, i?: number) => {
      const value = i === undefined ? expected<number>(name) : expected<number[]>(name)[i];
      expect(Math.abs(actual / value - 1)).toBeLessThan(1e-9);
    };
    fit.coefficients.forEach((b, i) => near(b, 'coefficients', i));
    fit.standardErrors!.forEach((error, i) => near(error, 'standard_errors', i));
    near(fit.r2!, 'R2');
    near(fit.residualVariance!, 'residual_variance');
  },
);

test('an exact model is found again, however its columns are scaled', () => {
  const figure = fc.double({min: -5, max: 5, noNaN: true});
  fc.assert(
    fc.property(fc.tuple(figure, figure, figure), fc.constantFrom(1e-6, 1, 1e6), (b, scale) => {
      const rows = Array.from({length: 12}, (_, i) => [scale * (i % 5), 100 + i * i]);
      const y = rows.map(([x, z]) => b[0] + (b[1] * x) / scale + b[2] * z);
      const {coefficients} = leastSquares(rows, y);
      expect(coefficients[0]).toBeCloseTo(b[0], 8);
      expect(coefficients[1] * scale).toBeCloseTo(b[1], 9);
      expect(coefficients[2]).toBeCloseTo(b[2], 10);
    }),
    {seed: 3, numRuns: 200},
  );
});

test('the residuals of a fit are orthogonal to every column', () => {
  const rows = Array.from({length: 30}, (_, i) => [i, (i * 7) % 11]);
  const y = rows.map(([x, z], i) => 3 + 2 * x - z + ((i * 13) % 17));
  const {coefficients: b, degreesOfFreedom} = leastSquares(rows, y);
  expect(degreesOfFreedom).toBe(27);
  const residuals = y.map((value, i) => value - b[0] - b[1] * rows[i][0] - b[2] * rows[i][1]);
  for (const column of [rows.map(() => 1), rows.map(([x]) => x), rows.map(([, z]) => z)])
    expect(column.reduce((sum, x, i) => sum + x * residuals[i], 0)).toBeCloseTo(0, 9);
});

test('a line through two points leaves no spread; a constant has nothing to explain; dependent columns are refused', () => {
  expect(leastSquares([[0], [2]], [1, 5])).toMatchObject({
    coefficients: [expect.closeTo(1, 12), expect.closeTo(2, 12)],
    standardErrors: null,
    residualVariance: null,
    degreesOfFreedom: 0,
  });
  const square = [
    [1, 2],
    [2, 4],
    [3, 6],
    [5, 10],
  ];
  expect(() => leastSquares(square, [1, 2, 3, 4])).toThrow(
    new RangeError('columns must be independent: column 2 is made of those before it'),
  );
  expect(() => leastSquares([[1]], [1])).toThrow(RangeError);
});
