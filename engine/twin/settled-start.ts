import {DAY, POLICY, type Network} from '../scenario/network.ts';
import {Unsolvable} from './assumption.ts';
import {replenishmentOf} from './backorders.ts';
import type {PointDemand} from './demand.ts';
import {timeBeforeStock} from './order-times.ts';
import type {PlanNumbers} from './plan-numbers.ts';
import type {Solved} from './solved.ts';
import {longestLeadTime, NEARLY_ALL, placeOf} from './supply.ts';

/** Relaxation times after which a start is held to be over: 5 % of it are left. */
const RELAXATIONS = 3;

/**
 * Stock that opens at a given position, and changes by multiples of what divides the order quantity, never comes to the other positions.
 * Throws Unsolvable then.
 */
export function requireMixedPositions(network: Network, plan: PlanNumbers, {demand}: Solved): void {
  demand.forEach(({batch}, p) => {
    const policy = replenishmentOf(network, plan, p);
    if (isDrawn(network, plan, p) || policy.type !== 'reorderPoint') return;
    const divisor = Array.from(batch.values).reduce(commonDivisor, policy.orderQuantity);
    if (divisor === 1) return;
    const {path, site} = placeOf(network, p);
    throw new Unsolvable('openingStock', `${path}.initial`, site);
  });
}

/**
 * What is counted must be the long run: a warm-up that was given lasts until orders reach the stock, the opening stock has given way to
 * what was ordered for it, at every source too, and queues have filled. Throws Unsolvable otherwise.
 */
export function requireSettledStart(network: Network, plan: PlanNumbers, solved: Solved): void {
  const {points, warmUp} = network;
  const {demand, orders, paths} = solved;
  const fromSource = demand.map((_, p) => {
    let time = 0;
    for (let source = p; source >= 0; source = points.upstream[source])
      time += stockTime(network, plan, solved, source);
    return time;
  });
  const arrival = orders.map((stream) => timeBeforeStock(network, solved, stream));
  const queues = paths.flatMap((path) =>
    path ? [...path.stations.values()].map(({relaxation}) => RELAXATIONS * relaxation) : [],
  );
  const needed = longest(fromSource) + longest(arrival);
  if (warmUp / DAY < Math.max(needed, longest(queues)))
    throw new Unsolvable('startCounted', 'run.warmUp', '');
}

/** Days until what was there at the start no longer shows in a stocking point, given that its source is settled. */
function stockTime(network: Network, plan: PlanNumbers, {demand, supply, stock}: Solved, p: number): number {
  const {points, lanes} = network;
  const travel = points.lane[p] < 0 ? null : lanes.travel[points.lane[p]];
  const firstDeparture = travel?.type === 'every' ? travel.first : 0;
  const review = points.reviewEvery[p] > 0 ? points.reviewFirst[p] + points.reviewEvery[p] : 0;
  const {ordersPerDay, throughput, sold} = stock[p];
  const variance = varianceRate(demand[p]) + throughput - sold; // what other points ask for comes in single units
  return (
    longestLeadTime(supply[p], NEARLY_ALL) +
    1 / ordersPerDay +
    review / DAY +
    firstDeparture +
    excessTime(network, plan, p, throughput, variance) +
    positionTime(network, plan, p, demand[p].lost, variance)
  );
}

/** Variance of the units demanded in a day. */
function varianceRate({batches, batch}: PointDemand): number {
  return (
    batches * Array.from(batch.values).reduce((sum, value, i) => sum + batch.shares[i] * value * value, 0)
  );
}

/** Days until a given opening stock above the highest position is used up. */
function excessTime({points}: Network, plan: PlanNumbers, p: number, rate: number, variance: number): number {
  const isLot = points.policy[p] === POLICY.reorderPoint;
  const top = isLot ? plan.reorderPoint[p] + plan.orderQuantity[p] : plan.orderUpToLevel[p];
  const excess = Number.isFinite(points.initial[p]) ? Math.max(0, points.initial[p] - top) : 0;
  return (excess + 3 * Math.sqrt((excess * variance) / rate)) / rate;
}

/**
 * Days until the inventory position has forgotten where in an order cycle it began; its time constant is that of a diffusion on a circle
 * of the order quantity, Q^2 / (2 pi^2 sigma^2), see Karlin & Taylor (1981), A Second Course in Stochastic Processes, chapter 15. None where it
 * begins with its stationary law, one constant where it begins close to it.
 */
function positionTime(
  network: Network,
  plan: PlanNumbers,
  p: number,
  lost: boolean,
  variance: number,
): number {
  const policy = replenishmentOf(network, plan, p);
  if (policy.type === 'baseStock') return 0;
  const isFromLaw = isDrawn(network, plan, p);
  if (isFromLaw && policy.type === 'reorderPoint' && !lost) return 0;
  const quantity = policy.orderQuantity;
  const constant = (quantity * quantity) / (2 * Math.PI * Math.PI * variance);
  return (isFromLaw ? 1 : RELAXATIONS) * constant;
}

/** Whether the opening position of (r,nQ) is drawn from its stationary law, which a stock that cannot open below zero allows. */
function isDrawn({points}: Network, plan: PlanNumbers, p: number): boolean {
  return Number.isNaN(points.initial[p]) && plan.reorderPoint[p] >= -1;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function longest(times: readonly number[]): number {
  return times.reduce((most, time) => Math.max(most, time), 0);
}
