import {nameSelector} from '../scenario/paths.ts';
import {WHEN_SHORT, type Network} from '../scenario/network.ts';
import {ONE_UNIT, type Quantity} from '../theory/quantity.ts';
import {Unsolvable} from './assumption.ts';
import {meanOf, quantityOfPmf, randomSum, thinned, wholeNumber, type Pmf} from './laws.ts';
import type {PlanNumbers} from './plan-numbers.ts';

/** What one segment asks of one stocking point: epochs of a Poisson process, each with some lines. */
export interface Stream {
  readonly segment: number;
  /** Epochs at which the point is asked for anything, per day. */
  readonly epochs: number;
  /** Lines at such an epoch, one after another. */
  readonly lines: Pmf;
  /** Units of a line. */
  readonly quantity: Pmf;
}

/** What customers ask of a stocking point: a compound Poisson process of batches, a batch being all that one epoch asks for. */
export interface PointDemand {
  readonly streams: readonly Stream[];
  /** Batches per day. */
  readonly batches: number;
  /** Units of a batch. */
  readonly batch: Quantity;
  /** Units per day. */
  readonly units: number;
  readonly lost: boolean;
}

/** Orders of a segment at a site. */
export interface OrderStream {
  readonly segment: number;
  readonly site: number;
  /** Position of the site among those that serve the segment. */
  readonly position: number;
  /** Per day. */
  readonly orders: number;
  /** Orders that come at one instant. */
  readonly atOnce: Pmf;
  /** Lines of an order. */
  readonly lines: Pmf;
}

/** Orders by segment and serving site; sites without a share are left out. */
export function orderStreams(network: Network, plan: PlanNumbers): OrderStream[] {
  const {segments, scenario} = network;
  return scenario.segments.flatMap((segment, s) => {
    const {orders} = segment;
    if (orders.type !== 'poisson' && orders.type !== 'compound')
      throw new Unsolvable('ordersNotPoisson', `${pathOf(segment)}.orders`, segment.name);
    const atOnce = orders.type === 'compound' ? wholeNumber(orders.batch, 0) : Float64Array.of(0, 1);
    const lines = wholeNumber(segment.lines, 1);
    if (!atOnce || !lines) throw new Unsolvable('tooLarge', `${pathOf(segment)}.lines`, segment.name);
    const isLost = segments.whenShort[s] < WHEN_SHORT.backorderPartial;
    const drawn = segments.basket[s].distinct ? atMost(lines, segments.basket[s].products.length) : lines;
    if (isLost && drawn.length > 2)
      throw new Unsolvable('lostBatches', `${pathOf(segment)}.lines`, segment.name);
    return Array.from(segments.servedBy[s], (site, position) => ({
      segment: s,
      site,
      position,
      orders: orders.perDay * meanOf(atOnce) * shareOf(plan, s, position),
      atOnce,
      lines: drawn,
    })).filter((stream) => stream.orders > 0);
  });
}

/** Demand of every stocking point. Throws Unsolvable where it is no compound Poisson process of independent lines. */
export function pointDemands(
  network: Network,
  plan: PlanNumbers,
  orders: readonly OrderStream[],
): PointDemand[] {
  const streams: Stream[][] = Array.from({length: network.points.count}, () => []);
  for (const order of orders) addStreams(network, plan, order, streams);
  return streams.map((ofPoint, p) => merged(network, p, ofPoint));
}

