import {
  choice,
  list,
  object,
  omittable,
  optional,
  orNull,
  required,
  type,
  type Field,
} from './building-blocks.ts';
import {countLaw, durationLaw} from './distribution-fields.ts';
import {
  duration,
  factors,
  money,
  name,
  notNegative,
  positive,
  someUnits,
  text,
  wholeFromOne,
} from './figures.ts';
import {
  everyPeriodSchema,
  mmppSchema,
  nhppSchema,
  type EveryPeriodOrders,
  type MmppOrders,
  type NhppOrders,
} from './order-rhythms.ts';
import type {DistributionSpec} from '../kernel/distributions.ts';

export type {EveryPeriodOrders, MmppOrders, NhppOrders} from './order-rhythms.ts';

/** When a segment orders. */
export type Orders =
  | PoissonOrders
  | CompoundOrders
  | RenewalOrders
  | EveryPeriodOrders
  | MmppOrders
  | NhppOrders
  | FiniteSourceOrders
  | TraceOrders;

/** Types of orders that come at a rate, so that more or fewer can come; the others come when they come. */
export const RATED_ORDERS: readonly Orders['type'][] = ['poisson', 'compound', 'mmpp', 'nhpp'];

/** Types of orders whose rate varies from day to day by factors. */
export const DAILY_ORDERS: readonly Orders['type'][] = ['poisson', 'compound'];

/** How the rate of a Poisson process varies over the calendar; a factor of 1 leaves it as it is. */
export interface RateFactors {
  /** Factor by weekday, seven numbers from Monday, or null. Default null. */
  weekdays: number[] | null;
  /** Factor by month, twelve numbers from January, or null. Default null. */
  season: number[] | null;
  /** Profile over the hours of the day, 24 numbers from midnight, scaled to a mean of 1, or null. Default null. */
  hours: number[] | null;
  /** Law, of mean 1, of a factor drawn for each day, or null. Default null. */
  dayFactor: DistributionSpec | null;
}

/** Single orders of a Poisson process. */
export interface PoissonOrders extends RateFactors {
  type: 'poisson';
  /** Rate on a day whose factors are 1, of the whole segment [orders/day], not negative. */
  perDay: number;
}

/** Several orders at each epoch of a Poisson process. */
export interface CompoundOrders extends RateFactors {
  type: 'compound';
  /** Rate on a day whose factors are 1, of the whole segment [epochs/day], not negative. */
  perDay: number;
  /** Orders placed at an epoch, rounded to a whole number. */
  batch: DistributionSpec;
}

/** Orders with independent times between them. */
export interface RenewalOrders {
  type: 'renewal';
  /** Time between two orders [days]. */
  between: DistributionSpec;
  /** Instant of the first order [days from the start]. Default 0. */
  first: number;
}

/** Orders of a few customers, each of whom orders again only when the last order is over (M/M/c//N). */
export interface FiniteSourceOrders {
  type: 'finiteSource';
  /** Number of customers, at least 1. */
  customers: number;
  /** Rate of each customer while no order of his is open [orders/day], positive. */
  perDay: number;
}

/** Orders that were placed once and are replayed; exactly one of `file` and `events` is given. */
export interface TraceOrders {
  type: 'trace';
  /** Name of the attached order file (see `trace.ts`), or null. Default null. */
  file: string | null;
  /** The orders themselves, or null. Default null. */
  events: OrderEvent[] | null;
  /** Customers of the file that belong to this segment; left out, all of them. */
  customers?: string[];
}

/** One order of a trace. */
export interface OrderEvent {
  /** Instant of placing [days from the start], at least 0. */
  at: number;
  /** Name of the order. */
  id?: string;
  /** What is ordered. */
  lines: OrderLine[];
}

/** One line of an order of a trace. */
export interface OrderLine {
  /** Product ordered. */
  product: string;
  /** Units ordered, above 0; a whole number unless the product is divisible. */
  quantity: number;
  /** Price [money/unit]; left out, the price of the product. */
  price?: number;
}

const perDay = {
  perDay: required(
    'Rate on a day whose factors are 1, of the whole segment [1/day], at least 0.',
    notNegative,
  ),
  weekdays: optional(
    'Factor by weekday, seven numbers from Monday, or null.',
    orNull(factors(7, 'seven factors of at least 0, from Monday')),
    null,
  ),
  season: optional(
    'Factor by month, twelve numbers from January, or null.',
    orNull(factors(12, 'twelve factors of at least 0, from January')),
    null,
  ),
  hours: optional(
    'Profile over the hours of the day, 24 numbers from midnight, scaled to a mean of 1, or null.',
    orNull(factors(24, '24 factors of at least 0, from midnight')),
    null,
  ),
  dayFactor: optional('Law, of mean 1, of a factor drawn for each day, or null.', orNull(countLaw), null),
};

const lineSchema: Field<OrderLine> = object({
  product: required('Product ordered.', name),
  quantity: required('Units ordered, above 0; a whole number unless the product is divisible.', someUnits),
  price: omittable('Price [money/unit]. Default the price of the product.', money),
});

const eventSchema: Field<OrderEvent> = object({
  at: required('Instant of placing [days from the start].', duration),
  id: omittable('Name of the order.', text),
  lines: required('What is ordered.', list(lineSchema)),
});

/** Schema of when a segment orders. */
export const ordersSchema: Field<Orders> = choice([
  object({type: type('poisson', 'Single orders of a Poisson process.'), ...perDay}),
  object({
    type: type('compound', 'Several orders at each epoch of a Poisson process.'),
    ...perDay,
    batch: required('Orders placed at an epoch, rounded to a whole number.', countLaw),
  }),
  object({
    type: type('renewal', 'Orders with independent times between them.'),
    between: required('Time between two orders [days].', durationLaw),
    first: optional('Instant of the first order [days from the start].', duration, 0),
  }),
  everyPeriodSchema,
  mmppSchema,
  nhppSchema,
  object({
    type: type(
      'finiteSource',
      'Orders of a few customers, each of whom orders again only when the last order is over.',
    ),
    customers: required('Number of customers, at least 1.', wholeFromOne),
    perDay: required('Rate of each customer while no order of his is open [orders/day], above 0.', positive),
  }),
  object({
    type: type('trace', 'Orders that were placed once and are replayed.'),
    file: optional('Name of the attached order file, or null.', orNull(text), null),
    events: optional('The orders themselves, or null.', orNull(list(eventSchema)), null),
    customers: omittable(
      'Customers of the file that belong to this segment. Default all of them.',
      list(text),
    ),
  }),
]);
