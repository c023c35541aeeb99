import * as v from 'valibot';
import {
  byKind,
  choice,
  list,
  object,
  deferred,
  optional,
  orNull,
  record,
  required,
  type,
  type Field,
} from './building-blocks.ts';
import {addUpToOne, countLaw, durationLaw} from './distribution-fields.ts';
import {
  money,
  name,
  notNegative,
  oneOf,
  positive,
  positiveDuration,
  share,
  wholeFromOne,
  word,
  yesOrNo,
} from './figures.ts';
import {convenienceSchema, type Convenience} from './convenience.ts';
import {invoiceDisputesSchema, type InvoiceDisputes} from './errors.ts';
import {
  cancellationSchema,
  paymentSchema,
  promiseSchema,
  type Cancellation,
  type DeliveryPromise,
  type PaymentTerms,
} from './order-terms.ts';
import {ordersSchema, type Orders} from './orders.ts';
import {responseSchema, type Response} from './response.ts';
import {smoothingSchema, type Smoothing} from './smoothing.ts';
import type {DistributionSpec} from '../kernel/distributions.ts';

/** Customers who order alike. */
export interface Segment {
  /** Name, unique among the sites and segments. */
  name: string;
  /** Class of the customers, such as `A`, or null. Default null. */
  class: string | null;
  /** Priority of the orders at stations, and of their backorders, that are served by priority, 1 the highest, or null: after all others. Default null. */
  priority: number | null;
  /** Number of customers, at least 1. Default 1. */
  customers: number;
  /** Sites that may serve the segment. Default every site with a lane to it, else every site with stock that replenishes no other. */
  servedBy: string[];
  /** Distance from a serving site [km]. Default 0. */
  distance: number;
  /** When the segment orders. */
  orders: Orders;
  /** Lines of an order, rounded to a whole number of at least 1. Default 1. */
  lines: DistributionSpec;
  /** What a line asks for. Default every product alike. */
  basket: Basket;
  /** Units of a line, rounded to a whole number of at least 1, or the demand of a period, of at least 0; not rounded if the product is divisible. Default 1. */
  quantity: DistributionSpec;
  /** Share of the orders by channel, adding up to 1. Default all through the only channel where there is just one. */
  channels: Record<string, number>;
  /** What the customers are promised, or null. Default null. */
  promise: DeliveryPromise | null;
  /** Time from placing an order to when the customer wants it [days], or null: as soon as can be. Default null. */
  wanted: DistributionSpec | null;
  /** How orders are cancelled before they have left, or null for never. Default null. */
  cancellation: Cancellation | null;
  /** When customers pay, or null: with the goods. Default null. */
  payment: PaymentTerms | null;
  /** How orders are moved out of the peak, or null for not at all. Default null. */
  smoothing: Smoothing | null;
  /** Other sites that help out when the serving site is short, or null. Default null. */
  transship: Transshipment | null;
  /** What happens to what cannot be served at once. Default a partial backorder. */
  whenShort: WhenShort;
  /** What customers do about an invoice that is wrong, or null for nothing. Default null. */
  invoiceDisputes: InvoiceDisputes | null;
  /** How demand answers to service, or null for not at all. Default null. */
  response: Response | null;
  /** How demand answers to the convenience of ordering, or null for not at all. Default null. */
  convenience: Convenience | null;
}

/** What a line asks for. */
export interface Basket {
  /** Relative weight of each product, positive; `*` is every product with the same weight. Default `*`. */
  shares: Record<string, number> | '*';
  /** Units of a line of a product, where it is not the segment's `quantity`. Default none. */
  quantities: Record<string, DistributionSpec>;
  /** Whether the lines of an order ask for different products. Default false. */
  distinct: boolean;
}

/** What the serving site lacks comes from another site that has it, by the lane between them, and through the serving site. */
export interface Transshipment {
  /** Sites that are asked, in this sequence. */
  from: string[];
  /** Cost beside the freight of the lane [money/unit]. Default 0. */
  costPerUnit: number;
}

/** What happens to what cannot be served at once. */
export type WhenShort = LostSale | Backorder;

/** It is lost. */
export interface LostSale {
  type: 'lose';
  /** What is lost: the whole order, the whole line, or the remainder of the line. Default `remainder`. */
  what: 'order' | 'line' | 'remainder';
}

/** It waits. */
export interface Backorder {
  type: 'backorder';
  /** Whether what is there leaves at once (`partial`) or waits for the rest (`complete`). Default `partial`. */
  ship: 'partial' | 'complete';
  /** Least share of a line that leaves while the rest of it waits; with 1 a line leaves whole. Default 0. */
  releaseAt: number;
  /** Time after which what still waits is cancelled [days], positive, or null for never. Default null. */
  patience: number | null;
}

