import {finite, integerQuantile, type Distribution} from './distribution.ts';

/** Uniform on [min, max], min < max. */
export function uniform(min: number, max: number): Distribution {
  const width = finite('max of uniform', max) - finite('min of uniform', min);
  if (!(width > 0)) throw new RangeError(`max of uniform must be above min: ${max} with min ${min}`);
  return {
    mean: min + width / 2,
    variance: (width * width) / 12,
    discrete: false,
    sample: (stream) => min + width * stream.uniform(),
    cdf: (x) => Math.max(0, Math.min(1, (x - min) / width)),
    quantile: (p) => (p >= 1 ? max : min + width * p),
    density: (x) => (x >= min && x < max ? 1 / width : 0),
    cumulants: () => [0, -(width * width * width * width) / 120],
  };
}

/** Equally likely integers min … max. */
export function discreteUniform(min: number, max: number): Distribution {
  if (!Number.isSafeInteger(min)) throw new RangeError(`min of discreteUniform must be an integer: ${min}`);
  if (!Number.isSafeInteger(max)) throw new RangeError(`max of discreteUniform must be an integer: ${max}`);
  if (max < min) throw new RangeError(`max of discreteUniform must not be below min: ${max} with min ${min}`);
  const count = max - min + 1;
  const cdf = (x: number) => Math.max(0, Math.min(1, (Math.floor(x) - min + 1) / count));
  return {
    mean: min + (count - 1) / 2,
    variance: (count * count - 1) / 12,
    discrete: true,
    sample: (stream) => min + Math.floor(count * stream.uniform()),
    cdf,
    quantile: (p) => (p >= 1 ? max : integerQuantile(cdf, p, min, min + p * count)),
    pmf: (k) => (Number.isInteger(k) && k >= min && k <= max ? 1 / count : 0),
    cumulants: () => [0, -(count * count * count * count - 1) / 120],
  };
}
