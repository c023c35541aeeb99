import type {CostAndService} from './cost-service-relation.ts';
import {pairedWhereKnown} from './paired.ts';

/** Place of a system in the plane of cost against service. */
export interface FrontierPlace {
  /** By the means: no other one costs no more and serves no worse, and one of the two strictly. */
  isOnFrontier: boolean;
  /** Whether the paired intervals say so too. */
  isSure: boolean;
  /** Places of those that cost no more and serve no worse by the means; empty on the frontier. */
  dominatedBy: number[];
}

/**
 * Which systems are efficient: none of the others is at once as cheap and as good and better in one of the two. A place is sure where the
 * paired t intervals prove it: on the frontier, every other one surely costs more or serves worse (or is alike in every replication); off it,
 * some other one dominates surely. The intervals of cost and service of all pairs hold together with the confidence (Bonferroni: Law 2015,
 * sec. 10.3), and so do all places that are sure.
 */
export function frontier(systems: readonly CostAndService[], confidence = 0.95): FrontierPlace[] {
  const pairs = (systems.length * (systems.length - 1)) / 2;
  const each = 1 - (1 - confidence) / (2 * pairs);
  return systems.map((system, i) => {
    const others = systems.flatMap((other, j) =>
      j === i
        ? []
        : [
            {
              place: j,
              cost: signOf(other.cost, system.cost, each),
              service: signOf(other.service, system.service, each),
            },
          ],
    );
    const dominatedBy = others.filter(
      ({cost, service}) => cost.mean <= 0 && service.mean >= 0 && (cost.mean < 0 || service.mean > 0),
    );
    const isOnFrontier = dominatedBy.length === 0;
    const isSure = isOnFrontier
      ? others.every(
          ({cost, service}) =>
            cost.sure === 1 || service.sure === -1 || (cost.sure === 0 && service.sure === 0),
        )
      : dominatedBy.some(
          ({cost, service}) =>
            (cost.sure === -1 && (service.sure === 1 || service.sure === 0)) ||
            (cost.sure === 0 && service.sure === 1),
        );
    return {isOnFrontier, isSure, dominatedBy: dominatedBy.map(({place}) => place)};
  });
}

/** Sign of a difference by its mean, and by its interval: null where that leaves it open. */
interface Sign {
  mean: number;
  sure: -1 | 0 | 1 | null;
}

function signOf(x: readonly number[], y: readonly number[], confidence: number): Sign {
  const difference = pairedWhereKnown(x, y, confidence);
  if (difference === null) return {mean: NaN, sure: null};
  const {mean, halfWidth} = difference;
  if (halfWidth === null) return {mean, sure: null};
  if (mean === 0 && halfWidth === 0) return {mean, sure: 0};
  return {mean, sure: Math.abs(mean) <= halfWidth ? null : mean > 0 ? 1 : -1};
}
