import {aliasSampler} from './alias.ts';
import {
  finite,
  normalisedShares,
  QUANTILE_SLACK,
  type Cumulants,
  type Distribution,
  type Support,
} from './distribution.ts';

/** values[i] with probability shares[i]. */
export function table(values: readonly number[], shares: readonly number[]): Distribution {
  for (const value of values) finite('values of table', value);
  const support = pointsInOrder(values, normalisedShares('shares of table', shares, values.length));
  const [points, probabilities] = support;
  const draw = aliasSampler(probabilities);
  return {...pointLaw(support), sample: (stream) => points[draw(stream)]};
}

/** Each of the values with equal probability: the law of a sample, with its step distribution function. */
export function empirical(values: readonly number[]): Distribution {
  const n = values.length;
  if (n === 0) throw new RangeError('values of empirical must not be empty');
  for (const value of values) finite('values of empirical', value);
  const sorted = new Float64Array(values).sort();
  return {
    ...pointLaw(pointsInOrder(sorted, new Float64Array(n).fill(1 / n))),
    sample: (stream) => sorted[Math.floor(n * stream.uniform())],
  };
}

/** Everything but the sampler of a law given point by point. */
export function pointLaw(support: Support): Omit<Distribution, 'sample'> & {support: Support} {
  const [points, shares] = support;
  const n = points.length;
  const cumulative = new Float64Array(n);
  let sum = 0;
  let mean = 0;
  for (let i = 0; i < n; i++) {
    sum += shares[i];
    mean += shares[i] * points[i];
    cumulative[i] = sum;
  }
  cumulative[n - 1] = 1;
  let variance = 0;
  for (let i = 0; i < n; i++) variance += shares[i] * (points[i] - mean) * (points[i] - mean);
  return {
    mean,
    variance,
    discrete: true,
    cdf(x) {
      const i = firstAbove(points, x);
      return i === 0 ? 0 : cumulative[i - 1];
    },
    quantile: (p) => points[firstAtLeast(cumulative, p - QUANTILE_SLACK)],
    ...(points.every(Number.isInteger) && {
      pmf(k: number) {
        const i = firstAbove(points, k) - 1;
        return i >= 0 && points[i] === k ? shares[i] : 0;
      },
    }),
    cumulants: () => cumulantsOfPoints(support, mean, variance),
    support,
  };
}

function cumulantsOfPoints([points, shares]: Support, mean: number, variance: number): Cumulants {
  let third = 0;
  let fourth = 0;
  points.forEach((point, i) => {
    const square = (point - mean) * (point - mean);
    third += shares[i] * square * (point - mean);
    fourth += shares[i] * square * square;
  });
  return [third, fourth - 3 * variance * variance];
}

/** Increasing points without repetition, and without those of probability 0. */
export function pointsInOrder(values: ArrayLike<number>, shares: ArrayLike<number>): Support {
  if (isInOrder(values, shares)) return [new Float64Array(values), new Float64Array(shares)];
  const byValue = Uint32Array.from(values, (_, i) => i).sort((i, j) => values[i] - values[j]);
  const points = new Float64Array(byValue.length);
  const sums = new Float64Array(byValue.length);
  let n = 0;
  for (const i of byValue) {
    if (shares[i] === 0) continue;
    if (n > 0 && points[n - 1] === values[i]) sums[n - 1] += shares[i];
    else {
      points[n] = values[i];
      sums[n++] = shares[i];
    }
  }
  return [points.slice(0, n), sums.slice(0, n)];
}

function isInOrder(values: ArrayLike<number>, shares: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++)
    if (shares[i] === 0 || (i > 0 && !(values[i - 1] < values[i]))) return false;
  return true;
}

/** How many of the increasing numbers are <= x. */
function firstAbove(numbers: Float64Array, x: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAtLeast(numbers: Float64Array, x: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
