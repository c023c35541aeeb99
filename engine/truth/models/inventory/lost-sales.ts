import type {Model, Values} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {lostOrders} from '../../../theory/lost-orders.ts';
import {parallelOrders} from '../../../theory/parallel-orders.ts';
import {performanceAt} from '../../../theory/operating-cost.ts';
import {stockingPoint} from '../../../theory/stocking-point.ts';
import {textbookFillRate} from '../../../theory/reorder-quantity.ts';
import {isListed, leadTimeOf, listedLeadTime, type LeadTime} from '../../lead-times.ts';
import {numberOf, numbersOf, valueOf, wholeOf, wrong} from '../../parameters.ts';
import type {Reading} from '../../reading.ts';
import {lostRate, orderFrequency, stockCost, stockScenario} from '../../stock-scenario.ts';

const ONE = {values: [1], shares: [1]};

/**
 * Order one for one, unit demand that is lost: Erlang's loss system, whatever the law of the lead time. The last of the laws that the
 * case lists is played.
 */
export const baseStockLostSales: Model = (of) => {
  const orderRate = numberOf(of, 'lambda');
  const leadTimeMean = numberOf(of, 'mean_lead_time');
  const level = wholeOf(of, 'S');
  const costs = {
    fixedOrderCost: 0,
    holdingCost: numberOf(of, 'h'),
    backorderCost: 0,
    lostSaleCost: numberOf(of, 'lost_sale_cost'),
  };
  const leadTime = playedLeadTime(of);
  const point = stockingPoint({
    policy: {type: 'baseStock'},
    shortage: 'lost',
    orderRate,
    quantity: ONE,
    leadTimeMean,
  });
  const at = performanceAt(point, level, costs);
  const costAt = (S: number) => performanceAt(point, S, costs).cost;
  let best = 0;
  for (let S = 1; S <= point.highest; S++) if (costAt(S) < costAt(best)) best = S;
  return {
    theory: {
      fill_rate: at.fillRate,
      lost_rate: at.lostRate,
      E_on_hand: at.averageOnHand,
      ready_rate: at.readyRate,
      E_outstanding: level - at.averageOnHand,
      cost: at.cost,
      S_star: best,
      cost_star: costAt(best),
    },
    ...(leadTime && {
      simulation: {
        type: 'replicated',
        ordersPerDay: orderRate,
        scenario: stockScenario({
          ordersPerDay: orderRate,
          policy: {type: 'baseStock', baseStockLevel: level},
          leadTime,
          whenShort: {type: 'lose'},
          memory: leadTimeMean,
          holdingCost: costs.holdingCost,
        }),
        figures: {
          fill_rate: 'fillRate',
          lost_rate: lostRate,
          E_on_hand: 'averageOnHand',
          ready_rate: 'readyRate',
          E_outstanding: 'averageOnOrder',
          cost: costWith(costs.lostSaleCost),
        },
      },
    }),
  };
};

/** The last of the laws that the case lists, else the one that it puts in words; null where its mean or its name is not the case's. */
function playedLeadTime(of: ReferenceCase): LeadTime | null {
  const law = valueOf(of, 'lead_time_law');
  if (typeof law === 'string') return leadTimeOf(of);
  if (!Array.isArray(law) || law.length === 0) throw wrong('lead_time_law', law, 'a list of lead times');
  const mean = numberOf(of, 'mean_lead_time');
  for (const one of [...law].reverse()) {
    if (!isListed(one)) continue;
    const listed = listedLeadTime('lead_time_law', one);
    if (Math.abs(listed.mean - mean) <= 1e-9 * mean) return listed.leadTime;
  }
  return null;
}

/** (r,Q) with unit demand that is lost and one order on the way at most. */
export const reorderPointLostSales: Model = (of) => {
  const orderRate = numberOf(of, 'lambda');
  const reorderPoint = wholeOf(of, 'r');
  const orderQuantity = wholeOf(of, 'Q');
  const given = valueOf(of, 'lead_time');
  if (!isListed(given)) return {missing: `lost sales with the lead time ${JSON.stringify(given)}`};
  const {mean, leadTime, demand} = listedLeadTime('lead_time', given);
  const costs = {
    fixedOrderCost: numberOf(of, 'K'),
    holdingCost: numberOf(of, 'h'),
    backorderCost: 0,
    lostSaleCost: numberOf(of, 'lost_sale_cost'),
  };
  const law = demand(orderRate);
  const point = stockingPoint({
    policy: {type: 'reorderPoint', orderQuantity},
    shortage: 'lost',
    orderRate,
    quantity: ONE,
    leadTimeMean: mean,
    law,
  });
  const at = performanceAt(point, reorderPoint, costs);
  return {
    theory: {
      fill_rate: at.fillRate,
      ready_rate: at.readyRate,
      cycle_service_level: at.cycleServiceLevel,
      E_lost_per_cycle: at.lostRate / at.orderFrequency,
      lost_rate: at.lostRate,
      order_frequency: at.orderFrequency,
      E_on_hand: at.averageOnHand,
      cost: at.cost,
      fill_rate_textbook_approx: textbookFillRate(law, reorderPoint, orderQuantity),
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: orderRate,
      scenario: stockScenario({
        ordersPerDay: orderRate,
        policy: {type: 'reorderPoint', reorderPoint, orderQuantity},
        leadTime,
        whenShort: {type: 'lose'},
        memory: mean + orderQuantity / orderRate,
        orderCost: costs.fixedOrderCost,
        holdingCost: costs.holdingCost,
      }),
      figures: {
        fill_rate: 'fillRate',
        ready_rate: 'readyRate',
        cycle_service_level: 'cycleServiceLevel',
        E_lost_per_cycle: ({measure}) => measure('unitsLost') / measure('cycles'),
        lost_rate: lostRate,
        order_frequency: orderFrequency,
        E_on_hand: 'averageOnHand',
        cost: costWith(costs.lostSaleCost),
      },
    },
  };
};

