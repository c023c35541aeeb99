import type {DistributionSpec} from '../../../kernel/distributions.ts';
import type {PeriodDemand} from '../../../theory/periodic/demand.ts';
import type {Replications} from '../../answer.ts';
import {periodScenario} from '../../period-scenario.ts';
import type {Reading} from '../../reading.ts';
import {lostRate, stockCost} from '../../stock-scenario.ts';

/** A stock looked at every period; money per unit and period, whole periods. */
interface PeriodStock {
  demand: PeriodDemand;
  leadTime: number;
  holdingCost: number;
}

/** Periodic base stock with backorders. */
export function playBaseStock(
  of: PeriodStock & {backorderCost: number; baseStockLevel: number},
): Replications {
  const {demand, leadTime, holdingCost, backorderCost, baseStockLevel} = of;
  return {
    type: 'replicated',
    ordersPerDay: 1,
    scenario: periodScenario({
      demand: lawOf(demand),
      policy: {type: 'baseStock', baseStockLevel},
      leadTime,
      whenShort: {type: 'backorder'},
      memory: leadTime + 1,
      holdingCost,
      backorderCost,
    }),
    figures: {
      E_on_hand_end: 'onHandAtPeriodEnd',
      E_backorders_end: 'backordersAtPeriodEnd',
      E_on_hand_after_receipt: 'onHandAtPeriodStart',
      alpha_service: 'alphaService',
      demand_met_in_period: 'demandMetInPeriod',
      beta_service: 'fillRate',
      gamma_service: 'gammaService',
      cost: stockCost,
    },
  };
}

/** Periodic (s,S) with backorders; `name` is what its cost is of the case. */
export function playOrderUpTo(
  name: string,
  of: PeriodStock & {
    fixedOrderCost: number;
    backorderCost: number;
    reorderPoint: number;
    orderUpToLevel: number;
  },
): Replications {
  const {demand, leadTime, fixedOrderCost, holdingCost, backorderCost, reorderPoint, orderUpToLevel} = of;
  return {
    type: 'replicated',
    ordersPerDay: 1,
    scenario: periodScenario({
      demand: lawOf(demand),
      policy: {type: 'orderUpTo', reorderPoint, orderUpToLevel},
      leadTime,
      whenShort: {type: 'backorder'},
      memory: leadTime + orderUpToLevel - reorderPoint,
      orderCost: fixedOrderCost,
      holdingCost,
      backorderCost,
    }),
    figures: {[name]: stockCost},
  };
}

/** Periodic base stock without backorders. */
export function playLostSales(
  of: PeriodStock & {lostSaleCost: number; baseStockLevel: number},
): Replications {
  const {demand, leadTime, holdingCost, lostSaleCost, baseStockLevel} = of;
  return {
    type: 'replicated',
    ordersPerDay: 1,
    scenario: periodScenario({
      demand: lawOf(demand),
      policy: {type: 'baseStock', baseStockLevel},
      leadTime,
      whenShort: {type: 'lose'},
      memory: 2 * (leadTime + 1),
    }),
    figures: {
      fill_rate_base_stock: 'fillRate',
      cost_base_stock: (reading) =>
        holdingCost * reading.measure('onHandAtPeriodEnd') + lostSaleCost * lostRate(reading),
    },
  };
}

const SELDOM = 0.02; // a figure that fewer seasons have anything to do with would take minutes to measure

/**
 * A season of one day again and again: so much is bought before it, and of no use after it. `prefix` stands before the names of the
 * figures; `service`, the share of seasons in which that is enough, says which of them are worth measuring.
 */
export function playNewsvendor(
  prefix: string,
  of: {
    demand: DistributionSpec;
    divisible: boolean;
    quantity: number;
    overageCost: number;
    underageCost: number;
    service: number;
  },
): Replications {
  const {demand, divisible, quantity, overageCost, underageCost, service} = of;
  const short = lostRate;
  const leftover = ({measure}: Reading) => measure('onHandAtPeriodEnd');
  return {
    type: 'replicated',
    ordersPerDay: 1,
    scenario: periodScenario({
      demand,
      divisible,
      policy: {type: 'baseStock', baseStockLevel: quantity},
      leadTime: 0,
      whenShort: {type: 'lose'},
      memory: 0.25,
      perishes: true,
      cost: overageCost,
      price: overageCost + underageCost,
    }),
    figures: {
      [`${prefix}cost`]: (reading) => overageCost * leftover(reading) + underageCost * short(reading),
      ...(1 - service > SELDOM && {[`${prefix}expected_short`]: short}),
      ...(service > SELDOM && {[`${prefix}expected_leftover`]: leftover}),
      [`${prefix}expected_sales`]: (reading) => quantity - leftover(reading),
      [`${prefix}type1_service`]: 'demandMetInPeriod',
      [`${prefix}type2_fill_rate`]: 'fillRate',
      [`${prefix}expected_profit`]: ({money, days}) =>
        (money('revenue.goods') + money('goods.purchases') + money('goods.inventoryChange')) / days,
    },
  };
}

function lawOf(demand: PeriodDemand): DistributionSpec {
  if (demand.type !== 'table') return demand;
  const total = demand.pmf.reduce((sum, share) => sum + share, 0);
  const given = demand.pmf.flatMap((share, value) => (share > 0 ? [{value, share: share / total}] : []));
  return {type: 'table', values: given.map(({value}) => value), shares: given.map(({share}) => share)};
}
