import type {Stream} from '../random.ts';

/**
 * Draws index i with probability shares[i] from one uniform: the alias method of Walker (1977), table built as by
 * Vose (1991), IEEE Trans. Softw. Eng. 17, 972-975.
 */
export function aliasSampler(shares: Float64Array): (stream: Stream) => number {
  const n = shares.length;
  const threshold = new Float64Array(n);
  const alias = new Int32Array(n);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < n; i++) {
    threshold[i] = shares[i] * n;
    alias[i] = i;
    (threshold[i] < 1 ? small : large).push(i);
  }
  while (small.length > 0 && large.length > 0) {
    const i = small.pop()!;
    const donor = large[large.length - 1];
    alias[i] = donor;
    threshold[donor] -= 1 - threshold[i];
    if (threshold[donor] < 1) small.push(large.pop()!);
  }
  for (const i of small) if (shares[i] > 0) threshold[i] = 1; // short of 1 by rounding only
  return (stream) => {
    const u = stream.uniform() * n;
    const i = Math.floor(u);
    return u - i < threshold[i] ? i : alias[i];
  };
}
