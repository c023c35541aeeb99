import type {Distribution} from '../kernel/distributions.ts';
import {gaussNodes} from '../kernel/distributions/quadrature.ts';

const OCTAVES = 48; // the panels nearest to 0 and 1 have the probability 2^-48
const PANELS = 4; // of an octave

/**
 * E[g(X)] of a continuous law by Gauss-Legendre quadrature of g(quantile(p)) over p, on panels that halve towards both ends. For g bounded
 * and smooth, and a law with a smooth quantile function, the error is near 1e-13 of the largest |g|.
 */
export function expectation(law: Distribution, g: (x: number) => number): number {
  let sum = 0;
  const panel = (from: number, to: number, x: (p: number) => number) =>
    gaussNodes(from, to, (p, weight) => (sum += weight * g(x(p))));
  const half = (x: (p: number) => number) => {
    panel(0, 2 ** -OCTAVES, x);
    for (let k = OCTAVES; k > 1; k--) {
      const width = 2 ** -k / PANELS;
      for (let i = 0; i < PANELS; i++) panel(2 ** -k + i * width, 2 ** -k + (i + 1) * width, x);
    }
  };
  half((p) => law.quantile(p));
  half((p) => law.quantile(1 - p));
  return sum;
}
