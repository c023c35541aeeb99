import {exp, log, log1p, normalCdf, normalDensity, normalQuantile} from '../math.ts';
import {finite, positive, type Distribution} from './distribution.ts';

export function normal(mean: number, sd: number): Distribution {
  finite('mean of normal', mean);
  positive('sd of normal', sd);
  return {
    mean,
    variance: sd * sd,
    discrete: false,
    sample: (stream) => mean + sd * stream.normal(),
    cdf: (x) => normalCdf((x - mean) / sd),
    quantile: (p) => mean + sd * normalQuantile(p),
    density: (x) => normalDensity((x - mean) / sd) / sd,
    cumulants: () => [0, 0],
  };
}

/** e^Y with Y normal, such that the mean is `mean` and the coefficient of variation `cv`. */
export function lognormal(mean: number, cv: number): Distribution {
  positive('mean of lognormal', mean);
  positive('cv of lognormal', cv);
  const variance = log1p(cv * cv);
  const sigma = Math.sqrt(variance);
  const mu = log(mean) - variance / 2;
  return {
    mean,
    variance: mean * cv * mean * cv,
    discrete: false,
    sample: (stream) => exp(mu + sigma * stream.normal()),
    cdf: (x) => (x > 0 ? normalCdf((log(x) - mu) / sigma) : 0),
    quantile: (p) => exp(mu + sigma * normalQuantile(p)),
    density: (x) => (x > 0 ? normalDensity((log(x) - mu) / sigma) / (sigma * x) : 0),
    cumulants() {
      const square = mean * cv * (mean * cv);
      const w = 1 + cv * cv;
      return [mean * cv * square * cv * (w + 2), square * square * (((w + 2) * w + 3) * w * w - 6)];
    },
  };
}
