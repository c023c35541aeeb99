import type {Network} from '../scenario/network.ts';
import {pointsOf, soldShare, type OrderFlow} from './shipments.ts';
import type {Solved} from './solved.ts';

/** Why a line of the statement is not known exactly. */
export const GAPS = [
  'shipmentsPerOrder',
  'minimumCharge',
  'sharedDepartures',
  'reservedStock',
  'lateOrders',
  'followUpShort',
] as const;
export type Gap = (typeof GAPS)[number];

/** Freight of replenishing a stocking point, money per day, or why it is not known. */
export function inboundFreight(network: Network, {stock}: Solved, p: number): number | Gap {
  const {points, lanes} = network;
  const lane = points.lane[p];
  if (lane < 0) return 0;
  const {ordersPerDay, smallestOrder, throughput} = stock[p];
  const {fixed, minimum} = chargesOf(network, lane);
  const perUnit = variableOf(network, lane, points.product[p]);
  const isScheduled = !('of' in lanes.travel[lane]);
  if (isScheduled && (fixed > 0 || minimum > 0)) return 'sharedDepartures';
  if (minimum <= fixed + perUnit * smallestOrder) return fixed * ordersPerDay + perUnit * throughput;
  return perUnit === 0 ? minimum * ordersPerDay : 'minimumCharge';
}

/** Freight of delivering the orders of a flow, money per day, or why it is not known. */
export function deliveryFreight(network: Network, solved: Solved, flow: OrderFlow): number | Gap {
  const {segments, lanes, points} = network;
  const lane = segments.lane[flow.stream.segment][flow.stream.position];
  if (lane < 0) return 0;
  const goods = pointsOf(network, solved, flow.stream).map(({p, rate}) => ({
    sold: rate * soldShare(solved, p),
    perUnit: variableOf(network, lane, points.product[p]),
  }));
  const {fixed, minimum} = chargesOf(network, lane);
  const variable = goods.reduce((sum, {sold, perUnit}) => sum + sold * perUnit, 0);
  if (fixed === 0 && minimum === 0) return variable;
  if (!('of' in lanes.travel[lane])) return 'sharedDepartures';
  if (!flow.isWhole) return 'shipmentsPerOrder';
  if (flow.isSingle)
    return goods.reduce((sum, {sold, perUnit}) => sum + sold * Math.max(minimum, fixed + perUnit), 0);
  const least = Math.min(...goods.map(({perUnit}) => perUnit));
  return minimum <= fixed + least ? fixed * flow.delivered + variable : 'minimumCharge';
}

/** What a shipment costs before its goods are counted, money. */
function chargesOf({lanes}: Network, lane: number): {fixed: number; minimum: number} {
  return {fixed: lanes.perShipment[lane] + lanes.distanceCharge[lane], minimum: lanes.minimum[lane]};
}

/** What a unit of a product adds to it. */
function variableOf({lanes, weight, volume}: Network, lane: number, product: number): number {
  return lanes.perUnit[lane] + lanes.perKg[lane] * weight[product] + lanes.perM3[lane] * volume[product];
}
