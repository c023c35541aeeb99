/** A linear model y = b₀ + b₁ x₁ + … fitted by least squares. */
export interface LeastSquares {
  /** The intercept, then one for each column. */
  coefficients: number[];
  /** Of the coefficients. Null without degrees of freedom. */
  standardErrors: number[] | null;
  /** Share of the variation about the mean that is explained; null where y does not vary. */
  r2: number | null;
  /** Sum of squared residuals over the degrees of freedom; null without any. */
  residualVariance: number | null;
  degreesOfFreedom: number;
}

/**
 * Ordinary least squares with an intercept, by Householder's factorisation of the design, which does not square its condition as normal
 * equations do: Golub & Van Loan (2013), Matrix Computations, sec. 5.3; standard errors: Draper & Smith (1998), Applied Regression
 * Analysis, sec. 5.1. `rows`: the columns' values for each y. RangeError unless there are as many rows as y and at least as many as
 * coefficients, and the columns are independent.
 */
export function leastSquares(rows: readonly ArrayLike<number>[], y: ArrayLike<number>): LeastSquares {
  const n = y.length;
  const count = (rows[0]?.length ?? 0) + 1;
  if (rows.length !== n || n < count)
    throw new RangeError(`rows must be one for each of ${n} values, and at least ${count}: ${rows.length}`);
  const design = rows.map((row) => Float64Array.of(1, ...Array.from(row)));
  const right = Float64Array.from(y);
  triangulate(design, right, count);
  const coefficients = solveUpper(design, right, count);
  let residual = 0;
  for (let i = count; i < n; i++) residual += right[i] * right[i];
  let variation = 0;
  for (let i = 1; i < n; i++) variation += right[i] * right[i]; // what is left after the intercept's column
  const freedom = n - count;
  const variance = freedom > 0 ? residual / freedom : null;
  return {
    coefficients,
    standardErrors:
      variance === null ? null : inverseNorms(design, count).map((norm) => norm * Math.sqrt(variance)),
    r2: variation > 0 ? 1 - residual / variation : null,
    residualVariance: variance,
    degreesOfFreedom: freedom,
  };
}

/** Reflects column after column onto the diagonal, and the right-hand side along with them. */
function triangulate(design: Float64Array[], right: Float64Array, count: number): void {
  const n = design.length;
  for (let k = 0; k < count; k++) {
    let whole = 0;
    for (let i = 0; i < n; i++) whole += design[i][k] * design[i][k];
    let square = 0;
    for (let i = k; i < n; i++) square += design[i][k] * design[i][k];
    const norm = Math.sqrt(square);
    if (!(norm > DEPENDENT * Math.sqrt(whole)))
      throw new RangeError(`columns must be independent: column ${k} is made of those before it`);
    const diagonal = design[k][k] > 0 ? -norm : norm;
    const head = design[k][k] - diagonal;
    const reflector = Float64Array.from({length: n - k}, (_, i) => (i === 0 ? head : design[k + i][k]));
    const half = -diagonal * head; // half of the reflector's square
    const reflect = (at: (i: number) => number, set: (i: number, value: number) => void) => {
      let product = 0;
      for (let i = 0; i < reflector.length; i++) product += reflector[i] * at(k + i);
      const factor = product / half;
      for (let i = 0; i < reflector.length; i++) set(k + i, at(k + i) - factor * reflector[i]);
    };
    for (let j = k; j < count; j++)
      reflect(
        (i) => design[i][j],
        (i, value) => (design[i][j] = value),
      );
    reflect(
      (i) => right[i],
      (i, value) => (right[i] = value),
    );
  }
}

/** A column whose part beyond the others is this small against itself is one of them but for rounding. */
const DEPENDENT = 1e-13;

function solveUpper(upper: readonly Float64Array[], right: ArrayLike<number>, count: number): number[] {
  const x = new Array<number>(count).fill(0);
  for (let i = count - 1; i >= 0; i--) {
    let rest = right[i];
    for (let j = i + 1; j < count; j++) rest -= upper[i][j] * x[j];
    x[i] = rest / upper[i][i];
  }
  return x;
}

/** Euclidean norms of the rows of the inverse of an upper triangle. */
function inverseNorms(upper: readonly Float64Array[], count: number): number[] {
  const squares = new Array<number>(count).fill(0);
  for (let j = 0; j < count; j++) {
    const unit = Float64Array.from({length: count}, (_, i) => (i === j ? 1 : 0));
    solveUpper(upper, unit, count).forEach((x, i) => (squares[i] += x * x));
  }
  return squares.map(Math.sqrt);
}
