import {distribution, type DistributionSpec} from '../kernel/distributions.ts';
import {digamma, exp, expm1, log, pow, rootOf} from '../kernel/math.ts';
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
    const {family, parameters, law} = fit(sorted);
    const {density, cdf} = distribution(law);
    const logLikelihood = sum(sorted, (x) => log(density!(x)));
    return {
      ...withCriteria({family, parameters, law}, logLikelihood, sorted.length),
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
    {family: 'poisson', parameters: {mean}, law: {type: 'poisson', mean}},
    {
      family: 'geometric',
      parameters: {p: 1 / (1 + mean)},
      law: {type: 'negativeBinomial', r: 1, p: 1 / (1 + mean)},
    },
    {family: 'negativeBinomial', parameters: {r, p}, law: {type: 'negativeBinomial', r, p}},
  ];
  const fits = laws.map((named) => {
    const {pmf} = distribution(named.law);
    return withCriteria(
      named,
      sum(values, (x) => log(pmf!(x))),
      values.length,
    );
  });
  return fits.sort((a, b) => a.aic - b.aic);
}

type Named = Pick<FamilyFit, 'family' | 'parameters' | 'law'>;

function withCriteria(named: Named, logLikelihood: number, n: number): FamilyFit {
  const k = Object.keys(named.parameters).length;
  return {...named, logLikelihood, aic: 2 * k - 2 * logLikelihood, bic: k * log(n) - 2 * logLikelihood};
}

function exponentialFit(sample: Float64Array): Named {
  const mean = average(sample, (x) => x);
  return {family: 'exponential', parameters: {mean}, law: {type: 'exponential', mean}};
}

/** The shape k with log k - ψ(k) = log mean - mean log: Johnson, Kotz & Balakrishnan (1994), vol. 1, sec. 17.7. */
function gammaFit(sample: Float64Array): Named {
  const mean = average(sample, (x) => x);
  const gap = log(mean) - average(sample, log);
  const excess = (u: number) => u - digamma(exp(u)) - gap;
  const shape = exp(rootOf(excess, log(LEAST_SHAPE), log(GREATEST_SHAPE)));
  const scale = mean / shape;
  return {family: 'gamma', parameters: {shape, scale}, law: {type: 'gamma', shape, scale}};
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
  const shape = exp(rootOf(excess, log(LEAST_SHAPE), log(GREATEST_SHAPE)));
  const scale =
    largest *
    pow(
      average(logs, (y) => exp(shape * y)),
      1 / shape,
    );
  return {family: 'weibull', parameters: {shape, scale}, law: {type: 'weibull', shape, scale}};
}

function lognormalFit(sample: Float64Array): Named {
  const mu = average(sample, log);
  const square = average(sample, (x) => (log(x) - mu) * (log(x) - mu));
  const law = {type: 'lognormal', mean: exp(mu + square / 2), cv: Math.sqrt(expm1(square))} as const;
  return {family: 'lognormal', parameters: {mu, sigma: Math.sqrt(square)}, law};
}

function normalFit(sample: Float64Array): Named {
  const mean = average(sample, (x) => x);
  const sd = Math.sqrt(average(sample, (x) => (x - mean) * (x - mean)));
  return {family: 'normal', parameters: {mean, sd}, law: {type: 'normal', mean, sd}};
}

/** Bounds of a shape: samples of nearly one value, or of a spread over hundreds of powers of ten, lie beyond. */
const LEAST_SHAPE = 1e-3;
const GREATEST_SHAPE = 1e6;

function average(sample: Float64Array, value: (x: number) => number): number {
  return sum(sample, value) / sample.length;
}

function sum(sample: Float64Array, value: (x: number, i: number) => number): number {
  return sample.reduce((total, x, i) => total + value(x, i), 0);
}
