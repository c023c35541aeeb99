import {firstWhere} from './demand-law.ts';
import {lossBeforeOrder} from './inventory-position.ts';
import {
  blendedFillRate,
  type FillRateLimits,
  limitsAt,
  lostByLargeOrders,
  lostSalesMeasure,
} from './lost-sales-service.ts';
import type {GrowingPoint, PointLaws} from './stocking-point.ts';

/**
 * The reorder point of (r,nQ) from which on the fill rate of lost sales is at least `goal`, positive, and below which it is less, by a law that
 * grows. Null where the fill rate of `lostSalesService` crosses the goal more than once, which it may with several orders on the way, or where
 * rounding leaves open where it does. Any search among reorder points, by the whole law too, leads to it.
 */
export function lostSalesLevel(point: GrowingPoint, goal: number): number | null {
  const {law, position} = point;
  const {span} = position;
  const roundingAt = (r: number) => law.roundingUpTo(r + span) / span;
  let enough = Math.ceil(law.mean);
  while (leastFrom(point, enough) < goal + roundingAt(enough)) {
    if (roundingAt(enough) > 1 - goal) return null;
    enough += Math.ceil(enough / 4) + 1;
  }
  const rounding = roundingAt(enough);
  const single = crossingOfSingle(point, goal, rounding, Math.min(enough, span));
  if (single === null || enough < span) return single;
  const several = crossingOfSeveral(point, goal, rounding, enough);
  if (single === span) return several;
  return several === span ? single : null;
}

/**
 * A bound below the fill rates of r, not negative, and of all greater reorder points; it rises with r and asks for the law up to r only.
 *
 * Let n and n' be the mean units short, were they to wait, just before a receipt and just after it. Of Q units in a cycle n - n' are not
 * served at once (Hadley & Whitin 1963, chapter 4), so a share of 1 - n/Q is, at least, and as much of small orders, where it is divided by a
 * share of time. With large orders, and with one, the share is Q/(Q + n). As r rises n falls, for demand is short by less of any
 * position; so do the units lost since the last receipt; and Little's limit rises. A blend of rising bounds rises.
 */
function leastFrom(point: PointLaws, r: number): number {
  const {position, law, lastWindow} = point;
  const {orderSize, span} = position;
  const several = Math.max(r, span);
  const short = lossBeforeOrder(position, law, r);
  const lost = lastWindow === null ? short : Math.max(short, lostByLargeOrders(point, several).lost);
  return blendedFillRate(point, {
    ofLargeOrders: orderSize / (orderSize + lost),
    ofBackorders: Math.max(0, 1 - short / orderSize),
    noBackorders: 1,
    byLittle: law.mean > 0 ? (several + span) / law.mean : 1,
  });
}

/** The first of 0 … end - 1, with one order on the way at most, that reaches the goal: Q/(Q + n) rises as n falls. Else `end`. */
function crossingOfSingle(point: PointLaws, goal: number, rounding: number, end: number): number | null {
  let isClear = true;
  const crossing = firstWhere(0, end, (r) => {
    const beyond = lostSalesMeasure(point, 'fillRate', r) - goal;
    isClear &&= Math.abs(beyond) > rounding;
    return beyond >= 0;
  });
  return isClear ? crossing : null;
}

/** A reorder point with the figures that its fill rate is made of. */
interface Place extends FillRateLimits {
  readonly r: number;
}

/**
 * The first of Q … end that reaches the goal, with several orders on the way, if those after it do so, too; `end` does. The figures of
 * a fill rate rise with the reorder point, and one of them divides. Between two places it is therefore less than that of the upper one divided
 * as at the lower one, and more than that of the lower one divided as at the upper one: what stretches from below the goal to
 * above it is halved.
 */
function crossingOfSeveral(point: PointLaws, goal: number, rounding: number, end: number): number | null {
  const {span} = point.position;
  const placeAt = (r: number): Place => ({r, ...limitsAt(point, r)});
  const crossingBetween = (low: Place, high: Place): number | null => {
    const from = high.r === low.r + 1 ? high : low;
    const most = blendedFillRate(point, {
      ...high,
      ofBackorders: high.ofBackorders + rounding,
      noBackorders: Math.max(from.noBackorders - rounding, Number.MIN_VALUE),
    });
    if (most < goal - rounding) return high.r + 1;
    const least = blendedFillRate(point, {
      ...from,
      ofBackorders: Math.max(0, from.ofBackorders - rounding),
      noBackorders: high.noBackorders + rounding,
    });
    if (least > goal + rounding) return low.r + 1;
    if (from === high) return null;
    const middle = placeAt(Math.floor((low.r + high.r) / 2));
    const lower = crossingBetween(low, middle);
    if (lower === null) return null;
    const upper = crossingBetween(middle, high);
    if (lower > middle.r) return upper;
    return upper === middle.r + 1 ? lower : null;
  };
  return crossingBetween({...placeAt(span), r: span - 1}, placeAt(end));
}
