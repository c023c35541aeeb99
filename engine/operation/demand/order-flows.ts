import {distribution, type Distribution, type DistributionSpec} from '../../kernel/distributions.ts';
import {solveLinear, stationaryLaw} from '../../kernel/math.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {phaseGenerator} from '../../scenario/order-rhythms.ts';
import type {MmppOrders, Orders, RateFactors} from '../../scenario/schema.ts';
import {averageRate} from './course-rate.ts';
import {attractionOf, multiplied} from './convenience.ts';
import {upliftOf} from '../practices/promotion.ts';
import {momentsOf, unitLaw, type UnitLaw} from './unit-law.ts';

/** A flow of lines that adds to the demand of a point. */
export interface Flow {
  /** Lines per day. */
  lines: number;
  /** Variance of the number of lines in a long time over its mean. */
  dispersion: number;
  quantity: UnitLaw;
  /** Days between two instants at which lines come; 0 where they come at any time. */
  period: number;
  /** Instants per day at which lines come, were those of each product and order apart. */
  instants: number;
}

/** What a segment asks of one product; `orderLines` are the lines per day that its customers write. */
export type ProductFlow = Flow & {product: number; orderLines: number};

type Moments = Pick<Distribution, 'mean' | 'variance'>;

/**
 * Flows of a segment by product: from its basket, or counted in its trace. `share` is how much of the demand for each product there is; null for
 * all of it.
 */
export function segmentFlows(
  network: Network,
  segment: number,
  share: Float64Array | null = null,
): ProductFlow[] {
  const {orders} = network.scenario.segments[segment];
  if (network.segments.trace[segment]) return traceFlows(network, segment);
  const flows =
    orders.type === 'everyPeriod'
      ? periodicFlows(network, segment, orders.every)
      : basketFlows(network, segment, orders);
  return share === null ? flows : flows.map((flow) => reduced(flow, share[flow.product]));
}

/** Part of a flow: some of its lines, or of the units of each period. */
function reduced(flow: ProductFlow, share: number): ProductFlow {
  const {lines, orderLines, dispersion, period, instants} = flow;
  return {
    ...flow,
    instants: instants * share,
    lines: lines * share,
    orderLines: period > 0 ? orderLines : orderLines * share,
    dispersion: period > 0 ? dispersion * share : 1 + (dispersion - 1) * share,
  };
}

/**
 * Demand that comes once a period, as lines of one unit with its mean and variance. That is exact for Poisson and negative binomial
 * demand; a law that varies less than Poisson is taken for Poisson by theory, on the safe side.
 */
function periodicFlows(network: Network, segment: number, every: number): ProductFlow[] {
  const {products, quantity} = network.segments.basket[segment];
  return Array.from(products, (product, i) => {
    const {mean, variance} =
      network.quantum[product] < 1 ? distribution(quantity[i]) : momentsOf(unitLaw(quantity[i], 0));
    return {
      product,
      orderLines: 1 / every,
      lines: mean / every,
      dispersion: mean > 0 ? variance / mean : 1,
      quantity: ONE_UNIT,
      period: every,
      instants: mean / every,
    };
  });
}

const ONE_UNIT: UnitLaw = {values: [1], shares: [1]};

/** Lines of a divisible product, whose quantities theory in whole units does not know: as lines of one unit with the same mean and variance. */
function inSingleUnits(
  lines: number,
  dispersion: number,
  {mean, variance}: Moments,
): Omit<Flow, 'period' | 'instants'> {
  const ofUnits = mean > 0 ? dispersion * mean + variance / mean : 1;
  return {lines: lines * mean, dispersion: ofUnits, quantity: ONE_UNIT};
}

function basketFlows(network: Network, segment: number, orders: Orders): ProductFlow[] {
  const {
    lines,
    basket: {distinct},
  } = network.scenario.segments[segment];
  const basket = network.segments.basket[segment];
  const {factor} = attractionOf(network, segment);
  const {rate, dispersion} = orderRate(network, multiplied(orders, factor), upliftOf(network, segment));
  const epochs = orders.type === 'compound' ? rate / distribution(orders.batch).mean : rate;
  const perOrder = momentsOf(unitLaw(lines));
  const weightSum = basket.weights.reduce((a, b) => a + b, 0);
  const laws = new Map<DistributionSpec, UnitLaw>();
  return Array.from(basket.products, (product, i) => {
    const spec = basket.quantity[i];
    const share = basket.weights[i] / weightSum;
    const linesOfProduct = distinct ? Math.min(1, perOrder.mean * share) : perOrder.mean * share;
    const pairs = distinct
      ? 0
      : (share * (perOrder.variance + perOrder.mean * perOrder.mean - perOrder.mean)) / perOrder.mean;
    const orderLines = rate * linesOfProduct;
    const instants = Math.min(orderLines, epochs);
    const dispersionOfLines = 1 + pairs + (dispersion - 1) * linesOfProduct;
    if (network.quantum[product] < 1)
      return {
        product,
        orderLines,
        ...inSingleUnits(orderLines, dispersionOfLines, distribution(spec)),
        period: 0,
        instants,
      };
    if (!laws.has(spec)) laws.set(spec, unitLaw(spec));
    return {
      product,
      orderLines,
      lines: orderLines,
      dispersion: dispersionOfLines,
      quantity: laws.get(spec)!,
      period: 0,
      instants,
    };
  });
}

