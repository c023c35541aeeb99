import {backorderService, fillRate, readyRate} from './backorder-service.ts';
import {requireShare} from './check.ts';
import {firstWhere} from './demand-law.ts';
import {cdfBeforeOrder} from './inventory-position.ts';
import {lostSalesLevel} from './lost-sales-level.ts';
import {lostSalesMeasure, lostSalesService} from './lost-sales-service.ts';
import type {Service, TargetMeasure} from './service.ts';
import type {GrowingPoint, PointLaws, StockingPoint} from './stocking-point.ts';

const TARGET_SLACK = 1e-12;

/**
 * The smallest level that meets a target share in (0, 1): the reorder point r >= -orderQuantity of (r,nQ) and
 * (s,S), or the base-stock level S >= 0, in units. It never falls when the target rises. Where the measure crosses the target more than
 * once, as estimates for lost sales may, it is one of the levels that meet it above one that does not. Throws RangeError on
 * another target.
 */
export function deriveReorderPoint(point: StockingPoint, measure: TargetMeasure, target: number): number {
  requireShare('target', target);
  const goal = target - TARGET_SLACK;
  return (
    (point.growing && clearLevel(point.growing, measure, goal)) ??
    firstWhere(lowestOf(point), point.highest, (level) => measureOfLevel(point, measure, level) >= goal)
  );
}

/** The level by a law that grows, where it is the only one above which all meet the goal, whatever rounding did; else null. */
function clearLevel(point: GrowingPoint, measure: TargetMeasure, goal: number): number | null {
  const {position, shortage} = point;
  if (shortage === 'backorder') return risingLevel(point, measure, goal);
  if (goal <= 0 || measure !== 'fillRate' || position.type !== 'uniform') return null;
  const r = lostSalesLevel(point, goal);
  return r === null ? null : levelOf(point, r);
}

/** Where demand waits every measure rises with the level: each is the mean of such a function of the stock. */
function risingLevel(point: GrowingPoint, measure: TargetMeasure, goal: number): number | null {
  const {law, position} = point;
  let isClear = true;
  const meets = (level: number) => {
    const beyond = measureOfLevel(point, measure, level) - goal;
    isClear &&= Math.abs(beyond) > law.roundingUpTo(level + position.span) / position.orderSize;
    return beyond >= 0;
  };
  let low = lowestOf(point);
  let high = Math.ceil(law.mean);
  while (!meets(high) && isClear) {
    low = high + 1;
    high += Math.ceil(high / 4) + 1;
  }
  const level = firstWhere(low, high, meets);
  return isClear ? level : null;
}

function lowestOf({policy, position}: PointLaws): number {
  return policy === 'baseStock' ? 0 : -position.span;
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

function levelOf(point: PointLaws, r: number): number {
  return point.policy === 'baseStock' ? r + 1 : r;
}
