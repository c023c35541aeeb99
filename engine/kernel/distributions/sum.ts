import {summedCumulants} from './cumulants.ts';
import {bisectedQuantile, type Distribution, type Support} from './distribution.ts';
import {gaussNodes} from './quadrature.ts';
import {pointLaw, pointsInOrder} from './table.ts';

/** More points than this are merged where a continuous part smooths them anyway. */
const MOST_SMOOTHED_POINTS = 2048;
/** Integer laws that are spread over more points than this stand for their quantiles. */
const MOST_POINTS = 1_000_000;
/** Convolutions larger than this merge the points of their larger part. */
const MOST_PRODUCTS = 1 << 20;

/**
 * The sum of independent parts. What distribution function and quantile need is computed on first use.
 *
 * Discrete parts alone: exact convolution (of up to a million pairs of points, beyond that of merged points). Else
 * the widest continuous part is kept, F(z) = Σ share · F_widest(z - point), over the points of the convolved other
 * parts; a continuous one of them stands for its quantiles at Gauss-Legendre nodes. Exact, but for merging beyond
 * 2,048 points, with one continuous part; with two the error of a probability is near 5e-6, with more near 1e-4, and
 * a few times that for gamma shapes below ½.
 */
export function sum(of: readonly Distribution[]): Distribution {
  if (of.length === 0) throw new RangeError('of of sum must not be empty');
  if (of.length === 1) return of[0];
  const moments = {
    mean: of.reduce((total, part) => total + part.mean, 0),
    variance: of.reduce((total, part) => total + part.variance, 0),
    cumulants: () => summedCumulants(of),
  };
  const sample: Distribution['sample'] = (stream) => {
    let total = 0;
    for (const part of of) total += part.sample(stream);
    return total;
  };
  return of.every((part) => part.discrete)
    ? {...discreteSum(of), ...moments, sample}
    : {...continuousSum(of, moments.mean, Math.sqrt(moments.variance)), ...moments, sample};
}

function discreteSum(of: readonly Distribution[]) {
  const law = once(() => pointLaw(of.map((part) => pointsOf(part)).reduce(convolution)));
  return {
    discrete: true,
    cdf: (x: number) => law().cdf(x),
    quantile: (p: number) => law().quantile(p),
    ...(of.every((part) => part.pmf) && {pmf: (k: number) => law().pmf!(k)}),
  };
}

function continuousSum(of: readonly Distribution[], mean: number, sd: number) {
  const [widest, ...others] = [...of].sort((a, b) => +a.discrete - +b.discrete || b.variance - a.variance);
  const panels = others.filter((part) => !part.discrete).length > 1 ? COARSE : FINE;
  const shifts = once(() =>
    others
      .map((part) => merged(pointsOf(part, panels), MOST_SMOOTHED_POINTS))
      .reduce((a, b) => merged(convolution(a, b), MOST_SMOOTHED_POINTS)),
  );
  const cdf = (x: number) => {
    const [points, shares] = shifts();
    let total = 0;
    for (let i = 0; i < points.length; i++) total += shares[i] * widest.cdf(x - points[i]);
    return Math.min(1, total);
  };
  return {
    discrete: false,
    cdf,
    ...(widest.density && {
      density(x: number) {
        const [points, shares] = shifts();
        let total = 0;
        for (let i = 0; i < points.length; i++) total += shares[i] * widest.density!(x - points[i]);
        return total;
      },
    }),
    quantile(p: number) {
      if (p === 0 || p === 1) return of.reduce((total, part) => total + part.quantile(p), 0);
      let low = mean - sd;
      let high = mean + sd;
      for (let step = sd; cdf(low) >= p; step *= 2) low -= step;
      for (let step = sd; cdf(high) < p && high < Infinity; step *= 2) high += step;
      return bisectedQuantile(cdf, p, low, high);
    },
  };
}

/** A discrete law point by point, down to shares of 1e-18; a continuous one at nodes. */
export function pointsOf(part: Distribution, panels = FINE): Support {
  if (part.support) return part.support;
  const points: number[] = [];
  const shares: number[] = [];
  if (part.components) {
    for (const {law, share} of part.components) {
      const [its, ofThese] = pointsOf(law, panels);
      its.forEach((point) => points.push(point));
      ofThese.forEach((one) => shares.push(share * one));
    }
  } else if (part.pmf && part.quantile(1) - part.quantile(0) < MOST_POINTS) {
    for (let k = part.quantile(0); ; k++) {
      const share = part.pmf(k);
      if (share < 1e-18 && k > part.mean) break;
      points.push(k);
      shares.push(share);
    }
  } else {
    const cuts = cutsOf(panels);
    for (let i = 1; i < cuts.length; i++)
      gaussNodes(cuts[i - 1], cuts[i], (p, weight) => {
        points.push(part.quantile(p));
        shares.push(weight);
      });
  }
  return pointsInOrder(points, shares);
}

/** Into how many panels each octave [2^-k, 2^(1-k)] of (0, ½) is cut, and likewise (½, 1), for k up to 10; later 1. */
const FINE = 8;
const COARSE = 2;

/** Cuts of (0, 1), more closely spaced towards the ends, where quantile functions are steep. */
function cutsOf(panels: number): number[] {
  const cuts = [0];
  for (let k = 30; k > 1; k--) {
    const parts = k > 10 ? 1 : panels;
    for (let i = 0; i < parts; i++) cuts.push(2 ** -k * (1 + i / parts));
  }
  return [...cuts, 0.5, ...cuts.map((cut) => 1 - cut).reverse()];
}

function convolution(a: Support, b: Support): Support {
  if (a[0].length < b[0].length) return convolution(b, a);
  const [points, shares] = merged(a, Math.floor(MOST_PRODUCTS / b[0].length));
  const sums = new Map<number, number>();
  for (let i = 0; i < points.length; i++)
    for (let j = 0; j < b[0].length; j++) {
      const point = points[i] + b[0][j];
      sums.set(point, (sums.get(point) ?? 0) + shares[i] * b[1][j]);
    }
  return pointsInOrder([...sums.keys()], [...sums.values()]);
}

/** At most `most` points: neighbours are joined at their mean, into groups of about equal probability. */
function merged(support: Support, most: number): Support {
  const [points, shares] = support;
  if (points.length <= most) return support;
  const groups: number[] = [];
  const weights: number[] = [];
  let moment = 0;
  let weight = 0;
  let before = 0;
  for (let i = 0; i < points.length; i++) {
    weight += shares[i];
    moment += shares[i] * points[i];
    if (before + weight >= (groups.length + 1) / most || i === points.length - 1) {
      groups.push(moment / weight);
      weights.push(weight);
      before += weight;
      moment = weight = 0;
    }
  }
  return pointsInOrder(groups, weights);
}

function once<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= make());
}
