import {distribution, type DistributionSpec} from '../kernel/distributions.ts';
import {gammaQ, pow, poissonTerm} from '../kernel/math.ts';
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
 * hypoexponential law, equal means or not. Gammas are summed as a mixture of gammas with the smallest scale: Moschopoulos (1985), The
 * distribution of the sum of independent gamma random variables, Annals of the Institute of Statistical Mathematics 37, 541-544. Uniform
 * ones are differences of its repeated integrals. Error near 1e-14, with m uniform ones times (time / width)^m; one whose width is below 1e-5
 * standard deviations of the sum stands for its middle. Throws RangeError on other laws.
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
  const sum = gammas.length > 0 ? mixtureOf(gammas) : null;
  const over = (t: number): number => {
    if (t < shift) return 1;
    if (widths.length > 0) return Math.max(0, 1 - smoothed(sum, widths, t - shift));
    return sum === null ? 0 : gammaTail(sum, t - shift);
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

interface Gamma {
  shape: number;
  scale: number;
}

/** Gammas of one scale, shapes `shape`, `shape` + 1, … with these shares. */
interface GammaMixture extends Gamma {
  shares: number[];
}

const NARROW = 1e-5; // of a uniform part, whose middle is then as exact as differences would be
const MOST_TERMS = 1_000_000;
const SMALL = 1e-280;

function mixtureOf(gammas: readonly Gamma[]): GammaMixture {
  const scale = Math.min(...gammas.map((one) => one.scale));
  const shape = gammas.reduce((sum, one) => sum + one.shape, 0);
  const ratios = gammas.map((one) => 1 - scale / one.scale);
  let first = 1;
  for (const one of gammas) first *= pow(scale / one.scale, one.shape);
  if (!(first > 0)) throw new RangeError(`scales of times lie too far apart: ${scale} is the smallest`);
  const shares = [first];
  const sums = gammas.map(() => 0); // of shape_i ratio_i^j share(k - j) over j
  let left = 1 - first;
  for (let k = 0; left > 1e-16 && k < MOST_TERMS; k++) {
    let share = 0;
    gammas.forEach((one, i) => {
      sums[i] = ratios[i] * (sums[i] + one.shape * shares[k]);
      share += sums[i];
    });
    share /= k + 1;
    shares.push(share);
    left -= share;
    if (share < 1e-18 && k > shape) break;
  }
  return {shape, scale, shares};
}

function gammaTail({shape, scale, shares}: GammaMixture, t: number): number {
  if (t === 0) return 1;
  const z = t / scale;
  let tail = gammaQ(shape, z);
  let term = poissonTerm(shape, z);
  let sum = 0;
  shares.forEach((share, k) => {
    sum += share * tail;
    if (term < SMALL) term = poissonTerm(shape + k, z); // it rises from an underflow where z is large
    tail += term;
    term *= z / (shape + k + 1);
  });
  return sum;
}

/** P(sum of gammas and uniforms on [0, width] <= t): differences of E[(t - G)+^m] / m! over the corners of the widths. */
function smoothed(sum: GammaMixture | null, widths: readonly number[], t: number): number {
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

/**
 * E[(x - G)+^m] / m!, x > 0. For one gamma, with z = x/scale, scale^m z^(a+m) e^(-z) M(m+1, a+m+1, z) / Γ(a+m+1), M Kummer's function (DLMF
 * 13.4.1), whose series has positive terms.
 */
function repeatedIntegral(sum: GammaMixture | null, m: number, x: number): number {
  if (sum === null) {
    let value = 1;
    for (let i = 1; i <= m; i++) value *= x / i;
    return value;
  }
  const z = x / sum.scale;
  let value = 0;
  sum.shares.forEach((share, k) => {
    const a = sum.shape + k;
    const front = share * poissonTerm(a + m, z);
    if (front < 1e-300) return;
    let term = 1;
    let series = 1;
    for (let j = 0; term > series * 1e-17; j++) {
      term *= ((m + 1 + j) / (a + m + 1 + j)) * (z / (j + 1));
      series += term;
    }
    value += front * series;
  });
  for (let i = 0; i < m; i++) value *= sum.scale;
  return value;
}
