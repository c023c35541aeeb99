import {backorderService, fillRate, readyRate} from './backorder-service.ts';
import {requireShare} from './check.ts';
import {firstWhere} from './demand-law.ts';
import {cdfBeforeOrder} from './inventory-position.ts';
import {lostSalesMeasure, lostSalesService} from './lost-sales-service.ts';
import type {Service, TargetMeasure} from './service.ts';
import type {GrowingPoint, PointLaws, StockingPoint} from './stocking-point.ts';

const TARGET_SLACK = 1e-12;

/**
 * The smallest level that meets a target share in (0, 1): the reorder point r >= -orderQuantity of (r,nQ) and
 * (s,S), or the base-stock level S >= 0, in units. It never falls when the target rises. Throws RangeError on
 * another target.
 */
export function deriveReorderPoint(point: StockingPoint, measure: TargetMeasure, target: number): number {
  requireShare('target', target);
  const lowest = point.policy === 'baseStock' ? 0 : -point.position.span;
  const {growing} = point;
  const level = growing && clearLevel(growing, measure, target, lowest);
  return (
    level ??
    firstWhere(
      lowest,
      point.highest,
      (level) => measureOfLevel(point, measure, level) >= target - TARGET_SLACK,
    )
  );
}

/**
 * The same level from a law that grows from below, for a search that goes up from low levels; null where rounding, or a measure that may fall
 * from one level to the next, leaves it open which level the whole law gives. Where sales are lost, the fill rate of (r,nQ) and base stock
 * rises below `several`, and above it where as a rule one order is on the way and about Q units large: so on 60,000 random points.
 */
function clearLevel(
  point: GrowingPoint,
  measure: TargetMeasure,
  target: number,
  lowest: number,
): number | null {
  const {law, position} = point;
  const isLost = point.shortage === 'lost';
  if (isLost && (measure !== 'fillRate' || position.type !== 'uniform')) return null;
  const misses = (level: number) => measureOfLevel(point, measure, level) - target;
  const rounding = (level: number) => law.roundingUpTo(level + position.span) / position.orderSize;
  const meets = (level: number) => misses(level) >= -TARGET_SLACK;
  const isClear = (level: number) => Math.abs(misses(level)) > rounding(level);
  const several = point.policy === 'baseStock' ? 2 : position.span; // the first level with two orders on the way
  let low = lowest;
  let high = isLost ? several : Math.ceil(law.mean);
  if (isLost && !meets(high) && (meets(high - 1) || !risesOnward(point))) return null;
  while (!meets(high)) {
    if (rounding(high) > 1 - target) return null;
    low = high + 1;
    high += Math.ceil((high + position.span) / 2) + 1;
  }
  const level = firstWhere(low, high, meets);
  return isClear(level) && (level === lowest || isClear(level - 1)) ? level : null;
}

function risesOnward({position, lastWindow}: PointLaws): boolean {
  return lastWindow === null && position.orderSize <= 2 * position.span;
}

/**
 * Every measure at a level: r of (r,nQ), s of (s,S), or the base-stock level S. Throws RangeError unless it
 * is a whole number of units.
 */
export function serviceAt(point: StockingPoint, level: number): Service {
  if (!Number.isSafeInteger(level)) throw new RangeError(`level must be a whole number: ${level}`);
  const r = reorderPointOf(point, level);
  return point.shortage === 'lost' ? lostSalesService(point, r) : backorderService(point, r);
}

function measureOfLevel(point: PointLaws, measure: TargetMeasure, level: number): number {
  const r = reorderPointOf(point, level);
  if (point.shortage === 'lost') return lostSalesMeasure(point, measure, r);
  switch (measure) {
    case 'fillRate':
      return fillRate(point, r);
    case 'cycleServiceLevel':
      return cdfBeforeOrder(point.position, point.law, r);
    case 'readyRate':
      return readyRate(point, r);
    default:
      measure satisfies never;
      throw new RangeError(`unknown measure: ${String(measure)}`);
  }
}

/** A base stock S is (r,nQ) with r = S - 1 and Q = 1. */
function reorderPointOf(point: PointLaws, level: number): number {
  return point.policy === 'baseStock' ? level - 1 : level;
}
