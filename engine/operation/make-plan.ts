import {DAY, POLICY, TARGET, WHEN_SHORT, type Network} from '../scenario/network.ts';
import {deriveReorderPoint, serviceAt} from '../theory/reorder-point.ts';
import type {TargetMeasure} from '../theory/service.ts';
import type {Replenishment} from '../theory/stocking-point.ts';
import {baseDemand, unitRate, wholeLot, type BaseDemand} from './base-demand.ts';
import {orderQuantities} from './order-quantities.ts';
import type {Plan} from './plan.ts';
import {greatestFactor} from './response.ts';
import {sourcingShares} from './sourcing.ts';
import {
  isScheduled,
  lawOf,
  leadTimeInPeriods,
  leadTimeOf,
  makingDays,
  transmissionDays,
  travelTo,
  type LawCache,
  type Unscheduled,
} from './stock-law.ts';

const MEASURES: readonly (TargetMeasure | null)[] = [null, 'fillRate', 'cycleServiceLevel', 'readyRate'];

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
    const travel = travelTo(network, p);
    const upstream = points.upstream[p];
    const fixed = transmissionDays(network, p);
    const delay = makingDays(network, p) + (upstream >= 0 ? wait[upstream] : 0);
    const before = fixed + delay;
    const nominal = leadTimeOf(travel, before);
    plan.leadTime[p] = nominal.mean;
    plan.leadTimeDemand[p] = unitRate(demand[p]) * plan.leadTime[p];
    const policy = policyOf(network, p, orderQuantity[p]);
    if (policy === null) continue;
    const {period} = demand[p];
    const looks =
      period === 0 || isScheduled(travel)
        ? {review: points.reviewEvery[p] / DAY, leadTime: nominal}
        : looksByPeriods(network, p, period, travel, fixed, delay);
    const law = () => lawOf(laws, {policy, demand: demand[p], travel, before, lost: lost[p], ...looks});
    const target = MEASURES[points.target[p]];
    const level =
      points.target[p] === TARGET.none
        ? points.level[p]
        : demand[p].lines === 0
          ? 0
          : deriveReorderPoint(law(), target!, points.targetValue[p]) + missingFrom(orderQuantity[p]);
    setLevels(plan, network, p, level, orderQuantity[p]);
    if (feeds.has(p) && demand[p].lines > 0 && Number.isFinite(level))
      wait[p] = serviceAt(law(), Math.round(level)).averageBackorders / unitRate(demand[p]);
  }
  return plan;
}

/**
 * Days between two looks at the position, and the lead time, where demand comes at the ends of periods: goods that come between two demands
 * are as good as at the later one. Where the position is looked at after the demand of its instant, an order faces one period less before it
 * arrives.
 */
function looksByPeriods(
  {points}: Network,
  p: number,
  period: number,
  travel: Unscheduled | null,
  fixed: number,
  delay: number,
): {review: number; leadTime: {mean: number; variance: number}} {
  const review = points.reviewEvery[p] / DAY;
  const looksFirst = review > 0 && points.reviewAtEnd[p] === 0;
  const {mean, variance} = leadTimeInPeriods(travel, fixed, period);
  return {
    review: review || period,
    leadTime: {mean: Math.max(0, mean + delay - (looksFirst ? 0 : period)), variance},
  };
}

/** What a plan rests on: sourcing, order quantities and base demand. */
export function baseOf(network: Network): Base {
  const sourcing = sourcingShares(network);
  const inUnits = baseDemand(network, sourcing, new Float64Array(network.points.count).fill(1));
  const orderQuantity = orderQuantities(network, Float64Array.from(inUnits, unitRate));
  return {sourcing, orderQuantity, demand: baseDemand(network, sourcing, orderQuantity)};
}

/** Units by which an order quantity in parts of a unit falls short of the whole lot that its level is derived for. */
function missingFrom(orderQuantity: number): number {
  return Number.isNaN(orderQuantity) ? 0 : Math.max(0, wholeLot(orderQuantity) - orderQuantity);
}

function policyOf(network: Network, p: number, orderQuantity: number): Replenishment | null {
  const {points} = network;
  switch (points.policy[p]) {
    case POLICY.reorderPoint:
      return {type: 'reorderPoint', orderQuantity: wholeLot(orderQuantity)};
    case POLICY.orderUpTo: {
      const distance = points.orderUpToLevel[p] - points.level[p];
      return {
        type: 'orderUpTo',
        orderQuantity: wholeLot(Number.isNaN(orderQuantity) ? distance : orderQuantity),
      };
    }
    case POLICY.baseStock:
      return {type: 'baseStock'};
    default:
      return null;
  }
}

function setLevels(
  plan: {reorderPoint: Float64Array; orderQuantity: Float64Array; orderUpToLevel: Float64Array},
  {points, quantum}: Network,
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
      plan.reorderPoint[p] = level - quantum[points.product[p]];
      plan.orderUpToLevel[p] = level;
      break;
  }
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
