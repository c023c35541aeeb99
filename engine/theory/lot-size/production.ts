import {requirePositive} from '../check.ts';
import {economicOrderQuantity, type EoqOptions} from '../eoq.ts';

export interface ProductionOptions extends EoqOptions {
  /** Units per unit of time while producing, above the demand rate. */
  productionRate: number;
}

/**
 * Economic production quantity: goods arrive at a rate, not all at once, which holds (1 - λ/μ) of the stock. Q =
 * √(2Kλ/(h(1 - λ/μ))) units, and its cost in money per unit of time. Taft (1918); Snyder & Shen (2019), section
 * 3.6. Throws RangeError unless everything is positive and production is faster than demand.
 */
export function economicProductionQuantity(options: ProductionOptions): {
  orderQuantity: number;
  cost: number;
} {
  const {fixedOrderCost, holdingCost, demandRate, productionRate} = options;
  requirePositive('production rate - demand rate', productionRate - demandRate);
  const held = holdingCost * (1 - demandRate / productionRate);
  const orderQuantity = economicOrderQuantity({...options, holdingCost: held});
  return {orderQuantity, cost: Math.sqrt(2 * fixedOrderCost * demandRate * held)};
}
