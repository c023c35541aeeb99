import {betaDensity, betaI, betaQuantile} from '../math.ts';
import {finite, positive, type Distribution} from './distribution.ts';
import {gammaSampler} from './gamma.ts';

/**
 * Beta on [min, max], of density proportional to (x - min)^(alpha - 1) (max - x)^(beta - 1). Sampled as a share of two gamma variates.
 * Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions, vol. 2, chapter 25.
 */
export function beta(alpha: number, beta: number, min = 0, max = 1): Distribution {
  positive('alpha of beta', alpha);
  positive('beta of beta', beta);
  const width = finite('max of beta', max) - finite('min of beta', min);
  if (!(width > 0)) throw new RangeError(`max of beta must be above min: ${max} with min ${min}`);
  const [first, second] = [gammaSampler(alpha), gammaSampler(beta)];
  const sum = alpha + beta;
  const product = alpha * beta;
  return {
    mean: min + (width * alpha) / sum,
    variance: (width * width * product) / (sum * sum * (sum + 1)),
    discrete: false,
    sample(stream) {
      const one = first(stream);
      const total = one + second(stream);
      if (total > 0) return min + (width * one) / total;
      return stream.uniform() * sum < alpha ? max : min; // both too small for a double: all sits at the ends
    },
    cdf: (x) => betaI(alpha, beta, (x - min) / width),
    quantile: (p) => (p >= 1 ? max : min + width * betaQuantile(alpha, beta, p)),
    density(x) {
      if (x > min && x < max) return betaDensity(alpha, beta, (x - min) / width) / width;
      const exponent = x === min ? alpha : x === max ? beta : Infinity;
      return exponent > 1 ? 0 : exponent < 1 ? Infinity : Math.max(alpha, beta) / width;
    },
    cumulants() {
      const cube = width * width * width;
      const below = sum * sum * sum * (sum + 1) * (sum + 2);
      const lean = (alpha - beta) * (alpha - beta) * (sum + 1) - product * (sum + 2);
      return [
        (2 * cube * (beta - alpha) * product) / below,
        (6 * cube * width * lean * product) / (below * sum * (sum + 1) * (sum + 3)),
      ];
    },
  };
}

/**
 * The beta law of a three-point estimate, of mean (min + 4 mode + max)/6: Malcolm, Roseboom, Clark & Fazar (1959), Application of a
 * technique for research and development program evaluation, Operations Research 7, 646-669.
 */
export function pert(min: number, mode: number, max: number): Distribution {
  const width = finite('max of pert', max) - finite('min of pert', min);
  if (!(width > 0)) throw new RangeError(`max of pert must be above min: ${max} with min ${min}`);
  if (!(mode >= min && mode <= max))
    throw new RangeError(`mode of pert must lie in [${min}, ${max}]: ${mode}`);
  return beta(1 + (4 * (mode - min)) / width, 1 + (4 * (max - mode)) / width, min, max);
}
