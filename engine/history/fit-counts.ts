import type {DistributionSpec} from '../kernel/distributions.ts';
import {log, logGamma, negativeBinomialTerm} from '../kernel/math.ts';
import {likeliestDispersion} from './dispersion.ts';
import {chiSquareTest, type ChiSquare, type Frequencies} from './goodness.ts';

/** Below this tail probability a family does not describe the sample, and the sample itself is played. */
const REJECTED = 0.05;

/** Smallest sample to which a family is fitted. */
const SMALLEST = 30;

/** A family of laws on 1, 2, 3 … held against a sample. */
export interface CountFamily {
  family: 'geometric' | 'negativeBinomial';
  /** Mean of the law. */
  mean: number;
  /** Dispersion r of the negative binomial law of the value less 1, whose variance is m + m^2/r; 1 for the geometric law. */
  dispersion: number;
  logLikelihood: number;
  goodness: ChiSquare;
}

/** The law of a count that is at least 1, such as the lines of an order. */
export interface CountFit {
  mean: number;
  /** Standard deviation of the sample. */
  sd: number;
  /** Quantiles of the sample. */
  median: number;
  p99: number;
  /** The families that were tried, the likeliest first. */
  families: CountFamily[];
  /** What is played: a family that the sample does not reject, else the sample itself. */
  chosen: 'geometric' | 'negativeBinomial' | 'sample';
  /** Law of a chosen family; null where the sample itself is played. */
  law: DistributionSpec | null;
}

/** Fits the geometric and the negative binomial law by maximum likelihood and keeps the likelier one if the sample bears it. */
export function fitCounts(sample: Frequencies): CountFit {
  const {mean, sd} = moments(sample);
  const families =
    sample.size < SMALLEST || mean <= 1
      ? []
      : [
          family(sample, 'geometric', mean, 1),
          family(
            sample,
            'negativeBinomial',
            mean,
            likeliestDispersion({...sample, values: sample.values.map((value) => value - 1)}),
          ),
        ];
  families.sort((a, b) => b.logLikelihood - a.logLikelihood);
  const best = families.find(({goodness}) => goodness.degreesOfFreedom > 0 && goodness.p >= REJECTED);
  return {
    mean,
    sd,
    median: quantile(sample, 0.5),
    p99: quantile(sample, 0.99),
    families,
    chosen: best?.family ?? 'sample',
    law: best ? lawOf(best) : null,
  };
}

/** Mean and standard deviation (n - 1) of a sample. */
export function moments({values, counts, size}: Frequencies): {mean: number; sd: number} {
  const mean = values.reduce((sum, value, i) => sum + counts[i] * value, 0) / size;
  const squares = values.reduce((sum, value, i) => sum + counts[i] * (value - mean) * (value - mean), 0);
  return {mean, sd: size > 1 ? Math.sqrt(squares / (size - 1)) : 0};
}

/** Smallest value that at least a share p of the sample does not exceed (type 1, Hyndman and Fan 1996). */
export function quantile({values, counts, size}: Frequencies, p: number): number {
  let seen = 0;
  for (let i = 0; i < values.length; i++) {
    seen += counts[i];
    if (seen >= p * size) return values[i];
  }
  return values[values.length - 1];
}

function lawOf({family, mean, dispersion}: CountFamily): DistributionSpec {
  return family === 'geometric'
    ? {type: 'geometric', mean}
    : {type: 'sum', of: [1, {type: 'negativeBinomial', mean: mean - 1, dispersion}]};
}

function family(
  sample: Frequencies,
  name: CountFamily['family'],
  mean: number,
  dispersion: number,
): CountFamily {
  const largest = sample.values[sample.values.length - 1];
  const observed = new Float64Array(largest + 1);
  sample.values.forEach((value, i) => (observed[value - 1] = sample.counts[i]));
  const p = dispersion / (dispersion + mean - 1);
  const expected = observed.map((_, k) => sample.size * negativeBinomialTerm(k, dispersion, p, 1 - p));
  expected[largest] = Math.max(0, sample.size - expected.subarray(0, largest).reduce((a, b) => a + b, 0));
  return {
    family: name,
    mean,
    dispersion,
    logLikelihood: logLikelihood(sample, mean, dispersion),
    goodness: chiSquareTest(observed, expected, name === 'geometric' ? 1 : 2),
  };
}

/** Log-likelihood of the negative binomial law, for the values less 1. */
function logLikelihood({values, counts}: Frequencies, mean: number, r: number): number {
  const m = mean - 1;
  const [logP, logQ] = [log(r / (r + m)), log(m / (r + m))];
  return values.reduce((sum, value, i) => {
    const k = value - 1;
    return sum + counts[i] * (logGamma(k + r) - logGamma(r) - logGamma(k + 1) + r * logP + k * logQ);
  }, 0);
}
