import {distribution, type DistributionSpec} from '../kernel/distributions.ts';
import {digamma, exp, expm1, log, log1p, logGamma, pow, rootOf} from '../kernel/math.ts';
import {likeliestDispersion} from './dispersion.ts';
import {andersonDarling, frequencies, kolmogorovDistance} from './goodness.ts';

/** A family of laws fitted to a sample by maximum likelihood. */
export interface FamilyFit {
  family: string;
  /** Estimates by the usual names of the parameters; a scale in the unit of the sample. */
  parameters: Readonly<Record<string, number>>;
  law: DistributionSpec;
  logLikelihood: number;
  /** Akaike's (1974) criterion, 2 k - 2 log L for k parameters; the smallest is the best. */
  aic: number;
  /** Schwarz's (1978) criterion, k log n - 2 log L. */
  bic: number;
}

/** A fitted continuous law, with its distances from the sample; both are smaller than for a law that was not fitted to it. */
export interface ContinuousFit extends FamilyFit {
  /** Kolmogorov and Smirnov's. */
  kolmogorovSmirnov: number;
  /** Anderson and Darling's A². */
  andersonDarling: number;
}

/**
 * The exponential, gamma, Weibull, lognormal and normal law of a positive sample, the best by AIC first. Law (2015), sec. 6.5.
 * Throws RangeError unless there are two different values and all are positive.
 */
export function fitContinuous(sample: ArrayLike<number>): ContinuousFit[] {
  const sorted = Float64Array.from(sample).sort();
  if (!(sorted.length >= 2 && sorted[0] > 0 && sorted[sorted.length - 1] > sorted[0]))
    throw new RangeError(`sample must have two different values and all positive: ${sorted.length} values`);
  const fits = [exponentialFit, gammaFit, weibullFit, lognormalFit, normalFit].map((fit): ContinuousFit => {
    const named = fit(sorted);
    const {density, cdf} = distribution(named.law);
    return {
      ...withCriteria(named, logLikelihoodOf(named, density!, sorted), sorted.length),
      kolmogorovSmirnov: kolmogorovDistance(sorted, cdf),
      andersonDarling: andersonDarling(sorted, cdf),
    };
  });
  return fits.sort((a, b) => a.aic - b.aic);
}

/**
 * The Poisson, geometric (from 0) and negative binomial law of a sample of whole numbers from 0, the best by AIC first. Throws
 * RangeError on other values, or when all are 0.
 */
export function fitWhole(sample: ArrayLike<number>): FamilyFit[] {
  const values = Float64Array.from(sample);
  if (values.some((value) => !(Number.isInteger(value) && value >= 0)) || !values.some((value) => value > 0))
    throw new RangeError('sample must have whole numbers of at least 0, and not 0 alone');
  const mean = sum(values, (x) => x) / values.length;
  const r = likeliestDispersion(frequencies(values));
  const p = r / (r + mean);
  const laws: Named[] = [
    {
      family: 'poisson',
      parameters: {mean},
      law: {type: 'poisson', mean},
      logDensity: (x) => x * log(mean) - mean - logGamma(x + 1),
    },
    {
      family: 'geometric',
      parameters: {p: 1 / (1 + mean)},
      law: {type: 'negativeBinomial', r: 1, p: 1 / (1 + mean)},
      logDensity: (x) => -x * log1p(1 / mean) - log1p(mean),
    },
    {
      family: 'negativeBinomial',
      parameters: {r, p},
      law: {type: 'negativeBinomial', r, p},
      logDensity: (x) => logGamma(x + r) - logGamma(r) - logGamma(x + 1) + r * log(p) + x * log1p(-p),
    },
  ];
  const fits = laws.map((named) =>
    withCriteria(named, logLikelihoodOf(named, distribution(named.law).pmf!, values), values.length),
  );
  return fits.sort((a, b) => a.aic - b.aic);
}

interface Named extends Pick<FamilyFit, 'family' | 'parameters' | 'law'> {
  /** Logarithm of the density or probability, which itself rounds to 0 far out. */
  logDensity: (x: number) => number;
}

function withCriteria({family, parameters, law}: Named, logLikelihood: number, n: number): FamilyFit {
  const k = Object.keys(parameters).length;
  return {
    family,
    parameters,
    law,
    logLikelihood,
    aic: 2 * k - 2 * logLikelihood,
    bic: k * log(n) - 2 * logLikelihood,
  };
}

