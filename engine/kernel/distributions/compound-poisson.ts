import {notNegative, type Distribution} from './distribution.ts';
import {poissonVariate} from './poisson.ts';
import {pointsOf} from './sum.ts';
import {pointLaw, pointsInOrder} from './table.ts';

/** A sum this large is scaled down: the probability of 0 that it starts from may be far below the smallest double. */
const RESCALE_ABOVE = 1e250;

/** Terms below this share of the sum so far, beyond the mean, end the recursion. */
const NEGLIGIBLE = 1e-18;

/**
 * Total of a Poisson number of independent quantities, whole and not negative: demand of a period in which `meanCount` orders are expected.
 * Probabilities are computed on first use.
 */
export function compoundPoisson(meanCount: number, of: Distribution): Distribution {
  notNegative('meanCount of compoundPoisson', meanCount);
  if (!of.pmf || of.quantile(0) < 0)
    throw new RangeError('of of compoundPoisson must be a law of whole numbers of at least 0');
  let known: ReturnType<typeof pointLaw> | undefined;
  const law = () => (known ??= pointLaw(compoundPoints(meanCount, of)));
  const second = of.variance + of.mean * of.mean;
  return {
    mean: meanCount * of.mean,
    variance: meanCount * second,
    discrete: true,
    sample(stream) {
      let total = 0;
      for (let left = poissonVariate(stream, meanCount); left > 0; left--) total += of.sample(stream);
      return total;
    },
    cdf: (x) => law().cdf(x),
    quantile: (p) => law().quantile(p),
    pmf: (k) => law().pmf!(k),
    cumulants() {
      const [third, fourth] = of.cumulants();
      const m = of.mean;
      const cube = m * m * m;
      return [
        meanCount * (third + 3 * m * of.variance + cube),
        meanCount *
          (fourth + 3 * of.variance * of.variance + 4 * m * third + 6 * m * m * of.variance + cube * m),
      ];
    },
  };
}

/** P(total = k) by P(k) = meanCount/k · Σ x f(x) P(k - x): Panjer (1981), ASTIN Bulletin 12, 22-26. */
function compoundPoints(meanCount: number, of: Distribution) {
  const [points, shares] = pointsOf(of);
  const start = points[0] === 0 ? 1 : 0;
  const weights = points.map((x, i) => meanCount * x * shares[i]);
  const window = points[points.length - 1];
  const terms = [1];
  let sum = 1;
  for (let k = 1, quiet = 0; quiet < window && meanCount > 0; k++) {
    let term = 0;
    for (let i = start; i < points.length && points[i] <= k; i++) term += weights[i] * terms[k - points[i]];
    term /= k;
    terms.push(term);
    sum += term;
    quiet = k > meanCount * of.mean && term < NEGLIGIBLE * sum ? quiet + 1 : 0;
    if (sum > RESCALE_ABOVE) {
      for (let j = 0; j <= k; j++) terms[j] /= RESCALE_ABOVE;
      sum /= RESCALE_ABOVE;
    }
  }
  return pointsInOrder(
    terms.map((_, k) => k),
    terms.map((term) => term / sum),
  );
}
