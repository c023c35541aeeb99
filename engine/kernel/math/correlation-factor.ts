import type {Matrix} from './linear.ts';

/** What rounding may leave of a pivot that is 0. */
const ROUNDING = 1e-12;

/**
 * The lower triangle L with L L' = matrix, by rows, of a correlation matrix that may be singular: independent standard normals e become
 * correlated ones L e. Where nothing is left of a pivot its column is 0 (Golub and Van Loan 2013, Matrix Computations, section 4.2.8).
 * Only the lower triangle of the matrix is read. Throws RangeError unless it is positive semidefinite.
 */
export function correlationFactor(matrix: Matrix): Float64Array[] {
  const factor: Float64Array[] = [];
  for (let i = 0; i < matrix.length; i++) {
    const row = new Float64Array(matrix.length);
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i][j];
      for (let k = 0; k < j; k++) rest -= row[k] * (j < i ? factor[j][k] : row[k]);
      if (j < i && factor[j][j] > 0) row[j] = rest / factor[j][j];
      else if (j === i && rest > ROUNDING) row[i] = Math.sqrt(rest);
      else if (!(Math.abs(rest) <= (j === i ? ROUNDING : Math.sqrt(ROUNDING))))
        throw new RangeError(`matrix must be positive semidefinite: pivot ${i} is ${rest}`);
    }
    factor.push(row);
  }
  return factor;
}
