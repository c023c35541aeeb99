import {exp, log, log1p, pow} from './elementary.ts';
import {normalQuantile} from './normal.ts';

const HALF_LOG_2_PI = 0.9189385332046728;
const EPSILON = 2.220446049250313e-16;

/** ζ(k) - 1 for k = 2, 3, … 30 (DLMF 25.6). */
const ZETA_MINUS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
  0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5,
  3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6,
  9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7, 1.1921992596531106e-7,
  5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8, 7.45071178983543e-9,
  3.725334024788457e-9, 1.862659723513049e-9, 9.313274324196682e-10,
];
const ONE_MINUS_EULER = 0.42278433509846713;

/** log Γ(2 + z) for |z| <= ½ (DLMF 5.7.3). */
function logGammaNearTwo(z: number): number {
  let sum = 0;
  for (let k = ZETA_MINUS_ONE.length + 1; k >= 2; k--) sum = -z * sum + ZETA_MINUS_ONE[k - 2] / k;
  return z * (ONE_MINUS_EULER + z * sum);
}

/** log Γ(x) for x > 0; relative error near 1e-15, also about its zeros 1 and 2. */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN;
  if (x < 0.5) return logGammaNearTwo(x) - log(x) - log1p(x);
  if (x < 1.5) return logGammaNearTwo(x - 1) - log1p(x - 1);
  if (x < 10) {
    let product = 1;
    let z = x;
    while (z >= 2.5) product *= --z;
    return logGammaNearTwo(z - 2) + (product === 1 ? 0 : log(product));
  }
  return x === Infinity ? x : (x - 0.5) * log(x) - x + HALF_LOG_2_PI + stirlingSeries(x);
}

/** log Γ(x) - ((x - ½) log x - x + ½ log 2π) for x >= 10 (DLMF 5.11.1). */
function stirlingSeries(x: number): number {
  const z = 1 / (x * x);
  return (
    (1 / 12 -
      z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - (z * 691) / 360360 + (z * z) / 156))))) /
    x
  );
}

/** Derivative of log Γ(x) for x > 0 (DLMF 5.11.2 after the recurrence 5.5.2); error near 1e-15. */
export function digamma(x: number): number {
  if (!(x > 0)) return NaN;
  let sum = 0;
  for (; x < 10; x++) sum -= 1 / x;
  const z = 1 / (x * x);
  const series =
    z * (1 / 12 - z * (1 / 120 - z * (1 / 252 - z * (1 / 240 - z * (1 / 132 - z * (691 / 32760 - z / 12))))));
  return sum + log(x) - 0.5 / x - series;
}

/** Error of Stirling's formula for Γ(x + 1), x > 0. */
export function stirlingError(x: number): number {
  if (x >= 10) return stirlingSeries(x);
  return logGamma(x + 1) - (x + 0.5) * log(x) + x - HALF_LOG_2_PI;
}

/** x log(x/m) + m - x without cancellation where x is near m. Loader (2000), section 4, the function bd0. */
export function deviance(x: number, m: number): number {
  const d = x - m;
  if (Math.abs(d) >= 0.1 * (x + m)) return x * log(x / m) - d;
  const v = d / (x + m);
  let term = 2 * x * v;
  let sum = d * v;
  for (let j = 3; ; j += 2) {
    term *= v * v;
    const next = sum + term / j;
    if (next === sum) return next;
    sum = next;
  }
}

/**
 * m^x e^-m / Γ(x + 1), m > 0, x >= 0: the Poisson probability of x at mean m. Saddle-point form of
 * C. Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function poissonTerm(x: number, m: number): number {
  if (x === 0) return exp(-m);
  if (x < 1e-5) return exp(x * log(m) - m - logGamma(x + 1));
  return exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x);
}

/** Regularised lower incomplete gamma function P(a, x), a > 0, x >= 0 (DLMF 8.2.4). */
export function gammaP(a: number, x: number): number {
  if (!(x > 0)) return x === 0 || x < 0 ? 0 : NaN;
  if (x === Infinity) return 1;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/** Regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x). */
export function gammaQ(a: number, x: number): number {
  if (!(x > 0)) return x === 0 || x < 0 ? 1 : NaN;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

/** Power series (DLMF 8.7.1). */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = a + 1; term > sum * EPSILON; n++) {
    term *= x / n;
    sum += term;
  }
  return Math.min(1, poissonTerm(a, x) * sum);
}

/** Continued fraction (DLMF 8.9.2, even part) by the modified Lentz method (Numerical Recipes, section 5.2). */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let i = 1; ; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = numerator * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + numerator / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < EPSILON) break;
  }
  return Math.min(1, poissonTerm(a, x) * a * h);
}

/**
 * The x with P(a, x) = p, for a > 0 and p in [0, 1]. Newton's method on log P (log Q above the median) against log x:
 * both are concave there, so it converges from any start; it starts from Wilson & Hilferty (1931).
 */
export function gammaQuantile(a: number, p: number): number {
  if (!(p > 0)) return p === 0 ? 0 : NaN;
  if (!(p < 1)) return p === 1 ? Infinity : NaN;
  const isLower = p <= 0.5;
  const target = isLower ? log(p) : log1p(-p);
  let u = startOfQuantile(a, p);
  for (let i = 0; i < 100; i++) {
    const x = exp(u);
    const tail = isLower ? gammaP(a, x) : gammaQ(a, x);
    const slope = (a * poissonTerm(a, x)) / tail; // of log tail against log x, up to the sign
    const step = (isLower ? target - log(tail) : log(tail) - target) / slope;
    if (!(Math.abs(step) > 0)) return x;
    u += Math.max(-1, Math.min(1, step));
    if (Math.abs(step) < 4e-16 * Math.max(1, Math.abs(u))) break;
  }
  return exp(u);
}

function startOfQuantile(a: number, p: number): number {
  const root = 1 - 1 / (9 * a) + normalQuantile(p) / (3 * Math.sqrt(a));
  if (a >= 0.5 && root > 0.2) return log(a * root * root * root);
  const first = (log(p) + logGamma(a + 1)) / a; // P(a, x) <= x^a / Γ(a + 1)
  return a >= 0.5 || p < 0.9 ? Math.min(first, log(a + 10)) : log(-log1p(-p) * pow(a, 0.5));
}
