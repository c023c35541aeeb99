import {requireNonNegative, requireWhole} from '../check.ts';
import {cheapestPosition} from '../reorder-quantity.ts';
import {positionCost} from '../operating-cost.ts';
import {demandOfPeriods, type PeriodDemand, pmfOfPeriod} from './demand.ts';

/**
 * A stock looked at every period. In a period come first the review and its order, then the receipt of the order
 * placed `leadTime` periods before (0: at once), then demand, then the count that costs are charged on.
 */
export interface PeriodicOptions {
  demand: PeriodDemand;
  /** Periods, a whole number >= 0. */
  leadTime: number;
  /** Money per unit and period on hand at the end of a period, positive. */
  holdingCost: number;
  /** Money per unit and period owed at the end of a period, positive. */
  backorderCost: number;
}

/** Long-run figures of a periodic base stock; shares lie in [0, 1]. */
export interface PeriodicBaseStock {
  /** Units at the end of a period. */
  averageOnHand: number;
  averageBackorders: number;
  /** Units just after the receipt. */
  averageOnHandAfterReceipt: number;
  /** P(nothing owed at the end of a period) (type 1). */
  alphaService: number;
  /** Share of periods whose own demand is met from stock; one without demand counts as met. */
  demandMet: number;
  /** Units served in their period / units demanded (type 2). */
  betaService: number;
  /** 1 - units owed at the end of a period / units demanded in one; may be negative. */
  gammaService: number;
  /** Money a period. */
  cost: number;
}

/**
 * Base stock S, units, a whole number: the net stock is S less the demand of the lead time after a receipt, and of
 * one period more at the end. Zipkin (2000), section 9.4; the three service measures: Tempelmeier (2011), Inventory
 * Management in Supply Networks, section 2.2. Throws RangeError on bad values.
 */
export function periodicBaseStockAt(options: PeriodicOptions, baseStockLevel: number): PeriodicBaseStock {
  const {demand, leadTime, holdingCost, backorderCost} = options;
  requireWhole('lead time', leadTime, 0);
  requireWhole('base-stock level', baseStockLevel, 0);
  requireNonNegative('holding cost', holdingCost);
  requireNonNegative('backorder cost', backorderCost);
  const before = demandOfPeriods(demand, leadTime);
  const atEnd = demandOfPeriods(demand, leadTime + 1);
  const ofPeriod = pmfOfPeriod(demand);
  const mean = atEnd.mean - before.mean;
  const averageBackorders = atEnd.loss(baseStockLevel);
  const owedBefore = before.loss(baseStockLevel);
  let demandMet = ofPeriod[0];
  for (let d = 1; d < ofPeriod.length && d <= baseStockLevel; d++)
    demandMet += ofPeriod[d] * before.cdf(baseStockLevel - d);
  return {
    averageOnHand: baseStockLevel - atEnd.mean + averageBackorders,
    averageBackorders,
    averageOnHandAfterReceipt: baseStockLevel - before.mean + owedBefore,
    alphaService: atEnd.cdf(baseStockLevel),
    demandMet,
    betaService: 1 - (averageBackorders - owedBefore) / mean,
    gammaService: 1 - averageBackorders / mean,
    cost: positionCost(atEnd, {fixedOrderCost: 0, holdingCost, backorderCost}, baseStockLevel),
  };
}

/**
 * The base stock of least cost, the quantile b/(b + h) of the demand of L + 1 periods, and money a period. Snyder &
 * Shen (2019), eq. 4.22. Throws RangeError unless both costs are positive.
 */
export function optimalPeriodicBaseStock(options: PeriodicOptions): {baseStockLevel: number; cost: number} {
  const {demand, leadTime, holdingCost, backorderCost} = options;
  requireWhole('lead time', leadTime, 0);
  const law = demandOfPeriods(demand, leadTime + 1);
  const costs = {fixedOrderCost: 0, holdingCost, backorderCost};
  const baseStockLevel = cheapestPosition(law, costs);
  return {baseStockLevel, cost: positionCost(law, costs, baseStockLevel)};
}
