import {DAY, POLICY, TARGET, WHEN_SHORT, type Network} from '../../scenario/network.ts';
import {deriveReorderPoint, serviceAt} from '../../theory/reorder-point.ts';
import type {Service, TargetMeasure} from '../../theory/service.ts';
import type {Replenishment} from '../../theory/stocking-point.ts';
import {wholeLot, type BaseDemand} from '../demand/base-demand.ts';
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

/** What the level of a stocking point follows from, beside its lane and its policy. */
export interface LevelInput {
  readonly demand: BaseDemand;
  /** Units that are ordered at once; NaN where the policy has no such figure. */
  readonly orderQuantity: number;
  /** Expected wait at an internal source, days. */
  readonly wait: number;
  /** Whether what is short is lost. */
  readonly lost: boolean;
  /** The service level aimed at, where the level is derived from one. */
  readonly targetValue: number;
}

/** The level of a stocking point, and what theory expects of it. */
export interface PointLevel {
  /** Days from order to receipt, with the expected wait upstream. */
  readonly leadTime: number;
  /** Reorder point or base-stock level, units; null without a policy. */
  readonly level: number | null;
  /** Service and stock at the level, in the long run; to be asked only where there are a level and a demand. */
  service(): Service;
}

/** Settles the level of a stocking point by theory at base demand, with the lead time of its lane. */
export function pointLevel(network: Network, p: number, input: LevelInput, laws: LawCache): PointLevel {
  const {points} = network;
  const {demand, orderQuantity, wait, lost, targetValue} = input;
  const travel = travelTo(network, p);
  const fixed = transmissionDays(network, p);
  const delay = makingDays(network, p) + wait;
  const before = fixed + delay;
  const nominal = leadTimeOf(travel, before);
  const policy = policyOf(network, p, orderQuantity);
  if (policy === null) return {leadTime: nominal.mean, level: null, service: hasNone};
  const {period} = demand;
  const looks =
    period === 0 || isScheduled(travel)
      ? {review: points.reviewEvery[p] / DAY, leadTime: nominal}
      : looksByPeriods(network, p, period, travel, fixed, delay);
  const law = () => lawOf(laws, {policy, demand, travel, before, lost, ...looks});
  const target = MEASURES[points.target[p]];
  const level =
    points.target[p] === TARGET.none
      ? points.level[p]
      : demand.lines === 0
        ? 0
        : deriveReorderPoint(law(), target!, targetValue) + missingFrom(orderQuantity);
  return {leadTime: nominal.mean, level, service: () => serviceAt(law(), Math.round(level))};
}

function hasNone(): never {
  throw new Error('a stocking point without a policy has no level');
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

/** Units by which an order quantity in parts of a unit falls short of the whole lot that its level is derived for. */
function missingFrom(orderQuantity: number): number {
  return Number.isNaN(orderQuantity) ? 0 : Math.max(0, wholeLot(orderQuantity) - orderQuantity);
}

function policyOf({points}: Network, p: number, orderQuantity: number): Replenishment | null {
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

/** Points whose customers do not wait: every segment served there loses what is short, and no other site is fed. */
export function losesSales({points, segments}: Network): boolean[] {
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
