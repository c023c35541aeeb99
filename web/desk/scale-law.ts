import type {IndependentLeadTime} from '../../engine/index.ts';

/** The law of a duration, as scenarios write it. */
export type Law = IndependentLeadTime['of'];

/** The mean that a law states; null where it is stated by other figures. */
export function statedMean(law: Law): number | null {
  if (typeof law === 'number') return law;
  if (law.type === 'constant') return law.value;
  return 'mean' in law ? law.mean : null;
}

/** The law of `factor` times what `law` gives, its shape unchanged; null for laws of whole numbers, which have no such law. */
export function scaled(law: Law, factor: number): Law | null {
  if (typeof law === 'number') return law * factor;
  switch (law.type) {
    case 'constant':
      return {...law, value: law.value * factor};
    case 'uniform':
      return {...law, min: law.min * factor, max: law.max * factor};
    case 'triangular':
    case 'pert':
      return {...law, min: law.min * factor, mode: law.mode * factor, max: law.max * factor};
    case 'exponential':
    case 'erlang':
      return {...law, mean: law.mean * factor};
    case 'hyperexponential':
      return {...law, means: law.means.map((mean) => mean * factor)};
    case 'normal':
    case 'lognormal':
      return 'sd' in law
        ? {...law, mean: law.mean * factor, sd: law.sd * factor}
        : {...law, mean: law.mean * factor};
    case 'truncatedNormal':
      return {
        ...law,
        mean: law.mean * factor,
        sd: law.sd * factor,
        ...(law.min !== undefined && {min: law.min * factor}),
        ...(law.max !== undefined && {max: law.max * factor}),
      };
    case 'weibull':
    case 'gamma':
      return 'mean' in law ? {...law, mean: law.mean * factor} : {...law, scale: law.scale * factor};
    case 'beta':
      return {...law, min: (law.min ?? 0) * factor, max: (law.max ?? 1) * factor};
    case 'pareto':
      return {...law, min: law.min * factor};
    case 'lomax':
    case 'logLogistic':
      return {...law, scale: law.scale * factor};
    case 'table':
    case 'empirical':
      return {...law, values: law.values.map((value) => value * factor)};
    case 'sum':
    case 'mixture': {
      const of = law.of.map((part) => scaled(part, factor));
      return of.includes(null) ? null : {...law, of: of as Law[]};
    }
    case 'discreteUniform':
    case 'poisson':
    case 'negativeBinomial':
    case 'geometric':
    case 'binomial':
    case 'compoundPoisson':
      return null;
    default:
      return law satisfies never;
  }
}
