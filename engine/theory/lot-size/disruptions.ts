import {exp, log} from '../../kernel/math.ts';
import {requireNonNegative, requirePositive, requireShare, requireWhole} from '../check.ts';
import {peakOf} from '../peak.ts';

export interface DisruptedEoqOptions {
  /** Money per order, positive. */
  fixedOrderCost: number;
  /** Money per unit and unit of time, positive. */
  holdingCost: number;
  /** Money per unit of demand that is lost, positive. */
  lostSaleCost: number;
  /** Units per unit of time, positive and constant. */
  demandRate: number;
  /** Disruptions per unit of time in which the supplier delivers, positive; exponential. */
  disruptionRate: number;
  /** Recoveries per unit of time in which it does not, positive; exponential. */
  recoveryRate: number;
}

/**
 * Cost per unit of time of ordering Q units whenever stock runs out, from a supplier that may be disrupted then,
 * while sales are lost: (K + hQ²/2λ + pλψ/μ)/(Q/λ + ψ/μ), ψ the chance of a disruption then. Parlar & Berkin
 * (1991) as put right by Berk & Arreola-Risa (1994); Snyder & Shen (2019), eq. 9.9. Throws RangeError unless
 * everything is positive.
 */
export function disruptedEoqCost(options: DisruptedEoqOptions, orderQuantity: number): number {
  checkEoq(options);
  requirePositive('order quantity', orderQuantity);
  return cycleCost(options, orderQuantity, disruptedAfter(options, orderQuantity));
}

/** The order quantity of least `disruptedEoqCost`, units. */
export function disruptedEoq(options: DisruptedEoqOptions): {orderQuantity: number; cost: number} {
  checkEoq(options);
  const reach = 10 * disruptedEoqApproximation(options).orderQuantity;
  const orderQuantity = peakOf((units) => -disruptedEoqCost(options, units), reach * 1e-6, reach);
  return {orderQuantity, cost: disruptedEoqCost(options, orderQuantity)};
}

/**
 * The same with the chance of a disruption taken as in the long run, which has a closed form: Snyder (2014), A
 * tight approximation for an EOQ model with supply disruptions, International Journal of Production Economics
 * 155, 91-108; Snyder & Shen (2019), eq. 9.12. The cost is that of the approximation.
 */
export function disruptedEoqApproximation(options: DisruptedEoqOptions): {
  orderQuantity: number;
  cost: number;
} {
  checkEoq(options);
  const {fixedOrderCost, holdingCost, lostSaleCost, demandRate, disruptionRate, recoveryRate} = options;
  const chance = disruptionRate / (disruptionRate + recoveryRate);
  const dry = (chance * demandRate * holdingCost) / recoveryRate;
  const setUp = fixedOrderCost + (lostSaleCost * demandRate * chance) / recoveryRate;
  const orderQuantity = (Math.sqrt(dry * dry + 2 * holdingCost * demandRate * setUp) - dry) / holdingCost;
  return {orderQuantity, cost: cycleCost(options, orderQuantity, chance)};
}

/** Chance that the supplier is disrupted when Q units have run out. */
function disruptedAfter(
  {demandRate, disruptionRate, recoveryRate}: DisruptedEoqOptions,
  units: number,
): number {
  const rate = disruptionRate + recoveryRate;
  return (disruptionRate / rate) * (1 - exp((-rate * units) / demandRate));
}

function cycleCost(options: DisruptedEoqOptions, units: number, chance: number): number {
  const {fixedOrderCost, holdingCost, lostSaleCost, demandRate, recoveryRate} = options;
  const dry = chance / recoveryRate;
  const money =
    fixedOrderCost + (holdingCost * units * units) / (2 * demandRate) + lostSaleCost * demandRate * dry;
  return money / (units / demandRate + dry);
}

function checkEoq(options: DisruptedEoqOptions): void {
  for (const [name, value] of Object.entries(options)) requirePositive(name, value);
}

export interface DisruptedBaseStockOptions {
  /** Money per unit on hand at the end of a period, positive. */
  holdingCost: number;
  /** Money per unit owed at the end of a period, positive. */
  backorderCost: number;
  /** Units demanded in every period, positive. */
  demand: number;
  /** P(disrupted in the next period), when the supplier delivers; in (0, 1). */
  disruptionChance: number;
  /** P(delivering in the next period), when it does not; in (0, 1). */
  recoveryChance: number;
}

/**
 * Base stock with constant demand and no lead time from a supplier that may be disrupted: a multiple of the
 * demand, with enough periods' worth that the critical ratio p/(p + h) of periods is covered; the cost is money
 * a period. Tomlin (2006), On the value of mitigation and contingency strategies for managing supply chain
 * disruption risks, Management Science 52, 639-657; Snyder & Shen (2019), theorem 9.1. Throws RangeError on bad
 * values.
 */
export function disruptedBaseStock(options: DisruptedBaseStockOptions): {
  baseStockLevel: number;
  cost: number;
} {
  checkBaseStock(options);
  const {holdingCost, backorderCost, disruptionChance, recoveryChance, demand} = options;
  const uncovered = holdingCost / (backorderCost + holdingCost);
  const ever = disruptionChance / (disruptionChance + recoveryChance);
  const periods = ever <= uncovered ? 0 : Math.ceil(log(uncovered / ever) / log(1 - recoveryChance) - 1e-12);
  return {
    baseStockLevel: (periods + 1) * demand,
    cost: disruptedBaseStockCost(options, periods + 1),
  };
}

/**
 * Money a period of a base stock of so many periods' demand, a whole number >= 1. Snyder & Shen (2019), eq.
 * 9.15. Throws RangeError on bad values.
 */
export function disruptedBaseStockCost(options: DisruptedBaseStockOptions, periodsCovered: number): number {
  checkBaseStock(options);
  requireWhole('periods covered', periodsCovered, 1);
  const {holdingCost, backorderCost, demand, disruptionChance, recoveryChance} = options;
  const deliver = recoveryChance / (disruptionChance + recoveryChance);
  let cost = deliver * holdingCost * (periodsCovered - 1);
  let share = deliver * disruptionChance; // of periods that are the n-th of a disruption
  for (let n = 1; n < periodsCovered; n++) {
    cost += share * holdingCost * (periodsCovered - 1 - n);
    share *= 1 - recoveryChance;
  }
  // from the first period that finds too little: one unit of demand short, then one more for each period
  cost += (backorderCost * share) / (recoveryChance * recoveryChance);
  requireNonNegative('cost', cost);
  return demand * cost;
}

function checkBaseStock(options: DisruptedBaseStockOptions): void {
  requirePositive('holding cost', options.holdingCost);
  requirePositive('backorder cost', options.backorderCost);
  requirePositive('demand', options.demand);
  requireShare('disruption chance', options.disruptionChance);
  requireShare('recovery chance', options.recoveryChance);
}