/** (r,Q) with orders of one or several units that are lost, wholly or in part, and exponential lead times. */
export const reorderPointLostSalesBatch: Model = (of) => {
  const ordersPerDay = numberOf(of, 'lambda');
  const sizes = numbersOf(of, 'order_size_pmf');
  const reorderPoint = wholeOf(of, 'r');
  const orderQuantity = wholeOf(of, 'Q');
  const mean = numberOf(of, 'lead_time_mean');
  const isPartial = valueOf(of, 'partial_fill');
  if (typeof isPartial !== 'boolean') throw wrong('partial_fill', isPartial, 'true or false');
  const isSingle = reorderPoint >= 0 && reorderPoint < orderQuantity;
  return {
    ...(isSingle ? {theory: batchTheory(of, isPartial)} : {}),
    simulation: {
      type: 'replicated',
      ordersPerDay,
      scenario: stockScenario({
        ordersPerDay,
        sizes,
        policy: {type: 'reorderPoint', reorderPoint, orderQuantity},
        leadTime: {type: 'iid', of: {type: 'exponential', mean}},
        whenShort: {type: 'lose', what: isPartial ? 'remainder' : 'order'},
        memory: mean + orderQuantity / ordersPerDay,
      }),
      figures: {
        fill_rate_unit: 'fillRate',
        fill_rate_order: 'orderFillRate',
        ready_rate: 'readyRate',
        E_on_hand: 'averageOnHand',
        order_frequency: orderFrequency,
        lost_units_rate: lostRate,
      },
    },
  };
};

function batchTheory(of: ReferenceCase, isPartial: boolean): Values {
  const sizes = numbersOf(of, 'order_size_pmf');
  const at = lostOrders({
    orderRate: numberOf(of, 'lambda'),
    quantity: {values: sizes.map((_, i) => i + 1), shares: sizes},
    leadTimeMean: numberOf(of, 'lead_time_mean'),
    reorderPoint: wholeOf(of, 'r'),
    orderQuantity: wholeOf(of, 'Q'),
    lost: isPartial ? 'remainder' : 'order',
  });
  return {
    fill_rate_unit: at.fillRate,
    fill_rate_order: at.orderFillRate,
    ready_rate: at.readyRate,
    E_on_hand: at.averageOnHand,
    order_frequency: at.orderFrequency,
    lost_units_rate: at.lostRate,
  };
}

/** (r,Q) with unit demand that is lost, exponential lead times and several orders on the way, which may cross. */
export const reorderPointLostSalesMulti: Model = (of) => {
  const ordersPerDay = numberOf(of, 'lambda');
  const reorderPoint = wholeOf(of, 'r');
  const orderQuantity = wholeOf(of, 'Q');
  const mean = numberOf(of, 'mean_lead_time');
  const at = parallelOrders({
    demandRate: ordersPerDay,
    leadTimeMean: mean,
    reorderPoint,
    orderQuantity,
    shortage: 'lost',
  });
  return {
    theory: {
      fill_rate: at.fillRate,
      E_on_hand: at.averageOnHand,
      order_frequency: at.orderFrequency,
      E_orders_outstanding: at.averageOrders,
      lost_rate: ordersPerDay * (1 - at.fillRate),
    },
    simulation: {
      type: 'replicated',
      ordersPerDay,
      scenario: stockScenario({
        ordersPerDay,
        policy: {type: 'reorderPoint', reorderPoint, orderQuantity},
        leadTime: {type: 'iid', of: {type: 'exponential', mean}},
        whenShort: {type: 'lose'},
        memory: mean + orderQuantity / ordersPerDay,
      }),
      figures: {
        fill_rate: 'fillRate',
        E_on_hand: 'averageOnHand',
        order_frequency: orderFrequency,
        E_orders_outstanding: ({measure}) => measure('averageOnOrder') / orderQuantity,
        lost_rate: lostRate,
      },
    },
  };
};

function costWith(lostSaleCost: number): (reading: Reading) => number {
  return (reading) => stockCost(reading) + lostSaleCost * lostRate(reading);
}
