import {betaWithComplement, binomialTerm, normalQuantile} from '../math.ts';
import type {Stream} from '../random.ts';
import {integerQuantile, type Distribution} from './distribution.ts';

/** Successes in a number of independent trials, each with probability p. */
export function binomial(trials: number, p: number): Distribution {
  if (!(Number.isSafeInteger(trials) && trials > 0))
    throw new RangeError(`trials of binomial must be a positive integer: ${trials}`);
  if (!(p > 0 && p < 1)) throw new RangeError(`p of binomial must be in (0, 1): ${p}`);
  const q = 1 - p;
  const mean = trials * p;
  const variance = mean * q;
  const cdf = (x: number) => {
    const k = Math.floor(x);
    if (k < 0) return 0;
    return k >= trials ? 1 : betaWithComplement(trials - k, k + 1, q, p);
  };
  const rare = Math.min(p, q);
  const sample = trials * rare < 10 ? inversion(trials, rare) : rejection(trials, rare);
  return {
    mean,
    variance,
    discrete: true,
    sample: p <= q ? sample : (stream) => trials - sample(stream),
    cdf,
    quantile(level) {
      if (level >= 1) return trials;
      const z = normalQuantile(Math.max(1e-9, Math.min(1 - 1e-9, level)));
      const guess = mean + Math.sqrt(variance) * z;
      return integerQuantile(cdf, level, 0, Math.min(trials, Math.max(0, guess)));
    },
    pmf: (k) => (Number.isInteger(k) && k >= 0 && k <= trials ? binomialTerm(k, trials, p, q) : 0),
    cumulants: () => [variance * (q - p), variance * (1 - 6 * p * q)],
  };
}

/** Goes through the probabilities from 0 upwards. */
function inversion(trials: number, p: number): (stream: Stream) => number {
  const none = binomialTerm(0, trials, p, 1 - p);
  const odds = p / (1 - p);
  return (stream) => {
    let rest = stream.uniform();
    let term = none;
    let k = 0;
    while (rest > term && k < trials) {
      rest -= term;
      term *= (odds * (trials - k)) / (k + 1);
      k++;
    }
    return k;
  };
}

/** Transformed rejection BTRS of Hörmann (1993), J. Statist. Comput. Simul. 46, 101-110; for trials · p >= 10, p <= ½. */
function rejection(trials: number, p: number): (stream: Stream) => number {
  const q = 1 - p;
  const sd = Math.sqrt(trials * p * q);
  const b = 1.15 + 2.53 * sd;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const squeeze = 0.92 - 4.2 / b;
  const mode = Math.floor((trials + 1) * p);
  const height = (2.83 + 5.1 / b) * sd * binomialTerm(mode, trials, p, q);
  return (stream) => {
    for (;;) {
      const v = stream.uniform();
      const u = stream.uniform() - 0.5;
      const us = 0.5 - Math.abs(u);
      const k = Math.floor(((2 * a) / us + b) * u + trials * p + 0.5);
      if (us >= 0.07 && v <= squeeze) return k;
      if (k < 0 || k > trials) continue;
      if ((v * height) / (a / (us * us) + b) <= binomialTerm(k, trials, p, q)) return k;
    }
  };
}
