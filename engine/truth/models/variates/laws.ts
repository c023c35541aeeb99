import type {DistributionSpec} from '../../../kernel/distributions.ts';
import {exp, expm1, normalCdf} from '../../../kernel/math.ts';
import type {ReferenceCase} from '../../cases.ts';
import {has, numberOf, numbersOf, textOf, wholeOf, wrong} from '../../parameters.ts';

/** The law of a case, by the words and parameters that the cases use; null where the words are not understood. */
export function lawOf(of: ReferenceCase): DistributionSpec | null {
  const words = has(of, 'distribution') ? textOf(of, 'distribution') : of.title;
  const number = (name: string) => numberOf(of, name);
  switch (nameIn(words)) {
    case 'uniform':
      return {type: 'uniform', min: number('min'), max: number('max')};
    case 'discrete uniform':
      return {type: 'discreteUniform', min: wholeOf(of, 'min'), max: wholeOf(of, 'max')};
    case 'exponential':
      return {type: 'exponential', mean: number('mean')};
    case 'shifted exponential':
      return {type: 'sum', of: [number('shift'), {type: 'exponential', mean: number('mean_excess')}]};
    case 'erlang':
      return {type: 'erlang', shape: wholeOf(of, 'k'), mean: number('mean')};
    case 'hyperexponential': {
      const p = number('p');
      return {type: 'hyperexponential', means: [number('mean1'), number('mean2')], shares: [p, 1 - p]};
    }
    case 'gamma':
      return {type: 'gamma', shape: number('shape'), scale: number('scale')};
    case 'weibull':
      return {type: 'weibull', shape: number('shape'), scale: number('scale')};
    case 'lognormal':
      return has(of, 'sd')
        ? {type: 'lognormal', mean: number('mean'), sd: number('sd')}
        : lognormalOfLogs(number('mu_log'), number('sigma_log'));
    case 'normal':
      return {type: 'normal', mean: number('mean'), sd: number('sd')};
    case 'normal truncated to':
      return {
        type: 'truncatedNormal',
        mean: number('mean_before_truncation'),
        sd: number('sd_before_truncation'),
        ...boundsIn(words),
      };
    case 'normal clipped at 0':
      return clippedNormal(number('mean'), number('sd'));
    case 'triangular':
      return {type: 'triangular', min: number('min'), mode: number('mode'), max: number('max')};
    case 'pert':
      return {type: 'pert', min: number('min'), mode: number('mode'), max: number('max')};
    case 'beta on':
      return {type: 'beta', alpha: number('alpha'), beta: number('beta')};
    case 'pareto type i':
      return {type: 'pareto', shape: number('alpha'), min: number('x_min')};
    case 'lomax':
      return {type: 'lomax', shape: number('alpha'), scale: number('lambda')};
    case 'log-logistic':
      return {type: 'logLogistic', shape: number('shape'), scale: number('scale')};
    case 'continuous empirical':
      return piecewiseUniform(of);
    case 'poisson':
      return {type: 'poisson', mean: number('mean')};
    case 'binomial':
      return {type: 'binomial', trials: wholeOf(of, 'n'), p: number('p')};
    case 'geometric, number of failures':
      return {type: 'negativeBinomial', r: 1, p: number('p')};
    case 'geometric, number of trials':
      return {type: 'geometric', mean: 1 / number('p')};
    case 'negative binomial':
      return {type: 'negativeBinomial', r: number('r'), p: number('p')};
    case 'tabulated discrete':
      return {type: 'table', values: numbersOf(of, 'values'), shares: numbersOf(of, 'prob')};
    case 'zero-inflated poisson': {
      const none = number('P_extra_zero');
      const poisson = {type: 'poisson', mean: number('mean_otherwise')} as const;
      return {type: 'mixture', of: [0, poisson], shares: [none, 1 - none]};
    }
    case 'compound poisson': {
      const shares = numbersOf(of, 'size_pmf');
      const sizes = {type: 'table', values: shares.map((_, i) => i + 1), shares} as const;
      return {type: 'compoundPoisson', meanCount: number('mean_orders'), of: sizes};
    }
    default:
      return null;
  }
}

/** What stands before the first bracket, in small letters. */
function nameIn(words: string): string {
  return words.replace(/\s*[([].*$/, '').toLowerCase();
}

function lognormalOfLogs(mean: number, sd: number): DistributionSpec {
  return {type: 'lognormal', mean: exp(mean + (sd * sd) / 2), cv: Math.sqrt(expm1(sd * sd))};
}

/** The bounds of an interval in words such as `[0, inf)`. */
function boundsIn(words: string): {min?: number; max?: number} {
  const [, min, max] = /\[\s*([-\d.]+)\s*,\s*([-\d.]+|inf)/.exec(words) ?? [];
  return {...(min && {min: Number(min)}), ...(max && max !== 'inf' && {max: Number(max)})};
}

/** max(0, N): 0 with the probability of all that lies below. */
function clippedNormal(mean: number, sd: number): DistributionSpec {
  const below = normalCdf(-mean / sd);
  return {type: 'mixture', of: [0, {type: 'truncatedNormal', mean, sd}], shares: [below, 1 - below]};
}

/** A distribution function that is linear between given points. */
function piecewiseUniform(of: ReferenceCase): DistributionSpec {
  const [points, heights] = [numbersOf(of, 'x'), numbersOf(of, 'cdf')];
  if (heights.length !== points.length) throw wrong('cdf', heights, `a list of ${points.length} numbers`);
  return {
    type: 'mixture',
    of: points.slice(1).map((max, i) => ({type: 'uniform' as const, min: points[i], max})),
    shares: heights.slice(1).map((height, i) => height - heights[i]),
  };
}
