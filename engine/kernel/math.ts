/**
 * Functions with the same bits on every engine: nothing here calls a native logarithm or exponential, which differ
 * between V8 versions in the last place (log on 7 % of arguments, exp and pow on 10 %).
 */
export {betaI, betaWithComplement, negativeBinomialTerm, studentTCdf, studentTQuantile} from './math/beta.ts';
export {exp, expm1, log, log1p, pow} from './math/elementary.ts';
export {gammaP, gammaQ, gammaQuantile, logGamma, poissonTerm} from './math/gamma.ts';
export {erf, erfc, normalCdf, normalQuantile} from './math/normal.ts';
