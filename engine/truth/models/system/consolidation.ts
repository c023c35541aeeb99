import type {Model} from '../../answer.ts';
import {numberOf, wholeOf} from '../../parameters.ts';
import {bestLoad, meanDockWait} from '../../../theory/end-to-end.ts';
import {performanceAt} from '../../../theory/operating-cost.ts';
import {multiServerQueue} from '../../../theory/queues/multi-server.ts';
import {stockingPoint} from '../../../theory/stocking-point.ts';

/** From order entry over (r,Q) stock to a dock where a truck leaves with so many orders. */
export const consolidation: Model = (of) => {
  const orderRate = numberOf(of, 'lambda');
  const orderQuantity = wholeOf(of, 'Q');
  const load = wholeOf(of, 'dispatch_quantity');
  const dispatchCost = numberOf(of, 'dispatch_cost');
  const waitCost = numberOf(of, 'w');
  const entry = multiServerQueue({arrivalRate: orderRate, serviceRate: numberOf(of, 'entry_mu'), servers: 1});
  const point = stockingPoint({
    policy: {type: 'reorderPoint', orderQuantity},
    shortage: 'backorder',
    orderRate,
    quantity: {values: [1], shares: [1]},
    leadTimeMean: numberOf(of, 'replenishment_lead_time'),
  });
  const stock = performanceAt(point, wholeOf(of, 'r'), {
    fixedOrderCost: numberOf(of, 'K'),
    holdingCost: numberOf(of, 'h'),
    backorderCost: numberOf(of, 'b'),
  });
  const dockWait = meanDockWait(load, orderRate);
  return {
    theory: {
      fill_rate: stock.fillRate,
      mean_stock_wait: stock.meanUnitWait,
      mean_entry_time: entry.W,
      mean_dock_wait: dockWait,
      mean_order_cycle_time: entry.W + stock.meanUnitWait + dockWait + numberOf(of, 'mean_transit'),
      E_on_hand: stock.averageOnHand,
      cost_rate: stock.cost + (dispatchCost * orderRate) / load + waitCost * orderRate * dockWait,
      dispatch_quantity_star: bestLoad(orderRate, dispatchCost, waitCost),
    },
  };
};
