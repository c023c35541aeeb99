import type {DistributionSpec} from '../kernel/distributions.ts';
import {object, optional, type Field} from './building-blocks.ts';
import {durationLaw} from './distribution-fields.ts';
import {money, share} from './figures.ts';

/** What proves the orders of a channel, and what becomes of orders that nothing proves. */
export interface Confirmation {
  /** Share of the orders that are confirmed in writing; the others stay unconfirmed. Default 1. */
  share: number;
  /** Time that it takes to get a confirmation, for which the order waits [days]. Default 0. */
  delay: DistributionSpec;
  /** Cost of a confirmation [money/order]. Default 0. */
  cost: number;
  /** Share of the unconfirmed orders that the customer disputes when they are delivered. Default 0. */
  disputes: number;
  /** Share of the price of a disputed order that is paid after all. Default 0. */
  recovered: number;
}

/** Schema of `channels[].confirmation`. */
export const confirmationSchema: Field<Confirmation> = object({
  share: optional(
    'Share of the orders that are confirmed in writing; the others stay unconfirmed.',
    share,
    1,
  ),
  delay: optional(
    'Time that it takes to get a confirmation, for which the order waits [days].',
    durationLaw,
    0,
  ),
  cost: optional('Cost of a confirmation [money/order].', money, 0),
  disputes: optional(
    'Share of the unconfirmed orders that the customer disputes when they are delivered.',
    share,
    0,
  ),
  recovered: optional('Share of the price of a disputed order that is paid after all.', share, 0),
});
