/**
 * Functions with the same bits on every engine: nothing here calls a native logarithm or exponential, which differ
 * between V8 versions in the last place (log on 7 % of arguments, exp and pow on 10 %).
 */
export {
  betaDensity,
  betaI,
  betaQuantile,
  betaWithComplement,
  binomialTerm,
  negativeBinomialTerm,
  studentTCdf,
  studentTDensity,
  studentTQuantile,
} from './math/beta.ts';
export {correlationFactor} from './math/correlation-factor.ts';
export {exp, expm1, log, log1p, pow} from './math/elementary.ts';
export {digamma, gammaP, gammaQ, gammaQuantile, logGamma, poissonTerm} from './math/gamma.ts';
export {type LuFactors, luFactors, type Matrix, solveLinear, stationaryLaw} from './math/linear.ts';
export {erf, erfc, normalCdf, normalDensity, normalQuantile} from './math/normal.ts';
export {
  joinedMargins,
  kendallOfNormal,
  normalOfKendall,
  normalOfSpearman,
  spearmanOfNormal,
} from './math/normal-copula.ts';
export {rootOf} from './math/root.ts';
export {asin, cos, sin} from './math/trigonometric.ts';
