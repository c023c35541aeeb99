import {finite, type Distribution} from './distribution.ts';

/** Always `value`. */
export function constant(value: number): Distribution {
  finite('value of constant', value);
  return {
    mean: value,
    variance: 0,
    discrete: true,
    sample: () => value,
    cdf: (x) => (x >= value ? 1 : 0),
    quantile: () => value,
    cumulants: () => [0, 0],
    ...(Number.isInteger(value) && {pmf: (k: number) => (k === value ? 1 : 0)}),
    support: [Float64Array.of(value), Float64Array.of(1)],
  };
}
