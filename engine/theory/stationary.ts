/**
 * Long-run shares of time in the states of a Markov chain, from its rates or probabilities of moving between them
 * (entries of the diagonal count for nothing). State reduction, which never subtracts: Grassmann, Taksar & Heyman
 * (1985), Regenerative analysis and steady state distributions for Markov chains, Operations Research 33,
 * 1107-1116. Work grows with the third power of the states. The chain must reach state 0 from everywhere; throws
 * RangeError otherwise.
 */
export function stationaryShares(rates: readonly ArrayLike<number>[]): Float64Array {
  const size = rates.length;
  const moves = rates.map((row) => Float64Array.from(row));
  for (let n = size - 1; n > 0; n--) {
    let out = 0;
    for (let j = 0; j < n; j++) out += moves[n][j];
    if (!(out > 0)) throw new RangeError(`the chain never leaves the states from ${n} on`);
    for (let i = 0; i < n; i++) {
      const share = moves[i][n] / out;
      moves[i][n] = share;
      if (share === 0) continue;
      for (let j = 0; j < n; j++) moves[i][j] += share * moves[n][j];
    }
  }
  const shares = new Float64Array(size);
  shares[0] = 1;
  let total = 1;
  for (let n = 1; n < size; n++) {
    for (let i = 0; i < n; i++) shares[n] += shares[i] * moves[i][n];
    total += shares[n];
  }
  return shares.map((share) => share / total);
}
