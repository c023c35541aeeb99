import * as v from 'valibot';
import {distribution, type DistributionSpec} from '../kernel/distributions.ts';
import {
  byKind,
  choice,
  list,
  object,
  omittable,
  required,
  rule,
  type,
  type Field,
} from './building-blocks.ts';
import {
  between,
  duration,
  notNegative,
  openShare,
  positive,
  positiveDuration,
  share,
  wholeFromOne,
  wholeFromZero,
} from './figures.ts';
import {isNot} from './messages.ts';

/** A normal duration is taken where less than 1 value in 10^9 is negative, Phi(-6) = 9.9e-10; a count, cut off at 0, where less than 1 in 700 is. */
const DURATIONS_ABOVE_ZERO = 6;
const COUNTS_ABOVE_ZERO = 3;
const MOST_CUT_OUT = 6;
const SHARE_TOLERANCE = 1e-9;

/** Law of a duration [days]: a constant, or an object with a `type`; its figures may be texts such as `90 min`. */
export const durationLaw: Field<DistributionSpec> = v.lazy(() => durations);

/** Law of a number of things, or of a factor. */
export const countLaw: Field<DistributionSpec> = v.lazy(() => counts);

/** Adds the rule that shares add up to 1 within 1e-9. */
export function addUpToOne<Value>(shares: (value: Value) => readonly number[], key?: string) {
  return rule<Value>(
    (value) => Math.abs(total(shares(value)) - 1) <= SHARE_TOLERANCE,
    (value) => `the shares add up to ${Number(total(shares(value)).toPrecision(12))}: they must add up to 1`,
    key,
  );
}

function total(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0);
}

function asMany<Value extends {shares: readonly number[]}>(values: (value: Value) => readonly unknown[]) {
  return rule<Value>(
    (value) => values(value).length === value.shares.length,
    (value) => `${value.shares.length} shares for ${values(value).length} values: each value needs one share`,
    'shares',
  );
}

function minBelowMax<Value extends {min: number; max: number}>() {
  return rule<Value>(
    ({min, max}) => min < max,
    ({min, max}) => `min ${min} is not below max ${max}`,
  );
}

function modeBetween<Value extends {min: number; mode: number; max: number}>() {
  return rule<Value>(
    ({min, mode, max}) => min <= mode && mode <= max,
    ({min, mode, max}) => `mode ${mode} is not between min ${min} and max ${max}`,
  );
}

function notEmpty<Value>(values: (value: Value) => readonly unknown[], key: string) {
  return rule<Value>(
    (value) => values(value).length > 0,
    () => 'the list is empty: write at least one entry',
    key,
  );
}

const shares = required('Share of each value, adding up to 1.', list(share));
const meanOfTrials = v.pipe(positive, v.minValue(1, isNot('a mean of trials of at least 1')));
const cv = required(
  'Coefficient of variation: standard deviation over mean, from 0.0001 to 100.',
  between(1e-4, 100, 'a coefficient of variation from 0.0001 to 100'),
);

function rarelyNegative<Value extends {mean: number}>(sd: (value: Value) => number, deviations: number) {
  return rule<Value>(
    (value) => value.mean >= deviations * sd(value),
    () => 'this normal law has negative values: write truncatedNormal, lognormal or gamma instead',
  );
}

