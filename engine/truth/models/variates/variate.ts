import {moments} from '../../../analysis/moments.ts';
import {quantileOfSorted} from '../../../analysis/quantile.ts';
import {distribution, shapeOf, type Distribution} from '../../../kernel/distributions.ts';
import {Randomness} from '../../../kernel/random.ts';
import type {Model, Sampling, Values} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {lawOf} from './laws.ts';

/** Where the cases ask for quantiles. */
const LEVELS = [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999];

/** Moments, quantiles, distribution function and density of a law, and of its variates. */
export const variate: Model = (of) => {
  const spec = lawOf(of);
  if (spec === null) return {missing: `the law of this name: ${of.title}`};
  const law = distribution(spec);
  const places = placesOf(of);
  return {theory: figuresOf(law, places), simulation: sampling(law, places)};
};

/** The points at which a case asks for the distribution function: they stand among its expected values. */
function placesOf({expected}: ReferenceCase): readonly number[] {
  const places = expected.cdf_x?.value;
  return Array.isArray(places) ? (places as number[]) : [];
}

function figuresOf(law: Distribution, places: readonly number[]): Values {
  const {skewness, excessKurtosis} = shapeOf(law);
  return {
    mean: law.mean,
    variance: law.variance,
    sd: Math.sqrt(law.variance),
    skewness,
    excess_kurtosis: excessKurtosis,
    quantiles: LEVELS.map((p) => law.quantile(p)),
    cdf_x: places,
    cdf: places.map((x) => law.cdf(x)),
    P_zero: law.cdf(0),
    ...(law.density && {pdf: places.map((x) => law.density!(x))}),
    ...(law.pmf && {pmf: places.map((k) => law.pmf!(k))}),
  };
}

const REPLICATIONS = 30;
const FEWEST = 8_000; // variates of a replication: then sample quantiles are as good as unbiased
const MOST = 100_000; // what a variance may take; those of heavier tails are left to theory
const PRECISION = 0.0045; // of a mean and a variance, a little finer than 0.5 %

/** Samples of a law; moments as far as its tails let them be estimated. */
function sampling(law: Distribution, places: readonly number[]): Sampling {
  const {excessKurtosis} = shapeOf(law);
  const needed = (squaredVariation: number) => squaredVariation / (PRECISION * PRECISION * REPLICATIONS);
  const forMean = needed(law.variance / (law.mean * law.mean));
  const forVariance = needed(excessKurtosis + 2);
  const hasMean = forMean <= MOST;
  const hasVariance = forVariance <= MOST;
  const middle = law.discrete ? [] : LEVELS.map((_, i) => i).slice(1, -1);
  const shares = ['P_zero', ...places.flatMap((_, i) => [`cdf[${i}]`, `pmf[${i}]`])];
  return {
    type: 'sampled',
    size: Math.ceil(Math.max(FEWEST, hasMean ? forMean : 0, hasVariance ? forVariance : 0)),
    draw(seed, replication, size) {
      const stream = new Randomness(seed, replication).stream('variates');
      const values = Float64Array.from({length: size}, (_, i) => law.sample(stream.at(i))).sort();
      const {mean, variance} = moments(values);
      const upTo = (x: number) => countUpTo(values, x) / size;
      return {
        ...(hasMean && {mean}),
        ...(hasVariance && {variance: variance!, sd: Math.sqrt(variance!)}),
        ...Object.fromEntries(middle.map((i) => [`quantiles[${i}]`, quantileOfSorted(values, LEVELS[i])])),
        ...Object.fromEntries(places.map((x, i) => [`cdf[${i}]`, upTo(x)])),
        ...(law.pmf && Object.fromEntries(places.map((k, i) => [`pmf[${i}]`, upTo(k) - upTo(k - 1)]))),
        P_zero: upTo(0),
      };
    },
    shares,
  };
}

/** How many of some values in ascending order are at most x. */
function countUpTo(sorted: Float64Array, x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
