import {finite, type Distribution} from './distribution.ts';

/** Triangular on [min, max] with its peak at mode. */
export function triangular(min: number, mode: number, max: number): Distribution {
  const width = finite('max of triangular', max) - finite('min of triangular', min);
  if (!(width > 0)) throw new RangeError(`max of triangular must be above min: ${max} with min ${min}`);
  if (!(mode >= min && mode <= max))
    throw new RangeError(`mode of triangular must lie in [${min}, ${max}]: ${mode}`);
  const left = mode - min;
  const right = max - mode;
  const quantile = (p: number) =>
    p * width <= left ? min + Math.sqrt(p * width * left) : max - Math.sqrt((1 - p) * width * right);
  return {
    mean: min + (width + left) / 3,
    variance: (width * width - left * right) / 18,
    discrete: false,
    sample: (stream) => quantile(stream.uniform()),
    cdf(x) {
      if (x <= min) return 0;
      if (x >= max) return 1;
      return x <= mode
        ? ((x - min) * (x - min)) / (width * left)
        : 1 - ((max - x) * (max - x)) / (width * right);
    },
    quantile,
    density(x) {
      if (!(x >= min && x <= max)) return 0;
      return x < mode || mode === max ? (2 * (x - min)) / (width * left) : (2 * (max - x)) / (width * right);
    },
    cumulants() {
      const variance = (width * width - left * right) / 18;
      return [((right - left) * (width + left) * (width + right)) / 270, -0.6 * variance * variance];
    },
  };
}