const SHARES = 'an object of weights by product, or "*"';

const basket: Field<Basket> = object({
  shares: optional(
    'Relative weight of each product, above 0; "*" is every product with the same weight.',
    byKind({string: word('*', SHARES), object: record(name, positive)}, SHARES),
    '*',
  ),
  quantities: optional(
    "Units of a line of a product, where it is not the segment's quantity.",
    record(name, countLaw),
    {},
  ),
  distinct: optional('Whether the lines of an order ask for different products.', yesOrNo, false),
});

const whenShort: Field<WhenShort> = choice([
  object({
    type: type('lose', 'What cannot be served at once is lost.'),
    what: optional(
      'What is lost: the whole order, the whole line, or the remainder of the line.',
      oneOf(['order', 'line', 'remainder']),
      'remainder',
    ),
  }),
  object({
    type: type('backorder', 'What cannot be served at once waits.'),
    ship: optional(
      'Whether what is there leaves at once ("partial") or waits for the rest ("complete").',
      oneOf(['partial', 'complete']),
      'partial',
    ),
    releaseAt: optional(
      'Least share of a line that leaves while the rest of it waits; with 1 a line leaves whole.',
      share,
      0,
    ),
    patience: optional(
      'Time after which what still waits is cancelled [days], above 0, or null for never.',
      orNull(positiveDuration),
      null,
    ),
  }),
]);

/** Schema of a segment; `servedBy` and `channels` may still be out, see `complete`. */
export const segmentSchema = object({
  name: required('Name, unique among the sites and segments.', name),
  class: optional('Class of the customers, such as "A", or null.', orNull(name), null),
  priority: optional(
    'Priority of the orders at stations, and of their backorders, that are served by priority, 1 the highest, or null: after all others.',
    orNull(wholeFromOne),
    null,
  ),
  customers: optional('Number of customers, at least 1.', wholeFromOne, 1),
  servedBy: deferred(
    'Sites that may serve the segment. Default every site with a lane to it, else every site with stock that replenishes no other.',
    list(name),
  ),
  distance: optional('Distance from a serving site [km].', notNegative, 0),
  orders: required('When the segment orders.', ordersSchema),
  lines: optional('Lines of an order, rounded to a whole number of at least 1.', countLaw, 1),
  basket: optional('What a line asks for.', basket, {}),
  quantity: optional(
    'Units of a line, rounded to a whole number of at least 1, or the demand of a period, of at least 0; not rounded if the product is divisible.',
    countLaw,
    1,
  ),
  channels: deferred(
    'Share of the orders by channel, adding up to 1. Default all through the only channel where there is just one.',
    v.pipe(record(name, share), addUpToOne(given)),
  ),
  promise: optional('What the customers are promised, or null.', orNull(promiseSchema), null),
  wanted: optional(
    'Time from placing an order to when the customer wants it [days], or null: as soon as can be.',
    orNull(durationLaw),
    null,
  ),
  cancellation: optional(
    'How orders are cancelled before they have left, or null for never.',
    orNull(cancellationSchema),
    null,
  ),
  payment: optional('When customers pay, or null: with the goods.', orNull(paymentSchema), null),
  smoothing: optional(
    'How orders are moved out of the peak, or null for not at all.',
    orNull(smoothingSchema),
    null,
  ),
  transship: optional(
    'Other sites that help out when the serving site is short, or null.',
    orNull(
      object({
        from: required(
          'Sites that are asked, in this sequence.',
          v.pipe(list(name), v.minLength(1, 'the list is empty: write at least one site')),
        ),
        costPerUnit: optional('Cost beside the freight of the lane [money/unit].', money, 0),
      }),
    ),
    null,
  ),
  whenShort: optional('What happens to what cannot be served at once.', whenShort, {type: 'backorder'}),
  invoiceDisputes: optional(
    'What customers do about an invoice that is wrong, or null for nothing.',
    orNull(invoiceDisputesSchema),
    null,
  ),
  response: optional('How demand answers to service, or null for not at all.', orNull(responseSchema), null),
  convenience: optional(
    'How demand answers to the convenience of ordering, or null for not at all.',
    orNull(convenienceSchema),
    null,
  ),
});

function given(shares: Record<string, number>): number[] {
  const values = Object.values(shares);
  return values.length === 0 ? [1] : values;
}
