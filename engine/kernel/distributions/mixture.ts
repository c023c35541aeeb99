import {aliasSampler} from './alias.ts';
import {mixedCumulants} from './cumulants.ts';
import {bisectedQuantile, integerQuantile, QUANTILE_SLACK, type Distribution} from './distribution.ts';

/** Law of[i] with probability shares[i]. */
export function mixture(of: readonly Distribution[], shares: Float64Array): Distribution {
  const components = of.map((law, i) => ({law, share: shares[i]})).filter(({share}) => share > 0);
  const draw = aliasSampler(Float64Array.from(components, ({share}) => share));
  const total = (f: (law: Distribution) => number) => {
    let sum = 0;
    for (const {law, share} of components) sum += share * f(law);
    return sum;
  };
  const mean = total((law) => law.mean);
  const cdf = (x: number) =>
    Math.min(
      1,
      total((law) => law.cdf(x)),
    );
  const discrete = components.every(({law}) => law.discrete);
  const isInteger = components.every(({law}) => law.pmf);
  const isContinuous = components.every(({law}) => law.density);
  return {
    mean,
    variance: total((law) => law.variance + (law.mean - mean) * (law.mean - mean)),
    discrete,
    sample: (stream) => components[draw(stream)].law.sample(stream),
    cdf,
    quantile(p) {
      const quantiles = components.map(({law}) => law.quantile(p));
      const low = Math.min(...quantiles);
      const high = Math.max(...quantiles);
      if (low === high || p === 0) return low;
      if (isInteger) return integerQuantile(cdf, p, low, high);
      return p === 1 ? high : bisectedQuantile(cdf, discrete ? p - QUANTILE_SLACK : p, low, high);
    },
    ...(isInteger && {pmf: (k: number) => total((law) => law.pmf!(k))}),
    ...(isContinuous && {density: (x: number) => total((law) => law.density!(x))}),
    cumulants: () => mixedCumulants(components, mean),
    components,
  };
}
