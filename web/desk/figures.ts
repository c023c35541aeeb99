import type {LeadTime, Scenario, Segment, Site, Stock} from '../../engine/index.ts';
import {scaled, statedMean, type Law} from './scale-law.ts';

/** Numbers of a scenario that an input moves together. */
export interface Figures {
  /** As they stand; empty where the scenario has none, null where they are not stated as numbers. */
  read(scenario: Scenario): readonly (number | null)[];
  /** A copy with each of them changed. */
  change(scenario: Scenario, change: (value: number) => number): Scenario;
  /** A copy with each of them multiplied. */
  scale(scenario: Scenario, factor: number): Scenario;
}

/** Selling prices; replayed orders carry their own. */
export const prices = numbers(
  (scenario) => (isReplayed(scenario) ? [] : scenario.products.map((product) => product.price)),
  (scenario, change) => ({
    ...scenario,
    products: scenario.products.map((product) => ({...product, price: change(product.price)})),
  }),
);

export const orderCosts = ofServingStock(
  (stock) => stock.orderCost,
  (stock, orderCost) => ({...stock, orderCost}),
);

/** Holding rates of the stock that has no holding cost of its own. */
export const holdingRates = ofServingStock(
  (stock) => (stock.holdingCost === null ? stock.holdingRate : null),
  (stock, holdingRate) => ({...stock, holdingRate}),
);

/** Holding costs, where they are given [money/unit/day]. */
export const holdingCosts = ofServingStock(
  (stock) => stock.holdingCost,
  (stock, holdingCost) => ({...stock, holdingCost}),
);

/** Orders a day; rates of epochs and times between orders can only be multiplied. Replayed orders and demand of every period have no rate. */
export const demand: Figures = {
  read: (scenario) =>
    isReplayed(scenario) || scenario.segments.some(({orders}) => orders.type === 'everyPeriod')
      ? []
      : scenario.segments.map(({orders}) => (orders.type === 'poisson' ? orders.perDay : null)),
  change: (scenario, change) =>
    eachOrders(scenario, (orders) =>
      orders.type === 'poisson' ? {...orders, perDay: change(orders.perDay)} : orders,
    ),
  scale: (scenario, factor) =>
    eachOrders(scenario, (orders) => {
      if (orders.type === 'trace' || orders.type === 'everyPeriod') return orders;
      if (orders.type === 'mmpp' || orders.type === 'nhpp')
        return {...orders, perDay: orders.perDay.map((rate) => rate * factor)};
      if ('perDay' in orders) return {...orders, perDay: orders.perDay * factor};
      return {...orders, between: scaled(orders.between, 1 / factor) ?? orders.between};
    }),
};

/** Means of the lead times, or transit times, to the sites that serve customers [days]. */
export const leadTimes: Figures = {
  read: (scenario) => {
    const laws = supplyLanes(scenario).map(({leadTime}) => lawOf(leadTime));
    return laws.some((law) => scaled(law, 1) === null) ? [] : laws.map(statedMean);
  },
  change: (scenario, change) =>
    eachLaw(scenario, (law) => {
      const mean = statedMean(law);
      return mean ? scaled(law, change(mean) / mean)! : law === 0 ? change(0) : law;
    }),
  scale: (scenario, factor) => eachLaw(scenario, (law) => scaled(law, factor)!),
};

/** Sites that serve a segment. */
function servingSites({segments}: Scenario): ReadonlySet<string> {
  return new Set(segments.flatMap(({servedBy}) => servedBy));
}

/** Stock entries of the sites that serve customers. */
export function servingStock(scenario: Scenario): Stock[] {
  const serving = servingSites(scenario);
  return scenario.sites.filter(({name}) => serving.has(name)).flatMap(({stock}) => stock);
}

/** A copy with each stock entry of the sites that serve customers changed. */
export function eachServingStock(scenario: Scenario, change: (stock: Stock) => Stock): Scenario {
  const serving = servingSites(scenario);
  const changed = (site: Site) => (serving.has(site.name) ? {...site, stock: site.stock.map(change)} : site);
  return {...scenario, sites: scenario.sites.map(changed)};
}

export function eachSegment(scenario: Scenario, change: (segment: Segment) => Segment): Scenario {
  return {...scenario, segments: scenario.segments.map(change)};
}

function eachOrders(scenario: Scenario, change: (orders: Segment['orders']) => Segment['orders']): Scenario {
  return eachSegment(scenario, (segment) => ({...segment, orders: change(segment.orders)}));
}

function numbers(
  read: (scenario: Scenario) => number[],
  change: (scenario: Scenario, change: (value: number) => number) => Scenario,
): Figures {
  return {read, change, scale: (scenario, factor) => change(scenario, (value) => value * factor)};
}

/** A figure of the stock that serves customers; null where an entry has none. */
function ofServingStock(
  read: (stock: Stock) => number | null,
  write: (stock: Stock, value: number) => Stock,
): Figures {
  return numbers(
    (scenario) => servingStock(scenario).flatMap((stock) => read(stock) ?? []),
    (scenario, change) =>
      eachServingStock(scenario, (stock) => {
        const value = read(stock);
        return value === null ? stock : write(stock, change(value));
      }),
  );
}

function isReplayed({segments}: Scenario): boolean {
  return segments.some(({orders}) => orders.type === 'trace');
}

function supplyLanes(scenario: Scenario): Scenario['lanes'] {
  const serving = servingSites(scenario);
  return scenario.lanes.filter(({to}) => serving.has(to));
}

function eachLaw(scenario: Scenario, change: (law: Law) => Law): Scenario {
  const supply = new Set(supplyLanes(scenario));
  return {
    ...scenario,
    lanes: scenario.lanes.map((lane) =>
      supply.has(lane) ? {...lane, leadTime: withLaw(lane.leadTime, change(lawOf(lane.leadTime)))} : lane,
    ),
  };
}

function lawOf(leadTime: LeadTime): Law {
  return leadTime.type === 'schedule' ? leadTime.transit : leadTime.of;
}

function withLaw(leadTime: LeadTime, law: Law): LeadTime {
  return leadTime.type === 'schedule' ? {...leadTime, transit: law} : {...leadTime, of: law};
}
