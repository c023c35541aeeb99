import {requirePositive} from '../check.ts';
import {economicOrderQuantity, type EoqOptions} from '../eoq.ts';

export interface EoqBackordersOptions extends EoqOptions {
  /** Money per unit owed and unit of time, positive. */
  backorderCost: number;
}

export interface EoqBackorders {
  /** Units. */
  orderQuantity: number;
  /** Share of an order that is owed when it arrives. */
  backorderShare: number;
  /** Money per unit of time: ordering, holding and backorders. */
  cost: number;
  /** Units, just after a receipt. */
  mostOnHand: number;
  /** Units, just before a receipt. */
  mostBackorders: number;
  /** Units, averaged over time. */
  averageOnHand: number;
  averageBackorders: number;
  /** Units served at once / units demanded. */
  fillRate: number;
}

/**
 * Economic order quantity where demand may wait, with the best share of it that does: Q = √(2Kλ(h + b)/(hb)),
 * x = h/(h + b). Snyder & Shen (2019), theorem 3.5. Throws RangeError unless everything is positive.
 */
export function eoqWithBackorders(options: EoqBackordersOptions): EoqBackorders {
  const {holdingCost, backorderCost} = options;
  requirePositive('backorder cost', backorderCost);
  const orderQuantity =
    economicOrderQuantity(options) * Math.sqrt((holdingCost + backorderCost) / backorderCost);
  const backorderShare = holdingCost / (holdingCost + backorderCost);
  return {
    backorderShare,
    ...eoqBackordersAt(options, orderQuantity, backorderShare),
  };
}

/**
 * What an order quantity brings, units, positive, when the given share of it is owed as it arrives, in [0, 1].
 * Snyder & Shen (2019), eq. 3.24. Throws RangeError otherwise.
 */
export function eoqBackordersAt(
  {fixedOrderCost, holdingCost, backorderCost, demandRate}: EoqBackordersOptions,
  orderQuantity: number,
  backorderShare: number,
): Omit<EoqBackorders, 'backorderShare'> {
  requirePositive('order quantity', orderQuantity);
  if (!(backorderShare >= 0 && backorderShare <= 1))
    throw new RangeError(`backorder share must lie in [0, 1]: ${backorderShare}`);
  const filled = 1 - backorderShare;
  const averageOnHand = (orderQuantity * filled * filled) / 2;
  const averageBackorders = (orderQuantity * backorderShare * backorderShare) / 2;
  return {
    orderQuantity,
    cost:
      (fixedOrderCost * demandRate) / orderQuantity +
      holdingCost * averageOnHand +
      backorderCost * averageBackorders,
    mostOnHand: orderQuantity * filled,
    mostBackorders: orderQuantity * backorderShare,
    averageOnHand,
    averageBackorders,
    fillRate: filled,
  };
}
