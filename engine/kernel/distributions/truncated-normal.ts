import {exp, normalCdf, normalDensity, normalQuantile} from '../math.ts';
import {finite, positive, type Distribution} from './distribution.ts';
import {integrate} from './quadrature.ts';

/**
 * The law of N(mean, sd²) given that it lies in [min, max]; its own mean is above `mean` where min cuts more. Sampled
 * by inversion, in the lower tail after a reflection if need be.
 */
export function truncatedNormal(mean: number, sd: number, min = 0, max = Infinity): Distribution {
  finite('mean of truncatedNormal', mean);
  positive('sd of truncatedNormal', sd);
  if (!(min < max)) throw new RangeError(`max of truncatedNormal must be above min: ${max} with min ${min}`);
  const isReflected = min > mean; // so that probabilities are those of a lower tail, where they are exact
  const sign = isReflected ? -1 : 1;
  const low = isReflected ? (mean - max) / sd : (min - mean) / sd;
  const high = isReflected ? (mean - min) / sd : (max - mean) / sd;
  const below = normalCdf(low);
  const inside = normalCdf(high) - below;
  if (!(inside > 0))
    throw new RangeError(`truncatedNormal has no probability in [${min}, ${max}]: mean ${mean}, sd ${sd}`);
  const [shift, variance] = moments(low, high);

  const standardCdf = (z: number) => Math.max(0, Math.min(1, (normalCdf(z) - below) / inside));
  const standardQuantile = (p: number) => Math.max(low, Math.min(high, normalQuantile(below + p * inside)));
  const quantile = (p: number) => mean + sign * sd * standardQuantile(isReflected ? 1 - p : p);
  return {
    mean: mean + sign * sd * shift,
    variance: variance * sd * sd,
    discrete: false,
    sample: (stream) => quantile(stream.uniform()),
    cdf: (x) => (isReflected ? 1 - standardCdf((mean - x) / sd) : standardCdf((x - mean) / sd)),
    quantile,
    density: (x) => (x >= min && x <= max ? normalDensity((x - mean) / sd) / (sd * inside) : 0),
    cumulants() {
      const [third, fourth] = centralMoments(low, high, shift);
      const square = sd * sd;
      return [sign * sd * square * third, square * square * (fourth - 3 * variance * variance)];
    },
  };
}

/** Mean and variance of the standard normal law given [low, high]. */
function moments(low: number, high: number): [mean: number, variance: number] {
  const {peak, expectation} = standardPart(low, high);
  const mean = peak + expectation((x) => x - peak);
  return [mean, expectation((x) => (x - mean) * (x - mean))];
}

/** Its third and fourth moment about a centre. */
function centralMoments(low: number, high: number, centre: number): [third: number, fourth: number] {
  const {expectation} = standardPart(low, high);
  const square = (x: number) => (x - centre) * (x - centre);
  return [expectation((x) => square(x) * (x - centre)), expectation((x) => square(x) * square(x))];
}

/** Expectations under the standard normal law given [low, high], by quadrature of the density over its peak. */
function standardPart(low: number, high: number) {
  const peak = Math.max(low, Math.min(high, 0));
  const reach = Math.sqrt(peak * peak + 80); // beyond, the density is below e^-40 of the peak
  const from = Math.max(low, -reach);
  const to = Math.min(high, reach);
  const weight = (x: number) => exp(-0.5 * (x - peak) * (x + peak));
  const mass = integrate(weight, from, to);
  const expectation = (f: (x: number) => number) => integrate((x) => f(x) * weight(x), from, to) / mass;
  return {peak, expectation};
}