const LEAST_DENSITY = 1e-290; // below, a density has lost digits; above, its logarithm has more of them than a sum of logarithms

function logLikelihoodOf({logDensity}: Named, density: (x: number) => number, sample: Float64Array): number {
  return sum(sample, (x) => {
    const d = density(x);
    return d > LEAST_DENSITY ? log(d) : logDensity(x);
  });
}

function exponentialFit(sample: Float64Array): Named {
  const mean = average(sample, (x) => x);
  return {
    family: 'exponential',
    parameters: {mean},
    law: {type: 'exponential', mean},
    logDensity: (x) => -x / mean - log(mean),
  };
}

/** The shape k with log k - ψ(k) = log mean - mean log: Johnson, Kotz & Balakrishnan (1994), vol. 1, sec. 17.7. */
function gammaFit(sample: Float64Array): Named {
  const mean = average(sample, (x) => x);
  const gap = -average(sample, (x) => log1p((x - mean) / mean));
  const excess = (u: number) => u - digamma(exp(u)) - gap;
  const shape = shapeWhere(excess);
  const scale = mean / shape;
  return {
    family: 'gamma',
    parameters: {shape, scale},
    law: {type: 'gamma', shape, scale},
    logDensity: (x) => (shape - 1) * log(x / scale) - x / scale - log(scale) - logGamma(shape),
  };
}

/** The shape k with Σ x^k log x/Σ x^k - 1/k = mean log: Johnson, Kotz & Balakrishnan (1994), vol. 1, sec. 21.4. */
function weibullFit(sample: Float64Array): Named {
  const largest = sample[sample.length - 1];
  const logs = sample.map((x) => log(x / largest));
  const meanLog = average(logs, (y) => y);
  const excess = (u: number) => {
    const k = exp(u);
    const weights = logs.map((y) => exp(k * y));
    return sum(weights, (w, i) => w * logs[i]) / sum(weights, (w) => w) - 1 / k - meanLog;
  };
  const shape = shapeWhere(excess);
  const scale =
    largest *
    pow(
      average(logs, (y) => exp(shape * y)),
      1 / shape,
    );
  return {
    family: 'weibull',
    parameters: {shape, scale},
    law: {type: 'weibull', shape, scale},
    logDensity: (x) => log(shape / x) + shape * log(x / scale) - pow(x / scale, shape),
  };
}

function lognormalFit(sample: Float64Array): Named {
  const mu = average(sample, log);
  const square = average(sample, (x) => (log(x) - mu) * (log(x) - mu));
  const law = {type: 'lognormal', mean: exp(mu + square / 2), cv: Math.sqrt(expm1(square))} as const;
  const sigma = Math.sqrt(square);
  const logDensity = (x: number) => normalLogDensity((log(x) - mu) / sigma) - log(sigma * x);
  return {family: 'lognormal', parameters: {mu, sigma}, law, logDensity};
}

function normalFit(sample: Float64Array): Named {
  const mean = average(sample, (x) => x);
  const sd = Math.sqrt(average(sample, (x) => (x - mean) * (x - mean)));
  const logDensity = (x: number) => normalLogDensity((x - mean) / sd) - log(sd);
  return {family: 'normal', parameters: {mean, sd}, law: {type: 'normal', mean, sd}, logDensity};
}

function normalLogDensity(z: number): number {
  return (-z * z - log(2 * Math.PI)) / 2;
}

/** Bounds of a shape: samples of nearly one value, or of a spread over hundreds of powers of ten, lie beyond. */
const LEAST_SHAPE = 1e-3;
const GREATEST_SHAPE = 1e9;

/** The shape at whose logarithm an excess changes its sign, or else the bound that comes nearer. */
function shapeWhere(excess: (logOfShape: number) => number): number {
  const [low, high] = [log(LEAST_SHAPE), log(GREATEST_SHAPE)];
  const [atLow, atHigh] = [excess(low), excess(high)];
  if (atLow * atHigh > 0) return Math.abs(atLow) < Math.abs(atHigh) ? LEAST_SHAPE : GREATEST_SHAPE;
  return exp(rootOf(excess, low, high));
}

function average(sample: Float64Array, value: (x: number) => number): number {
  return sum(sample, value) / sample.length;
}

function sum(sample: Float64Array, value: (x: number, i: number) => number): number {
  return sample.reduce((total, x, i) => total + value(x, i), 0);
}
