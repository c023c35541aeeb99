import {exp, log, log1p} from './elementary.ts';
import {deviance, logGamma, stirlingError} from './gamma.ts';
import {normalCdf, normalQuantile} from './normal.ts';

const EPSILON = 2.220446049250313e-16;

/** x^a y^b / B(a, b) with y = 1 - x. Saddle-point form of Loader (2000); by log gamma where a or b is tiny. */
function betaFactor(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  if (Math.min(a, b) < 1e-5) return exp(a * log(x) + b * log(y) + logGamma(n) - logGamma(a) - logGamma(b));
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return exp(exponent) * Math.sqrt(((a / n) * b) / (2 * Math.PI));
}

/**
 * Regularised incomplete beta function I_x(a, b), a, b > 0, x in [0, 1] (DLMF 8.17). Relative error near 1e-14, near
 * 1e-12 where one parameter is 10^5 times the other.
 */
export function betaI(a: number, b: number, x: number): number {
  return betaWithComplement(a, b, x, 1 - x);
}

/**
 * Γ(k + r)/(k! Γ(r)) p^r q^k with q = 1 - p: the negative binomial probability of k failures before the r-th
 * success, r > 0, k >= 0.
 */
export function negativeBinomialTerm(k: number, r: number, p: number, q: number): number {
  return k === 0 ? exp(r * log(p)) : betaFactor(r, k, p, q) / k;
}

/** n!/(k! (n - k)!) p^k q^(n - k) with q = 1 - p: the binomial probability of k successes in n trials, 0 <= k <= n. */
export function binomialTerm(k: number, n: number, p: number, q: number): number {
  if (k === 0) return n === 0 ? 1 : exp(n * logOf(q, p));
  if (k === n) return exp(n * logOf(p, q));
  return betaFactor(k, n - k, p, q) * (n / (k * (n - k)));
}

/** log x with y = 1 - x, exact where x is near 1. */
function logOf(x: number, y: number): number {
  return x > 0.5 ? log1p(-y) : log(x);
}

/** Density of the beta law, x^(a-1) (1-x)^(b-1) / B(a, b), for x in (0, 1). */
export function betaDensity(a: number, b: number, x: number): number {
  return betaFactor(a, b, x, 1 - x) / (x * (1 - x));
}

/** The x with I_x(a, b) = p, for p in [0, 1]; above ½ it is 1 less the quantile of the mirrored law. */
export function betaQuantile(a: number, b: number, p: number): number {
  if (!(p > 0)) return p === 0 ? 0 : NaN;
  if (!(p < 1)) return p === 1 ? 1 : NaN;
  if (p > betaI(a, b, 0.5)) return 1 - lowerBetaQuantile(b, a, 1 - p);
  return lowerBetaQuantile(a, b, p);
}

/** For p up to I_½(a, b): Newton's method on log I against log x from its leading power (DLMF 8.17.22), between bounds that close in. */
function lowerBetaQuantile(a: number, b: number, p: number): number {
  const target = log(p);
  let low = -Infinity;
  let high = log(0.5);
  let u = Math.min(high, (target + logGamma(a + 1) + logGamma(b) - logGamma(a + b)) / a);
  for (let i = 0; i < 200; i++) {
    const x = exp(u);
    const tail = betaI(a, b, x);
    const excess = log(tail) - target;
    if (excess > 0) high = Math.min(high, u);
    else low = Math.max(low, u);
    let next = u - (excess * tail * (1 - x)) / betaFactor(a, b, x, 1 - x);
    if (!(next >= low && next <= high)) next = low > -Infinity ? (low + high) / 2 : high - 1;
    const step = next - u;
    u = next;
    if (!(Math.abs(step) > 2e-16 * Math.max(1, Math.abs(u)))) break;
  }
  return exp(u);
}

/** I_x(a, b) with y = 1 - x known more exactly than by subtraction. */
export function betaWithComplement(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x < (a + 1) / (a + b + 2)) return Math.min(1, (betaFactor(a, b, x, y) * betaFraction(a, b, x)) / a);
  return Math.max(0, 1 - (betaFactor(a, b, x, y) * betaFraction(b, a, y)) / b);
}

/** Continued fraction (DLMF 8.17.22) by the modified Lentz method (Numerical Recipes, section 6.4). */
function betaFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < tiny ? tiny : d);
  let h = d;
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    c = 1 + even / c;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    if (Math.abs(c) < tiny) c = tiny;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    c = 1 + odd / c;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    if (Math.abs(c) < tiny) c = tiny;
    h *= d * c;
    if (Math.abs(d * c - 1) < EPSILON) return h;
  }
}

/** With more degrees of freedom, Student's t is taken from the normal law by its expansion, to a relative 1e-14. */
const MANY_DEGREES = 1e6;

/** P(T <= t) for Student's t with df > 0 degrees of freedom, not necessarily whole. */
export function studentTCdf(t: number, df: number): number {
  return t < 0 ? studentTail(-t, df) : 1 - studentTail(t, df);
}

/** Density of Student's t with df > 0 degrees of freedom. */
export function studentTDensity(t: number, df: number): number {
  return exp(logStudentPeak(df) - 0.5 * (df + 1) * log1p((t * t) / df));
}

/** Logarithm of Student's density at 0. */
function logStudentPeak(df: number): number {
  return logGamma(0.5 * (df + 1)) - logGamma(0.5 * df) - 0.5 * log(df * Math.PI);
}

/** P(T > t) for t >= 0. */
function studentTail(t: number, df: number): number {
  if (t === Infinity) return 0;
  const square = t * t;
  if (df > MANY_DEGREES) {
    const second = (((13 * square + 8) * square + 3) * t) / (96 * df * df);
    return normalCdf(-(t - ((square + 1) * t) / (4 * df) + second));
  }
  const n = df + square;
  return 0.5 * betaWithComplement(0.5 * df, 0.5, df / n, square / n);
}

/**
 * Inverse of `studentTCdf` for p in [0, 1]. Newton's method from the normal quantile: that lies nearer to 0, and the
 * distribution function is concave above 0, so the steps approach from one side. For many degrees of freedom the
 * expansion of Abramowitz & Stegun (1964), 26.7.5.
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  let t = -normalQuantile(tail);
  if (df > MANY_DEGREES) {
    const square = t * t;
    t += ((square + 1) * t) / (4 * df) + (((5 * square + 16) * square + 3) * t) / (96 * df * df);
  } else {
    const logPeak = logStudentPeak(df);
    for (let i = 0; i < 1000; i++) {
      const density = exp(logPeak - 0.5 * (df + 1) * log1p((t * t) / df));
      const step = (studentTail(t, df) - tail) / density;
      t += step;
      if (!(step > 4e-16 * t)) break;
    }
  }
  return p < 0.5 ? -t : t;
}
