import {requireNonNegative, requirePositive} from '../check.ts';
import {type EoqOptions} from '../eoq.ts';
import {newsvendor, type NewsvendorCosts, type NewsvendorDemand} from '../newsvendor.ts';

/** Units received of an order of Q: Q + Y, or Q times Y; Y with this mean and standard deviation. */
export interface Yield {
  type: 'additive' | 'multiplicative';
  mean: number;
  sd: number;
}

/**
 * Economic order quantity when what arrives differs from what was ordered, placed when stock runs out; units,
 * and money per unit of time. Snyder & Shen (2019), eqs. 9.19 and 9.20 (additive), 9.22 and 9.23 (multiplicative,
 * of a positive mean yield). Throws RangeError on bad values.
 */
export function eoqWithYield(
  {fixedOrderCost, holdingCost, demandRate}: EoqOptions,
  received: Yield,
): {orderQuantity: number; cost: number} {
  const {mean, sd} = received;
  requirePositive('fixed order cost', fixedOrderCost);
  requirePositive('holding cost', holdingCost);
  requirePositive('demand rate', demandRate);
  requireNonNegative('sd', sd);
  const square = (2 * fixedOrderCost * demandRate) / holdingCost;
  switch (received.type) {
    case 'additive': {
      const units = Math.sqrt(square + sd * sd);
      return {orderQuantity: units - mean, cost: holdingCost * units};
    }
    case 'multiplicative': {
      requirePositive('mean', mean);
      const moment = mean * mean + sd * sd;
      return {
        orderQuantity: Math.sqrt(square / moment),
        cost: (holdingCost * Math.sqrt(square * moment)) / mean,
      };
    }
    default:
      received.type satisfies never;
      throw new RangeError(`unknown yield: ${JSON.stringify(received)}`);
  }
}

/**
 * One order for a known demand, units, when Q + Y units arrive: demand less Y is the demand of a newsvendor who
 * pays for what is over and what is short. Snyder & Shen (2019), eq. 9.27. `shortfall` is the law of -Y. Throws
 * RangeError on bad values.
 */
export function newsvendorWithYield(
  demand: number,
  shortfall: NewsvendorDemand,
  costs: NewsvendorCosts,
): {orderQuantity: number; cost: number} {
  requireNonNegative('demand', demand);
  const {quantity, cost} = newsvendor(shortfall, costs);
  return {orderQuantity: demand + quantity, cost};
}
