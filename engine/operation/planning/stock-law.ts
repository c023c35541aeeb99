import {distribution} from '../../kernel/distributions.ts';
import {DAY, type Network, type Travel} from '../../scenario/network.ts';
import {demandOver, sumOfDemands, withUniformDelay} from '../../theory/lead-time-demand.ts';
import type {DemandLaw} from '../../theory/demand-law.ts';
import {lineQuantity} from '../../theory/quantity.ts';
import {stockingPoint, type Replenishment, type StockingPoint} from '../../theory/stocking-point.ts';
import type {BaseDemand} from '../demand/base-demand.ts';
import type {UnitLaw} from '../demand/unit-law.ts';

/**
 * Laws of stocking points that were made before: costly to make, and the same for every lever value that leaves demand and lead time alone. By
 * all that they follow from but the quantities of lines, which are many numbers and compared instead.
 */
export type LawCache = Map<string, KnownLaw[]>;

interface KnownLaw {
  readonly quantity: UnitLaw;
  readonly law: StockingPoint;
}

/** What theory needs to know of a stocking point. */
export interface LawInput {
  readonly policy: Replenishment;
  readonly demand: BaseDemand;
  /** How the goods travel; null when they are there at once. */
  readonly travel: Travel | null;
  /** Days that pass before the goods travel: transmission, making, and the expected wait at an internal source. */
  readonly before: number;
  /** Days over which demand decides whether the goods come in time. */
  readonly leadTime: {readonly mean: number; readonly variance: number};
  readonly lost: boolean;
  /** Days between reviews, 0 for continuous review. */
  readonly review: number;
}

/** The long-run laws of a stocking point, from the cache where it has met them before. */
export function lawOf(laws: LawCache, input: LawInput): StockingPoint {
  const {quantity, ...demand} = input.demand;
  const key = JSON.stringify({...input, demand});
  const known = laws.get(key) ?? [];
  const before = known.find((one) => isSame(one.quantity, quantity));
  if (before) return before.law;
  const law = makeLaw(input);
  laws.set(key, [...known, {quantity, law}]);
  return law;
}

function isSame(one: UnitLaw, other: UnitLaw): boolean {
  const {values, shares} = other;
  if (one.values.length !== values.length) return false;
  return one.values.every((value, i) => value === values[i] && one.shares[i] === shares[i]);
}

function makeLaw({policy, demand, travel, before, leadTime, lost, review}: LawInput): StockingPoint {
  const law = scheduledLaw(demand, travel, before);
  return stockingPoint({
    policy,
    shortage: lost ? 'lost' : 'backorder',
    orderRate: demand.lines,
    quantity: demand.quantity,
    dispersion: Math.max(demand.dispersion, SMALLEST_DISPERSION),
    leadTimeMean: leadTime.mean,
    leadTimeVariance: leadTime.variance,
    mayOvertake: travel?.type === 'iid' && leadTime.variance > 0,
    ...(law && {law}),
    reviewPeriod: review,
  });
}

const SMALLEST_DISPERSION = 1e-9; // orders at equal distances have none; theory asks for a positive number

/** Demand over a wait for a departure and the transit after it; null where the moments of the lead time say enough. */
function scheduledLaw(demand: BaseDemand, travel: Travel | null, before: number): DemandLaw | null {
  if (!isScheduled(travel) || demand.lines === 0) return null;
  const lines = {
    orderRate: demand.lines,
    quantity: lineQuantity(demand.quantity.values, demand.quantity.shares),
    dispersion: Math.max(demand.dispersion, SMALLEST_DISPERSION),
  };
  const {mean, variance} = distribution(travel.transit);
  const overTransit = demandOver(lines, {mean: mean + before, variance});
  if (travel.type === 'every') return withUniformDelay(overTransit, lines, travel.every);
  const gap = 1 / travel.perDay;
  return sumOfDemands(overTransit, demandOver(lines, {mean: gap, variance: gap * gap}));
}

/** Days from ordering to receipt, were the source never short: `before`, and the time on the way. */
export function leadTimeOf(travel: Travel | null, before: number): {mean: number; variance: number} {
  if (travel === null) return {mean: before, variance: 0};
  const {mean, variance} = timeOnTheWay(travel);
  return {mean: before + mean, variance};
}

const NEVER_LATER = 1e-9;
const MOST_PERIODS = 100_000;
const SAME_INSTANT = 1e-9; // of a period: goods that come with the demand are in time for it

/** `fixed` days and the time on the way, rounded up to whole periods: goods come in time for the demand at the end of the last one. */
export function leadTimeInPeriods(
  travel: Unscheduled | null,
  fixed: number,
  period: number,
): {mean: number; variance: number} {
  const {cdf} = distribution(travel === null ? 0 : travel.of);
  let mean = 0;
  let square = 0;
  for (let k = 0; k < MOST_PERIODS; k++) {
    const isLater = 1 - cdf((k + SAME_INSTANT) * period - fixed);
    if (isLater < NEVER_LATER) break;
    mean += isLater;
    square += (2 * k + 1) * isLater;
  }
  return {mean: period * mean, variance: period * period * Math.max(0, square - mean * mean)};
}

/** Goods that leave at once. */
export type Unscheduled = Extract<Travel, {of: unknown}>;

/** Whether goods wait for a departure. */
export function isScheduled(travel: Travel | null): travel is Exclude<Travel, Unscheduled> {
  return travel !== null && !('of' in travel);
}

/** How replenishment of a stocking point travels. */
export function travelTo({points, lanes}: Network, p: number): Travel | null {
  return points.lane[p] < 0 ? null : lanes.travel[points.lane[p]];
}

/** Days that a replenishment order takes to reach its source. */
export function transmissionDays({points}: Network, p: number): number {
  return points.transmit[p] / DAY;
}

/** Days that the supplier takes to make an order, or its first unit, were nothing else to be made. */
export function makingDays({production, stations}: Network, p: number): number {
  const station = production.station[p];
  return station < 0 ? 0 : distribution(stations.time[station]).mean;
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
