import type {Model, Replications} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {palmOutstanding} from '../../../theory/base-stock.ts';
import {performanceAt} from '../../../theory/operating-cost.ts';
import {textbookFillRate} from '../../../theory/reorder-quantity.ts';
import {type Replenishment, stockingPoint} from '../../../theory/stocking-point.ts';
import {numberOf, wholeOf} from '../../parameters.ts';
import {orderFrequency, stockCost, stockScenario} from '../../stock-scenario.ts';

/** (R,S): single units that wait, a look at the stock every so often. */
export const periodicBaseStock: Model = (of) => {
  const level = wholeOf(of, 'S');
  const {at, rate, every, leadTime} = reviewed(of, {type: 'baseStock'}, level);
  const onHand = (time: number) => {
    const demand = palmOutstanding(rate, time);
    return level - demand.mean + demand.loss(level);
  };
  const before = onHand(leadTime + every);
  const after = onHand(leadTime);
  const overProtection = palmOutstanding(rate, leadTime + every);
  return {
    theory: {
      E_on_hand: at.averageOnHand,
      E_backorders: at.averageBackorders,
      fill_rate: at.fillRate,
      ready_rate: at.readyRate,
      cycle_service_level: overProtection.cdf(level),
      E_on_hand_just_before_receipt: before,
      E_on_hand_just_after_receipt: after,
      average_of_before_and_after: (before + after) / 2,
      fill_rate_textbook_approx: textbookFillRate(overProtection, level, rate * every),
      cost: at.cost,
    },
    simulation: simulationOf(of, {type: 'baseStock', baseStockLevel: level, review: {every}}, every, {
      cycle_service_level: 'alphaService',
      E_on_hand_just_before_receipt: 'onHandAtPeriodEnd',
      E_on_hand_just_after_receipt: 'onHandAtPeriodStart',
    }),
  };
};

/** (R,s,S) with single units that wait. */
export const periodicOrderUpTo: Model = (of) => {
  const reorderPoint = wholeOf(of, 's');
  const orderUpToLevel = wholeOf(of, 'S');
  const policy = {type: 'orderUpTo', orderQuantity: orderUpToLevel - reorderPoint} as const;
  const {at, every, rate} = reviewed(of, policy, reorderPoint);
  const memory = every + policy.orderQuantity / rate;
  return {
    theory: {
      E_on_hand: at.averageOnHand,
      E_backorders: at.averageBackorders,
      ready_rate: at.readyRate,
      fill_rate: at.fillRate,
      order_frequency: at.orderFrequency,
      mean_order_size: at.meanOrderSize,
      cost: at.cost,
    },
    simulation: simulationOf(of, {type: 'orderUpTo', reorderPoint, orderUpToLevel, review: {every}}, memory, {
      mean_order_size: (reading) => reading.measure('unitsDemanded') / reading.days / orderFrequency(reading),
    }),
  };
};

function reviewed(of: ReferenceCase, policy: Replenishment, level: number) {
  const rate = numberOf(of, 'lambda');
  const every = numberOf(of, 'review_interval');
  const leadTime = numberOf(of, 'lead_time');
  const point = stockingPoint({
    policy,
    shortage: 'backorder',
    orderRate: rate,
    quantity: {values: [1], shares: [1]},
    leadTimeMean: leadTime,
    reviewPeriod: every,
  });
  const at = performanceAt(point, level, {
    fixedOrderCost: numberOf(of, 'K'),
    holdingCost: numberOf(of, 'h'),
    backorderCost: numberOf(of, 'b'),
  });
  return {at, rate, every, leadTime};
}

/** Periods are those between the instants at which the orders of two reviews are due. */
function simulationOf(
  of: ReferenceCase,
  policy: object,
  memory: number,
  figures: Replications['figures'],
): Replications {
  const ordersPerDay = numberOf(of, 'lambda');
  const leadTime = numberOf(of, 'lead_time');
  const every = numberOf(of, 'review_interval');
  const scenario = stockScenario({
    ordersPerDay,
    policy,
    leadTime: {type: 'iid', of: leadTime},
    whenShort: {type: 'backorder'},
    memory: leadTime + memory,
    orderCost: numberOf(of, 'K'),
    holdingCost: numberOf(of, 'h'),
    backorderCost: numberOf(of, 'b'),
    period: {every, first: leadTime},
  });
  return {
    type: 'replicated',
    ordersPerDay,
    scenario: (days) => scenario(every * Math.ceil(days / every)), // as many reviews in every count
    figures: {
      E_on_hand: 'averageOnHand',
      E_backorders: 'averageBackorders',
      fill_rate: 'fillRate',
      ready_rate: 'readyRate',
      order_frequency: orderFrequency,
      cost: stockCost,
      ...figures,
    },
  };
}
