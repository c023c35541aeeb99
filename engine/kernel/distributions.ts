import {beta, pert} from './distributions/beta.ts';
import {binomial} from './distributions/binomial.ts';
import {compoundPoisson} from './distributions/compound-poisson.ts';
import {constant} from './distributions/constant.ts';
import {type Distribution, normalisedShares, positive} from './distributions/distribution.ts';
import {exponential, hyperexponential} from './distributions/exponential.ts';
import {erlang, gamma} from './distributions/gamma.ts';
import {geometric} from './distributions/geometric.ts';
import {logLogistic} from './distributions/log-logistic.ts';
import {mixture} from './distributions/mixture.ts';
import {
  negativeBinomial,
  negativeBinomialWithDispersion,
  negativeBinomialWithVariance,
} from './distributions/negative-binomial.ts';
import {lognormal, normal} from './distributions/normal.ts';
import {lomax, pareto} from './distributions/pareto.ts';
import {poisson} from './distributions/poisson.ts';
import type {DistributionSpec} from './distributions/spec.ts';
import {sum} from './distributions/sum.ts';
import {empirical, table} from './distributions/table.ts';
import {triangular} from './distributions/triangular.ts';
import {truncatedNormal} from './distributions/truncated-normal.ts';
import {discreteUniform, uniform} from './distributions/uniform.ts';
import {weibull, weibullWithMean} from './distributions/weibull.ts';

export {shapeOf, type Shape} from './distributions/cumulants.ts';
export type {Distribution, Support} from './distributions/distribution.ts';
export type {DistributionSpec} from './distributions/spec.ts';

/** The law that a spec describes. Throws a RangeError when a parameter is out of range. */
export function distribution(spec: DistributionSpec): Distribution {
  if (typeof spec === 'number') return constant(spec);
  switch (spec.type) {
    case 'constant':
      return constant(spec.value);
    case 'uniform':
      return uniform(spec.min, spec.max);
    case 'discreteUniform':
      return discreteUniform(spec.min, spec.max);
    case 'exponential':
      return exponential(spec.mean);
    case 'erlang':
      return erlang(spec.shape, spec.mean);
    case 'hyperexponential':
      return hyperexponential(spec.means, spec.shares);
    case 'normal':
      return normal(
        spec.mean,
        'sd' in spec ? spec.sd : positive('cv of normal', spec.cv) * Math.abs(spec.mean),
      );
    case 'truncatedNormal':
      return truncatedNormal(spec.mean, spec.sd, spec.min, spec.max);
    case 'lognormal':
      return lognormal(spec.mean, 'cv' in spec ? spec.cv : positive('sd of lognormal', spec.sd) / spec.mean);
    case 'weibull':
      return 'scale' in spec ? weibull(spec.shape, spec.scale) : weibullWithMean(spec.shape, spec.mean);
    case 'gamma': {
      if ('scale' in spec) return gamma(spec.shape, spec.scale);
      const variation = positive('cv of gamma', spec.cv) * spec.cv;
      return gamma(1 / variation, positive('mean of gamma', spec.mean) * variation);
    }
    case 'triangular':
      return triangular(spec.min, spec.mode, spec.max);
    case 'pert':
      return pert(spec.min, spec.mode, spec.max);
    case 'beta':
      return beta(spec.alpha, spec.beta, spec.min, spec.max);
    case 'pareto':
      return pareto(spec.shape, spec.min);
    case 'lomax':
      return lomax(spec.shape, spec.scale);
    case 'logLogistic':
      return logLogistic(spec.shape, spec.scale);
    case 'poisson':
      return poisson(spec.mean);
    case 'negativeBinomial':
      if ('variance' in spec) return negativeBinomialWithVariance(spec.mean, spec.variance);
      if ('dispersion' in spec) return negativeBinomialWithDispersion(spec.mean, spec.dispersion);
      return negativeBinomial(spec.r, spec.p);
    case 'geometric':
      return geometric(spec.mean);
    case 'binomial':
      return binomial(spec.trials, spec.p);
    case 'compoundPoisson':
      return compoundPoisson(spec.meanCount, distribution(spec.of));
    case 'table':
      return table(spec.values, spec.shares);
    case 'empirical':
      return empirical(spec.values);
    case 'sum':
      return sum(spec.of.map(distribution));
    case 'mixture':
      return mixture(
        spec.of.map(distribution),
        normalisedShares('shares of mixture', spec.shares, spec.of.length),
      );
    default:
      throw new RangeError(
        `type of distribution is unknown: ${(spec satisfies never as {type: string}).type}`,
      );
  }
}
