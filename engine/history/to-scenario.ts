import type {DistributionSpec} from '../kernel/distributions.ts';
import type {Scenario, Segment} from '../scenario/schema.ts';
import {FORMAT} from '../scenario/schema.ts';
import {assumptions, type Assumed} from './assumed.ts';
import {CLASSES} from './classify.ts';
import type {ArrivalFit} from './fit-arrivals.ts';
import type {GroupFit, HistoryFit} from './fit.ts';
import {roundedTo, sampleLaw, significant} from './laws.ts';
import type {OrderHistory} from './order-history.ts';

/** Longest opening stretch that is played but not counted [days]. */
const WARM_UP = 60;

/** A value as a scenario file writes it: what has its default is left out. */
type Written<T> = T extends DistributionSpec
  ? T
  : T extends readonly (infer Item)[]
    ? Written<Item>[]
    : T extends object
      ? {[Key in keyof T]?: Written<T[Key]>}
      : T;

/** A scenario as it stands in a file, with defaults left out. */
export type ScenarioFile = Written<Scenario>;

/** What a scenario says beside its figures. */
export interface ScenarioText {
  name: string;
  about: string;
  currency: string;
}

/** What a scenario is made from. */
export interface FittedOrders {
  history: OrderHistory;
  fit: HistoryFit;
  assumed: Assumed;
  /** Those of them that the caller knew better. */
  better: Partial<Assumed>;
  /** Whether the history has prices. */
  priced: boolean;
}

/**
 * The scenario of a fitted history: one supplier, one warehouse with a stock entry for each product class, a segment for each
 * group of customers, and the service targets of the classes as levers. Every figure that the history does not hold is listed
 * among its assumptions. Its counted time starts after the first 60 days, a third of a short history.
 */
export function fittedScenario(orders: FittedOrders, text: ScenarioText): ScenarioFile {
  return scenario(orders, text, true, (group) => fittedSegment(group, orders.history));
}

/** The same scenario on the orders as they were placed; `file` is the name of the trace. */
export function replayScenario(orders: FittedOrders, text: ScenarioText, file: string): ScenarioFile {
  const all = orders.fit.groups.length === 1;
  return scenario(orders, text, false, ({group}) => ({
    orders: {type: 'trace', file, ...(all ? {} : {customers: group.customers})},
  }));
}

function scenario(
  orders: FittedOrders,
  text: ScenarioText,
  fitted: boolean,
  demand: (group: GroupFit) => Written<Segment>,
): ScenarioFile {
  const {history, fit, assumed, better, priced} = orders;
  const classes = CLASSES.filter((_, c) => fit.productClasses.includes(c));
  return {
    format: FORMAT,
    ...text,
    run: {
      start: history.start,
      horizon: history.days,
      warmUp: Math.min(WARM_UP, Math.floor(history.days / 3)),
    },
    products: products(orders),
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {
        name: 'warehouse',
        stock: classes.map((name) => ({
          name,
          product: {class: name},
          policy: {
            type: 'reorderPoint',
            reorderPoint: {type: 'target', measure: 'fillRate', value: assumed.fillRate},
            orderQuantity: 'eoq',
          },
          holdingRate: assumed.holdingRate,
          orderCost: assumed.orderCost,
        })),
        process: [
          {stage: 'picked', delay: roundedTo(assumed.pickTime, 4), costPerLine: assumed.pickCostPerLine},
        ],
      },
    ],
    lanes: [
      {
        from: 'supplier',
        to: 'warehouse',
        leadTime: {type: 'iid', of: {type: 'gamma', mean: assumed.leadTime, cv: assumed.leadTimeCv}},
        tariff: {perKg: assumed.inboundPerKg},
      },
      ...fit.groups.map(({group}) => ({
        from: 'warehouse',
        to: group.name,
        leadTime: {type: 'iid' as const, of: assumed.deliveryTime},
        tariff: {perShipment: assumed.deliveryPerShipment, perKg: assumed.deliveryPerKg},
      })),
    ],
    segments: fit.groups.map((group) => ({
      name: group.group.name,
      class: group.group.class,
      ...(group.group.class === null ? {} : {customers: group.group.customers.length}),
      ...demand(group),
      whenShort: {type: 'lose', what: 'line'},
    })),
    assumptions: assumptions(better, priced, fitted),
    levers: [
      lever('service', '*'),
      ...(classes.length > 1 ? classes.map((name) => lever(`service${name}`, `name=${name}`)) : []),
    ],
  };
}

function products({history, fit, assumed}: FittedOrders): Written<Scenario['products']> {
  return history.products.map((name, p) => ({
    name,
    class: CLASSES[fit.productClasses[p]],
    cost: significant(assumed.costShare * fit.products.price[p], 5),
    price: significant(fit.products.price[p], 7),
    weight: assumed.weight,
  }));
}

function lever(name: string, entry: string) {
  return {
    name,
    paths: [`sites[name=warehouse].stock[${entry}].policy.reorderPoint.value`],
    from: 0.8,
    to: 0.999,
    scale: 'logit' as const,
  };
}

function fittedSegment({arrivals, linesPerOrder, lineCounts, quantities}: GroupFit, history: OrderHistory) {
  const shares: Record<string, number> = {};
  const own: NonNullable<Written<Segment['basket']>['quantities']> = {};
  history.products.forEach((name, p) => {
    if (quantities.lines[p] > 0) shares[name] = quantities.lines[p];
    const sample = quantities.own[p];
    if (sample) own[name] = sampleLaw(sample);
  });
  return {
    orders: poissonOrders(arrivals),
    lines: linesPerOrder.law ?? sampleLaw(lineCounts),
    basket: {shares, quantities: own},
    quantity: sampleLaw(quantities.common),
  };
}

function poissonOrders({
  perDay,
  weekdays,
  season,
  hours,
  dayFactorCv,
}: ArrivalFit): Written<Segment['orders']> {
  const rounded = (factors: readonly number[]) => factors.map((factor) => roundedTo(factor, 4));
  return {
    type: 'poisson',
    perDay: significant(perDay),
    ...(weekdays && {weekdays: rounded(weekdays)}),
    ...(season && {season: rounded(season)}),
    ...(hours && {hours: rounded(hours)}),
    ...(dayFactorCv > 0 && {dayFactor: {type: 'gamma' as const, mean: 1, cv: significant(dayFactorCv, 4)}}),
  };
}
