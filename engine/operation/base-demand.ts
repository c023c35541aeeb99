import {POLICY, type Network} from '../scenario/network.ts';
import {segmentFlows, type Flow} from './order-flows.ts';
import {meanOf, type UnitLaw} from './unit-law.ts';

/** Demand at one stocking point before it answers to service. */
export interface BaseDemand {
  /** Order lines per day. */
  readonly lines: number;
  readonly quantity: UnitLaw;
  /** Variance of the number of lines in a day over its mean. */
  readonly dispersion: number;
}

/**
 * Base demand of every stocking point: customers' lines where a segment is served, and the replenishment orders of the points it feeds.
 * `sourcing` holds cumulative shares as in a plan; `orderQuantity` the order quantities of (r,nQ) and (s,S).
 */
export function baseDemand(
  network: Network,
  sourcing: readonly Float64Array[],
  orderQuantity: Float64Array,
): BaseDemand[] {
  const {points} = network;
  const flows: Flow[][] = Array.from({length: points.count}, () => []);
  addCustomers(network, sourcing, flows);
  const byEchelon = Array.from({length: points.count}, (_, p) => p).sort(
    (a, b) => points.echelon[a] - points.echelon[b],
  );
  const demand = new Array<BaseDemand>(points.count);
  for (const p of byEchelon) {
    demand[p] = merge(flows[p]);
    if (points.upstream[p] >= 0)
      flows[points.upstream[p]].push(ordersOf(network, p, demand[p], orderQuantity[p]));
  }
  return demand;
}

/** Units per day. */
export function unitRate(demand: BaseDemand): number {
  return demand.lines * meanOf(demand.quantity);
}

/** Replenishment orders of a point: its demand in lots of Q or S - s; a base stock passes its demand on as it is. */
function ordersOf({points}: Network, p: number, demand: BaseDemand, quantity: number): Flow {
  if (points.policy[p] === POLICY.none)
    return {lines: 0, dispersion: 1, quantity: {values: [1], shares: [1]}};
  const lot = Number.isNaN(quantity) ? points.orderUpToLevel[p] - points.level[p] : quantity;
  if (Number.isNaN(lot)) return {...demand};
  return {lines: unitRate(demand) / lot, dispersion: 1, quantity: {values: [lot], shares: [1]}};
}

function merge(flows: readonly Flow[]): BaseDemand {
  const lines = flows.reduce((sum, flow) => sum + flow.lines, 0);
  if (lines === 0) return {lines: 0, quantity: {values: [1], shares: [1]}, dispersion: 1};
  if (flows.length === 1) return flows[0];
  const shares = new Map<number, number>();
  let variance = 0;
  for (const flow of flows) {
    variance += flow.lines * flow.dispersion;
    flow.quantity.values.forEach((value, i) =>
      shares.set(value, (shares.get(value) ?? 0) + (flow.quantity.shares[i] * flow.lines) / lines),
    );
  }
  const values = [...shares.keys()].sort((a, b) => a - b);
  return {
    lines,
    dispersion: variance / lines,
    quantity: {values, shares: values.map((value) => shares.get(value)!)},
  };
}

function addCustomers(network: Network, sourcing: readonly Float64Array[], flows: Flow[][]): void {
  const {segments, pointAt, productCount} = network;
  for (let s = 0; s < segments.count; s++) {
    const products = segmentFlows(network, s);
    segments.servedBy[s].forEach((site, i) => {
      const share = sourcing[s][i] - (i > 0 ? sourcing[s][i - 1] : 0);
      if (share <= 0) return;
      for (const {product, lines, dispersion, quantity} of products) {
        const point = pointAt[site * productCount + product];
        // A random share of a stream is thinned: its dispersion moves towards that of a Poisson process.
        if (point >= 0)
          flows[point].push({lines: lines * share, dispersion: 1 + (dispersion - 1) * share, quantity});
      }
    });
  }
}
