import {transportation} from '../../allocation-lp/transportation.ts';
import type {Network} from '../../scenario/network.ts';
import {chargeableWeight} from '../../theory/freight/volumetric-weight.ts';
import {segmentFlows} from '../demand/order-flows.ts';
import {meanOf, unitLaw} from '../demand/unit-law.ts';

/**
 * Who serves whom: cumulative shares of the serving sites by segment, from a transportation model at base demand. A unit costs what
 * it weighs in the tariffs, linearised at the segment's mean order; sites with a `capacity` give no more than that.
 * Where every segment has one site there is nothing to decide.
 */
export function sourcingShares(network: Network, share: Float64Array | null = null): Float64Array[] {
  const {segments, scenario} = network;
  if (segments.servedBy.every((sites) => sites.length === 1))
    return segments.servedBy.map(() => Float64Array.of(1));
  const profiles = Array.from({length: segments.count}, (_, s) => demandProfile(network, s, share));
  const {flow} = transportation({
    supply: scenario.sites.map((site) => site.capacity ?? Infinity),
    demand: profiles.map((profile) => profile.units),
    cost: profiles.map((profile, s) =>
      scenario.sites.map((_, site) => {
        const position = segments.servedBy[s].indexOf(site);
        return position < 0 ? Infinity : costPerUnit(network, profile, site, segments.lane[s][position]);
      }),
    ),
  });
  return segments.servedBy.map((sites, s) => {
    const total = profiles[s].units;
    let sum = 0;
    const shares = Float64Array.from(
      sites,
      (site) => (sum += total > 0 ? flow[s][site] / total : 1 / sites.length),
    );
    shares[shares.length - 1] = 1;
    return shares;
  });
}

interface Profile {
  /** Per day. */
  units: number;
  unitsPerOrder: number;
  /** Units per day by product. */
  products: Map<number, number>;
}

function demandProfile(network: Network, segment: number, share: Float64Array | null): Profile {
  const products = new Map<number, number>();
  let units = 0;
  let lines = 0;
  for (const flow of segmentFlows(network, segment, share)) {
    const rate = flow.lines * meanOf(flow.quantity);
    products.set(flow.product, (products.get(flow.product) ?? 0) + rate);
    units += rate;
    lines += flow.orderLines;
  }
  const {orders, lines: linesOfOrder} = network.scenario.segments[segment];
  if (orders.type === 'everyPeriod') return {units, unitsPerOrder: units * orders.every, products};
  const trace = network.segments.trace[segment];
  const linesPerOrder = trace ? trace.lines / Math.max(1, trace.orders) : meanOf(unitLaw(linesOfOrder));
  return {units, unitsPerOrder: lines > 0 ? (units / lines) * linesPerOrder : 1, products};
}

/** Delivery and replenishment freight of a unit of the segment's mean basket, money. */
function costPerUnit(network: Network, profile: Profile, site: number, lane: number): number {
  const {points, pointAt, productCount} = network;
  let weight = 0;
  let volume = 0;
  let inbound = 0;
  for (const [product, rate] of profile.products) {
    const share = rate / profile.units;
    weight += share * network.weight[product];
    volume += share * network.packing.volume[site][product];
    const point = pointAt[site * productCount + product];
    if (point >= 0)
      inbound +=
        share *
        variableFreight(network, points.lane[point], network.weight[product], network.volume[product]);
  }
  return inbound + deliveryPerUnit(network, lane, profile.unitsPerOrder, weight, volume);
}

/** Freight of an order of so many units, by unit; weight and volume are those of a unit. */
function deliveryPerUnit(
  network: Network,
  lane: number,
  units: number,
  weight: number,
  volume: number,
): number {
  if (lane < 0) return 0;
  const {minimum, perShipment, distanceCharge} = network.lanes;
  const variable = variableFreight(network, lane, weight, volume);
  return Math.max(minimum[lane] / units, (perShipment[lane] + distanceCharge[lane]) / units + variable);
}

function variableFreight({lanes}: Network, lane: number, weight: number, volume: number): number {
  if (lane < 0) return 0;
  const charged = chargeableWeight(weight, volume, lanes.volumetric[lane]);
  return lanes.perUnit[lane] + lanes.perKg[lane] * charged + lanes.perM3[lane] * volume;
}
