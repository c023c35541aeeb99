import {distribution, type DistributionSpec} from '../kernel/distributions.ts';
import {integrate} from '../kernel/distributions/quadrature.ts';
import {exp, expm1, log1p, pow} from '../kernel/math.ts';
import {requireNonNegative} from './check.ts';
import {expectation} from './expectation.ts';

/**
 * E[e^(-sX)], s >= 0, of the law that a spec describes: its Laplace-Stieltjes transform. In closed form, but for lognormal, Weibull and
 * truncated normal laws, by quadrature with an error near 1e-13. Feller (1971), An Introduction to Probability Theory 2, chapter XIII.
 */
export function laplaceTransform(spec: DistributionSpec, s: number): number {
  requireNonNegative('argument of the transform', s);
  if (s === 0) return 1;
  if (typeof spec === 'number') return exp(-s * spec);
  switch (spec.type) {
    case 'constant':
      return exp(-s * spec.value);
    case 'uniform':
      return exp(-s * spec.min) * meanDecay(s * (spec.max - spec.min));
    case 'discreteUniform': {
      const count = spec.max - spec.min + 1;
      return (exp(-s * spec.min) * expm1(-s * count)) / expm1(-s) / count;
    }
    case 'exponential':
      return 1 / (1 + s * spec.mean);
    case 'hyperexponential':
      return spec.means.reduce((sum, mean, i) => sum + spec.shares[i] / (1 + s * mean), 0);
    case 'erlang':
    case 'gamma': {
      const {mean, variance} = distribution(spec);
      const scale = variance / mean;
      return exp((-mean / scale) * log1p(s * scale));
    }
    case 'normal': {
      const {mean, variance} = distribution(spec);
      return exp(-s * mean + (s * s * variance) / 2);
    }
    case 'triangular': {
      const rise = spec.mode - spec.min;
      const fall = spec.max - spec.mode;
      const up = integrate((x) => x * exp(s * (rise - x)), 0, rise) / (rise || 1);
      const down = integrate((x) => (fall - x) * exp(-s * x), 0, fall) / (fall || 1);
      return ((2 * (up + down)) / (rise + fall)) * exp(-s * spec.mode);
    }
    case 'lognormal':
    case 'weibull':
    case 'truncatedNormal':
    case 'pert':
    case 'beta':
    case 'pareto':
    case 'lomax':
    case 'logLogistic':
      return expectation(distribution(spec), (x) => exp(-s * x));
    case 'poisson':
      return exp(spec.mean * expm1(-s));
    case 'negativeBinomial': {
      const {mean, variance} = distribution(spec);
      const p = mean / variance;
      return pow(p / (1 - (1 - p) * exp(-s)), (mean * p) / (1 - p));
    }
    case 'geometric':
      return exp(-s) / (spec.mean - (spec.mean - 1) * exp(-s));
    case 'binomial':
      return exp(spec.trials * log1p(spec.p * expm1(-s)));
    case 'compoundPoisson':
      return exp(spec.meanCount * (laplaceTransform(spec.of, s) - 1));
    case 'table':
    case 'empirical': {
      const [values, shares] = distribution(spec).support!;
      return values.reduce((sum, x, i) => sum + shares[i] * exp(-s * x), 0);
    }
    case 'sum':
      return spec.of.reduce<number>((product, part) => product * laplaceTransform(part, s), 1);
    case 'mixture':
      return spec.of.reduce<number>((sum, part, i) => sum + spec.shares[i] * laplaceTransform(part, s), 0);
    default:
      return spec satisfies never;
  }
}

/** (1 - e^(-x)) / x. */
function meanDecay(x: number): number {
  return x === 0 ? 1 : -expm1(-x) / x;
}
