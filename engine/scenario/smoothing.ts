import {object, optional, orNull, required, type Field} from './building-blocks.ts';
import {durationLaw} from './distribution-fields.ts';
import {money, name, notNegative, positiveShare, share} from './figures.ts';
import type {DistributionSpec} from '../kernel/distributions.ts';

/** How orders are moved out of the peak, to be placed later. */
export interface Smoothing {
  /** Hours of the peak. */
  peak: string;
  /** Hours into which orders are moved, those that come next after the peak; null: until the next peak. Default null. */
  to: string | null;
  /** Share of the orders of the peak that move, whatever the discount. Default 0. */
  share: number;
  /** What each unit of discount adds to that share: 2 with a discount of 0.1 adds 0.2. Default 0. */
  elasticity: number;
  /** Discount on an order that moves, as a share of its value. Default 0. */
  discount: number;
  /** Calls to customers who would order in the peak, or null: they move by themselves. Default null. */
  call: SmoothingCall | null;
}

/** A call to a customer who would order in the peak, in the hours after it into which orders are moved. */
export interface SmoothingCall {
  /** Labour of a call, whether it moves the order or not, beside the wages of a station [money/order]. Default 0. */
  cost: number;
  /**
   * Station whose servers call in these hours, or when it opens after them, of the first site serving the segment that has one of this name,
   * or null: nobody's time is taken. Default null.
   */
  station: string | null;
  /** Time that a call takes at the station, whether it moves the order or not; an order that moves is placed at its end [days]. Default 0. */
  time: DistributionSpec;
  /** Share of the customers who are reached; the others order in the peak. Default 1. */
  reach: number;
}

/** Schema of `segments[].smoothing`. */
export const smoothingSchema: Field<Smoothing> = object({
  peak: required('Hours of the peak.', name),
  to: optional(
    'Hours into which orders are moved, those that come next after the peak; null: until the next peak.',
    orNull(name),
    null,
  ),
  share: optional('Share of the orders of the peak that move, whatever the discount.', share, 0),
  elasticity: optional(
    'What each unit of discount adds to that share: 2 with a discount of 0.1 adds 0.2.',
    notNegative,
    0,
  ),
  discount: optional('Discount on an order that moves, as a share of its value.', share, 0),
  call: optional(
    'Calls to customers who would order in the peak, in the hours into which orders are moved, or null: they move by themselves.',
    orNull(
      object({
        cost: optional(
          'Labour of a call, whether it moves the order or not, beside the wages of a station [money/order].',
          money,
          0,
        ),
        station: optional(
          "Station whose servers call in these hours, or when it opens after them, of the first site serving the segment that has one of this name, or null: nobody's time is taken.",
          orNull(name),
          null,
        ),
        time: optional(
          'Time that a call takes at the station, whether it moves the order or not; an order that moves is placed at its end [days].',
          durationLaw,
          0,
        ),
        reach: optional(
          'Share of the customers who are reached; the others order in the peak.',
          positiveShare,
          1,
        ),
      }),
    ),
    null,
  ),
});
