import {requireNonNegative, requirePositive} from '../check.ts';
import {rootOf} from '../root.ts';

/**
 * The demand rate that comes about where demand answers to service and service falls as demand grows: the rate λ
 * with λ = demandAt(serviceAt(λ)). `demandAt` must not fall with the service, a share; `serviceAt` must not rise
 * with the rate; then there is one such rate. Throws RangeError unless demand lies between 0 and a finite rate.
 */
export function equilibriumRate(
  demandAt: (service: number) => number,
  serviceAt: (rate: number) => number,
): number {
  const least = demandAt(0);
  const most = demandAt(1);
  requireNonNegative('demand without service', least);
  requirePositive('demand at full service', most);
  if (least === most) return least;
  return rootOf((rate) => rate - demandAt(serviceAt(rate)), least, most);
}

/** Customers who stay in proportion to a retention rate, at Poisson purchases of one unit. */
export interface CustomerBaseOptions {
  /** New customers per unit of time, positive. */
  newCustomers: number;
  /** Purchases per customer and unit of time, positive. */
  purchaseRate: number;
  /** Share of customers who stay for another unit of time, below 1, by the fill rate; it must not fall. */
  retention: (fillRate: number) => number;
}

/** Customers in the long run at a fill rate: A/(1 - retention). Throws RangeError where none ever leave. */
export function customersAt({newCustomers, retention}: CustomerBaseOptions, fillRate: number): number {
  requirePositive('new customers', newCustomers);
  const staying = retention(fillRate);
  requireNonNegative('retention', staying);
  requirePositive('1 - retention', 1 - staying);
  return newCustomers / (1 - staying);
}
