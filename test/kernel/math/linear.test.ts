import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {luFactors, solveLinear, stationaryLaw} from '../../../engine/kernel/math.ts';

const squares = fc.integer({min: 1, max: 8}).chain((n) =>
  fc.tuple(
    fc.array(fc.array(fc.double({min: -1, max: 1, noNaN: true}), {minLength: n, maxLength: n}), {
      minLength: n,
      maxLength: n,
    }),
    fc.array(fc.double({min: -5, max: 5, noNaN: true}), {minLength: n, maxLength: n}),
  ),
);

/** The matrix with a diagonal that outweighs its row and column, so that it is well conditioned. */
function outweighed(matrix: number[][]): number[][] {
  return matrix.map((row, i) => row.map((entry, j) => (i === j ? matrix.length + 1 + entry : entry)));
}

describe('A linear system', () => {
  test('is solved as the worked example of Golub & Van Loan (2013), section 3.4', () => {
    const matrix = [
      [3, 17, 10],
      [2, 4, -2],
      [6, 18, -12],
    ];
    const x = solveLinear(matrix, [30, 4, 12]);
    expect([...x].map((value) => value.toFixed(12))).toEqual([
      '1.000000000000',
      '1.000000000000',
      '1.000000000000',
    ]);
  });

  test('is met by its solution from either side, also where rows must be exchanged', () => {
    fc.assert(
      fc.property(squares, fc.nat(7), ([square, vector], shift) => {
        const n = square.length;
        const wide = outweighed(square);
        const matrix = wide.map((_, i) => wide[(i + shift) % n]);
        const factors = luFactors(matrix);
        const right = factors.solve(vector);
        const left = factors.solveLeft(vector);
        for (let i = 0; i < n; i++) {
          const row = matrix[i].reduce((sum, entry, j) => sum + entry * right[j], 0);
          const column = matrix.reduce((sum, entries, j) => sum + left[j] * entries[i], 0);
          expect(row).toBeCloseTo(vector[i], 11);
          expect(column).toBeCloseTo(vector[i], 11);
        }
      }),
      {seed: 11, numRuns: 200},
    );
  });

  test('is refused when it has no one solution, or is no system', () => {
    const singular = [
      [1, 2],
      [2, 4],
    ];
    expect(() => luFactors(singular)).toThrow('matrix must be regular and finite: pivot 1 is 0');
    expect(() => luFactors([[1, 2]])).toThrow('matrix must be square: row 0 of 1 has 2');
    expect(() => luFactors([[NaN]])).toThrow(RangeError);
    expect(() => solveLinear([[1]], [1, 2])).toThrow('a vector must have one entry a row, 1: 2');
  });
});

describe('A stationary law', () => {
  test('is that of a birth and death chain, to the last digits of its smallest probability', () => {
    const states = 40;
    const rates = Array.from({length: states}, (_, i) =>
      Array.from({length: states}, (_, j) => (j === i + 1 ? 1 : j === i - 1 ? 8 : 0)),
    );
    const law = stationaryLaw(rates);
    for (let n = 1; n < states; n++) expect((law[n] / law[n - 1]) * 8).toBeCloseTo(1, 12);
    expect([...law].reduce((sum, p) => sum + p)).toBeCloseTo(1, 14);
  });

  test('leaves as much as it enters in every state', () => {
    fc.assert(
      fc.property(squares, ([square]) => {
        const rates = square.map((row) => row.map((entry) => Math.abs(entry) + 0.01));
        const law = stationaryLaw(rates);
        for (let i = 0; i < rates.length; i++) {
          let balance = 0;
          for (let j = 0; j < rates.length; j++) {
            if (j !== i) balance += law[j] * rates[j][i] - law[i] * rates[i][j];
          }
          expect(balance).toBeCloseTo(0, 13);
        }
      }),
      {seed: 12, numRuns: 200},
    );
  });

  test('is refused where a state leads nowhere, or a rate is negative', () => {
    const trap = [
      [0, 1],
      [0, 0],
    ];
    expect(() => stationaryLaw(trap)).toThrow('every state must lead to every other: state 1 does not');
    expect(() =>
      stationaryLaw([
        [0, -1],
        [1, 0],
      ]),
    ).toThrow('rates between states must not be negative: -1 from state 0');
  });
});
