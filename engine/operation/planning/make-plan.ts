import {POLICY, type Network} from '../../scenario/network.ts';
import {baseDemand, unitRate, type BaseDemand} from '../demand/base-demand.ts';
import {averageDemand, demandInStage, mostStages} from '../demand/life-cycle-demand.ts';
import {chooseModes} from './mode-choice.ts';
import {orderQuantities} from './order-quantities.ts';
import {asPlanned, type Levels, type Plan} from './plan.ts';
import {losesSales, pointLevel} from './point-level.ts';
import {greatestFactor} from '../../scenario/demand-response.ts';
import {sourcingShares} from './sourcing.ts';
import type {LawCache} from './stock-law.ts';

/** What does not depend on the levels of stock: who serves whom, how much is asked for, and how much is ordered at once. */
export interface Base {
  readonly sourcing: readonly Float64Array[];
  readonly demand: readonly BaseDemand[];
  readonly orderQuantity: Float64Array;
}

/**
 * Settles sourcing, means of transport, order quantities and levels before the clock starts. Levels derived from a service target follow theory
 * at base demand, with the lead time of the lane and the expected wait at an internal source, which is therefore settled first. A product with
 * a life cycle has levels for each of its stages.
 */
export function makePlan(written: Network, laws: LawCache = new Map()): Plan {
  const lane = chooseModes(written, baseOf, laws);
  const network = asPlanned(written, {lane});
  const {segments} = network;
  const {sourcing, ...base} = baseOf(network);
  const levelsByStage = Array.from({length: mostStages(network)}, (_, position) => {
    const inStage = baseOf(network, demandInStage(network, position), sourcing);
    return levelsFor(network, inStage, targetsInStage(network, position), laws);
  });
  return {
    sourcing,
    lane,
    ...(levelsByStage[0] ?? levelsFor(network, base, network.points.targetValue, laws)),
    levelsByStage,
    rateFactor: new Float64Array(segments.count).fill(1),
    greatestRateFactor: Float64Array.from(network.scenario.segments, ({response}) =>
      greatestFactor(response),
    ),
  };
}

/** Levels of all stocking points at a base demand; what derives from a target aims at `targetValue`. */
function levelsFor(
  network: Network,
  {demand, orderQuantity}: Omit<Base, 'sourcing'>,
  targetValue: Float64Array,
  laws: LawCache,
): Levels {
  const {points} = network;
  const levels = {
    orderQuantity: new Float64Array(points.count).fill(NaN),
    orderUpToLevel: new Float64Array(points.count).fill(NaN),
    reorderPoint: new Float64Array(points.count).fill(-Infinity),
    leadTime: new Float64Array(points.count),
    leadTimeDemand: new Float64Array(points.count),
  };
  const lost = losesSales(network);
  const wait = new Float64Array(points.count);
  const sourceFirst = Array.from({length: points.count}, (_, p) => p).sort(
    (a, b) => points.echelon[b] - points.echelon[a] || a - b,
  );
  const feeds = new Set(points.upstream);
  for (const p of sourceFirst) {
    const upstream = points.upstream[p];
    const input = {
      demand: demand[p],
      orderQuantity: orderQuantity[p],
      wait: upstream >= 0 ? wait[upstream] : 0,
      lost: lost[p],
      targetValue: targetValue[p],
    };
    const {leadTime, level, service} = pointLevel(network, p, input, laws);
    levels.leadTime[p] = leadTime;
    levels.leadTimeDemand[p] = unitRate(demand[p]) * leadTime;
    if (level === null) continue;
    setLevels(levels, network, p, level, orderQuantity[p]);
    if (feeds.has(p) && demand[p].lines > 0 && Number.isFinite(level))
      wait[p] = service().averageBackorders / unitRate(demand[p]);
  }
  return levels;
}

/** What a plan rests on: sourcing, order quantities and base demand, the average of the run unless `share` says how much of it there is by product. */
export function baseOf(
  network: Network,
  share: Float64Array | null = averageDemand(network),
  sourcing: readonly Float64Array[] = sourcingShares(network, share),
): Base {
  const inUnits = baseDemand(network, sourcing, new Float64Array(network.points.count).fill(1), share);
  const orderQuantity = orderQuantities(network, Float64Array.from(inUnits, unitRate));
  const isFed = network.points.upstream.some((point) => point >= 0);
  const demand = isFed ? baseDemand(network, sourcing, orderQuantity, share) : inUnits;
  return {sourcing, orderQuantity, demand};
}

/** Targets of all stocking points while each product with a life cycle is in its stage at `position`, or its last one. */
function targetsInStage({points, scenario}: Network, position: number): Float64Array {
  return points.targetValue.map((value, p) => {
    const stages = scenario.products[points.product[p]].lifeCycle?.stages;
    return stages?.[Math.min(position, stages.length - 1)].target ?? value;
  });
}

function setLevels(
  levels: {reorderPoint: Float64Array; orderQuantity: Float64Array; orderUpToLevel: Float64Array},
  {points, quantum}: Network,
  p: number,
  level: number,
  orderQuantity: number,
): void {
  switch (points.policy[p]) {
    case POLICY.reorderPoint:
      levels.reorderPoint[p] = level;
      levels.orderQuantity[p] = orderQuantity;
      break;
    case POLICY.orderUpTo:
      levels.reorderPoint[p] = level;
      levels.orderUpToLevel[p] = Number.isNaN(orderQuantity)
        ? points.orderUpToLevel[p]
        : level + orderQuantity;
      break;
    case POLICY.baseStock:
      levels.reorderPoint[p] = level - quantum[points.product[p]];
      levels.orderUpToLevel[p] = level;
      break;
  }
}
