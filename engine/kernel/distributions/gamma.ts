import {exp, gammaP, gammaQuantile, log, poissonTerm} from '../math.ts';
import type {Stream} from '../random.ts';
import {positive, type Distribution} from './distribution.ts';

/** Gamma with mean shape × scale. */
export function gamma(shape: number, scale: number): Distribution {
  positive('shape of gamma', shape);
  positive('scale of gamma', scale);
  const sample = gammaSampler(shape);
  return {
    mean: shape * scale,
    variance: shape * scale * scale,
    discrete: false,
    sample: (stream) => scale * sample(stream),
    cdf: (x) => gammaP(shape, x / scale),
    quantile: (p) => scale * gammaQuantile(shape, p),
    density(x) {
      if (x > 0) return (shape * poissonTerm(shape, x / scale)) / x;
      return x < 0 || shape > 1 ? 0 : shape === 1 ? 1 / scale : Infinity;
    },
    cumulants: () => [2 * shape * scale * scale * scale, 6 * shape * scale * scale * scale * scale],
  };
}

/** Sum of `shape` exponentials, with the given mean in all. */
export function erlang(shape: number, mean: number): Distribution {
  if (!(Number.isInteger(shape) && shape > 0))
    throw new RangeError(`shape of erlang must be a positive integer: ${shape}`);
  return gamma(shape, positive('mean of erlang', mean) / shape);
}

/** Gamma variates of scale 1. Marsaglia & Tsang (2000), ACM Trans. Math. Softw. 26, 363-372. */
export function gammaSampler(shape: number): (stream: Stream) => number {
  const boosted = shape < 1 ? shape + 1 : shape;
  const d = boosted - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  if (shape < 1) return (stream) => marsagliaTsang(stream, d, c) * exp(-stream.exponential() / shape); // their section 6
  return (stream) => marsagliaTsang(stream, d, c);
}

function marsagliaTsang(stream: Stream, d: number, c: number): number {
  for (;;) {
    const x = stream.normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = stream.uniform();
    const square = x * x;
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (log(u) < 0.5 * square + d * (1 - v + log(v))) return d * v;
  }
}
