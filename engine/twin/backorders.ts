import {DAY, POLICY, type Network} from '../scenario/network.ts';
import {backorderService, lineFillRate} from '../theory/backorder-service.ts';
import {cdfAtPosition} from '../theory/inventory-position.ts';
import {demandOver, sumOfDemands, withUniformDelay} from '../theory/lead-time-demand.ts';
import type {DemandLaw} from '../theory/demand-law.ts';
import {stockingPoint, type Replenishment, type StockingPoint} from '../theory/stocking-point.ts';
import type {Quantity} from '../theory/quantity.ts';
import {Unsolvable} from './assumption.ts';
import type {PointDemand, Stream} from './demand.ts';
import {quantityOfPmf, randomSum} from './laws.ts';
import type {PlanNumbers} from './plan-numbers.ts';
import type {StockFigures, StockMethod} from './stock-figures.ts';
import {meanLeadTime, placeOf, type Supply} from './supply.ts';

/** Laws of stocking points that were made before: costly to make, and the same for every level. */
export type Laws = Map<string, StockingPoint>;

/** Demands of a review period up to which its law is taken as it is. */
const LARGEST_PERIOD = 1000;

/**
 * A stocking point whose customers wait, with partial shipment: the inventory level is the position one lead time ago less the demand
 * since, and an arrival of a Poisson process sees time averages. Throws Unsolvable where orders may overtake each other.
 */
export function backordered(
  network: Network,
  plan: PlanNumbers,
  p: number,
  demand: PointDemand,
  supply: Supply,
  laws: Laws,
): StockFigures {
  const {points} = network;
  const policy = replenishmentOf(network, plan, p);
  const review = points.reviewEvery[p] / DAY;
  const isOneForOne = policy.type === 'baseStock' || policy.orderQuantity === 1;
  const method = methodOf(network, p, policy, supply, review, isOneForOne);
  const point = lawsOf(network, p, policy, demand, supply, review, laws);
  const r = plan.reorderPoint[p];
  const service = backorderService(point, r);
  const top = r + point.position.span;
  const looks = review > 0 ? 1 / review : demand.batches;
  const isOneReceipt = method !== 'scheduledDepartures';
  const isNeverShort =
    review === 0 &&
    policy.type === 'baseStock' &&
    supply.type === 'constant' &&
    supply.leadTime === 0 &&
    top >= largest(demand.batch);
  return {
    method,
    fillRate: service.fillRate,
    lineFillRate: overLines(demand, (stream, line) => lineShare(point, r, sumOfLines(stream, line))),
    linesWithAny: overLines(demand, (stream, line) => anyShare(point, r, sumOfLines(stream, line - 1))),
    readyRate: service.readyRate,
    cycleServiceLevel: isOneReceipt ? service.cycleServiceLevel : null,
    cycleNoZeroStock: isOneReceipt ? service.cycleNoZeroStock : null,
    noBackorderTime: service.noBackorderTime,
    averageOnHand: service.averageOnHand,
    averageBackorders: service.averageBackorders,
    customerBackorders: service.averageBackorders,
    averageOnOrder: demand.units * meanLeadTime(supply), // Little's law
    ordersPerDay: looks * point.position.orderShare,
    smallestOrder: policy.type === 'baseStock' ? demand.batch.values[0] : policy.orderQuantity,
    sold: demand.units,
    throughput: demand.units,
    isCovered: r >= -1,
    isNeverShort,
  };
}

/** The policy with the plan's numbers. */
export function replenishmentOf({points}: Network, plan: PlanNumbers, p: number): Replenishment {
  switch (points.policy[p]) {
    case POLICY.reorderPoint:
      return {type: 'reorderPoint', orderQuantity: plan.orderQuantity[p]};
    case POLICY.orderUpTo:
      return {type: 'orderUpTo', orderQuantity: plan.orderUpToLevel[p] - plan.reorderPoint[p]};
    default:
      return {type: 'baseStock'};
  }
}

