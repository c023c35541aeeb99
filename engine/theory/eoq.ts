import {requirePositive} from './check.ts';

export interface EoqOptions {
  /** Money per order, positive. */
  fixedOrderCost: number;
  /** Money per unit and unit of time, positive. */
  holdingCost: number;
  /** Units per unit of time, positive and constant. */
  demandRate: number;
}

/**
 * Economic order quantity √(2Kλ/h), units. Harris (1913); Snyder & Shen (2019), eq. 3.4. RangeError as below.
 */
export function economicOrderQuantity(options: EoqOptions): number {
  checkEoq(options);
  const {fixedOrderCost, holdingCost, demandRate} = options;
  return Math.sqrt((2 * fixedOrderCost * demandRate) / holdingCost);
}

/**
 * Cost per unit of time of ordering `orderQuantity` units at a time, ordering and holding: Kλ/Q + hQ/2.
 * Snyder & Shen (2019), eq. 3.3. Throws RangeError unless everything is positive.
 */
export function eoqCost(options: EoqOptions, orderQuantity: number): number {
  checkEoq(options);
  requirePositive('order quantity', orderQuantity);
  const {fixedOrderCost, holdingCost, demandRate} = options;
  return (fixedOrderCost * demandRate) / orderQuantity + (holdingCost * orderQuantity) / 2;
}

function checkEoq({fixedOrderCost, holdingCost, demandRate}: EoqOptions): void {
  requirePositive('fixed order cost', fixedOrderCost);
  requirePositive('holding cost', holdingCost);
  requirePositive('demand rate', demandRate);
}
