import {normalCdf} from '../kernel/math.ts';
import {requireNonNegative, requirePositive} from './check.ts';
import {normalLoss} from './normal-loss.ts';

/** Service of a reorder point with normal lead-time demand, as textbooks have it. */
export interface NormalService {
  /** P(D <= r) (type 1). */
  cycleServiceLevel: number;
  /** The same read at r + 1/2, for demand in whole units. */
  cycleServiceLevelOfUnits: number;
  /** 1 - n(r)/Q. */
  fillRateOfOneCycle: number;
  /** 1 - [n(r) - n(r + Q)]/Q. */
  fillRate: number;
  /** Q/2 and the safety stock, units. */
  averageOnHand: number;
  /** n(r), units. */
  shortPerCycle: number;
}

/**
 * Silver, Pyke & Thomas (2017), Inventory and Production Management in Supply Chains, sections 6.7 and 6A. Mean and
 * standard deviation of lead-time demand, and order quantity, in units; throws RangeError unless they are positive
 * (the mean may be 0).
 */
export function normalService(
  {mean, sd}: {mean: number; sd: number},
  reorderPoint: number,
  orderQuantity: number,
): NormalService {
  requireNonNegative('mean', mean);
  requirePositive('sd', sd);
  requirePositive('order quantity', orderQuantity);
  const z = (reorderPoint - mean) / sd;
  const shortPerCycle = sd * normalLoss(z);
  return {
    cycleServiceLevel: normalCdf(z),
    cycleServiceLevelOfUnits: normalCdf((reorderPoint + 0.5 - mean) / sd),
    fillRateOfOneCycle: 1 - shortPerCycle / orderQuantity,
    fillRate: 1 - (shortPerCycle - sd * normalLoss(z + orderQuantity / sd)) / orderQuantity,
    averageOnHand: orderQuantity / 2 + reorderPoint - mean,
    shortPerCycle,
  };
}