function methodOf(
  network: Network,
  p: number,
  policy: Replenishment,
  supply: Supply,
  review: number,
  isOneForOne: boolean,
): StockMethod {
  const {path, site} = placeOf(network, p);
  const lane = network.points.lane[p];
  switch (supply.type) {
    case 'constant':
      if (review > 0) return 'periodicReview';
      return policy.type === 'orderUpTo' ? 'positionRenewal' : 'positionUniform';
    case 'independent':
      if (review > 0 || !isOneForOne)
        throw new Unsolvable('ordersCross', `lanes[${lane}].leadTime`, network.lanes.name[lane]);
      return 'palm';
    case 'every':
    case 'poisson':
      if (review > 0) throw new Unsolvable('reviewOfSchedule', `${path}.policy.review`, site);
      return 'scheduledDepartures';
    default:
      return supply satisfies never;
  }
}

function lawsOf(
  network: Network,
  p: number,
  policy: Replenishment,
  {batches, batch}: PointDemand,
  supply: Supply,
  review: number,
  laws: Laws,
): StockingPoint {
  const time = supply.type === 'independent' ? supply.before + supply.law.mean : supply;
  const key = JSON.stringify([policy, batches, batch, time, review]);
  const known = laws.get(key);
  if (known) return known;
  const quantity = {values: Array.from(batch.values), shares: Array.from(batch.shares)};
  const law = demandDuring({orderRate: batches, quantity: batch, dispersion: 1}, supply);
  const ofPeriod =
    review > 0
      ? demandOver({orderRate: batches, quantity: batch, dispersion: 1}, {mean: review, variance: 0})
      : null;
  const isTooLarge =
    law.pmf === null || (ofPeriod !== null && (ofPeriod.pmf === null || ofPeriod.upper > LARGEST_PERIOD));
  if (isTooLarge) {
    const {path, site} = placeOf(network, p);
    throw new Unsolvable('tooLarge', path, site);
  }
  const point = stockingPoint({
    policy,
    shortage: 'backorder',
    orderRate: batches,
    quantity,
    leadTimeMean: 0,
    law,
    reviewPeriod: review,
  });
  laws.set(key, point);
  return point;
}

/** Units demanded between the look that an inventory level depends on and that level, without the review's share. */
function demandDuring(lines: Parameters<typeof demandOver>[0], supply: Supply): DemandLaw {
  const over = (mean: number, variance = 0) => demandOver(lines, {mean, variance});
  switch (supply.type) {
    case 'constant':
      return over(supply.leadTime);
    case 'independent': // Palm (1938): as the demand over a constant time of the same mean
      return over(supply.before + supply.law.mean);
    case 'every':
      return withUniformDelay(over(supply.transit), lines, supply.every);
    case 'poisson': {
      const gap = 1 / supply.perDay;
      return sumOfDemands(over(supply.transit), over(gap, gap * gap));
    }
    default:
      return supply satisfies never;
  }
}

/** Average over the lines of all streams; `share` is what becomes of the n-th line of an epoch, from 1. */
function overLines({streams}: PointDemand, share: (stream: Stream, line: number) => number): number {
  let sum = 0;
  let lines = 0;
  for (const stream of streams) {
    let reached = 1;
    for (let line = 1; line < stream.lines.length; line++) {
      const rate = stream.epochs * reached;
      if (rate > 0) sum += rate * share(stream, line);
      lines += rate;
      reached = Math.max(0, reached - stream.lines[line]);
    }
  }
  return sum / lines;
}

/** Units of the first lines of an epoch together. */
function sumOfLines({quantity}: Stream, lines: number): Quantity | null {
  if (lines === 0) return null;
  const count = new Float64Array(lines + 1);
  count[lines] = 1;
  return quantityOfPmf(randomSum(count, quantity)!);
}

function lineShare(point: StockingPoint, r: number, units: Quantity | null): number {
  return lineFillRate({...point, quantity: units!}, r);
}

/** P(stock is left after the lines before). */
function anyShare(point: StockingPoint, r: number, before: Quantity | null): number {
  const {position, lawInTime} = point;
  const top = r + position.span;
  if (before === null) return cdfAtPosition(position, lawInTime, top - 1);
  let left = 0;
  for (let i = 0; i < before.values.length; i++)
    left += before.shares[i] * cdfAtPosition(position, lawInTime, top - 1 - before.values[i]);
  return left;
}

function largest({values}: Quantity): number {
  return values[values.length - 1];
}
