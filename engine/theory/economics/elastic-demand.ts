import {palmOutstanding} from '../base-stock.ts';
import {type Performance, performanceAt, type StockCosts} from '../operating-cost.ts';
import {stockingPoint} from '../stocking-point.ts';
import {equilibriumRate} from './equilibrium.ts';

/** (r,Q) with single units that wait, a constant lead time, and Poisson demand that answers to the fill rate. */
export interface ElasticDemandOptions {
  /** Units a day by the fill rate; it must not fall, and must be positive at full service. */
  demandAt: (fillRate: number) => number;
  /** Days, positive. */
  leadTime: number;
  /** Units, a whole number >= 1. */
  orderQuantity: number;
  /** Money per unit. */
  margin: number;
  costs: StockCosts;
}

export interface ElasticProfit extends Performance {
  /** Units a day, where demand and fill rate agree. */
  demandRate: number;
  /** Money a day: the margin less ordering, holding and backorders. */
  profit: number;
}

/**
 * What a reorder point brings where demand and service have settled, units, a whole number. The sales-service curve is
 * that of Ballou (2004), chapter 4; the stock that of `performanceAt`. Throws RangeError on bad values.
 */
export function elasticProfit(options: ElasticDemandOptions, reorderPoint: number): ElasticProfit {
  const {demandAt, margin} = options;
  const demandRate = equilibriumRate(demandAt, (rate) => stockAt(options, rate, reorderPoint).fillRate);
  const at = stockAt(options, demandRate, reorderPoint);
  return {...at, demandRate, profit: margin * demandRate - at.cost};
}

/** The same stock at a given demand rate, units a day, which no service changes. */
export function stockAt(
  {leadTime, orderQuantity, costs}: ElasticDemandOptions,
  demandRate: number,
  reorderPoint: number,
): Performance {
  const point = stockingPoint({
    policy: {type: 'reorderPoint', orderQuantity},
    shortage: 'backorder',
    orderRate: demandRate,
    quantity: {values: [1], shares: [1]},
    leadTimeMean: leadTime,
    law: palmOutstanding(demandRate, leadTime),
  });
  return performanceAt(point, reorderPoint, costs);
}
