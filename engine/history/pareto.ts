import {log, normalQuantile, pow} from '../kernel/math.ts';

/**
 * Share of the total that the largest `top` of a Pareto population hold: top^(1 - 1/alpha), from its Lorenz curve
 * 1 - (1 - p)^(1 - 1/alpha) (Arnold 2015, Pareto Distributions, 2nd ed., sec. 4.2).
 *
 * @param alpha shape, above 1 so that the mean exists
 * @param top share of the population, in [0, 1]
 */
export function paretoTopShare(alpha: number, top: number): number {
  if (!(alpha > 1)) throw new RangeError(`alpha must be above 1: ${alpha}`);
  if (!(top >= 0 && top <= 1)) throw new RangeError(`top must be a share from 0 to 1: ${top}`);
  return top === 0 ? 0 : pow(top, 1 - 1 / alpha);
}

/**
 * Shape of the Pareto population whose largest `top` hold `share` of the total: 1 / (1 - ln share / ln top).
 *
 * @param top share of the population, in (0, 1)
 * @param share share of the total, above `top` and below 1
 */
export function paretoAlpha(top: number, share: number): number {
  if (!(top > 0 && top < 1)) throw new RangeError(`top must be a share between 0 and 1: ${top}`);
  if (!(share > top && share < 1)) throw new RangeError(`share must lie between ${top} and 1: ${share}`);
  return 1 / (1 - log(share) / log(top));
}

/** How unevenly a total is spread over those who make it up. */
export interface Concentration {
  /** Number of parts. */
  count: number;
  /** Gini coefficient, 0 (all alike) to 1. */
  gini: number;
  /** Shares of the largest parts in the total. */
  top: {share: number; ofTotal: number}[];
}

/** A statement such as `5 % of the customers give 80 % of the sales`, held against data. */
export interface ConcentrationTest {
  /** Share of the parts that the statement is about. */
  top: number;
  /** Share of the total that it claims for them. */
  claimed: number;
  /** Share of the total that they have. */
  measured: number;
  /** 95 % confidence interval of that share, the parts taken for a sample of a larger population. */
  low: number;
  high: number;
  /** Whether the interval holds the claimed share. */
  holds: boolean;
  /** Smallest share of the parts that together have the claimed share of the total. */
  needed: number;
  /** Shape of the Pareto population in which `top` would hold `measured`; null where nobody is above the average. */
  alpha: number | null;
}

/** Gini coefficient and top shares of parts that are not negative. */
export function concentration(
  parts: Float64Array,
  tops: readonly number[] = [0.01, 0.05, 0.1, 0.2, 0.5],
): Concentration {
  const {sorted, cumulative, total} = ranked(parts);
  const n = sorted.length;
  let weighted = 0;
  for (let i = 0; i < n; i++) weighted += (n - i) * sorted[i];
  return {
    count: n,
    gini: total > 0 ? (2 * weighted) / (n * total) - (n + 1) / n : 0,
    top: tops.map((share) => ({share, ofTotal: topShare(cumulative, total, share)})),
  };
}

/**
 * Holds the statement that the largest `top` of the parts make up `claimed` of the total against data. The interval is
 * asymptotic, from the influence function of a Lorenz ordinate (Beach and Davidson 1983, Review of Economic Studies 50).
 *
 * @param parts not negative, with a positive sum
 */
export function testConcentration(parts: Float64Array, top: number, claimed: number): ConcentrationTest {
  const {sorted, cumulative, total} = ranked(parts);
  const n = sorted.length;
  const measured = topShare(cumulative, total, top);
  const mean = total / n;
  const bound = sorted[Math.min(n - 1, Math.floor(top * n))];
  let squares = 0;
  for (const part of sorted) {
    const above = (part > bound ? part - bound : 0) + top * bound;
    const influence = (above - measured * part) / mean;
    squares += influence * influence;
  }
  const halfWidth = normalQuantile(0.975) * Math.sqrt(squares / n / n);
  const [low, high] = [Math.max(0, measured - halfWidth), Math.min(1, measured + halfWidth)];
  const needed = cumulative.findIndex((sum) => sum >= claimed * total);
  return {
    top,
    claimed,
    measured,
    low,
    high,
    holds: low <= claimed && claimed <= high,
    needed: (needed + 1) / n,
    alpha: measured > top && measured < 1 ? paretoAlpha(top, measured) : null,
  };
}

/** Parts from the largest to the smallest, their running sums and their sum. */
function ranked(parts: Float64Array) {
  const sorted = parts.slice().sort().reverse();
  let total = 0;
  const cumulative = sorted.map((part) => (total += part));
  return {sorted, cumulative, total};
}

/** Share of the total held by the largest `share` of the parts; the part at the edge counts in proportion. */
function topShare(cumulative: Float64Array, total: number, share: number): number {
  const wanted = share * cumulative.length;
  const whole = Math.floor(wanted);
  const below = whole === 0 ? 0 : cumulative[whole - 1];
  const above = cumulative[Math.min(whole, cumulative.length - 1)];
  return total > 0 ? (below + (wanted - whole) * (above - below)) / total : 0;
}
