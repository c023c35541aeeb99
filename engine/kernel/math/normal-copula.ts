import {exp} from './elementary.ts';
import {normalCdf} from './normal.ts';
import {rootOf} from './root.ts';
import {asin, sin} from './trigonometric.ts';

/** Spearman's rank correlation of a pair with normal copula of correlation rho: Kruskal (1958), JASA 53, 814-861, eq. 5.4. */
export function spearmanOfNormal(rho: number): number {
  return (6 / Math.PI) * asin(requireCorrelation(rho) / 2);
}

/** The normal correlation behind a rank correlation of Spearman's. */
export function normalOfSpearman(rank: number): number {
  return 2 * sin((Math.PI / 6) * requireCorrelation(rank));
}

/** Kendall's tau of a pair with normal copula of correlation rho: Kruskal (1958), eq. 5.3. */
export function kendallOfNormal(rho: number): number {
  return (2 / Math.PI) * asin(requireCorrelation(rho));
}

/** The normal correlation behind a tau of Kendall's. */
export function normalOfKendall(tau: number): number {
  return sin((Math.PI / 2) * requireCorrelation(tau));
}

/** A law with finite variance; every `Distribution` is one. */
export interface Margin {
  mean: number;
  variance: number;
  quantile(p: number): number;
}

/** How the correlation of two laws that are joined by a normal copula depends on that of the normals behind them. */
export interface JoinedMargins {
  /** Pearson's correlation of a.quantile(Φ(Z)) and b.quantile(Φ(Z')) where Z and Z' have correlation rho, in [-1, 1]. */
  correlation(rho: number): number;
  /** The rho that gives this correlation; RangeError where none does. */
  normalFor(correlation: number): number;
}

/**
 * Two laws joined by a normal copula (NORTA: Cario & Nelson 1997, Modeling and generating random vectors with arbitrary marginal
 * distributions). The covariance is the sum of a_k b_k rho^k over the coefficients of the two transformations in normalised Hermite
 * polynomials (Mehler 1866; Kibble 1945). Accurate to about 1e-7 for continuous laws of light tails; to about 1e-3 for discrete laws at
 * correlations near 1, where the series is long.
 */
export function joinedMargins(a: Margin, b: Margin): JoinedMargins {
  const [left, right] = [hermiteCoefficients(a), hermiteCoefficients(b)];
  const products = left.map((one, k) => one * right[k]);
  const scale = Math.sqrt(a.variance * b.variance);
  const correlation = (rho: number) => {
    requireCorrelation(rho);
    let sum = 0;
    for (let k = products.length - 1; k >= 1; k--) sum = rho * (sum + products[k]);
    return sum / scale;
  };
  return {
    correlation,
    normalFor(wanted) {
      const [least, most] = [correlation(-1), correlation(1)];
      if (!(wanted >= least && wanted <= most))
        throw new RangeError(`correlation must lie in [${least}, ${most}] for these laws: ${wanted}`);
      return rootOf((rho) => correlation(rho) - wanted, -1, 1);
    },
  };
}

const TERMS = 200;
const REACH = 8.25; // the chance beyond is 2e-16
const STEP = 1 / 32;

/** E[quantile(Φ(Z)) h_k(Z)] for k < 200, h_k = He_k / √k!, by the trapezoidal rule. */
function hermiteCoefficients({mean, quantile}: Margin): Float64Array {
  const coefficients = new Float64Array(TERMS);
  for (let i = -REACH / STEP; i <= REACH / STEP; i++) {
    const z = i * STEP;
    const weighted = ((quantile(normalCdf(z)) - mean) * exp(-0.5 * z * z) * STEP) / Math.sqrt(2 * Math.PI);
    let [before, polynomial] = [0, 1];
    for (let k = 0; k < TERMS; k++) {
      coefficients[k] += weighted * polynomial;
      [before, polynomial] = [polynomial, (z * polynomial - Math.sqrt(k) * before) / Math.sqrt(k + 1)];
    }
  }
  return coefficients;
}

function requireCorrelation(value: number): number {
  if (!(value >= -1 && value <= 1)) throw new RangeError(`correlation must be in [-1, 1]: ${value}`);
  return value;
}
