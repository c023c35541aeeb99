import {distribution, type DistributionSpec} from '../../kernel/distributions.ts';
import {parseDuration} from '../durations.ts';

/** Spread of a law that is made where none is known: a coefficient of variation. */
const USUAL_CV = 0.5;
/** Least and greatest spread that every law of the list can have. */
const LEAST_CV = 0.01;
const MOST_CV = 4;
/** A normal law has next to no values below 0 at this spread. */
const NORMAL_CV = 0.125;
/** Mean of a Weibull law of shape 2 and scale 1, Gamma(3/2) = sqrt(pi)/2. */
const WEIBULL_MEAN = 0.886226925452758;
/** Mean of a log-logistic law of shape 4 and median 1, (pi/4) / sin(pi/4). */
const LOG_LOGISTIC_MEAN = 1.11072073453959;

/** Mean and coefficient of variation of a law as it was written, where it has them; else those of the usual law of mean 1. */
export function momentsOf(law: unknown): {mean: number; cv: number} {
  try {
    const {mean, variance} = distribution(inDays(law) as DistributionSpec);
    if (mean > 0 && Number.isFinite(variance)) {
      const cv = Math.min(MOST_CV, Math.sqrt(variance) / mean);
      return {mean: round(mean), cv: cv > LEAST_CV ? round(cv) : USUAL_CV};
    }
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof TypeError)) throw error;
  }
  return {mean: 1, cv: USUAL_CV};
}

/**
 * A law of each kind with this mean, above 0, and with this coefficient of variation where the kind has one; by the names of the forms.
 * Laws on whole numbers and cut laws come near the mean.
 */
export function lawTemplates(mean: number, cv: number): Readonly<Record<string, unknown>> {
  const around = {min: round(mean / 2), max: round((3 * mean) / 2)};
  const two = [around.min, around.max];
  const halves = {of: two, shares: [0.5, 0.5]};
  const whole = Math.max(1, Math.round(mean));
  const trials = 2 * Math.ceil(mean);
  const gammaShape = round(1 / (cv * cv));
  const sd = round(mean * cv);
  const laws: Record<string, object> = {
    constant: {value: mean},
    uniform: around,
    discreteUniform: {min: Math.floor(whole / 2), max: 2 * whole - Math.floor(whole / 2)},
    exponential: {mean},
    erlang: {shape: Math.max(1, Math.round(1 / (cv * cv))), mean},
    hyperexponential: {means: two, shares: [0.5, 0.5]},
    'normal(mean, sd)': {mean, sd: round(mean * Math.min(cv, NORMAL_CV))},
    'normal(mean, cv)': {mean, cv: Math.min(cv, NORMAL_CV)},
    truncatedNormal: {mean, sd},
    'lognormal(mean, cv)': {mean, cv},
    'lognormal(mean, sd)': {mean, sd},
    'weibull(shape, scale)': {shape: 2, scale: round(mean / WEIBULL_MEAN)},
    'weibull(shape, mean)': {shape: 2, mean},
    'gamma(mean, cv)': {mean, cv},
    'gamma(shape, scale)': {shape: gammaShape, scale: round(mean / gammaShape)},
    triangular: {min: around.min, mode: mean, max: around.max},
    pert: {min: around.min, mode: mean, max: around.max},
    beta: {alpha: 2, beta: 2, min: 0, max: round(2 * mean)},
    pareto: {shape: 3, min: round((2 * mean) / 3)},
    lomax: {shape: 3, scale: round(2 * mean)},
    logLogistic: {shape: 4, scale: round(mean / LOG_LOGISTIC_MEAN)},
    poisson: {mean},
    'negativeBinomial(mean, variance)': {mean, variance: round(2 * mean)},
    'negativeBinomial(mean, dispersion)': {mean, dispersion: mean},
    'negativeBinomial(r, p)': {r: mean, p: 0.5},
    geometric: {mean: Math.max(1, mean)},
    binomial: {trials, p: round(mean / trials)},
    compoundPoisson: {meanCount: round(mean / 2), of: {type: 'geometric', mean: 2}},
    table: {values: two, shares: [0.5, 0.5]},
    empirical: {values: [around.min, mean, around.max]},
    sum: {of: [around.min, round(mean - around.min)]},
    mixture: halves,
  };
  const typed = Object.entries(laws).map(([name, law]) => [name, {type: name.replace(/\(.*/, ''), ...law}]);
  return {number: mean, ...(Object.fromEntries(typed) as Record<string, unknown>)};
}

/** A figure without the noise of its last digits. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** Texts such as `9 min` in a law turned into days. */
function inDays(law: unknown): unknown {
  if (typeof law === 'string') return parseDuration(law) ?? law;
  if (Array.isArray(law)) return law.map(inDays);
  if (typeof law !== 'object' || law === null) return law;
  return Object.fromEntries(
    Object.entries(law).map(([key, value]) => [key, key === 'type' ? (value as unknown) : inDays(value)]),
  );
}
