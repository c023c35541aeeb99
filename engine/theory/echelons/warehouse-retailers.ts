import {palmOutstanding} from '../base-stock.ts';
import {requireNonNegative, requirePositive, requireWhole} from '../check.ts';
import type {DemandLaw} from '../demand-law.ts';
import {backordersAt, outstandingBehind} from './backorders.ts';

/** How the warehouse orders from a supplier that always has stock; levels are inventory positions in whole units. */
export type WarehousePolicy =
  | {type: 'baseStock'; /** Not negative; 0 is a cross-dock. */ baseStockLevel: number}
  | {type: 'reorderPoint'; reorderPoint: number; /** At least 1. */ orderQuantity: number};

export interface Retailer {
  /** Units per unit of time, positive; Poisson. */
  demandRate: number;
  /** From the warehouse, units of time, not negative. */
  transit: number;
}

/** One warehouse and retailers that order one for one; the warehouse serves first come, first served. */
export interface WarehouseRetailers {
  /** To the warehouse, units of time, not negative. */
  warehouseLeadTime: number;
  retailers: readonly Retailer[];
}

export interface WarehousePerformance {
  /** Units. */
  averageOnHand: number;
  /** Units owed to retailers. */
  averageBackorders: number;
  /** P(on hand > 0). */
  readyRate: number;
  /** Wait of a retailer's order for stock, units of time. */
  meanDelay: number;
}

export interface RetailerPerformance {
  /** Units. */
  averageOnHand: number;
  /** Units owed to customers. */
  averageBackorders: number;
  fillRate: number;
}

export interface WarehouseRetailersPerformance {
  warehouse: WarehousePerformance;
  retailers: RetailerPerformance[];
}

/**
 * Exact behaviour. Units on order at a retailer are what the warehouse owes it, and the demand over the transit after that; of the
 * units that the warehouse owes, each is the retailer's with probability demand rate / total demand rate: the binomial disaggregation
 * of Simon (1971), Operations Research 19, 77-90, and Graves (1985), Management Science 31, 1247-1256, eqs. 5-7. Retailers' base-stock
 * levels in whole units, not negative. Throws RangeError on values out of range.
 */
export function warehouseRetailersAt(
  system: WarehouseRetailers,
  policy: WarehousePolicy,
  retailerLevels: readonly number[],
): WarehouseRetailersPerformance {
  const warehouse = warehouseOf(system, policy);
  const laws = system.retailers.map((retailer) => outstandingAt(system, retailer, warehouse.backorders));
  return performanceOf(warehouse.performance, laws, retailerLevels);
}

/**
 * The METRIC approximation: each retailer as if its lead times were independent, with the mean that the warehouse gives them, so that
 * its units on order are Poisson. Sherbrooke (1968), Operations Research 16, 122-141. Arguments as above.
 */
export function metricApproximation(
  system: WarehouseRetailers,
  policy: WarehousePolicy,
  retailerLevels: readonly number[],
): WarehouseRetailersPerformance {
  const {performance} = warehouseOf(system, policy);
  const laws = system.retailers.map(({demandRate, transit}) =>
    palmOutstanding(demandRate, transit + performance.meanDelay),
  );
  return performanceOf(performance, laws, retailerLevels);
}

/** Money per unit and unit of time. */
export interface WarehouseRetailersCosts {
  /** At the warehouse; positive. */
  warehouseHolding: number;
  /** At each retailer; positive. */
  retailerHolding: readonly number[];
  /** Per unit owed to customers, at each retailer; positive. */
  backorder: readonly number[];
}

/** Holding at the warehouse and the retailers and backorders of customers, money per unit of time; stock in transit is not charged. */
export function warehouseRetailersCost(
  {warehouse, retailers}: WarehouseRetailersPerformance,
  costs: WarehouseRetailersCosts,
): number {
  return retailers.reduce(
    (sum, {averageOnHand, averageBackorders}, i) =>
      sum + costs.retailerHolding[i] * averageOnHand + costs.backorder[i] * averageBackorders,
    costs.warehouseHolding * warehouse.averageOnHand,
  );
}

export interface WarehouseRetailersOptimum {
  warehouseLevel: number;
  retailerLevels: number[];
  cost: number;
}

/**
 * Base-stock levels of least cost, the lowest of equally good ones: for each level of the warehouse every retailer has its own
 * newsvendor quantile, and no higher level helps once holding at the warehouse and the retailers' costs behind a warehouse that never
 * runs out cost more than the best so far. Axsäter (1990), Operations Research 38, 64-69, section 3. Throws RangeError on values out
 * of range.
 */
