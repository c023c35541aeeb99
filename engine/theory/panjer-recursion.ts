import type {Quantity} from './quantity.ts';

/** Number of order lines in a stretch of time: mean and variance of the count. */
export interface LineCount {
  mean: number;
  variance: number;
}

/**
 * The probabilities g of the units of a random number of lines with P(N = n) = (a + b/n) P(N = n - 1), each of x units with probability
 * f(x): g(k) = sum over x of (a + b x/k) f(x) g(k - x). Panjer (1981), Recursive evaluation of a family of compound distributions, ASTIN
 * Bulletin 12, 22-26. All terms are positive, so the recursion is stable (Panjer & Wang 1993, ASTIN Bulletin 23, 227-258).
 */
export interface PanjerRecursion {
  readonly a: number;
  readonly b: number;
  /** Whole, at least 1, in increasing order. */
  readonly quantities: Int32Array;
  /** a f(x) and b x f(x), by quantity x. */
  readonly constant: Float64Array;
  readonly slope: Float64Array;
}

export function panjerRecursion(count: LineCount, {values, shares}: Quantity): PanjerRecursion {
  const {a, b} = panjerClass(count);
  const quantities = new Int32Array(values);
  const constant = new Float64Array(values.length);
  const slope = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    constant[i] = a * shares[i];
    slope[i] = b * quantities[i] * shares[i];
  }
  return {a, b, quantities, constant, slope};
}

/**
 * a and b of Panjer's class: Poisson (0, mean), or negative binomial. Johnson, Kemp & Kotz (2005), section
 * 2.3.
 */
function panjerClass({mean, variance}: LineCount): {a: number; b: number} {
  if (variance <= mean) return {a: 0, b: mean};
  const excess = variance - mean;
  return {a: excess / variance, b: (mean * mean - excess) / variance};
}

/** g(k), k >= 1, from g(0) … g(k - 1). */
export function nextTerm({quantities, constant, slope}: PanjerRecursion, g: Float64Array, k: number): number {
  let flat = 0;
  let sloped = 0;
  for (let i = 0; i < quantities.length && quantities[i] <= k; i++) {
    const before = g[k - quantities[i]];
    flat += constant[i] * before;
    sloped += slope[i] * before;
  }
  return flat + sloped / k;
}

/** Zeros before g(0) in a table to which `termsByFours` adds. */
export const MARGIN = 3;

/**
 * Puts g(k) … g(k + 3), k >= 1, into a table that holds g(0) … g(k - 1) from MARGIN on. Only the shares of the smallest quantities need one
 * term to be there before the next, and a term takes half the instructions that `nextTerm` takes; the last bits may differ.
 */
export function termsByFours({
  quantities,
  constant,
  slope,
}: PanjerRecursion): (table: Float64Array, k: number) => void {
  const far = quantities.filter((quantity) => quantity < 4).length;
  const [a1, a2, a3] = [1, 2, 3].map((quantity) => constant[quantities.indexOf(quantity)] ?? 0);
  const [b1, b2, b3] = [1, 2, 3].map((quantity) => slope[quantities.indexOf(quantity)] ?? 0);
  return (table, k) => {
    let flat0 = 0;
    let flat1 = 0;
    let flat2 = 0;
    let flat3 = 0;
    let sloped0 = 0;
    let sloped1 = 0;
    let sloped2 = 0;
    let sloped3 = 0;
    for (let i = far; i < quantities.length && quantities[i] <= k + 3; i++) {
      const at = MARGIN + k - quantities[i];
      const a = constant[i];
      const b = slope[i];
      const g0 = table[at];
      const g1 = table[at + 1];
      const g2 = table[at + 2];
      const g3 = table[at + 3];
      flat0 += a * g0;
      flat1 += a * g1;
      flat2 += a * g2;
      flat3 += a * g3;
      sloped0 += b * g0;
      sloped1 += b * g1;
      sloped2 += b * g2;
      sloped3 += b * g3;
    }
    const at = MARGIN + k;
    const term = (flat: number, sloped: number, g1: number, g2: number, g3: number, k: number) =>
      flat + a1 * g1 + a2 * g2 + a3 * g3 + (sloped + b1 * g1 + b2 * g2 + b3 * g3) / k;
    table[at] = term(flat0, sloped0, table[at - 1], table[at - 2], table[at - 3], k);
    table[at + 1] = term(flat1, sloped1, table[at], table[at - 1], table[at - 2], k + 1);
    table[at + 2] = term(flat2, sloped2, table[at + 1], table[at], table[at - 1], k + 2);
    table[at + 3] = term(flat3, sloped3, table[at + 2], table[at + 1], table[at], k + 3);
  };
}
