import {requireNonNegative, requirePositive} from './check.ts';
import {compoundPmf} from './compound-count.ts';
import {type DemandLaw, tabulatedLaw} from './demand-law.ts';
import {demandOver, withUniformDelay} from './lead-time-demand.ts';
import {ONE_UNIT} from './quantity.ts';

/** Long-run behaviour of a base stock with unit demand and backorders; shares lie in [0, 1]. */
export interface BaseStock {
  /** Units. */
  averageOnHand: number;
  /** Units. */
  averageBackorders: number;
  /** P(on hand > 0), which is the fill rate, for Poisson demand sees time averages. */
  readyRate: number;
  fillRate: number;
  /** P(no backorders); larger than the fill rate. */
  noBackorderTime: number;
  /** Days per unit; units served at once count 0. */
  meanUnitWait: number;
  /** Of the inventory level, units squared. */
  variance: number;
  /** Money a day: holding and backorders. */
  cost: number;
}

export interface BaseStockOptions {
  /** Units on order at a random instant; see the laws below. */
  outstanding: DemandLaw;
  /** Units a day, positive; Poisson. */
  demandRate: number;
  /** Money per unit and day, not negative. */
  holdingCost: number;
  backorderCost: number;
}

/**
 * Base-stock level S, one order per unit: the inventory level is S less the units on order. Units; not
 * negative. Zipkin (2000), Foundations of Inventory Management, section 6.2. Throws RangeError on values out
 * of range.
 */
export function baseStockAt(options: BaseStockOptions, baseStockLevel: number): BaseStock {
  const {outstanding, demandRate, holdingCost, backorderCost} = options;
  requireNonNegative('base-stock level', baseStockLevel);
  requirePositive('demand rate', demandRate);
  requireNonNegative('holding cost', holdingCost);
  requireNonNegative('backorder cost', backorderCost);
  const averageBackorders = outstanding.loss(baseStockLevel);
  const averageOnHand = baseStockLevel - outstanding.mean + averageBackorders;
  const fillRate = outstanding.cdf(baseStockLevel - 1);
  return {
    averageOnHand,
    averageBackorders,
    readyRate: fillRate,
    fillRate,
    noBackorderTime: outstanding.cdf(baseStockLevel),
    meanUnitWait: averageBackorders / demandRate,
    variance: outstanding.variance,
    cost: holdingCost * averageOnHand + backorderCost * averageBackorders,
  };
}

/**
 * The level of least cost, the quantile b/(b + h) of the units on order, and that cost. Both costs positive.
 */
export function optimalBaseStock(options: BaseStockOptions): {baseStockLevel: number; cost: number} {
  const {outstanding, holdingCost, backorderCost} = options;
  requirePositive('holding cost', holdingCost);
  requirePositive('backorder cost', backorderCost);
  const baseStockLevel = outstanding.quantile(backorderCost / (backorderCost + holdingCost));
  return {baseStockLevel, cost: baseStockAt(options, baseStockLevel).cost};
}

/**
 * Units on order with independent lead times of any law, which may overtake each other: Poisson. Palm (1938);
 * it is the demand over a constant lead time of the same mean. Units a day, days.
 */
export function palmOutstanding(demandRate: number, leadTimeMean: number): DemandLaw {
  return demandOver(poisson(demandRate), {mean: leadTimeMean, variance: 0});
}

/**
 * Units on order where all that wait leave every `dispatchInterval` days and take `transit` days, which is
 * constant.
 */
export function scheduledOutstanding(
  demandRate: number,
  dispatchInterval: number,
  transit: number,
): DemandLaw {
  const demand = poisson(demandRate);
  return withUniformDelay(demandOver(demand, {mean: transit, variance: 0}), demand, dispatchInterval);
}

/**
 * Units on order at a supplier with one exponential server, the number in an M/M/1 queue: geometric. Units a
 * day; throws RangeError unless demand is slower than service.
 */
export function singleServerOutstanding(demandRate: number, serviceRate: number): DemandLaw {
  requirePositive('demand rate', demandRate);
  requirePositive('service rate - demand rate', serviceRate - demandRate);
  const mean = demandRate / (serviceRate - demandRate);
  const moments = {mean, variance: mean * (1 + mean)};
  return tabulatedLaw(compoundPmf(moments, ONE_UNIT), moments);
}

/**
 * Share of units that wait longer than `time` days with a constant lead time: those for which S units or more are demanded in the rest
 * of it; none where nothing is left of it.
 */
export function baseStockWaitOver(
  demandRate: number,
  leadTime: number,
  baseStockLevel: number,
  time: number,
): number {
  requireNonNegative('time', time);
  if (time >= leadTime) return 0;
  return 1 - palmOutstanding(demandRate, leadTime - time).cdf(baseStockLevel - 1);
}

function poisson(demandRate: number) {
  return {orderRate: demandRate, quantity: ONE_UNIT, dispersion: 1};
}
