/** A law as plain data; a bare number is a constant. Numbers carry the unit of the place where the spec stands. */
export type DistributionSpec =
  | number
  | {type: 'constant'; value: number}
  | {type: 'uniform'; min: number; max: number}
  | {type: 'discreteUniform'; min: number; max: number}
  | {type: 'exponential'; mean: number}
  | {type: 'erlang'; shape: number; mean: number}
  | {type: 'hyperexponential'; means: readonly number[]; shares: readonly number[]}
  | {type: 'normal'; mean: number; sd: number}
  | {type: 'normal'; mean: number; cv: number}
  | TruncatedNormalSpec
  | {type: 'lognormal'; mean: number; cv: number}
  | {type: 'lognormal'; mean: number; sd: number}
  | {type: 'weibull'; shape: number; scale: number}
  | {type: 'weibull'; shape: number; mean: number}
  | {type: 'gamma'; mean: number; cv: number}
  | {type: 'gamma'; shape: number; scale: number}
  | {type: 'triangular'; min: number; mode: number; max: number}
  | {type: 'pert'; min: number; mode: number; max: number}
  | BetaSpec
  | {type: 'pareto'; shape: number; min: number}
  | {type: 'lomax'; shape: number; scale: number}
  | {type: 'logLogistic'; shape: number; scale: number}
  | {type: 'poisson'; mean: number}
  | {type: 'negativeBinomial'; mean: number; variance: number}
  | {type: 'negativeBinomial'; mean: number; dispersion: number}
  | {type: 'negativeBinomial'; r: number; p: number}
  | {type: 'geometric'; mean: number}
  | {type: 'binomial'; trials: number; p: number}
  | {type: 'compoundPoisson'; meanCount: number; of: DistributionSpec}
  | {type: 'table'; values: readonly number[]; shares: readonly number[]}
  | {type: 'empirical'; values: readonly number[]}
  | {type: 'sum'; of: readonly DistributionSpec[]}
  | {type: 'mixture'; of: readonly DistributionSpec[]; shares: readonly number[]};

/** Beta on [min, max]. Default min 0, max 1. */
export interface BetaSpec {
  type: 'beta';
  alpha: number;
  beta: number;
  min?: number | undefined;
  max?: number | undefined;
}

/** The law of N(mean, sd²) given that it lies in [min, max]. Default min 0, max infinite. */
export interface TruncatedNormalSpec {
  type: 'truncatedNormal';
  mean: number;
  sd: number;
  min?: number | undefined;
  max?: number | undefined;
}
