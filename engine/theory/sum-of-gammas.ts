import {gaussNodes} from '../kernel/distributions/quadrature.ts';
import {gammaP, gammaQ, poissonTerm, pow} from '../kernel/math.ts';

/** Shape and scale, positive. */
export interface Gamma {
  shape: number;
  scale: number;
}

/** The law of a sum of independent gammas. */
export interface SumOfGammas {
  /** P(sum > t), t >= 0. */
  over(t: number): number;
  /** E[(x - sum)+^m] / m!, x > 0, m a whole number >= 1. */
  shortOf(x: number, m: number): number;
}

const FAR_APART = 100; // ratio of scales beyond which a mixture would take thousands of terms

/**
 * The sum of at least one gamma. Those of comparable scales are a mixture of gammas with the smallest of these: Moschopoulos (1985), The
 * distribution of the sum of independent gamma random variables, Annals of the Institute of Statistical Mathematics 37, 541-544. What is
 * far faster is summed up over by quadrature. Error near 1e-14, and near 1e-12 where scales lie far apart.
 */
export function sumOfGammas(gammas: readonly Gamma[]): SumOfGammas {
  const sorted = [...gammas].sort((a, b) => a.scale - b.scale);
  const far = sorted.findIndex((one) => one.scale > FAR_APART * sorted[0].scale);
  if (far < 0) return lawOf(mixtureOf(sorted));
  return withFast(sorted.slice(0, far), sorted[far].scale, sumOfGammas(sorted.slice(far)));
}

/** Gammas of one scale, shapes `shape`, `shape` + 1, … with these shares. */
interface GammaMixture extends Gamma {
  shares: number[];
}

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

function lawOf(mixture: GammaMixture): SumOfGammas {
  return {over: (t) => tailOf(mixture, t), shortOf: (x, m) => shortOf(mixture, x, m)};
}

function tailOf({shape, scale, shares}: GammaMixture, t: number): number {
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

/**
 * For one gamma, with z = x/scale, scale^m z^(a+m) e^(-z) M(m+1, a+m+1, z) / Γ(a+m+1), M Kummer's function (DLMF 13.4.1), whose series has
 * positive terms; far above the gamma, where these would leave the range of numbers, by recursion over m.
 */
function shortOf(sum: GammaMixture, x: number, m: number): number {
  const z = x / sum.scale;
  let value = 0;
  sum.shares.forEach((share, k) => {
    const a = sum.shape + k;
    const front = poissonTerm(a + m, z);
    if (front < SMALL) {
      if (z > a + m) value += share * shortByRecursion(a, z, m);
      return;
    }
    let term = 1;
    let series = 1;
    for (let j = 0; term > series * 1e-17; j++) {
      term *= ((m + 1 + j) / (a + m + 1 + j)) * (z / (j + 1));
      series += term;
    }
    value += share * front * series;
  });
  for (let i = 0; i < m; i++) value *= sum.scale;
  return value;
}

/** I(m, a) = E[(z - G)+^m] / m! of a gamma of shape a by m I(m, a) = z I(m - 1, a) - a I(m - 1, a + 1), from E[G h(G)] = a E[h(G')]. */
function shortByRecursion(a: number, z: number, m: number): number {
  const values = Array.from({length: m + 1}, (_, j) => gammaP(a + j, z));
  for (let power = 1; power <= m; power++) {
    for (let j = 0; j + power <= m; j++) values[j] = (z * values[j] - (a + j) * values[j + 1]) / power;
  }
  return values[0];
}

/** Values of a time, each with its share. */
type Points = readonly (readonly [x: number, share: number])[];

const TINY = 1e-3; // of a slow scale: the spread of what can stand for it in two points, to the fourth power of this

/** The sum of fast gammas and of something slow, whose smallest scale is given. */
function withFast(gammas: readonly Gamma[], slowScale: number, slow: SumOfGammas): SumOfGammas {
  const fast = mixtureOf(gammas);
  const mean = gammas.reduce((sum, {shape, scale}) => sum + shape * scale, 0);
  const widest = gammas[gammas.length - 1].scale;
  const reach = mean + widest * (40 + 9 * Math.sqrt(fast.shape)); // less than 1e-17 lies beyond
  const isTiny = Math.sqrt(gammas.reduce((sum, one) => sum + variance(one), 0)) < TINY * slowScale;
  const {upTo, all} = pointsOf(fast, reach);
  const whole = isTiny ? twoPoints(gammas) : all;
  const points = (t: number) => (t >= reach ? whole : upTo(t));
  const average = (t: number, value: (rest: number) => number) =>
    points(t).reduce((sum, [x, share]) => sum + share * value(t - x), 0);
  return {
    over: (t) => (t === 0 ? 1 : tailOf(fast, t) + average(t, slow.over)),
    shortOf: (x, m) => average(x, (rest) => (rest > 0 ? slow.shortOf(rest, m) : 0)),
  };
}

function variance({shape, scale}: Gamma): number {
  return shape * scale * scale;
}

/** The two points with the first three moments of a sum of gammas. */
function twoPoints(gammas: readonly Gamma[]): Points {
  const mean = gammas.reduce((sum, {shape, scale}) => sum + shape * scale, 0);
  const square = gammas.reduce((sum, one) => sum + variance(one), 0);
  const third = gammas.reduce((sum, one) => sum + 2 * variance(one) * one.scale, 0);
  const lean = third / (2 * square);
  const apart = Math.sqrt(lean * lean + square);
  return [
    [mean + lean - apart, (apart + lean) / (2 * apart)],
    [mean + lean + apart, (apart - lean) / (2 * apart)],
  ];
}

const PANELS = 64;
const SMOOTH = 4; // power of the new variable at 0, where a density may be infinite, or vary on the smallest scale

/** Gauss-Legendre points of a law from 0 to `reach`, or to any time before it; closer to each other towards 0. */
function pointsOf(law: GammaMixture, reach: number): {all: Points; upTo: (t: number) => Points} {
  const power = SMOOTH / Math.min(1, law.shape);
  const between = (from: number, to: number): Points => {
    const points: [number, number][] = [];
    gaussNodes(from, to, (v, weight) => {
      const x = reach * pow(v, power);
      points.push([x, x > 0 ? (weight * power * timesDensity(law, x)) / v : 0]);
    });
    return points;
  };
  const panels = Array.from({length: PANELS}, (_, i) => between(i / PANELS, (i + 1) / PANELS));
  return {
    all: panels.flat(),
    upTo: (t) => {
      const end = pow(t / reach, 1 / power);
      const whole = Math.floor(end * PANELS);
      return [...panels.slice(0, whole).flat(), ...between(whole / PANELS, end)];
    },
  };
}

/** x times the density at x > 0. */
function timesDensity({shape, scale, shares}: GammaMixture, x: number): number {
  const z = x / scale;
  let term = poissonTerm(shape, z);
  let sum = 0;
  shares.forEach((share, k) => {
    if (term < SMALL) term = poissonTerm(shape + k, z);
    sum += share * (shape + k) * term;
    term *= z / (shape + k + 1);
  });
  return sum;
}
