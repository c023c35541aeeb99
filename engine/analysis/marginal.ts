import {halfWidth} from './interval.ts';
import {differenceMoments} from './paired.ts';
import {moments, momentsOf} from './moments.ts';

/** One point of a cost-service curve: the figures of each replication, in the order of the common random numbers. */
export interface CostServicePoint {
  /** Share served, in [0, 1]. */
  service: ArrayLike<number>;
  /** Money per year. */
  cost: ArrayLike<number>;
}

/** What one more percentage point of service costs between two neighbours of the curve. */
export interface MarginalCost {
  /** Mean service at both ends. */
  from: number;
  to: number;
  /** Money per year for +1 percentage point; null when the service of both ends is the same. */
  costPerPoint: number | null;
  /** Of costPerPoint; null without it or with a single replication. */
  halfWidth: number | null;
  n: number;
}

/** Where the law of diminishing returns sets in on a curve of service against spending. */
export interface DiminishingReturns {
  /**
   * At each inner point the change, over the point, of service bought per unit of money (the divided second
   * difference); null where spending does not rise on both sides of it.
   */
  secondDifferences: (number | null)[];
  /** The point after which every second difference is negative; null when the last one is not. */
  from: number | null;
  /** The point farthest above the chord between the ends of the curve, both axes scaled to [0, 1]; null when none is above. */
  knee: number | null;
}

/**
 * Marginal cost of service between neighbours, points in the order of the curve: the ratio of the paired mean
 * differences of cost and service, its interval from the residuals of that ratio. Source: Cochran (1977), Sampling
 * Techniques, 3rd ed., sec. 2.11. Neighbours are compared over the replications that both have.
 */
export function marginalCosts(points: readonly CostServicePoint[], confidence = 0.95): MarginalCost[] {
  return points.slice(1).map((point, i) => marginalCost(points[i], point, confidence));
}

function marginalCost(a: CostServicePoint, b: CostServicePoint, confidence: number): MarginalCost {
  const n = Math.min(a.cost.length, b.cost.length);
  const from = momentsOf(n, (i) => a.service[i]).mean;
  const to = momentsOf(n, (i) => b.service[i]).mean;
  const gained = differenceMoments(b.service, a.service, n).mean;
  if (gained === 0) return {from, to, costPerPoint: null, halfWidth: null, n};
  const slope = differenceMoments(b.cost, a.cost, n).mean / gained;
  const residuals = momentsOf(n, (i) => b.cost[i] - a.cost[i] - slope * (b.service[i] - a.service[i]));
  const width = residuals.variance === null ? null : halfWidth(residuals.variance, n, confidence);
  return {
    from,
    to,
    costPerPoint: slope / POINTS,
    halfWidth: width === null ? null : width / Math.abs(gained) / POINTS,
    n,
  };
}

/** Diminishing returns of the means of a curve; points in the order of the curve, at least 3, RangeError otherwise. */
export function diminishingReturns(points: readonly CostServicePoint[]): DiminishingReturns {
  if (points.length < 3) throw new RangeError(`a curve must have at least 3 points: ${points.length}`);
  const means = points.map((point) => ({
    cost: moments(point.cost).mean,
    service: moments(point.service).mean,
  }));
  const secondDifferences = means
    .slice(2)
    .map((_, i) => secondDifference(means[i], means[i + 1], means[i + 2]));
  const rising = secondDifferences.findLastIndex((difference) => difference === null || difference >= 0);
  return {
    secondDifferences,
    from: rising === secondDifferences.length - 1 ? null : rising + 1,
    knee: knee(means),
  };
}

/** Percentage points in a share of 1. */
const POINTS = 100;

interface Means {
  cost: number;
  service: number;
}

function secondDifference(a: Means, b: Means, c: Means): number | null {
  if (!(b.cost > a.cost && c.cost > b.cost)) return null;
  const before = (b.service - a.service) / (b.cost - a.cost);
  const after = (c.service - b.service) / (c.cost - b.cost);
  return (2 * (after - before)) / (c.cost - a.cost);
}

/** Satopää, Albrecht, Irwin & Raghavan (2011), Finding a "kneedle" in a haystack, ICDCS Workshops, without smoothing. */
function knee(means: Means[]): number | null {
  const [first, last] = [means[0], means[means.length - 1]];
  const [spend, gain] = [last.cost - first.cost, last.service - first.service];
  if (!(spend > 0 && gain > 0)) return null;
  const above = means.map(
    ({cost, service}) => (service - first.service) / gain - (cost - first.cost) / spend,
  );
  const highest = Math.max(...above);
  return highest > 0 ? above.indexOf(highest) : null;
}
