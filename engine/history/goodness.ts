import {gammaQ, log} from '../kernel/math.ts';

/** Least expected count of a class of a chi-square test (Cochran 1954, Biometrics 10). */
const LEAST_EXPECTED = 5;

/** Outcome of a chi-square test. */
export interface ChiSquare {
  /** Sum of (observed - expected)^2 / expected. */
  statistic: number;
  /** Degrees of freedom; 0 where there are too few classes to test. */
  degreesOfFreedom: number;
  /** Probability of a statistic at least as large when the law is right; 1 without degrees of freedom. */
  p: number;
}

/**
 * Chi-square test of observed against expected counts. Neighbouring classes are joined until each expects at least five
 * (Pearson 1900; Fisher 1922 for the parameters).
 *
 * @param parameters number of parameters that were estimated from the same counts
 */
export function chiSquareTest(
  observed: ArrayLike<number>,
  expected: ArrayLike<number>,
  parameters: number,
): ChiSquare {
  const classes: {observed: number; expected: number}[] = [];
  let open = {observed: 0, expected: 0};
  for (let i = 0; i < observed.length; i++) {
    open.observed += observed[i];
    open.expected += expected[i];
    if (open.expected >= LEAST_EXPECTED) {
      classes.push(open);
      open = {observed: 0, expected: 0};
    }
  }
  if (classes.length > 0) {
    const last = classes[classes.length - 1];
    last.observed += open.observed;
    last.expected += open.expected;
  }
  const statistic = classes.reduce((sum, c) => {
    const difference = c.observed - c.expected;
    return sum + (difference * difference) / c.expected;
  }, 0);
  return chiSquare(statistic, Math.max(0, classes.length - 1 - parameters));
}

/** Chi-square statistic with its degrees of freedom and tail probability. */
export function chiSquare(statistic: number, degreesOfFreedom: number): ChiSquare {
  const p = degreesOfFreedom > 0 ? gammaQ(degreesOfFreedom / 2, statistic / 2) : 1;
  return {statistic, degreesOfFreedom, p};
}

/** Kolmogorov-Smirnov distance of a sample in ascending order from a continuous distribution function (Kolmogorov 1933). */
export function kolmogorovDistance(sorted: ArrayLike<number>, cdf: (x: number) => number): number {
  const n = sorted.length;
  let distance = 0;
  for (let i = 0; i < n; i++) {
    const f = cdf(sorted[i]);
    distance = Math.max(distance, f - i / n, (i + 1) / n - f);
  }
  return distance;
}

/**
 * Anderson and Darling's A² of a sample in ascending order against a continuous distribution function: the squared distance, weighted
 * towards the tails (Anderson & Darling 1954, JASA 49, 765-769).
 */
export function andersonDarling(sorted: ArrayLike<number>, cdf: (x: number) => number): number {
  const n = sorted.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (2 * i + 1) * (log(cdf(sorted[i])) + log(1 - cdf(sorted[n - 1 - i])));
  return -n - sum / n;
}

/** Values of a sample, once each and increasing, with how often they occur. */
export interface Frequencies {
  values: number[];
  counts: number[];
  /** Size of the sample. */
  size: number;
}

/** Counts how often each value of a sample occurs. */
export function frequencies(sample: Float64Array): Frequencies {
  const sorted = sample.slice().sort();
  const values: number[] = [];
  const counts: number[] = [];
  for (const value of sorted) {
    if (values.length > 0 && values[values.length - 1] === value) counts[counts.length - 1]++;
    else {
      values.push(value);
      counts.push(1);
    }
  }
  return {values, counts, size: sample.length};
}

/** Kolmogorov-Smirnov distance: the greatest difference of two distribution functions with steps at their values. */
export function stepDistance(a: Frequencies, b: Frequencies): number {
  let [i, j, left, right, distance] = [0, 0, 0, 0, 0];
  while (i < a.values.length || j < b.values.length) {
    const value = Math.min(a.values[i] ?? Infinity, b.values[j] ?? Infinity);
    if (a.values[i] === value) left += a.counts[i++];
    if (b.values[j] === value) right += b.counts[j++];
    distance = Math.max(distance, Math.abs(left / a.size - right / b.size));
  }
  return distance;
}
