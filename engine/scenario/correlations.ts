import * as v from 'valibot';
import {list, object, required, rule, type Field} from './building-blocks.ts';
import {correlationFactor} from '../kernel/math.ts';
import {between, name} from './figures.ts';

/**
 * Segments whose demands of a period are correlated, by a normal copula (NORTA: Cario and Nelson 1997, Modeling and generating random
 * vectors with arbitrary marginal distributions and correlation matrix): each demand is the quantile of its own law at the normal
 * probability of one of several correlated normals.
 */
export interface Correlation {
  /** Segments with orders of the type `everyPeriod`, of equal periods, each for one product. */
  segments: string[];
  /** Correlations of the normals, row by row: symmetric, 1 on the diagonal, positive semidefinite. */
  matrix: number[][];
}

const coefficient = between(-1, 1, 'a correlation from -1 to 1');

/** Schema of correlated demands. */
export const correlationSchema: Field<Correlation> = v.pipe(
  object({
    segments: required('Segments whose demands of a period are correlated, two or more.', list(name)),
    matrix: required(
      'Correlations of the normals behind the demands, row by row: symmetric, 1 on the diagonal, positive semidefinite.',
      list(list(coefficient)),
    ),
  }),
  rule(
    ({segments}) => segments.length >= 2,
    ({segments}) => `${segments.length} segments: write two or more`,
    'segments',
  ),
  rule(
    ({segments, matrix}) =>
      matrix.length === segments.length && matrix.every((row) => row.length === segments.length),
    ({segments: {length}}) => `not a square: write ${length} rows of ${length} correlations, one a segment`,
    'matrix',
  ),
  rule(
    ({matrix}) => matrix.every((row, i) => row[i] === 1),
    ({matrix}) => `row ${matrix.findIndex((row, i) => row[i] !== 1) + 1} does not have 1 on the diagonal`,
    'matrix',
  ),
  rule(
    ({matrix}) => matrix.every((row, i) => row.every((value, j) => value === matrix[j]?.[i])),
    () => 'the matrix is not symmetric: write the same figure above and below the diagonal',
    'matrix',
  ),
  rule(
    ({matrix}) => isPossible(matrix),
    () =>
      'no demands have these correlations: the matrix is not positive semidefinite; bring the figures nearer to 0',
    'matrix',
  ),
);

function isPossible(matrix: readonly number[][]): boolean {
  try {
    correlationFactor(matrix);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
