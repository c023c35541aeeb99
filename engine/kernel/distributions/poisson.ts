import {exp, gammaQ, log, normalQuantile, poissonTerm} from '../math.ts';
import type {Stream} from '../random.ts';
import {integerQuantile, notNegative, type Distribution} from './distribution.ts';

export function poisson(mean: number): Distribution {
  notNegative('mean of poisson', mean);
  const cdf = (x: number) => (x >= 0 ? gammaQ(Math.floor(x) + 1, mean) : 0);
  return {
    mean,
    variance: mean,
    discrete: true,
    sample: (stream) => poissonVariate(stream, mean),
    cdf,
    quantile: (p) =>
      integerQuantile(
        cdf,
        p,
        0,
        mean + Math.sqrt(mean) * normalQuantile(Math.max(1e-9, Math.min(1 - 1e-9, p))),
      ),
    pmf: (k) => (Number.isInteger(k) && k >= 0 ? poissonTerm(k, mean) : 0),
    cumulants: () => [mean, mean],
  };
}

/** Inversion below mean 10; above, transformed rejection PTRS of Hörmann (1993), Insurance: Math. and Econ. 12, 39-45. */
export function poissonVariate(stream: Stream, mean: number): number {
  if (mean < 10) return smallPoissonVariate(stream, mean);
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = stream.uniform() - 0.5;
    const v = stream.uniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    if (log((v * inverseAlpha) / (a / (us * us) + b)) <= log(poissonTerm(k, mean))) return k;
  }
}

function smallPoissonVariate(stream: Stream, mean: number): number {
  let rest = stream.uniform();
  let term = exp(-mean);
  let k = 0;
  while (rest > term && k < 200) {
    rest -= term;
    term *= mean / ++k;
  }
  return k;
}
