import type {Model, Replications} from '../../answer.ts';
import {demandOver} from '../../../theory/lead-time-demand.ts';
import {performanceAt} from '../../../theory/operating-cost.ts';
import {parallelOrders} from '../../../theory/parallel-orders.ts';
import {ONE_UNIT} from '../../../theory/quantity.ts';
import {stockingPoint} from '../../../theory/stocking-point.ts';
import type {LeadTime} from '../../lead-times.ts';
import {numberOf, wholeOf} from '../../parameters.ts';
import {stockCost, stockScenario} from '../../stock-scenario.ts';

/** (r,Q) with exponential lead times that overtake each other, and with those that leave together and never do. */
export const crossingOrders: Model = (of) => {
  const demandRate = numberOf(of, 'lambda');
  const leadTimeMean = numberOf(of, 'mean_lead_time');
  const reorderPoint = wholeOf(of, 'r');
  const orderQuantity = wholeOf(of, 'Q');
  const costs = {
    fixedOrderCost: numberOf(of, 'K'),
    holdingCost: numberOf(of, 'h'),
    backorderCost: numberOf(of, 'b'),
  };
  const crossing = parallelOrders({
    demandRate,
    leadTimeMean,
    reorderPoint,
    orderQuantity,
    shortage: 'backorder',
  });
  const law = demandOver(
    {orderRate: demandRate, quantity: ONE_UNIT, dispersion: 1},
    {mean: leadTimeMean, variance: leadTimeMean * leadTimeMean},
  );
  const point = stockingPoint({
    policy: {type: 'reorderPoint', orderQuantity},
    shortage: 'backorder',
    orderRate: demandRate,
    quantity: {values: [1], shares: [1]},
    leadTimeMean,
    law,
  });
  const sequential = performanceAt(point, reorderPoint, costs);
  const simulation = (leadTime: LeadTime, name: string): Replications => ({
    type: 'replicated',
    ordersPerDay: demandRate,
    scenario: stockScenario({
      ordersPerDay: demandRate,
      policy: {type: 'reorderPoint', reorderPoint, orderQuantity},
      leadTime,
      whenShort: {type: 'backorder'},
      memory: leadTimeMean + orderQuantity / demandRate,
      orderCost: costs.fixedOrderCost,
      holdingCost: costs.holdingCost,
      backorderCost: costs.backorderCost,
    }),
    figures: {
      [`${name}.OH`]: 'averageOnHand',
      [`${name}.BO`]: 'averageBackorders',
      [`${name}.ready`]: 'readyRate',
      [`${name}_cost`]: stockCost,
      [`cycle_service_level_${name}`]: 'cycleServiceLevel',
    },
  });
  return {
    theory: {
      crossing: {
        OH: crossing.averageOnHand,
        BO: crossing.averageBackorders,
        ready: crossing.fillRate,
        var: crossing.variance,
      },
      crossing_cost:
        costs.fixedOrderCost * crossing.orderFrequency +
        costs.holdingCost * crossing.averageOnHand +
        costs.backorderCost * crossing.averageBackorders,
      sequential: {
        OH: sequential.averageOnHand,
        BO: sequential.averageBackorders,
        ready: sequential.readyRate,
        var: law.variance + (orderQuantity * orderQuantity - 1) / 12,
      },
      sequential_cost: sequential.cost,
      cycle_service_level_sequential: sequential.cycleServiceLevel,
    },
    simulation: [
      simulation({type: 'iid', of: {type: 'exponential', mean: leadTimeMean}}, 'crossing'),
      simulation({type: 'schedule', poisson: 1 / leadTimeMean, transit: 0}, 'sequential'),
    ],
  };
};
