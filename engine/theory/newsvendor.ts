import {requirePositive, requireShare} from './check.ts';
import {compoundPmf} from './compound-count.ts';
import {tabulatedLaw} from './demand-law.ts';
import {
  burrLaw,
  gammaLossLaw,
  lognormalLaw,
  type LossLaw,
  normalLaw,
  tableLaw,
  uniformLaw,
} from './loss-law.ts';
import {ONE_UNIT} from './quantity.ts';

/** Demand of the one selling season. */
export type NewsvendorDemand =
  | {type: 'normal'; mean: number; sd: number}
  | {type: 'lognormal'; /** Of the logarithm. */ meanLog: number; sdLog: number}
  | {type: 'uniform'; min: number; max: number}
  | {type: 'gamma'; /** 1 is exponential. */ shape: number; scale: number}
  | {type: 'burr'; /** P(D > x) = (1 + x^c)^-k, ck > 1. */ c: number; k: number}
  | {type: 'poisson'; mean: number}
  | {type: 'negativeBinomial'; /** Successes, > 0; demand counts failures. */ r: number; p: number}
  | {type: 'table'; values: readonly number[]; shares: readonly number[]};

export interface NewsvendorCosts {
  /** Money per unit left over: purchase cost - salvage. Positive. */
  overageCost: number;
  /** Money per unit short: margin, and what else a shortage costs. Positive. */
  underageCost: number;
}

/**
 * The newsvendor's costs of a price, a purchase cost and a salvage value, money per unit, where a unit short costs its
 * margin. Snyder & Shen (2019), section 4.3.2.4. They are positive where price > cost > salvage.
 */
export function costsOfPrices(price: number, purchaseCost: number, salvage: number): NewsvendorCosts {
  const costs = {overageCost: purchaseCost - salvage, underageCost: price - purchaseCost};
  checkCosts(costs);
  return costs;
}

/** What a quantity brings on average. */
export interface Newsvendor {
  /** Units bought. */
  quantity: number;
  /** Money: overage and underage. */
  cost: number;
  /** Units. */
  expectedShort: number;
  expectedLeftover: number;
  expectedSales: number;
  /** P(demand <= quantity) (type 1). */
  cycleServiceLevel: number;
  /** 1 - expected short / expected demand (type 2). */
  fillRate: number;
  /** Money, where the underage cost is the margin: underage cost times expected demand, less the cost. */
  expectedProfit: number;
}

/**
 * The best quantity: the smallest at which P(demand <= quantity) reaches the critical ratio cu/(cu + co).
 * Arrow, Harris & Marschak (1951), Econometrica 19, 250-272; Snyder & Shen (2019), section 4.3. Throws
 * RangeError on bad values.
 */
export function newsvendor(
  demand: NewsvendorDemand,
  costs: NewsvendorCosts,
): Newsvendor & {criticalRatio: number} {
  checkCosts(costs);
  const criticalRatio = costs.underageCost / (costs.underageCost + costs.overageCost);
  const law = lawOfDemand(demand);
  return {criticalRatio, ...outcome(law, law.quantile(criticalRatio), costs)};
}

/** What any quantity brings. Throws RangeError on bad values. */
export function newsvendorAt(demand: NewsvendorDemand, quantity: number, costs: NewsvendorCosts): Newsvendor {
  checkCosts(costs);
  if (!Number.isFinite(quantity)) throw new RangeError(`quantity must be a number: ${quantity}`);
  return outcome(lawOfDemand(demand), quantity, costs);
}

function outcome(law: LossLaw, quantity: number, {overageCost, underageCost}: NewsvendorCosts): Newsvendor {
  const expectedShort = law.loss(quantity);
  const expectedLeftover = quantity - law.mean + expectedShort;
  const cost = overageCost * expectedLeftover + underageCost * expectedShort;
  return {
    quantity,
    cost,
    expectedShort,
    expectedLeftover,
    expectedSales: law.mean - expectedShort,
    cycleServiceLevel: law.cdf(quantity),
    fillRate: 1 - expectedShort / law.mean,
    expectedProfit: underageCost * law.mean - cost,
  };
}

/** The law of a season's demand. Throws RangeError on bad values. */
export function lawOfDemand(demand: NewsvendorDemand): LossLaw {
  switch (demand.type) {
    case 'normal':
      return normalLaw(demand.mean, demand.sd);
    case 'lognormal':
      return lognormalLaw(demand.meanLog, demand.sdLog);
    case 'uniform':
      return uniformLaw(demand.min, demand.max);
    case 'gamma':
      return gammaLossLaw(demand.shape, demand.scale);
    case 'burr':
      return burrLaw(demand.c, demand.k);
    case 'poisson':
      requirePositive('mean', demand.mean);
      return countLaw(demand.mean, demand.mean);
    case 'negativeBinomial': {
      requirePositive('r', demand.r);
      requireShare('p', demand.p);
      const mean = (demand.r * (1 - demand.p)) / demand.p;
      return countLaw(mean, mean / demand.p);
    }
    case 'table':
      return tableLaw(demand.values, demand.shares);
    default:
      demand satisfies never;
      throw new RangeError(`unknown demand: ${JSON.stringify(demand)}`);
  }
}

/**
 * Poisson or negative binomial demand; a quantity between two whole numbers buys as many units as the lower
 * one.
 */
function countLaw(mean: number, variance: number): LossLaw {
  const law = tabulatedLaw(compoundPmf({mean, variance}, ONE_UNIT), {mean, variance});
  return {
    mean,
    cdf: (x) => law.cdf(Math.floor(x)),
    quantile: law.quantile,
    loss: (x) => {
      const whole = Math.floor(x);
      return law.loss(whole) - (x - whole) * (1 - law.cdf(whole));
    },
  };
}

function checkCosts({overageCost, underageCost}: NewsvendorCosts): void {
  requirePositive('overage cost', overageCost);
  requirePositive('underage cost', underageCost);
}
