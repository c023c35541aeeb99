import type {Answer, Model, Values} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {lineQuantity} from '../../../theory/quantity.ts';
import {optimalOrderUpTo} from '../../../theory/order-up-to.ts';
import {optimalReorderQuantity, textbookFillRate, waitOver} from '../../../theory/reorder-quantity.ts';
import {type Performance, performanceAt} from '../../../theory/operating-cost.ts';
import {stockingPoint, type StockingPointOptions} from '../../../theory/stocking-point.ts';
import {demandOverLeadTime, leadTimeOf, type LeadTime} from '../../lead-times.ts';
import {has, numberOf, numbersOf, wholeOf} from '../../parameters.ts';
import {orderFrequency, stockCost, stockScenario} from '../../stock-scenario.ts';

const FIGURES = {
  E_on_hand: 'averageOnHand',
  E_backorders: 'averageBackorders',
  ready_rate: 'readyRate',
  fill_rate_unit: 'fillRate',
  fill_rate_order: 'orderFillRate',
  cycle_service_level: 'cycleServiceLevel',
  cycle_no_zero_stock: 'cycleNoZeroStock',
  order_frequency: orderFrequency,
  mean_unit_wait: 'meanUnitWait',
  cost: stockCost,
} as const;

/** (r,nQ) with Poisson orders of one or several units that wait; a constant lead time, or dispatches at random instants. */
export const reorderPointBackorder: Model = (of) => {
  const leadTime = leadTimeOf(of);
  if (leadTime === null) return {missing: '(r,Q) with a lead time of another law than the constant one'};
  const orderQuantity = wholeOf(of, 'Q');
  const reorderPoint = wholeOf(of, 'r');
  const sizes = numbersOf(of, 'order_size_pmf');
  const options: StockingPointOptions = {
    policy: {type: 'reorderPoint', orderQuantity},
    shortage: 'backorder',
    orderRate: numberOf(of, 'lambda'),
    quantity: quantityOf(sizes),
    leadTimeMean: numberOf(of, 'mean_lead_time'),
  };
  const simulation = simulationOf(of, {
    sizes,
    leadTime,
    policy: {type: 'reorderPoint', reorderPoint, orderQuantity},
    memory: options.leadTimeMean + orderQuantity / unitRate(options),
  });
  const {orderRate} = options;
  const quantity = lineQuantity(options.quantity.values, options.quantity.shares);
  const law = demandOverLeadTime({orderRate, quantity, dispersion: 1}, leadTime);
  if (law === null) return {simulation};
  const point = stockingPoint({...options, law});
  const costs = costsOf(of);
  const best = optimalReorderQuantity({law, looksPerDay: options.orderRate, step: point.quantity, costs});
  const threshold = has(of, 'wait_threshold') ? numberOf(of, 'wait_threshold') : Infinity;
  const isWaitKnown = leadTime.type === 'iid' && (reorderPoint >= -1 || threshold <= options.leadTimeMean);
  return {
    theory: {
      ...performance(performanceAt(point, reorderPoint, costs)),
      r_star: best.reorderPoint,
      Q_star: best.orderQuantity,
      cost_star: best.cost,
      fill_rate_textbook_approx: textbookFillRate(law, reorderPoint, orderQuantity),
      ...(threshold < Infinity && isWaitKnown
        ? {P_wait_gt_t: waitOver(options, reorderPoint, threshold)}
        : {}),
    },
    simulation,
  };
};

/** (s,S) with Poisson orders of one or several units that wait, and a constant lead time. */
export const orderUpToBackorder: Model = (of) => {
  const reorderPoint = wholeOf(of, 's');
  const orderUpToLevel = wholeOf(of, 'S');
  const leadTimeMean = numberOf(of, 'lead_time');
  const sizes = numbersOf(of, 'order_size_pmf');
  const options: StockingPointOptions = {
    policy: {type: 'orderUpTo', orderQuantity: orderUpToLevel - reorderPoint},
    shortage: 'backorder',
    orderRate: numberOf(of, 'lambda'),
    quantity: quantityOf(sizes),
    leadTimeMean,
  };
  const point = stockingPoint(options);
  const costs = costsOf(of);
  const best = optimalOrderUpTo({
    law: point.law,
    looksPerDay: options.orderRate,
    step: point.quantity,
    costs,
  });
  const at = performanceAt(point, reorderPoint, costs);
  return {
    theory: {
      ...performance(at),
      E_inventory_position: at.averagePosition,
      s_star: best.reorderPoint,
      S_star: best.orderUpToLevel,
      cost_star: best.cost,
    },
    simulation: simulationOf(of, {
      sizes,
      leadTime: {type: 'iid', of: leadTimeMean},
      policy: {type: 'orderUpTo', reorderPoint, orderUpToLevel},
      memory: leadTimeMean + (orderUpToLevel - reorderPoint) / unitRate(options),
    }),
  };
};

function simulationOf(
  of: ReferenceCase,
  story: {sizes: readonly number[]; leadTime: LeadTime; policy: object; memory: number},
): NonNullable<Answer['simulation']> {
  const ordersPerDay = numberOf(of, 'lambda');
  const {fixedOrderCost, ...costs} = costsOf(of);
  const threshold = has(of, 'wait_threshold') ? numberOf(of, 'wait_threshold') : 0;
  const promise = threshold > 0 ? threshold : undefined; // no promise is shorter than any wait
  return {
    type: 'replicated',
    ordersPerDay,
    scenario: stockScenario({
      ...story,
      ...costs,
      ordersPerDay,
      orderCost: fixedOrderCost,
      whenShort: {type: 'backorder'},
      promise,
    }),
    figures: {...FIGURES, ...(promise === undefined ? {} : {P_wait_gt_t: 'waitOverPromise'})},
  };
}

function costsOf(of: ReferenceCase) {
  return {
    fixedOrderCost: numberOf(of, 'K'),
    holdingCost: numberOf(of, 'h'),
    backorderCost: numberOf(of, 'b'),
  };
}

function quantityOf(sizes: readonly number[]) {
  const given = sizes.flatMap((share, i) => (share > 0 ? [{value: i + 1, share}] : []));
  return {values: given.map(({value}) => value), shares: given.map(({share}) => share)};
}

function unitRate({orderRate, quantity: {values, shares}}: StockingPointOptions): number {
  return orderRate * values.reduce((sum, value, i) => sum + value * shares[i], 0);
}

function performance(at: Performance): Values {
  return {
    E_on_hand: at.averageOnHand,
    E_backorders: at.averageBackorders,
    ready_rate: at.readyRate,
    fill_rate_unit: at.fillRate,
    fill_rate_order: at.lineFillRate,
    cycle_service_level: at.cycleServiceLevel,
    cycle_no_zero_stock: at.cycleNoZeroStock,
    order_frequency: at.orderFrequency,
    mean_order_size: at.meanOrderSize,
    mean_unit_wait: at.meanUnitWait,
    cost: at.cost,
  };
}
