import type {Network} from '../../scenario/network.ts';
import {inUnits} from '../../scenario/units.ts';
import type {Operation} from '../operation.ts';

/** Units that stay on hand for others. */
export interface Kept {
  /** What each segment must leave, at `point * segments + segment`. */
  readonly fromSegments: Float64Array;
  /** What the replenishment of other sites must leave, by point. */
  readonly fromSites: Float64Array;
}

/**
 * What `keepFor` keeps at each stocking point. The classes rank as they are written: a class leaves what is kept for those before it.
 * Customers of any other class, and the sites that are replenished from here, leave all of it. Null where nothing is kept for anybody.
 */
export function keptUnits(network: Network): Kept | null {
  const {points, segments, scenario} = network;
  const entries = scenario.sites.flatMap((site) => site.stock);
  if (entries.every((stock) => Object.keys(stock.keepFor).length === 0)) return null;
  const fromSegments = new Float64Array(points.count * segments.count);
  const fromSites = new Float64Array(points.count);
  for (let p = 0; p < points.count; p++) {
    const ranks = Object.entries(entries[points.entry[p]].keepFor);
    const above = (segmentClass: string | null) => {
      const rank = ranks.findIndex(([keptFor]) => keptFor === segmentClass);
      return ranks
        .slice(0, rank < 0 ? ranks.length : rank)
        .reduce((sum, [, units]) => sum + inUnits(units, network.quantum[points.product[p]]), 0);
    };
    fromSites[p] = above(null);
    for (let s = 0; s < segments.count; s++) fromSegments[p * segments.count + s] = above(segments.class[s]);
  }
  return {fromSegments, fromSites};
}

/** Units on hand that an order of this segment may take; none at a point that is not there, -1. */
export function available(op: Operation, point: number, segment: number): number {
  if (point < 0) return 0;
  const onHand = op.stock.onHand[point];
  if (op.kept === null) return onHand;
  return Math.max(0, onHand - op.kept.fromSegments[point * op.network.segments.count + segment]);
}

/** Units on hand that may go to a site which is replenished from here. */
export function availableForSites(op: Operation, point: number): number {
  const onHand = op.stock.onHand[point];
  return op.kept === null ? onHand : Math.max(0, onHand - op.kept.fromSites[point]);
}
