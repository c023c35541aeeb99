/** A matrix by rows; all of one length. */
export type Matrix = readonly ArrayLike<number>[];

/** A square matrix as the product of a permutation, a lower and an upper triangle. */
export interface LuFactors {
  /** x with A x = right. */
  solve(right: ArrayLike<number>): Float64Array<ArrayBuffer>;
  /** x with x A = left: the system of the transposed matrix. */
  solveLeft(left: ArrayLike<number>): Float64Array<ArrayBuffer>;
}

/**
 * Factors of a square matrix by Gaussian elimination with partial pivoting: Golub & Van Loan (2013), Matrix Computations, section 3.4.
 * n³/3 multiplications; each solution takes n². Throws RangeError unless the matrix is square and finite, or when it is singular to
 * the last bit.
 */
export function luFactors(matrix: Matrix): LuFactors {
  const n = matrix.length;
  const rows = matrix.map((row, i) => {
    if (row.length !== n) throw new RangeError(`matrix must be square: row ${i} of ${n} has ${row.length}`);
    return Float64Array.from(row);
  });
  const from = rows.map((_, i) => i);
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i][k]) > Math.abs(rows[pivot][k])) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    [from[k], from[pivot]] = [from[pivot], from[k]];
    const top = rows[k];
    if (!(Math.abs(top[k]) > 0 && Math.abs(top[k]) < Infinity)) {
      throw new RangeError(`matrix must be regular and finite: pivot ${k} is ${top[k]}`);
    }
    for (let i = k + 1; i < n; i++) {
      const row = rows[i];
      if (row[k] === 0) continue;
      const factor = (row[k] /= top[k]);
      for (let j = k + 1; j < n; j++) row[j] -= factor * top[j];
    }
  }
  return {
    solve: (right) => {
      requireLength(right, n);
      const x = Float64Array.from(from, (i) => right[i]);
      for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) x[i] -= rows[i][j] * x[j];
      for (let i = n - 1; i >= 0; i--) {
        for (let j = i + 1; j < n; j++) x[i] -= rows[i][j] * x[j];
        x[i] /= rows[i][i];
      }
      return x;
    },
    solveLeft: (left) => {
      requireLength(left, n);
      const y = Float64Array.from(left);
      for (let i = 0; i < n; i++) {
        y[i] /= rows[i][i];
        for (let j = i + 1; j < n; j++) y[j] -= rows[i][j] * y[i];
      }
      for (let i = n - 1; i >= 0; i--) for (let j = 0; j < i; j++) y[j] -= rows[i][j] * y[i];
      const x = new Float64Array(n);
      for (let i = 0; i < n; i++) x[from[i]] = y[i];
      return x;
    },
  };
}

/** x with A x = right. Throws RangeError as `luFactors` does. */
export function solveLinear(matrix: Matrix, right: ArrayLike<number>): Float64Array<ArrayBuffer> {
  return luFactors(matrix).solve(right);
}

/**
 * The stationary law p of an irreducible Markov chain in continuous time, p G = 0, or in discrete time, p P = p: only what stands off
 * the diagonal is read, the rate or probability of going from a row's state to a column's. By elimination of one state after the other
 * without a subtraction, so that every probability is accurate to about n roundings however small it is: Grassmann, Taksar & Heyman
 * (1985), Regenerative analysis and steady state distributions for Markov chains, Operations Research 33, 1107-1116. n³/3 steps for a
 * full matrix, n b² for one of band width b. Throws RangeError unless rates are finite and not negative, and every state leads on.
 */
export function stationaryLaw(rates: Matrix): Float64Array<ArrayBuffer> {
  const n = rates.length;
  const rows = rates.map((row, i) => checkedRates(row, i, n));
  const out = new Float64Array(n);
  for (let last = n - 1; last > 0; last--) {
    const leaving = rows[last];
    const to: number[] = [];
    let total = 0;
    for (let j = 0; j < last; j++) {
      if (leaving[j] > 0) to.push(j);
      total += leaving[j];
    }
    if (!(total > 0)) throw new RangeError(`every state must lead to every other: state ${last} does not`);
    out[last] = total;
    for (let i = 0; i < last; i++) {
      const into = rows[i][last] / total;
      if (into > 0) for (const j of to) if (j !== i) rows[i][j] += into * leaving[j];
    }
  }
  const law = new Float64Array(n);
  law[0] = 1;
  let sum = 1;
  for (let state = 1; state < n; state++) {
    let inflow = 0;
    for (let i = 0; i < state; i++) inflow += law[i] * rows[i][state];
    law[state] = inflow / out[state];
    sum += law[state];
  }
  return law.map((weight) => weight / sum);
}

function checkedRates(row: ArrayLike<number>, state: number, states: number): Float64Array {
  requireLength(row, states);
  const rates = Float64Array.from(row);
  rates[state] = 0;
  for (const rate of rates) {
    if (!(rate >= 0 && rate < Infinity)) {
      throw new RangeError(`rates between states must not be negative: ${rate} from state ${state}`);
    }
  }
  return rates;
}

function requireLength(vector: ArrayLike<number>, length: number): void {
  if (vector.length !== length) {
    throw new RangeError(`a vector must have one entry a row, ${length}: ${vector.length}`);
  }
}
