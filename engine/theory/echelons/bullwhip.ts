import {requireNonNegative, requireWhole} from '../check.ts';

/**
 * Least ratio of the variance of a retailer's orders to that of its demand: the retailer orders up to a level each period, with a lead
 * time of whole periods, and forecasts by the moving average of the last `periods` ones, of independent demands. Chen, Drezner, Ryan &
 * Simchi-Levi (2000), Management Science 46, 436-443, theorem 2.2. Throws RangeError on values out of range.
 */
export function bullwhipBound(leadTime: number, periods: number): number {
  requireNonNegative('lead time', leadTime);
  requireWhole('periods', periods, 1);
  const ratio = leadTime / periods;
  return 1 + 2 * ratio + 2 * ratio * ratio;
}
