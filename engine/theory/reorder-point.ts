import {backorderService, fillRate, readyRate} from './backorder-service.ts';
import {requireShare} from './check.ts';
import {firstWhere} from './demand-law.ts';
import {cdfBeforeOrder} from './inventory-position.ts';
import {lostSalesMeasure, lostSalesService} from './lost-sales-service.ts';
import type {Service, TargetMeasure} from './service.ts';
import type {StockingPoint} from './stocking-point.ts';

const TARGET_SLACK = 1e-12;

/**
 * The smallest level that meets a target share in (0, 1): the reorder point r >= -orderQuantity of (r,nQ) and
 * (s,S), or the base-stock level S >= 0, in units. It never falls when the target rises. Throws RangeError on
 * another target.
 */
export function deriveReorderPoint(point: StockingPoint, measure: TargetMeasure, target: number): number {
  requireShare('target', target);
  const lowest = point.policy === 'baseStock' ? 0 : -point.position.span;
  return firstWhere(lowest, point.highest, (level) => {
    return measureAt(point, measure, reorderPointOf(point, level)) >= target - TARGET_SLACK;
  });
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

function measureAt(point: StockingPoint, measure: TargetMeasure, r: number): number {
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
function reorderPointOf(point: StockingPoint, level: number): number {
  return point.policy === 'baseStock' ? level - 1 : level;
}