/**
 * Orders per day over the horizon, and the variance of their number in a long time over its mean. `uplift` is the factor of promotions by
 * day from the start.
 */
export function orderRate(
  network: Network,
  orders: Orders,
  uplift: ((day: number) => number) | null = null,
): {rate: number; dispersion: number} {
  switch (orders.type) {
    case 'poisson':
    case 'compound': {
      const batch = orders.type === 'compound' ? distribution(orders.batch) : null;
      const epochs = orders.perDay * averageFactor(network, orders, uplift);
      const day = orders.dayFactor === null ? null : distribution(orders.dayFactor);
      const size = batch ? batch.mean : 1;
      const perEpoch = batch ? (batch.variance + batch.mean * batch.mean) / batch.mean : 1;
      return {rate: epochs * size, dispersion: perEpoch + epochs * size * (day ? day.variance : 0)};
    }
    case 'renewal': {
      const between = distribution(orders.between);
      return {rate: 1 / between.mean, dispersion: between.variance / (between.mean * between.mean)};
    }
    case 'mmpp':
      return modulatedRate(orders);
    case 'nhpp':
      return {rate: averageRate(orders), dispersion: 1};
    case 'finiteSource':
      return {rate: orders.customers * orders.perDay, dispersion: 1}; // while nobody waits: the most that they ask for
    case 'everyPeriod':
    case 'trace':
      throw new Error(`orders of the type ${orders.type} have no rate`);
    default:
      return orders satisfies never;
  }
}

/**
 * The long-run index of dispersion of a Markov-modulated Poisson process: 1 + 2 (sum of p r x - m^2) / m, with the stationary law p, the
 * rates r, their mean m, and (1 p - Q) x = r (Fischer and Meier-Hellstern 1993, Performance Evaluation 18, 149-171).
 */
function modulatedRate(orders: MmppOrders): {rate: number; dispersion: number} {
  const {perDay} = orders;
  const generator = phaseGenerator(orders);
  const law = stationaryLaw(generator);
  const mean = perDay.reduce((sum, rate, i) => sum + rate * law[i], 0);
  if (mean === 0) return {rate: 0, dispersion: 1};
  const x = solveLinear(
    generator.map((row) => row.map((rate, j) => law[j] - rate)),
    perDay,
  );
  const excess = perDay.reduce((sum, rate, i) => sum + law[i] * rate * x[i], -mean * mean);
  return {rate: mean, dispersion: 1 + (2 * excess) / mean};
}

function averageFactor(
  network: Network,
  {weekdays, season}: RateFactors,
  uplift: ((day: number) => number) | null,
): number {
  if (!weekdays && !season && !uplift) return 1;
  const start = Date.parse(`${network.scenario.run.start}T00:00:00Z`);
  const days = Math.max(1, Math.ceil(network.horizon / DAY));
  let sum = 0;
  for (let day = 0; day < days; day++) {
    const date = new Date(start + day * DAY);
    sum +=
      (weekdays ? weekdays[(date.getUTCDay() + 6) % 7] : 1) *
      (season ? season[date.getUTCMonth()] : 1) *
      (uplift ? uplift(day) : 1);
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
    const quantity = {values, shares: values.map((value) => seen.get(value)! / lines[product])};
    const dispersion = Math.max(1, (squares[product] / days - mean * mean) / mean);
    if (network.quantum[product] < 1)
      return {
        product,
        orderLines: mean,
        ...inSingleUnits(mean, dispersion, momentsOf(quantity)),
        period: 0,
        instants: mean,
      };
    return {
      product,
      orderLines: mean,
      lines: mean,
      dispersion,
      quantity,
      period: 0,
      instants: mean,
    };
  });
}
