import {pow} from '../../kernel/math.ts';
import {requirePositive} from '../check.ts';
import {type LossLaw, movedLaw} from '../loss-law.ts';
import {highestPeakOf} from '../peak.ts';

/**
 * Demand of a season at price p: a - bp + ε, or ap^-b times ε; a and b positive, b above 1 where multiplicative. Demand
 * is taken as it comes, below 0 as well.
 */
export interface PricedDemand {
  type: 'additive' | 'multiplicative';
  a: number;
  b: number;
  /** The law of ε: around 0 where additive, around 1 where multiplicative. */
  noise: LossLaw;
}

export interface PricingOptions {
  demand: PricedDemand;
  /** Money per unit, positive. */
  unitCost: number;
  /** Money per unit left over, below the unit cost. */
  salvage: number;
}

export interface PricedQuantity {
  /** Money per unit. */
  price: number;
  /** Units bought. */
  quantity: number;
  /** Expected money. */
  profit: number;
  /** P(demand <= quantity). */
  cycleServiceLevel: number;
  /** 1 - expected short / expected demand. */
  fillRate: number;
}

/**
 * The best quantity at a price above the unit cost, the newsvendor's, and what it brings. Petruzzi & Dada (1999),
 * Pricing and the newsvendor problem: a review with extensions, Operations Research 47, 183-194. Throws RangeError on
 * bad values.
 */
export function quantityAtPrice(options: PricingOptions, price: number): PricedQuantity {
  check(options);
  const {unitCost, salvage} = options;
  requirePositive('price - unit cost', price - unitCost);
  const law = demandAt(options.demand, price);
  const ratio = (price - unitCost) / (price - salvage);
  const quantity = law.quantile(ratio);
  const short = law.loss(quantity);
  const left = quantity - law.mean + short;
  return {
    price,
    quantity,
    profit: (price - unitCost) * (law.mean - short) - (unitCost - salvage) * left,
    cycleServiceLevel: law.cdf(quantity),
    fillRate: 1 - short / law.mean,
  };
}

/**
 * The best price and its quantity. Petruzzi & Dada (1999), section 1. There may be several peaks; the search looks
 * from the unit cost up to where demand ends (additive), or to twenty times the riskless price (multiplicative).
 */
export function bestPrice(options: PricingOptions): PricedQuantity {
  check(options);
  const {demand, unitCost} = options;
  const most = demand.type === 'additive' ? demand.a / demand.b : 20 * risklessPrice(options);
  const from = unitCost * (1 + 1e-6);
  return quantityAtPrice(
    options,
    highestPeakOf((price) => quantityAtPrice(options, price).profit, from, most),
  );
}

/** The best price of demand without noise: (a + bc)/2b, or bc/(b - 1). Petruzzi & Dada (1999), section 1. */
export function risklessPrice({demand: {type, a, b}, unitCost}: PricingOptions): number {
  return type === 'additive' ? (a + b * unitCost) / (2 * b) : (b * unitCost) / (b - 1);
}

function demandAt({type, a, b, noise}: PricedDemand, price: number): LossLaw {
  return type === 'additive' ? movedLaw(noise, 1, a - b * price) : movedLaw(noise, a * pow(price, -b), 0);
}

function check({demand: {type, a, b}, unitCost, salvage}: PricingOptions): void {
  requirePositive('a', a);
  requirePositive('b', type === 'multiplicative' ? b - 1 : b);
  requirePositive('unit cost', unitCost);
  requirePositive('unit cost - salvage', unitCost - salvage);
}
