import {distribution} from '../kernel/distributions.ts';
import {DAY, POLICY, TARGET, WHEN_SHORT, type Network, type Travel} from '../scenario/network.ts';
import {deriveReorderPoint, serviceAt} from '../theory/reorder-point.ts';
import type {TargetMeasure} from '../theory/service.ts';
import {stockingPoint, type StockingPoint, type Replenishment} from '../theory/stocking-point.ts';
import {baseDemand, unitRate, type BaseDemand} from './base-demand.ts';
import {orderQuantities} from './order-quantities.ts';
import type {Plan} from './plan.ts';
import {greatestFactor} from './response.ts';
import {sourcingShares} from './sourcing.ts';

const MEASURES: readonly (TargetMeasure | null)[] = [null, 'fillRate', 'cycleServiceLevel', 'readyRate'];

/** Laws of stocking points that were made before: costly to make, and the same for every lever value that leaves demand and lead time alone. */
export type LawCache = Map<string, StockingPoint>;

/** What does not depend on the levels of stock: who serves whom, how much is asked for, and how much is ordered at once. */
interface Base {
  readonly sourcing: readonly Float64Array[];
  readonly demand: readonly BaseDemand[];
  readonly orderQuantity: Float64Array;
}

/**
 * Settles sourcing, order quantities and levels before the clock starts. Levels derived from a service target follow theory at base
 * demand, with the lead time of the lane and the expected wait at an internal source, which is therefore settled first.
 */
export function makePlan(network: Network, laws: LawCache = new Map()): Plan {
  const {points, segments} = network;
  const {sourcing, demand, orderQuantity} = baseOf(network);
  const plan = {
    sourcing,
    orderQuantity: new Float64Array(points.count).fill(NaN),
    orderUpToLevel: new Float64Array(points.count).fill(NaN),
    reorderPoint: new Float64Array(points.count).fill(-Infinity),
    leadTime: new Float64Array(points.count),
    leadTimeDemand: new Float64Array(points.count),
    rateFactor: new Float64Array(segments.count).fill(1),
    greatestRateFactor: Float64Array.from(network.scenario.segments, greatestFactor),
  };
  const lost = losesSales(network);
  const wait = new Float64Array(points.count);
  const sourceFirst = Array.from({length: points.count}, (_, p) => p).sort(
    (a, b) => points.echelon[b] - points.echelon[a] || a - b,
  );
  const feeds = new Set(points.upstream);
  for (const p of sourceFirst) {
    const lane = leadTimeOf(network, p);
    const upstream = points.upstream[p];
    const leadTime = {mean: lane.mean + (upstream >= 0 ? wait[upstream] : 0), variance: lane.variance};
    plan.leadTime[p] = leadTime.mean;
    plan.leadTimeDemand[p] = unitRate(demand[p]) * leadTime.mean;
    const policy = policyOf(network, p, orderQuantity[p]);
    if (policy === null) continue;
    const law = () =>
      lawOf(laws, {policy, demand: demand[p], leadTime, lost: lost[p], review: points.reviewEvery[p]});
    const target = MEASURES[points.target[p]];
    const level =
      points.target[p] === TARGET.none
        ? points.level[p]
        : demand[p].lines === 0
          ? 0
          : deriveReorderPoint(law(), target!, points.targetValue[p]);
    setLevels(plan, network, p, level, orderQuantity[p]);
    if (feeds.has(p) && demand[p].lines > 0 && Number.isSafeInteger(level))
      wait[p] = serviceAt(law(), level).averageBackorders / unitRate(demand[p]);
  }
  return plan;
}

function baseOf(network: Network): Base {
  const sourcing = sourcingShares(network);
  const inUnits = baseDemand(network, sourcing, new Float64Array(network.points.count).fill(1));
  const orderQuantity = orderQuantities(network, Float64Array.from(inUnits, unitRate));
  return {sourcing, orderQuantity, demand: baseDemand(network, sourcing, orderQuantity)};
}

