import type {DistributionSpec} from '../kernel/distributions.ts';
import {object, optional, orNull, required, type Field} from './building-blocks.ts';
import {confirmationSchema, type Confirmation} from './confirmation.ts';
import {durationLaw} from './distribution-fields.ts';
import {dataErrorsSchema, type DataError} from './errors.ts';
import {money, name, share, someOf} from './figures.ts';

/** A way in which orders reach the operation. */
export interface Channel {
  /** Name, unique among the channels. */
  name: string;
  /** Time from placing an order to having it [days]. Default 0. */
  transmit: DistributionSpec;
  /** Cost of taking an order [money/order]. Default 0. */
  cost: number;
  /** Calendar that says when orders are taken, or null for always. Default null. */
  calendar: string | null;
  /** Orders that are transmitted at once, such as telephone lines; the others wait, first come first served. Null: no limit. Default null. */
  capacity: number | null;
  /** Errors with which orders arrive, share by field, independent of each other, or null for none. Default null. */
  errors: Record<DataError, number> | null;
  /** What proves the orders, or null: every order is confirmed, at once and at no cost. Default null. */
  confirmation: Confirmation | null;
  /** How convenient it is to order so, from 0 to 1, or null: as the reference of whoever answers to it. Default null. */
  convenience: number | null;
}

/** Schema of a channel. */
export const channelSchema: Field<Channel> = object({
  name: required('Name, unique among the channels.', name),
  transmit: optional('Time from placing an order to having it [days].', durationLaw, 0),
  cost: optional('Cost of taking an order [money/order].', money, 0),
  calendar: optional('Calendar that says when orders are taken, or null for always.', orNull(name), null),
  capacity: optional(
    'Orders that are transmitted at once, such as telephone lines, at least 1; the others wait, first come first served. Null: no limit.',
    orNull(someOf),
    null,
  ),
  errors: optional(
    'Errors with which orders arrive, share by field, independent of each other, or null for none.',
    orNull(dataErrorsSchema),
    null,
  ),
  confirmation: optional(
    'What proves the orders, and what becomes of orders that nothing proves, or null: every order is confirmed, at once and at no cost.',
    orNull(confirmationSchema),
    null,
  ),
  convenience: optional(
    'How convenient it is to order so, from 0 to 1, or null: as the reference of whoever answers to it.',
    orNull(share),
    null,
  ),
});
