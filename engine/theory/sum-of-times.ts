import {distribution, type DistributionSpec} from '../kernel/distributions.ts';
import {type Gamma, sumOfGammas, type SumOfGammas} from './sum-of-gammas.ts';
import {quantileOfTail} from './tail.ts';

/** A law of a time: moments, tail and quantiles. */
export interface TimeLaw {
  mean: number;
  variance: number;
  /** P(T > t). */
  over(t: number): number;
  /** Smallest t >= 0 with P(T <= t) >= p, for p in [0, 1). */
  quantile(p: number): number;
}

/**
 * The sum of independent constant, uniform, exponential, Erlang and gamma times, not negative; with exponential ones alone, the
 * hypoexponential law, equal means or not. Uniform ones are differences of repeated integrals of the law of the gammas, see `sumOfGammas`.
 * Error near 1e-12, with m uniform ones times (time / width)^m; one whose width is below 1e-5 standard deviations of the sum stands for
 * its middle. Throws RangeError on other laws.
 */
export function sumOfTimes(parts: readonly DistributionSpec[]): TimeLaw {
  const laws = parts.map(distribution);
  const mean = laws.reduce((sum, law) => sum + law.mean, 0);
  const variance = laws.reduce((sum, law) => sum + law.variance, 0);
  let shift = 0;
  const widths: number[] = [];
  const gammas: Gamma[] = [];
  parts.forEach((part, i) => {
    const type = typeof part === 'number' ? 'constant' : part.type;
    if (laws[i].quantile(0) < 0) throw new RangeError(`times must not be negative: ${laws[i].quantile(0)}`);
    if (type === 'constant') shift += laws[i].mean;
    else if (type === 'uniform') {
      const width = laws[i].quantile(1) - laws[i].quantile(0);
      const isNarrow = width < NARROW * Math.sqrt(variance);
      shift += isNarrow ? laws[i].mean : laws[i].quantile(0);
      if (!isNarrow) widths.push(width);
    } else if (type === 'exponential' || type === 'erlang' || type === 'gamma') {
      const scale = laws[i].variance / laws[i].mean;
      gammas.push({shape: laws[i].mean / scale, scale});
    } else throw new RangeError(`times must be constant, uniform, exponential, Erlang or gamma: ${type}`);
  });
  const sum = gammas.length > 0 ? sumOfGammas(gammas) : null;
  const over = (t: number): number => {
    if (t < shift) return 1;
    if (widths.length > 0) return Math.max(0, 1 - smoothed(sum, widths, t - shift));
    return sum === null ? 0 : sum.over(t - shift);
  };
  return {mean, variance, over, quantile: (p) => quantileOfTail(over, p, mean || 1)};
}

/** One law or another, by chance; shares that add up to 1. */
export function mixtureOfTimes(laws: readonly TimeLaw[], shares: readonly number[]): TimeLaw {
  const total = (value: (law: TimeLaw) => number) =>
    laws.reduce((sum, law, i) => (shares[i] > 0 ? sum + shares[i] * value(law) : sum), 0);
  const mean = total((law) => law.mean);
  const over = (t: number) => total((law) => law.over(t));
  return {
    mean,
    variance: total((law) => law.variance + law.mean * law.mean) - mean * mean,
    over,
    quantile: (p) => quantileOfTail(over, p, mean || 1),
  };
}

const NARROW = 1e-5; // of a uniform part, whose middle is then as exact as differences would be

/** P(sum of gammas and uniforms on [0, width] <= t): differences of E[(t - G)+^m] / m! over the corners of the widths. */
function smoothed(sum: SumOfGammas | null, widths: readonly number[], t: number): number {
  const m = widths.length;
  let within = 0;
  for (let corner = 0; corner < 2 ** m; corner++) {
    let x = t;
    let sign = 1;
    widths.forEach((width, i) => {
      if (Math.floor(corner / 2 ** i) % 2 === 0) return;
      x -= width;
      sign = -sign;
    });
    if (x > 0) within += sign * repeatedIntegral(sum, m, x);
  }
  return widths.reduce((value, width) => value / width, within);
}

/** E[(x - sum)+^m] / m!, x > 0. */
function repeatedIntegral(sum: SumOfGammas | null, m: number, x: number): number {
  if (sum !== null) return sum.shortOf(x, m);
  let value = 1;
  for (let i = 1; i <= m; i++) value *= x / i;
  return value;
}
