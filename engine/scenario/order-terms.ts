import type {DistributionSpec} from '../kernel/distributions.ts';
import {object, optional, orNull, required, type Field} from './building-blocks.ts';
import {durationLaw} from './distribution-fields.ts';
import {duration, name, positive, positiveDuration} from './figures.ts';

/** What the customers are promised. */
export interface DeliveryPromise {
  /** Time from placing an order to having all of it [days], positive. */
  cycleTime: number;
  /** Hours in which the promised time begins; of an order placed at another time it begins with the next opening. Null: at once. Default null. */
  calendar: string | null;
  /** Time that is promised beyond that where goods are short when the order is placed [days]. Default 0. */
  moreWhenShort: number;
}

/** Customers who change their minds. */
export interface Cancellation {
  /** Rate at which an order is cancelled while not all of it has left [1/day], positive. */
  perDay: number;
}

/** When customers pay. */
export interface PaymentTerms {
  /** Time from the invoice to payment [days]; without a stage `invoiced` the invoice is there with the goods. */
  days: DistributionSpec;
}

/** Schema of `segments[].promise`. */
export const promiseSchema: Field<DeliveryPromise> = object({
  cycleTime: required('Time from placing an order to having all of it [days], above 0.', positiveDuration),
  calendar: optional(
    'Hours in which the promised time begins, with the next opening for an order placed at another time; null: at once.',
    orNull(name),
    null,
  ),
  moreWhenShort: optional(
    'Time that is promised beyond that where goods are short when the order is placed [days].',
    duration,
    0,
  ),
});

/** Schema of `segments[].cancellation`. */
export const cancellationSchema: Field<Cancellation> = object({
  perDay: required(
    'Rate at which an order is cancelled while not all of it has left [1/day], above 0.',
    positive,
  ),
});

/** Schema of `segments[].payment`. */
export const paymentSchema: Field<PaymentTerms> = object({
  days: required(
    'Time from the invoice to payment [days]; where nothing is invoiced, from delivery.',
    durationLaw,
  ),
});
