import type {Model} from '../../answer.ts';
import {economicOrderQuantity, eoqCost} from '../../../theory/eoq.ts';
import {numberOf} from '../../parameters.ts';

/** Constant demand, one order cost, one holding cost. */
export const economicOrder: Model = (of) => {
  const options = {
    fixedOrderCost: numberOf(of, 'K'),
    holdingCost: numberOf(of, 'h'),
    demandRate: numberOf(of, 'lambda'),
  };
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
