import type {Model, Replications} from '../../answer.ts';
import {normalService} from '../../../theory/normal-service.ts';
import {
  eoqWithSafetyStock,
  expectedLevelPolicy,
  normalPerformance,
  optimalNormalPolicy,
} from '../../../theory/reorder-quantity-normal.ts';
import {performanceAt} from '../../../theory/operating-cost.ts';
import {stockingPoint} from '../../../theory/stocking-point.ts';
import {someOf} from '../../curve.ts';
import {ONE_UNIT} from '../../../theory/quantity.ts';
import {demandOverLeadTime, leadTimeOf} from '../../lead-times.ts';
import {numberOf, numbersOf, wholeOf} from '../../parameters.ts';
import {stockScenario} from '../../stock-scenario.ts';

const PLAYED = 5; // reorder points
const NO_COSTS = {fixedOrderCost: 0, holdingCost: 0, backorderCost: 0};

/** (r,Q) with single units that wait, for a list of reorder points: what it really does, and what normal demand makes of it. */
export const normalApproximation: Model = (of) => {
  const leadTime = leadTimeOf(of);
  const orderRate = numberOf(of, 'lambda');
  const orderQuantity = wholeOf(of, 'Q');
  const leadTimeMean = numberOf(of, 'mean_lead_time');
  const law = leadTime && demandOverLeadTime({orderRate, quantity: ONE_UNIT, dispersion: 1}, leadTime);
  if (leadTime === null || law === null) return {missing: 'the exact law of demand over that lead time'};
  const reorderPoints = numbersOf(of, 'r');
  const point = stockingPoint({
    policy: {type: 'reorderPoint', orderQuantity},
    shortage: 'backorder',
    orderRate,
    quantity: {values: [1], shares: [1]},
    leadTimeMean,
    law,
  });
  const variance = orderRate * leadTimeMean + orderRate * orderRate * numberOf(of, 'lead_time_variance');
  const demand = {mean: orderRate * leadTimeMean, sd: Math.sqrt(variance)};
  const exact = reorderPoints.map((r) => performanceAt(point, r, NO_COSTS));
  const normal = reorderPoints.map((r) => normalService(demand, r, orderQuantity));
  return {
    theory: {
      exact_cycle_service_level: exact.map((at) => at.cycleServiceLevel),
      exact_P_no_zero_stock: exact.map((at) => at.cycleNoZeroStock),
      exact_fill_rate: exact.map((at) => at.fillRate),
      exact_E_on_hand: exact.map((at) => at.averageOnHand),
      exact_E_backorders: exact.map((at) => at.averageBackorders),
      normal_csl: normal.map((at) => at.cycleServiceLevel),
      normal_csl_continuity: normal.map((at) => at.cycleServiceLevelOfUnits),
      normal_fill_simple: normal.map((at) => at.fillRateOfOneCycle),
      normal_fill_two_term: normal.map((at) => at.fillRate),
      normal_avg_on_hand: normal.map((at) => at.averageOnHand),
      expected_short_per_cycle_normal: normal.map((at) => at.shortPerCycle),
    },
    simulation: someOf(reorderPoints.length, PLAYED).map((i): Replications => ({
      type: 'replicated',
      ordersPerDay: orderRate,
      scenario: stockScenario({
        ordersPerDay: orderRate,
        policy: {type: 'reorderPoint', reorderPoint: reorderPoints[i], orderQuantity},
        leadTime,
        whenShort: {type: 'backorder'},
        memory: leadTimeMean + orderQuantity / orderRate,
      }),
      figures: {
        [`exact_cycle_service_level[${i}]`]: 'cycleServiceLevel',
        [`exact_P_no_zero_stock[${i}]`]: 'cycleNoZeroStock',
        [`exact_fill_rate[${i}]`]: 'fillRate',
        [`exact_E_on_hand[${i}]`]: 'averageOnHand',
        [`exact_E_backorders[${i}]`]: 'averageBackorders',
      },
    })),
  };
};

/** (r,Q) with normal demand that runs without jumps, and its approximations. */
export const normalDemand: Model = (of) => {
  const options = {
    fixedOrderCost: numberOf(of, 'K'),
    holdingCost: numberOf(of, 'h'),
    backorderCost: numberOf(of, 'p'),
    demandRate: numberOf(of, 'lambda'),
    demandSd: numberOf(of, 'sigma'),
    leadTime: numberOf(of, 'L'),
  };
  const at = normalPerformance(options, numberOf(of, 'r'), numberOf(of, 'Q'));
  const best = optimalNormalPolicy(options);
  const level = approximation(() => expectedLevelPolicy(options));
  const safety = eoqWithSafetyStock(options);
  return {
    theory: {
      at_rQ_E_backorders_exact: at.averageBackorders,
      at_rQ_E_on_hand_exact: at.averageOnHand,
      at_rQ_fill_rate_exact: at.fillRate,
      at_rQ_fill_rate_approx: at.fillRateOfOneCycle,
      at_rQ_type1: at.cycleServiceLevel,
      at_rQ_cost_exact: at.cost,
      r_star_exact: best.reorderPoint,
      Q_star_exact: best.orderQuantity,
      cost_star_exact: best.cost,
      ...(level && {r_EIL: level.reorderPoint, Q_EIL: level.orderQuantity, cost_EIL: level.cost}),
      Q_EOQ_SS: safety.orderQuantity,
      r_EOQ_SS: safety.reorderPoint,
      cost_exact_at_EOQ_SS: safety.cost,
    },
  };
};

/** What a method finds; null where it has no answer. */
function approximation<Found>(find: () => Found): Found | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