/** The laws over values of one kind: `value` is at least 0, `size` above 0, `self` is the law again; a normal mean is so many standard `deviations`. */
function law(
  value: Field<number>,
  size: Field<number>,
  self: Field<DistributionSpec>,
  deviations: number,
): Field<DistributionSpec> {
  const mean = required('Mean.', size);
  const sd = required('Standard deviation, above 0.', size);
  const min = required('Least value.', value);
  const max = required('Greatest value.', value);
  const shapeFigure = between(0.05, 1e6, 'a shape from 0.05 to 1000000');
  const shape = required('Shape, from 0.05 to 1000000.', shapeFigure);
  const tail = required(
    'Shape, from 2.01 to 1000000; the variance is infinite at 2.',
    between(2.01, 1e6, 'a shape from 2.01 to 1000000'),
  );
  const scale = required('Scale.', size);
  const values = required('The values.', list(value));
  const of = required('The laws.', list(self));
  const laws = choice([
    object({type: type('constant', 'Always the same.'), value: required('The value.', value)}),
    v.pipe(object({type: type('uniform', 'Uniform between two values.'), min, max}), minBelowMax()),
    v.pipe(
      object({
        type: type('discreteUniform', 'One of the whole numbers between two of them, each alike.'),
        min: required('Least value, whole.', wholeFromZero),
        max: required('Greatest value, whole.', wholeFromZero),
      }),
      rule(
        ({min, max}) => min <= max,
        ({min, max}) => `min ${min} is above max ${max}`,
      ),
    ),
    object({type: type('exponential', 'Exponential.'), mean}),
    object({
      type: type('erlang', 'Sum of exponential phases.'),
      shape: required('Number of phases, whole, at least 1.', wholeFromOne),
      mean,
    }),
    v.pipe(
      object({
        type: type('hyperexponential', 'Mixture of exponential laws.'),
        means: required('Mean of each law.', list(size)),
        shares,
      }),
      asMany(({means}) => means),
      addUpToOne(({shares}) => shares, 'shares'),
    ),
    v.pipe(
      object({type: type('normal', 'Normal; hardly ever negative.'), mean, sd}),
      rarelyNegative(({sd}) => sd, deviations),
    ),
    v.pipe(
      object({type: type('normal', 'Normal; hardly ever negative.'), mean, cv}),
      rarelyNegative(({mean, cv}) => cv * mean, deviations),
    ),
    v.pipe(
      object({
        type: type('truncatedNormal', 'Normal, given that the value lies in a range.'),
        mean: required('Mean before the range is cut out.', value),
        sd: required('Standard deviation before the range is cut out, above 0.', size),
        min: omittable('Least value. Default 0.', value),
        max: omittable('Greatest value. Default none.', value),
      }),
      rule(
        ({min = 0, max = Infinity}) => min < max,
        ({min = 0, max}) => `min ${min} is not below max ${max}`,
      ),
      rule(
        ({mean, sd, min = 0, max = Infinity}) =>
          min < mean + MOST_CUT_OUT * sd && max > mean - MOST_CUT_OUT * sd,
        () => `the range is more than ${MOST_CUT_OUT} standard deviations away from the mean`,
      ),
    ),
    object({type: type('lognormal', 'Lognormal.'), mean, cv}),
    object({type: type('lognormal', 'Lognormal.'), mean, sd}),
    object({type: type('weibull', 'Weibull.'), shape, scale}),
    object({type: type('weibull', 'Weibull.'), shape, mean}),
    object({type: type('gamma', 'Gamma.'), mean, cv}),
    object({type: type('gamma', 'Gamma.'), shape, scale}),
    v.pipe(
      object({
        type: type('triangular', 'Triangular.'),
        min,
        mode: required('Most likely value.', value),
        max,
      }),
      minBelowMax(),
      modeBetween(),
    ),
    v.pipe(
      object({
        type: type('pert', 'Beta law of a three-point estimate, of mean (min + 4 mode + max)/6.'),
        min,
        mode: required('Most likely value.', value),
        max,
      }),
      minBelowMax(),
      modeBetween(),
    ),
    v.pipe(
      object({
        type: type('beta', 'Beta, stretched over a range.'),
        alpha: required('First shape, from 0.05 to 1000000.', shapeFigure),
        beta: required('Second shape, from 0.05 to 1000000.', shapeFigure),
        min: omittable('Least value. Default 0.', value),
        max: omittable('Greatest value. Default 1.', value),
      }),
      rule(
        ({min = 0, max = 1}) => min < max,
        ({min = 0, max = 1}) => `min ${min} is not below max ${max}`,
      ),
    ),
    object({
      type: type('pareto', 'Pareto: few very large values.'),
      shape: tail,
      min: required('Least value.', size),
    }),
    object({type: type('lomax', 'Pareto from 0 on.'), shape: tail, scale}),
    object({
      type: type('logLogistic', 'Its logarithm is logistic.'),
      shape: tail,
      scale: required('Median.', size),
    }),
    object({type: type('poisson', 'Poisson.'), mean}),
    v.pipe(
      object({
        type: type('negativeBinomial', 'Number of failures before so many successes.'),
        mean,
        variance: required('Variance, above the mean.', positive),
      }),
      rule(
        ({mean, variance}) => variance > mean,
        ({mean, variance}) =>
          `variance ${variance} is not above mean ${mean}: write poisson where they are equal`,
      ),
    ),
    object({
      type: type('negativeBinomial', 'Number of failures before so many successes.'),
      mean,
      dispersion: required('Number of successes r; the variance is mean + mean^2 / r.', positive),
    }),
    object({
      type: type('negativeBinomial', 'Number of failures before so many successes.'),
      r: required('Number of successes, above 0.', positive),
      p: required('Chance of success, above 0 and below 1.', openShare),
    }),
    object({
      type: type('geometric', 'Number of trials to the first success, 1 or more.'),
      mean: required('Mean, at least 1.', meanOfTrials),
    }),
    object({
      type: type('binomial', 'Number of successes in so many trials.'),
      trials: required('Number of trials, whole, at least 1.', wholeFromOne),
      p: required('Chance of success, above 0 and below 1.', openShare),
    }),
    v.pipe(
      object({
        type: type('compoundPoisson', 'Total of a Poisson number of whole quantities.'),
        meanCount: required('Mean number of quantities.', positive),
        of: required('Law of a quantity.', self),
      }),
      rule(
        ({of}) => distribution(of).pmf !== undefined,
        () =>
          'this law has values that are not whole numbers: write poisson, negativeBinomial, table or the like',
        'of',
      ),
    ),
    v.pipe(
      object({type: type('table', 'Some values with their shares.'), values, shares}),
      asMany(({values}) => values),
      addUpToOne(({shares}) => shares, 'shares'),
    ),
    v.pipe(
      object({type: type('empirical', 'Values that were seen, each alike.'), values}),
      notEmpty(({values}) => values, 'values'),
    ),
    v.pipe(
      object({type: type('sum', 'Sum of independent figures.'), of}),
      notEmpty(({of}) => of, 'of'),
    ),
    v.pipe(
      object({type: type('mixture', 'One of several laws, chosen by its share.'), of, shares}),
      asMany(({of}) => of),
      addUpToOne(({shares}) => shares, 'shares'),
    ),
  ]);
  return byKind({number: value, string: value, object: laws}, 'a number or a distribution');
}

/** Definitions that the JSON Schema refers to by name. */
export const durations = law(duration, positiveDuration, durationLaw, DURATIONS_ABOVE_ZERO);
export const counts = law(notNegative, positive, countLaw, COUNTS_ABOVE_ZERO);
