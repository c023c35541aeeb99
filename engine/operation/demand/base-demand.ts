import {POLICY, type Network} from '../../scenario/network.ts';
import {segmentFlows, type Flow} from './order-flows.ts';
import {meanOf, type UnitLaw} from './unit-law.ts';

/** Demand at one stocking point before it answers to service. */
export interface BaseDemand {
  /** Order lines per day. */
  readonly lines: number;
  readonly quantity: UnitLaw;
  /** Variance of the number of lines in a long time over its mean. */
  readonly dispersion: number;
  /** Days between two instants at which lines come; 0 where they come at any time. */
  readonly period: number;
  /** Instants per day at which lines come, were those of each product and order apart. */
  readonly instants: number;
}

/**
 * Base demand of every stocking point: customers' lines where a segment is served, and the replenishment orders of the points it feeds.
 * `sourcing` holds cumulative shares as in a plan; `orderQuantity` the order quantities of (r,nQ) and (s,S),
 * `share` how much of the demand for each product there is, null for all of it.
 */
export function baseDemand(
  network: Network,
  sourcing: readonly Float64Array[],
  orderQuantity: Float64Array,
  share: Float64Array | null = null,
): BaseDemand[] {
  const {points} = network;
  const flows: Flow[][] = Array.from({length: points.count}, () => []);
  addCustomers(network, sourcing, share, flows);
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

/** The quantity of an order as theory has it, whole units, at least 1; of a divisible product it may be anything above 0. */
export function wholeLot(quantity: number): number {
  return Math.max(1, Math.round(quantity));
}

/** Units per day. */
export function unitRate(demand: BaseDemand): number {
  return demand.lines * meanOf(demand.quantity);
}

/** Replenishment orders of a point: its demand in lots of Q or S - s; a base stock passes its demand on as it is. */
function ordersOf({points}: Network, p: number, demand: BaseDemand, quantity: number): Flow {
  if (points.policy[p] === POLICY.none)
    return {lines: 0, dispersion: 1, quantity: {values: [1], shares: [1]}, period: 0, instants: 0};
  const lot = Number.isNaN(quantity) ? points.orderUpToLevel[p] - points.level[p] : quantity;
  if (Number.isNaN(lot)) return {...demand};
  const units = wholeLot(lot);
  const lines = unitRate(demand) / units;
  return {lines, dispersion: 1, quantity: {values: [units], shares: [1]}, period: 0, instants: lines};
}

function merge(flows: readonly Flow[]): BaseDemand {
  const lines = flows.reduce((sum, flow) => sum + flow.lines, 0);
  if (lines === 0)
    return {lines: 0, quantity: {values: [1], shares: [1]}, dispersion: 1, period: 0, instants: 0};
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
    period: flows.every((flow) => flow.period === flows[0].period) ? flows[0].period : 0,
    instants: flows.reduce((sum, flow) => sum + flow.instants, 0),
  };
}

function addCustomers(
  network: Network,
  sourcing: readonly Float64Array[],
  share: Float64Array | null,
  flows: Flow[][],
): void {
  const {segments, pointAt, productCount} = network;
  const correlated: Placed[] = [];
  for (let s = 0; s < segments.count; s++) {
    const products = segmentFlows(network, s, share);
    segments.servedBy[s].forEach((site, i) => {
      const share = sourcing[s][i] - (i > 0 ? sourcing[s][i - 1] : 0);
      if (share <= 0) return;
      for (const {product, lines, dispersion, quantity, period, instants} of products) {
        const point = pointAt[site * productCount + product];
        if (point < 0) continue;
        const flow = {
          lines: lines * share,
          dispersion: sharedDispersion(dispersion, lines * period, share),
          quantity,
          period,
          instants: instants * share,
        };
        flows[point].push(flow);
        if (segments.correlated[s])
          correlated.push({segment: s, point, flow, spread: share * Math.sqrt(dispersion * lines)});
      }
    });
  }
  addCovariances(network, correlated);
}

/**
 * Dispersion of a random share of a flow. A stream of single orders is thinned, and its dispersion moves towards that of a Poisson process;
 * the demand of a period, `perPeriod` on average, goes to one site as a whole or not at all.
 */
function sharedDispersion(dispersion: number, perPeriod: number, share: number): number {
  return perPeriod > 0 ? dispersion + perPeriod * (1 - share) : 1 + (dispersion - 1) * share;
}

/** A flow of correlated demand at a point; `spread` is the standard deviation of the part of it that varies with others, over a day. */
interface Placed {
  readonly segment: number;
  readonly point: number;
  readonly flow: Flow;
  readonly spread: number;
}

/** Correlated demands at one point vary more, or less, than independent ones: twice the covariance goes to one of the two. */
function addCovariances({segments}: Network, placed: readonly Placed[]): void {
  placed.forEach((one, i) => {
    for (const other of placed.slice(0, i)) {
      const [a, b] = [segments.correlated[one.segment]!, segments.correlated[other.segment]!];
      if (one.point !== other.point || a.segments !== b.segments || one.flow.lines === 0) continue;
      const correlation = a.weights.reduce((sum, weight, k) => sum + weight * b.weights[k], 0);
      one.flow.dispersion += (2 * correlation * one.spread * other.spread) / one.flow.lines;
    }
  });
}
