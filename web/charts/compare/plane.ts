import type {FrontierPlace} from '../../../engine/index.ts';
import type {CompareResult} from '../../../engine/run/compare.ts';
import type {Amount} from '../../state/money.ts';
import type {DrawnCurve} from '../../state/search.svelte.ts';

/** A place in the plane of cost against service. */
export interface PlanePoint {
  service: number;
  cost: number;
}

/** Where a scenario stands in the plane; null where it has no service of that kind. */
export function standingOf(
  {measures, totals, tradeOff}: Pick<CompareResult, 'measures' | 'totals' | 'tradeOff'>,
  place: number,
): {service: Amount; cost: Amount; frontier: FrontierPlace} | null {
  const service = measures[tradeOff.service].values[place];
  const cost = totals.logisticsCost.values[place];
  return service && cost && {service, cost, frontier: tradeOff.frontier[place]};
}

/** The way of a curve through the plane, in the sequence of its lever. */
export function wayOf(curve: DrawnCurve | null, measure: string): readonly PlanePoint[] {
  return (curve?.points ?? []).flatMap(({measures, totals}) => {
    const service = measures[measure]?.mean;
    return service == null ? [] : [{service, cost: totals.logisticsCost.mean}];
  });
}

/**
 * Corners of the border below which nobody of these stands: the least cost at every level of service, from the left end of the plane up to
 * the best service, and from there to its top. The points are those on the frontier.
 */
export function frontierSteps(
  points: readonly PlanePoint[],
  {left, top}: {left: number; top: number},
): readonly PlanePoint[] {
  const ascending = [...points].sort((a, b) => a.service - b.service || a.cost - b.cost);
  if (ascending.length === 0) return [];
  const corners = ascending.flatMap(({service, cost}, i) => {
    const before = i === 0 ? left : ascending[i - 1].service;
    return [
      {service: before, cost},
      {service, cost},
    ];
  });
  const end = ascending[ascending.length - 1];
  return [...corners, {service: end.service, cost: Math.max(top, end.cost)}];
}
