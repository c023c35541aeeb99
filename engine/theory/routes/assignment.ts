/** Who does what: the column of each row. */
export interface Assignment {
  cost: number;
  columns: number[];
  /** Cost of the next best assignment; Infinity where there is but one. */
  secondCost: number;
}

const MOST_ROWS = 18; // 2^18 sets of columns, seconds

/**
 * Each row takes a column of its own at the least total cost, of a square matrix of finite costs. Dynamic programme over the sets of
 * columns that the first rows take, which keeps the two best ways to each: Held & Karp (1962), Journal of SIAM 10, 196-210. Throws
 * RangeError above 18 rows.
 */
export function assignment(cost: readonly (readonly number[])[]): Assignment {
  const n = cost.length;
  if (n === 0 || n > MOST_ROWS) throw new RangeError(`there must be 1 to ${MOST_ROWS} rows: ${n}`);
  for (const row of cost) {
    if (row.length !== n || !row.every(Number.isFinite))
      throw new RangeError(`costs must be finite, ${n} a row: ${row}`);
  }
  const sets = 1 << n;
  const best = new Float64Array(sets).fill(Infinity);
  const second = new Float64Array(sets).fill(Infinity);
  const last = new Int8Array(sets);
  best[0] = 0;
  for (let set = 1; set < sets; set++) {
    const row = cost[bits(set) - 1];
    for (let column = 0; column < n; column++) {
      if (!(set & (1 << column))) continue;
      const rest = set ^ (1 << column);
      const through = best[rest] + row[column];
      if (through < best[set]) {
        second[set] = Math.min(best[set], second[rest] + row[column]);
        best[set] = through;
        last[set] = column;
      } else second[set] = Math.min(second[set], through);
    }
  }
  const columns: number[] = [];
  for (let set = sets - 1; set > 0; set ^= 1 << last[set]) columns.unshift(last[set]);
  return {cost: best[sets - 1], columns, secondCost: second[sets - 1]};
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) count++;
  return count;
}
