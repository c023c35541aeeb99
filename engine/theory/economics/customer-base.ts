import {gammaQ} from '../../kernel/math.ts';
import {requireNonNegative, requirePositive, requireWhole} from '../check.ts';
import {equilibriumRate} from './equilibrium.ts';

/** Customers who buy single units and stay as they are served, from a base stock with a constant lead time. */
export interface CustomerBaseOptions {
  /** New customers per unit of time, positive. */
  newCustomers: number;
  /** Purchases per customer and unit of time, positive; Poisson. */
  purchaseRate: number;
  /** Share of customers who stay for another unit of time, below 1, by the fill rate; it must not fall. */
  retention: (fillRate: number) => number;
  /** Positive. */
  leadTime: number;
  /** Money per unit and unit of time on hand, not negative. */
  holdingCost: number;
  /** Money per unit. */
  margin: number;
}

export interface CustomerBase {
  /** In the long run. */
  customers: number;
  /** Units per unit of time. */
  demandRate: number;
  fillRate: number;
  /** Units. */
  averageOnHand: number;
  /** Money per unit of time. */
  profit: number;
}

/**
 * The base of customers A/(1 - retention) that a base stock settles at, units, a whole number >= 0, and what it earns.
 * The inventory level is the base stock less a Poisson number: Palm (1938); geometric stays: Blattberg & Deighton (1996),
 * Harvard Business Review 74 (4), 136-144. Throws RangeError on bad values, and where nobody ever leaves.
 */
export function customerBaseAt(options: CustomerBaseOptions, baseStockLevel: number): CustomerBase {
  const {newCustomers, purchaseRate, retention, leadTime, holdingCost, margin} = options;
  requirePositive('new customers', newCustomers);
  requirePositive('purchase rate', purchaseRate);
  requirePositive('lead time', leadTime);
  requireNonNegative('holding cost', holdingCost);
  requireWhole('base-stock level', baseStockLevel, 0);
  const customersAt = (fillRate: number): number => {
    const staying = retention(fillRate);
    requireNonNegative('retention', staying);
    requirePositive('1 - retention', 1 - staying);
    return newCustomers / (1 - staying);
  };
  const fillRateAt = (rate: number): number =>
    baseStockLevel === 0 ? 0 : gammaQ(baseStockLevel, rate * leadTime);
  const demandRate = equilibriumRate((fillRate) => purchaseRate * customersAt(fillRate), fillRateAt);
  const mean = demandRate * leadTime;
  const fillRate = fillRateAt(demandRate);
  // E[(S - D)+] = S P(D <= S - 1) - mean P(D <= S - 2), both as incomplete gamma functions
  const below = baseStockLevel > 1 ? gammaQ(baseStockLevel - 1, mean) : 0;
  const averageOnHand = baseStockLevel * fillRate - mean * below;
  return {
    customers: demandRate / purchaseRate,
    demandRate,
    fillRate,
    averageOnHand,
    profit: margin * demandRate - holdingCost * averageOnHand,
  };
}
