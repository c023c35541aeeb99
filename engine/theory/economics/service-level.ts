import {log, normalCdf, normalQuantile} from '../../kernel/math.ts';
import {requirePositive, requireShare} from '../check.ts';
import {normalLoss} from '../normal-loss.ts';

export interface SalesResponseOptions {
  /** Money gained per unit sold, positive. */
  margin: number;
  /** Units a year, positive. */
  annualSales: number;
  /** Share of annual sales that one percentage point of service adds, positive. */
  responsePerPoint: number;
  /** Money a year per unit of money in stock, positive. */
  carryingRate: number;
  /** Money per unit, positive. */
  unitCost: number;
  /** Standard deviation of the demand of a period, units, positive. */
  demandSd: number;
  /** Lead time in such periods, positive. */
  leadTime: number;
}

export interface ServiceOptimum {
  /** Money a year that one percentage point of service adds. */
  profitPerPoint: number;
  /** Money a year that one standard deviation of safety stock costs. */
  costPerDeviation: number;
  /** Deviations that one more point is worth. */
  deviationsPerPoint: number;
  /** The best service level, a share, and its safety factor and safety stock in units. */
  serviceLevel: number;
  safetyFactor: number;
  safetyStock: number;
  /** The best service level in whole percent. */
  wholePercent: number;
}

/**
 * The service level where the profit that one more point brings is what its safety stock costs, for service from a
 * half on. Ballou (2004), Business Logistics/Supply Chain Management, 5th ed., chapter 4. Throws RangeError unless
 * everything is positive.
 */
export function bestServiceLevel(options: SalesResponseOptions): ServiceOptimum {
  for (const [name, value] of Object.entries(options)) requirePositive(name, value);
  const {margin, annualSales, responsePerPoint, carryingRate, unitCost, demandSd, leadTime} = options;
  const sd = demandSd * Math.sqrt(leadTime);
  const profitPerPoint = margin * responsePerPoint * annualSales;
  const costPerDeviation = carryingRate * unitCost * sd;
  const deviationsPerPoint = profitPerPoint / costPerDeviation;
  const safetyFactor = bestSafetyFactor((100 * profitPerPoint) / costPerDeviation);
  let wholePercent = 50;
  while (wholePercent < 99 && stepToPercent(wholePercent + 1) <= deviationsPerPoint) wholePercent++;
  return {
    profitPerPoint,
    costPerDeviation,
    deviationsPerPoint,
    serviceLevel: normalCdf(safetyFactor),
    safetyFactor,
    safetyStock: safetyFactor * sd,
    wholePercent,
  };
}

/**
 * Safety factor at which a gain in proportion to the service level, less a cost in proportion to safety stock, is
 * greatest: φ(z) = 1/ratio, ratio the gain of full service over the cost of one standard deviation. 0 where that is
 * too small for any safety stock. Vermorel (2012), Optimal service level formula (lokad.com).
 */
export function bestSafetyFactor(ratio: number): number {
  requirePositive('ratio', ratio);
  return Math.sqrt(2 * Math.max(0, log(ratio / Math.sqrt(2 * Math.PI))));
}

/** Deviations of safety stock from the whole percent before to this one, above 1 and below 100. */
export function stepToPercent(percent: number): number {
  requireShare('percent / 100', percent / 100);
  requireShare('percent / 100', (percent - 1) / 100);
  return normalQuantile(percent / 100) - normalQuantile((percent - 1) / 100);
}

/** What a service level in [1/2, 1) brings over one of a half, money a year. */
export function serviceOutcome(
  options: SalesResponseOptions,
  serviceLevel: number,
): {grossProfit: number; safetyStockCost: number; net: number} {
  requireShare('service level', serviceLevel);
  const {profitPerPoint, costPerDeviation} = bestServiceLevel(options);
  const grossProfit = 100 * profitPerPoint * (serviceLevel - 0.5);
  const safetyStockCost = costPerDeviation * normalQuantile(serviceLevel);
  return {grossProfit, safetyStockCost, net: grossProfit - safetyStockCost};
}

export interface CycleServiceOptions {
  /** Units a year, positive. */
  annualDemand: number;
  /** Of lead-time demand, units; the deviation positive. */
  mean: number;
  sd: number;
  /** Units, positive. */
  orderQuantity: number;
  /** Money per unit and year, positive. */
  holdingCost: number;
  /** Money per unit short, positive. */
  shortageCost: number;
}

/**
 * The best cycle service level by the textbook: 1 - hQ/(bD) where demand waits, mD/(mD + hQ) where it is lost, the
 * shortage cost then being the margin; a share. Silver, Pyke & Thomas (2017), section 6.7; Chopra & Meindl (2016),
 * Supply Chain Management, eqs. 13.7 and 13.8. An approximation of the system, whose own optimum lies elsewhere.
 * Throws RangeError where shortages are so cheap that there is none.
 */
export function criticalCycleService(
  {annualDemand, orderQuantity, holdingCost, shortageCost}: CycleServiceOptions,
  shortage: 'backorder' | 'lost',
): number {
  requirePositive('annual demand', annualDemand);
  requirePositive('order quantity', orderQuantity);
  requirePositive('holding cost', holdingCost);
  requirePositive('shortage cost', shortageCost);
  const short = shortageCost * annualDemand;
  const held = holdingCost * orderQuantity;
  const share = shortage === 'lost' ? short / (short + held) : 1 - held / short;
  requireShare('critical cycle service level', share);
  return share;
}

/** Reorder point of a cycle service level in (0, 1), units, and its yearly money by the textbook. */
export function cycleServiceCost(
  options: CycleServiceOptions,
  serviceLevel: number,
): {reorderPoint: number; holding: number; shortage: number; total: number; fillRate: number} {
  requireShare('service level', serviceLevel);
  const {annualDemand, mean, sd, orderQuantity, holdingCost, shortageCost} = options;
  requirePositive('sd', sd);
  const z = normalQuantile(serviceLevel);
  const short = sd * normalLoss(z);
  const holding = holdingCost * (orderQuantity / 2 + sd * z);
  const shortage = (shortageCost * annualDemand * short) / orderQuantity;
  return {
    reorderPoint: mean + sd * z,
    holding,
    shortage,
    total: holding + shortage,
    fillRate: 1 - short / orderQuantity,
  };
}