export function optimalWarehouseRetailers(
  system: WarehouseRetailers,
  costs: WarehouseRetailersCosts,
): WarehouseRetailersOptimum {
  requirePositive('holding cost of the warehouse', costs.warehouseHolding);
  const best = (laws: readonly DemandLaw[]) =>
    laws.map((law, i) => {
      requirePositive('holding cost of a retailer', costs.retailerHolding[i]);
      requirePositive('backorder cost', costs.backorder[i]);
      return law.quantile(costs.backorder[i] / (costs.backorder[i] + costs.retailerHolding[i]));
    });
  const never = Float64Array.of(1);
  const unhindered = system.retailers.map((retailer) => outstandingAt(system, retailer, never));
  const idle: WarehousePerformance = {averageOnHand: 0, averageBackorders: 0, readyRate: 1, meanDelay: 0};
  const leastOfRetailers = warehouseRetailersCost(performanceOf(idle, unhindered, best(unhindered)), costs);
  let optimum: WarehouseRetailersOptimum = {warehouseLevel: 0, retailerLevels: [], cost: Infinity};
  for (let warehouseLevel = 0; ; warehouseLevel++) {
    const warehouse = warehouseOf(system, {type: 'baseStock', baseStockLevel: warehouseLevel});
    const {averageOnHand} = warehouse.performance;
    if (costs.warehouseHolding * averageOnHand + leastOfRetailers >= optimum.cost) return optimum;
    const laws = system.retailers.map((retailer) => outstandingAt(system, retailer, warehouse.backorders));
    const retailerLevels = best(laws);
    const cost = warehouseRetailersCost(performanceOf(warehouse.performance, laws, retailerLevels), costs);
    if (cost < optimum.cost) optimum = {warehouseLevel, retailerLevels, cost};
  }
}

/** The warehouse alone, and the law of the units that it owes. */
function warehouseOf(system: WarehouseRetailers, policy: WarehousePolicy) {
  const demandRate = totalRate(system);
  const outstanding = palmOutstanding(demandRate, system.warehouseLeadTime);
  const positions = positionsOf(policy);
  const share = 1 / positions.length; // each is as likely as the others, and tells nothing of the demand to come
  const performance = {averageOnHand: 0, averageBackorders: 0, readyRate: 0, meanDelay: 0};
  const backorders = new Float64Array(backordersAt(outstanding, positions[0]).length);
  for (const position of positions) {
    const short = outstanding.loss(position);
    performance.averageOnHand += share * (position - outstanding.mean + short);
    performance.averageBackorders += share * short;
    performance.readyRate += share * outstanding.cdf(position - 1);
    backordersAt(outstanding, position).forEach((one, units) => (backorders[units] += share * one));
  }
  performance.meanDelay = performance.averageBackorders / demandRate;
  return {performance, backorders};
}

/** Inventory positions of the warehouse, equally likely, lowest first. */
function positionsOf(policy: WarehousePolicy): number[] {
  switch (policy.type) {
    case 'baseStock':
      requireWhole('base-stock level', policy.baseStockLevel, 0);
      return [policy.baseStockLevel];
    case 'reorderPoint':
      requireWhole('order quantity', policy.orderQuantity, 1);
      requireWhole('reorder point', policy.reorderPoint, -policy.orderQuantity);
      return Array.from({length: policy.orderQuantity}, (_, i) => policy.reorderPoint + 1 + i);
    default:
      policy satisfies never;
      throw new RangeError(`unknown policy: ${JSON.stringify(policy)}`);
  }
}

function outstandingAt(system: WarehouseRetailers, {demandRate, transit}: Retailer, owed: Float64Array) {
  return outstandingBehind(thinned(owed, demandRate / totalRate(system)), demandRate, transit);
}

function performanceOf(
  warehouse: WarehousePerformance,
  outstanding: readonly DemandLaw[],
  levels: readonly number[],
): WarehouseRetailersPerformance {
  if (levels.length !== outstanding.length) {
    throw new RangeError(
      `each retailer needs a level: ${outstanding.length} retailers, ${levels.length} levels`,
    );
  }
  const retailers = outstanding.map((law, i) => {
    requireWhole('base-stock level', levels[i], 0);
    const averageBackorders = law.loss(levels[i]);
    const averageOnHand = levels[i] - law.mean + averageBackorders;
    return {averageOnHand, averageBackorders, fillRate: law.cdf(levels[i] - 1)};
  });
  return {warehouse, retailers};
}

function totalRate({warehouseLeadTime, retailers}: WarehouseRetailers): number {
  requireNonNegative('warehouse lead time', warehouseLeadTime);
  if (retailers.length === 0) throw new RangeError('retailers must not be empty');
  return retailers.reduce((sum, {demandRate, transit}) => {
    requirePositive('demand rate', demandRate);
    requireNonNegative('transit', transit);
    return sum + demandRate;
  }, 0);
}

/** Probabilities of a number of units of which each is kept with probability `share`. */
function thinned(pmf: Float64Array, share: number): Float64Array {
  const kept = new Float64Array(pmf.length);
  const binomial = new Float64Array(pmf.length); // of the kept ones among `units`
  binomial[0] = 1;
  for (let units = 0; units < pmf.length; units++) {
    for (let k = 0; k <= units; k++) kept[k] += pmf[units] * binomial[k];
    if (units + 1 === pmf.length) break;
    for (let k = units + 1; k > 0; k--) binomial[k] = binomial[k] * (1 - share) + binomial[k - 1] * share;
    binomial[0] *= 1 - share;
  }
  return kept;
}
