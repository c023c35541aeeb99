import {distribution, type DistributionSpec} from '../kernel/distributions.ts';
import {DAY, type Network} from '../scenario/network.ts';
import type {Orders} from '../scenario/schema.ts';
import {momentsOf, unitLaw, type UnitLaw} from './unit-law.ts';

/** A flow of lines that adds to the demand of a point. */
export interface Flow {
  /** Lines per day. */
  lines: number;
  /** Variance of the number of lines in a day over its mean. */
  dispersion: number;
  quantity: UnitLaw;
}

/** What a segment asks of one product. */
export type ProductFlow = Flow & {product: number};

/** Flows of a segment by product: from its basket, or counted in its trace. */
export function segmentFlows(network: Network, segment: number): ProductFlow[] {
  return network.segments.trace[segment]
    ? traceFlows(network, segment)
    : basketFlows(network, segment, network.scenario.segments[segment].orders);
}

function basketFlows(network: Network, segment: number, orders: Orders): ProductFlow[] {
  const {
    lines,
    basket: {distinct},
  } = network.scenario.segments[segment];
  const basket = network.segments.basket[segment];
  const {rate, dispersion} = orderRate(network, orders);
  const perOrder = momentsOf(unitLaw(lines));
  const weightSum = basket.weights.reduce((a, b) => a + b, 0);
  const laws = new Map<DistributionSpec, UnitLaw>();
  return Array.from(basket.products, (product, i) => {
    const spec = basket.quantity[i];
    if (!laws.has(spec)) laws.set(spec, unitLaw(spec));
    const share = basket.weights[i] / weightSum;
    const linesOfProduct = distinct ? Math.min(1, perOrder.mean * share) : perOrder.mean * share;
    const pairs = distinct
      ? 0
      : (share * (perOrder.variance + perOrder.mean * perOrder.mean - perOrder.mean)) / perOrder.mean;
    return {
      product,
      lines: rate * linesOfProduct,
      dispersion: 1 + pairs + (dispersion - 1) * linesOfProduct,
      quantity: laws.get(spec)!,
    };
  });
}

/** Orders per day over the horizon, and the variance of their number in a day over its mean. */
export function orderRate(network: Network, orders: Orders): {rate: number; dispersion: number} {
  switch (orders.type) {
    case 'poisson':
    case 'compound': {
      const batch = orders.type === 'compound' ? distribution(orders.batch) : null;
      const epochs = orders.perDay * averageFactor(network, orders.weekdays, orders.season);
      const day = orders.dayFactor === null ? null : distribution(orders.dayFactor);
      const size = batch ? batch.mean : 1;
      const perEpoch = batch ? (batch.variance + batch.mean * batch.mean) / batch.mean : 1;
      return {rate: epochs * size, dispersion: perEpoch + epochs * size * (day ? day.variance : 0)};
    }
    case 'renewal': {
      const between = distribution(orders.between);
      return {rate: 1 / between.mean, dispersion: between.variance / (between.mean * between.mean)};
    }
    case 'trace':
      throw new Error('a trace has no rate of its own: count its lines');
    default:
      return orders satisfies never;
  }
}

function averageFactor(network: Network, weekdays: number[] | null, season: number[] | null): number {
  if (!weekdays && !season) return 1;
  const start = Date.parse(`${network.scenario.run.start}T00:00:00Z`);
  const days = Math.max(1, Math.ceil(network.horizon / DAY));
  let sum = 0;
  for (let day = 0; day < days; day++) {
    const date = new Date(start + day * DAY);
    sum += (weekdays ? weekdays[(date.getUTCDay() + 6) % 7] : 1) * (season ? season[date.getUTCMonth()] : 1);
  }
  return sum / days;
}

/** What a trace asks of each product: lines a day, their variance over mean by day, and the quantities that occurred. */
function traceFlows(network: Network, segment: number): ProductFlow[] {
  const trace = network.segments.trace[segment]!;
  const days = Math.max(1, Math.ceil(network.horizon / DAY));
  const count = network.productCount;
  const lines = new Float64Array(count);
  const squares = new Float64Array(count);
  const today = new Float64Array(count);
  const lastDay = new Int32Array(count).fill(-1);
  const quantities = new Map<number, Map<number, number>>();
  const close = (product: number) => {
    squares[product] += today[product] * today[product];
    today[product] = 0;
  };
  for (let order = 0; order < trace.orders; order++) {
    const day = Math.floor(trace.at[order] / DAY);
    if (day >= days) break;
    for (let i = trace.firstLine[order]; i < trace.firstLine[order + 1]; i++) {
      const product = trace.product[i];
      if (lastDay[product] !== day) {
        close(product);
        lastDay[product] = day;
      }
      today[product]++;
      lines[product]++;
      let seen = quantities.get(product);
      if (!seen) quantities.set(product, (seen = new Map()));
      seen.set(trace.quantity[i], (seen.get(trace.quantity[i]) ?? 0) + 1);
    }
  }
  return [...quantities].map(([product, seen]) => {
    close(product);
    const mean = lines[product] / days;
    const values = [...seen.keys()].sort((a, b) => a - b);
    return {
      product,
      lines: mean,
      dispersion: Math.max(1, (squares[product] / days - mean * mean) / mean),
      quantity: {values, shares: values.map((value) => seen.get(value)! / lines[product])},
    };
  });
}
