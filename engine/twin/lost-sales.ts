import type {Network} from '../scenario/network.ts';
import type {DistributionSpec} from '../kernel/distributions.ts';
import {erlangB} from '../theory/queues/erlang.ts';
import {lostSalesService} from '../theory/lost-sales-service.ts';
import {stockingPoint} from '../theory/stocking-point.ts';
import {Unsolvable} from './assumption.ts';
import {replenishmentOf} from './backorders.ts';
import type {PointDemand} from './demand.ts';
import type {PlanNumbers} from './plan-numbers.ts';
import type {StockFigures} from './stock-figures.ts';
import {meanLeadTime, placeOf, type Supply} from './supply.ts';

/** Laws over which Poisson demand is negative binomial. */
const GAMMA_TYPES = ['exponential', 'erlang', 'gamma'];

/**
 * A stocking point whose customers do not wait, single units demanded by a Poisson process. Throws Unsolvable for batches, periodic
 * review, and several orders on the way that are not one for one.
 */
export function lostSales(
  network: Network,
  plan: PlanNumbers,
  p: number,
  demand: PointDemand,
  supply: Supply,
): StockFigures {
  const {path, site} = placeOf(network, p);
  const lane = network.points.lane[p];
  const atLane = [`lanes[${lane}].leadTime`, network.lanes.name[lane] ?? site] as const;
  const policy = replenishmentOf(network, plan, p);
  const r = plan.reorderPoint[p];
  const lot = policy.type === 'baseStock' ? 1 : policy.orderQuantity;
  if (demand.batch.values.length > 1 || demand.batch.values[0] !== 1)
    throw new Unsolvable('lostBatches', 'segments[*].quantity', site);
  if (network.points.reviewEvery[p] > 0) throw new Unsolvable('lostReview', `${path}.policy.review`, site);
  if (supply.type === 'every' || supply.type === 'poisson') throw new Unsolvable('lostLeadTime', ...atLane);
  if (lot === 1) return erlangLoss(r + 1, demand, supply);
  if (r < 0) throw new Unsolvable('noPolicy', `${path}.policy`, site);
  if (r >= lot) throw new Unsolvable('lostSeveralOutstanding', `${path}.policy`, site);
  if (supply.type === 'independent' && !isGamma(network, lane, supply))
    throw new Unsolvable('lostLeadTime', ...atLane);
  return oneOutstanding(r, lot, demand, supply);
}

/** Base stock S: units on order are the customers of M/G/S/S, whatever the law of the lead time. */
function erlangLoss(level: number, {units}: PointDemand, supply: Supply): StockFigures {
  const load = units * meanLeadTime(supply);
  const lost = erlangB(level, load);
  const sold = units * (1 - lost);
  return {
    ...figures('erlangLoss', 1 - lost, 1 - lost, sold),
    cycleServiceLevel: null,
    // a receipt finds the outstanding orders of a system with one unit less, and its own
    cycleNoZeroStock: level > 0 ? 1 - erlangB(level - 1, load) : null,
    averageOnHand: level - load * (1 - lost),
    averageOnOrder: load * (1 - lost),
    ordersPerDay: sold,
    smallestOrder: 1,
    isNeverShort: load === 0 && level > 0,
  };
}

/** At most one order on the way: cycles from receipt to receipt begin alike. */
function oneOutstanding(r: number, lot: number, {units, batch}: PointDemand, supply: Supply): StockFigures {
  const {leadTimeMean, leadTimeVariance} =
    supply.type === 'independent'
      ? {leadTimeMean: supply.before + supply.law.mean, leadTimeVariance: supply.law.variance}
      : {leadTimeMean: meanLeadTime(supply), leadTimeVariance: 0};
  const point = stockingPoint({
    policy: {type: 'reorderPoint', orderQuantity: lot},
    shortage: 'lost',
    orderRate: units,
    quantity: {values: Array.from(batch.values), shares: Array.from(batch.shares)},
    leadTimeMean,
    leadTimeVariance,
  });
  const service = lostSalesService(point, r);
  const sold = units * service.fillRate;
  return {
    ...figures('oneOutstanding', service.fillRate, service.readyRate, sold),
    cycleServiceLevel: service.cycleServiceLevel,
    cycleNoZeroStock: service.cycleNoZeroStock,
    averageOnHand: service.averageOnHand,
    averageOnOrder: sold * leadTimeMean,
    ordersPerDay: sold / lot,
    smallestOrder: lot,
    isNeverShort: false,
  };
}

/** What single units have in common: an arrival of a Poisson process sees the time average. */
function figures(method: StockFigures['method'], fillRate: number, readyRate: number, sold: number) {
  return {
    method,
    fillRate,
    lineFillRate: fillRate,
    linesWithAny: fillRate,
    readyRate,
    noBackorderTime: 1,
    averageBackorders: 0,
    customerBackorders: 0,
    isCovered: true,
    sold,
    throughput: sold,
  };
}

function isGamma({lanes}: Network, lane: number, {before}: {before: number}): boolean {
  const travel = lanes.travel[lane];
  const spec: DistributionSpec | null = 'of' in travel ? travel.of : null;
  return before === 0 && typeof spec === 'object' && spec !== null && GAMMA_TYPES.includes(spec.type);
}
