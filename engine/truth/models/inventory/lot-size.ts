import type {Model} from '../../answer.ts';
import {economicOrderQuantity, eoqCost} from '../../../theory/eoq.ts';
import {eoqWithBackorders} from '../../../theory/lot-size/backorders.ts';
import {dynamicLotSizes} from '../../../theory/lot-size/dynamic.ts';
import {has, numberOf, numbersOf, valueOf} from '../../parameters.ts';
import type {ReferenceCase} from '../../cases.ts';

/** Constant demand, one order cost, one holding cost. */
export const economicOrder: Model = (of) => {
  const options = eoqOf(of);
  const quantity = economicOrderQuantity(options);
  return {
    theory: {
      Q_star: quantity,
      cost_star: eoqCost(options, quantity),
      orders_per_year: options.demandRate / quantity,
      cost_if_Q_20pct_high: eoqCost(options, 1.2 * quantity),
    },
  };
};

/** Constant demand that may wait. */
export const economicOrderBackorders: Model = (of) => {
  const best = eoqWithBackorders({...eoqOf(of), backorderCost: numberOf(of, 'b')});
  return {
    theory: {
      Q_star: best.orderQuantity,
      backorder_fraction: best.backorderShare,
      cost_star: best.cost,
      max_on_hand: best.mostOnHand,
      max_backorder: best.mostBackorders,
      average_on_hand: best.averageOnHand,
      average_backorders: best.averageBackorders,
      fill_rate: best.fillRate,
    },
  };
};

/** Known demand that differs by period. */
export const dynamicOrders: Model = (of) => {
  const byPeriod = (name: string) =>
    Array.isArray(valueOf(of, name)) ? numbersOf(of, name) : numberOf(of, name);
  const {orderQuantities, cost} = dynamicLotSizes({
    demand: numbersOf(of, 'demand'),
    fixedOrderCost: byPeriod('K'),
    holdingCost: byPeriod('h'),
    unitCost: has(of, 'c') ? byPeriod('c') : 0,
  });
  return {theory: {cost_star: cost, order_quantities: orderQuantities}};
};

function eoqOf(of: ReferenceCase) {
  return {
    fixedOrderCost: numberOf(of, 'K'),
    holdingCost: numberOf(of, 'h'),
    demandRate: numberOf(of, 'lambda'),
  };
}