function policyOf(network: Network, p: number, orderQuantity: number): Replenishment | null {
  const {points} = network;
  switch (points.policy[p]) {
    case POLICY.reorderPoint:
      return {type: 'reorderPoint', orderQuantity};
    case POLICY.orderUpTo:
      return {
        type: 'orderUpTo',
        orderQuantity: Number.isNaN(orderQuantity)
          ? points.orderUpToLevel[p] - points.level[p]
          : orderQuantity,
      };
    case POLICY.baseStock:
      return {type: 'baseStock'};
    default:
      return null;
  }
}

function setLevels(
  plan: {reorderPoint: Float64Array; orderQuantity: Float64Array; orderUpToLevel: Float64Array},
  {points}: Network,
  p: number,
  level: number,
  orderQuantity: number,
): void {
  switch (points.policy[p]) {
    case POLICY.reorderPoint:
      plan.reorderPoint[p] = level;
      plan.orderQuantity[p] = orderQuantity;
      break;
    case POLICY.orderUpTo:
      plan.reorderPoint[p] = level;
      plan.orderUpToLevel[p] = Number.isNaN(orderQuantity) ? points.orderUpToLevel[p] : level + orderQuantity;
      break;
    case POLICY.baseStock:
      plan.reorderPoint[p] = level - 1;
      plan.orderUpToLevel[p] = level;
      break;
  }
}

interface LawInput {
  policy: Replenishment;
  demand: BaseDemand;
  /** Days. */
  leadTime: {mean: number; variance: number};
  lost: boolean;
  /** ms */
  review: number;
}

function lawOf(laws: LawCache, {policy, demand, leadTime, lost, review}: LawInput): StockingPoint {
  const key = JSON.stringify([policy, demand, leadTime, lost, review]);
  let law = laws.get(key);
  if (!law) {
    law = stockingPoint({
      policy,
      shortage: lost ? 'lost' : 'backorder',
      orderRate: demand.lines,
      quantity: demand.quantity,
      dispersion: Math.max(demand.dispersion, 1e-9),
      leadTimeMean: leadTime.mean,
      leadTimeVariance: leadTime.variance,
      reviewPeriod: review / DAY,
    });
    laws.set(key, law);
  }
  return law;
}

/** Points whose customers do not wait: every segment served there loses what is short, and no other site is fed. */
function losesSales(network: Network): boolean[] {
  const {points, segments} = network;
  const waits = new Set<number>();
  for (let s = 0; s < segments.count; s++)
    if (segments.whenShort[s] >= WHEN_SHORT.backorderPartial)
      segments.servedBy[s].forEach((site) => waits.add(site));
  const feeds = new Set(points.upstream);
  return Array.from(
    {length: points.count},
    (_, p) => !waits.has(points.site[p]) && !feeds.has(p) && points.facing[p] === 1,
  );
}

/** Mean and variance of the time from placing a replenishment order to its receipt, days, were the source never short. */
function leadTimeOf(network: Network, p: number): {mean: number; variance: number} {
  const transmit = network.points.transmit[p] / DAY;
  const lane = network.points.lane[p];
  if (lane < 0) return {mean: transmit, variance: 0};
  const {mean, variance} = timeOnTheWay(network.lanes.travel[lane]);
  return {mean: transmit + mean, variance};
}

/** A departure every T days is T/2 away for goods that come at any time, with variance T^2/12; a Poisson one 1/rate, 1/rate^2. */
function timeOnTheWay(travel: Travel): {mean: number; variance: number} {
  const {mean, variance} = distribution('of' in travel ? travel.of : travel.transit);
  switch (travel.type) {
    case 'iid':
    case 'fifo':
      return {mean, variance};
    case 'every':
      return {mean: mean + travel.every / 2, variance: variance + (travel.every * travel.every) / 12};
    case 'poisson':
      return {mean: mean + 1 / travel.perDay, variance: variance + 1 / (travel.perDay * travel.perDay)};
    default:
      return travel satisfies never;
  }
}