function addStreams(network: Network, plan: PlanNumbers, order: OrderStream, streams: Stream[][]): void {
  const {segments, scenario, pointAt, productCount} = network;
  const segment = scenario.segments[order.segment];
  const basket = segments.basket[order.segment];
  const weightSum = basket.weights.reduce((a, b) => a + b, 0);
  const share = shareOf(plan, order.segment, order.position);
  const epochs = order.orders / (share * meanOf(order.atOnce));
  basket.products.forEach((product, i) => {
    const point = pointAt[order.site * productCount + product];
    if (point < 0)
      throw new Unsolvable(
        'notStocked',
        `sites${nameSelector(scenario.sites[order.site].name)}.stock`,
        scenario.products[product].name,
      );
    const ofOrder = basket.distinct
      ? oncePerOrder(order.lines, basket.weights, i, segment)
      : thinned(order.lines, basket.weights[i] / weightSum);
    const here = thinnedOrder(ofOrder, share);
    const lines = randomSum(order.atOnce, here);
    const quantity = wholeNumber(basket.quantity[i], 1);
    if (!lines || !quantity) throw new Unsolvable('tooLarge', `${pathOf(segment)}.quantity`, segment.name);
    const any = 1 - lines[0];
    streams[point].push({
      segment: order.segment,
      epochs: epochs * any,
      lines: lines.map((probability, k) => (k === 0 ? 0 : probability / any)),
      quantity,
    });
  });
}

/** Lines for a product of an order that a site gets with probability `share`. */
function thinnedOrder(lines: Pmf, share: number): Pmf {
  return lines.map((probability, k) => share * probability + (k === 0 ? 1 - share : 0));
}

/** Lines, 0 or 1, for a product in a basket of different products: known where all weigh the same, or where one is drawn. */
function oncePerOrder(
  lines: Pmf,
  weights: Float64Array,
  i: number,
  segment: Network['scenario']['segments'][number],
): Pmf {
  const isSingle = lines.length === 2;
  const isEven = weights.every((weight) => weight === weights[0]);
  if (!isSingle && !isEven)
    throw new Unsolvable('basketDistinct', `${pathOf(segment)}.basket.distinct`, segment.name);
  const share = isSingle ? weights[i] / weights.reduce((a, b) => a + b, 0) : meanOf(lines) / weights.length;
  return Float64Array.of(1 - share, share);
}

function atMost(pmf: Pmf, most: number): Pmf {
  if (pmf.length - 1 <= most) return pmf;
  const cut = pmf.slice(0, most + 1);
  for (let k = most + 1; k < pmf.length; k++) cut[most] += pmf[k];
  return cut;
}

function merged(network: Network, p: number, streams: readonly Stream[]): PointDemand {
  const {points, scenario, segments} = network;
  const site = scenario.sites[points.site[p]].name;
  const path = `sites${nameSelector(site)}.stock`;
  const batches = streams.reduce((sum, {epochs}) => sum + epochs, 0);
  if (batches === 0) return {streams, batches: 0, batch: ONE_UNIT, units: 0, lost: false};
  const losing = streams.map(({segment}) => segments.whenShort[segment] < WHEN_SHORT.backorderPartial);
  if (losing.some((loses) => loses !== losing[0]))
    throw new Unsolvable('mixedShortage', 'segments[*].whenShort', site);
  const batch = mixture(streams);
  if (!batch) throw new Unsolvable('tooLarge', path, site);
  const quantity = quantityOfPmf(batch);
  return {
    streams,
    batches,
    batch: quantity,
    units: streams.reduce(
      (sum, {epochs, lines, quantity: units}) => sum + epochs * meanOf(lines) * meanOf(units),
      0,
    ),
    lost: losing[0],
  };
}

function mixture(streams: readonly Stream[]): Pmf | null {
  const parts = streams.map(({epochs, lines, quantity}) => ({epochs, units: randomSum(lines, quantity)}));
  const total = parts.reduce((sum, {epochs}) => sum + epochs, 0);
  const batch = new Float64Array(Math.max(...parts.map(({units}) => units?.length ?? 0)));
  for (const {epochs, units} of parts) {
    if (!units) return null;
    units.forEach((probability, k) => (batch[k] += (epochs / total) * probability));
  }
  return batch;
}

function shareOf({sourcing}: PlanNumbers, segment: number, position: number): number {
  return sourcing[segment][position] - (position > 0 ? sourcing[segment][position - 1] : 0);
}

function pathOf({name}: {name: string}): string {
  return `segments${nameSelector(name)}`;
}
