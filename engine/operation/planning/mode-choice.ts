import {exp} from '../../kernel/math.ts';
import {DAY, POLICY, type Network} from '../../scenario/network.ts';
import {unitRate, type BaseDemand} from '../demand/base-demand.ts';
import type {Base} from './make-plan.ts';
import {losesSales, pointLevel} from './point-level.ts';
import type {LawCache} from './stock-law.ts';
import {meanTravel} from '../supply/mean-travel.ts';
import {chargeableWeight} from '../../theory/freight/volumetric-weight.ts';

/**
 * The lane of each stocking point: of several the one that costs least a day in freight, ordering, stock, backorders and, where they are paid
 * for, goods on their way; the first of equally good ones. Baumol & Vinod (1970), Management Science 16, 413-421, with stock as theory
 * expects it at base demand from a source that always has the goods. Null where no point has a choice.
 */
export function chooseModes(
  network: Network,
  baseOf: (network: Network) => Base,
  laws: LawCache,
): Int32Array | null {
  const {choice, lane} = network.points;
  const most = Math.max(0, ...new Set(choice.map((lanes) => lanes?.length ?? 0)));
  if (most === 0) return null;
  const costs = Array.from({length: most}, (_, i) => {
    const lanes = lane.map((only, p) => choice[p]?.[i] ?? only);
    const by = {...network, points: {...network.points, lane: lanes}};
    return costsByPoint(by, baseOf(by), laws, (p) => (choice[p]?.length ?? 0) > i);
  });
  return lane.map((only, p) => {
    const lanes = choice[p];
    if (lanes === null) return only;
    let best = 0;
    lanes.forEach((_, i) => (best = costs[i][p] < costs[best][p] ? i : best));
    return lanes[best];
  });
}

/** Money a day that the lane of each stocking point brings about; Infinity where nobody asks. */
function costsByPoint(
  network: Network,
  {demand, orderQuantity}: Base,
  laws: LawCache,
  isAsked: (p: number) => boolean,
): Float64Array {
  const lost = losesSales(network);
  return Float64Array.from(demand, (_, p) =>
    isAsked(p) ? costOf(network, p, demand[p], orderQuantity[p], lost[p], laws) : Infinity,
  );
}

function costOf(
  network: Network,
  p: number,
  demand: BaseDemand,
  orderQuantity: number,
  lost: boolean,
  laws: LawCache,
): number {
  const {points} = network;
  if (demand.lines === 0) return 0;
  const units = unitRate(demand);
  const orders = ordersPerDay(network, p, demand, orderQuantity);
  const freight = orders * freightOf(network, p, units / orders);
  const ordering = orders * points.orderCost[p];
  const input = {demand, orderQuantity, wait: 0, lost, targetValue: points.targetValue[p]};
  const {level, service} = pointLevel(network, p, input, laws);
  const inTransit =
    points.heldInTransit[p] === 1 ? units * meanTravel(network.lanes.travel[points.lane[p]]) : 0;
  const {averageOnHand, averageBackorders} =
    level === null || !Number.isFinite(level) ? {averageOnHand: 0, averageBackorders: 0} : service();
  return (
    freight +
    ordering +
    points.holdingCost[p] * (averageOnHand + inTransit) +
    points.backorderCost[p] * averageBackorders
  );
}

/** Replenishment orders a day: lots, or whatever was asked for since the last look, or since the last demand where that comes every period. */
function ordersPerDay({points}: Network, p: number, demand: BaseDemand, orderQuantity: number): number {
  const apart = Math.max(points.reviewEvery[p] / DAY, demand.period);
  const most = apart === 0 ? demand.instants : (1 - exp(-demand.instants * apart)) / apart;
  const inLots = points.policy[p] === POLICY.baseStock || points.policy[p] === POLICY.none;
  const lot = Number.isNaN(orderQuantity) ? points.orderUpToLevel[p] - points.level[p] : orderQuantity;
  return inLots || Number.isNaN(lot) ? most : Math.min(most, unitRate(demand) / lot);
}

/** Freight of a shipment of so many units, money. */
function freightOf({points, lanes, weight, volume}: Network, p: number, units: number): number {
  const lane = points.lane[p];
  const product = points.product[p];
  const charged = chargeableWeight(weight[product], volume[product], lanes.volumetric[lane]);
  const perUnit = lanes.perUnit[lane] + lanes.perKg[lane] * charged + lanes.perM3[lane] * volume[product];
  return Math.max(
    lanes.minimum[lane],
    lanes.perShipment[lane] + lanes.distanceCharge[lane] + units * perUnit,
  );
}
