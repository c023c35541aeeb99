import type {DistributionSpec} from '../kernel/distributions.ts';
import {list, object, optional, required, type Field} from './building-blocks.ts';
import {durationLaw} from './distribution-fields.ts';
import {money, name, notNegative, oneOf, share, units} from './figures.ts';

/** In what sequence backorders of a stocking point are served. */
export interface BackorderQueue {
  /**
   * Who came first, or whose segment has the highest priority; of these, who came first. Orders of sites that are replenished from here have no
   * priority. Default `fifo`.
   */
  serve: 'fifo' | 'priority';
  /** Levels of priority that a waiting line gains in a day [1/day]; with 0 nobody overtakes a higher priority. Default 0. */
  ageing: number;
}

/** A fast way of replenishment beside the usual one. */
export interface Expediting {
  /** Units on hand less backorders under which what is missing to it is ordered by the fast way [units]. Default 0: what is backordered. */
  below: number;
  /** Time from ordering to receipt [days]. */
  leadTime: DistributionSpec;
  /** Cost of an expedited order [money/order]. Default 0. */
  cost: number;
  /** Cost of expediting a unit, beside its cost [money/unit]. Default 0. */
  costPerUnit: number;
}

/** A product that customers may take in the place of another one. */
export interface Substitute {
  /** The product that is taken instead. */
  product: string;
  /** Share of the customers who take it when theirs is not there. */
  accept: number;
  /** Whether it is paid at its own price or at that of the product asked for. Default `own`. */
  price: 'own' | 'asked';
  /** Cost of asking for and handling a substituted unit [money/unit]. Default 0. */
  costPerUnit: number;
}

/** Schema of `sites[].stock[].backorders`. */
export const backorderQueueSchema: Field<BackorderQueue> = object({
  serve: optional(
    'Who came first, or whose segment has the highest priority; orders of sites that are replenished from here have none.',
    oneOf(['fifo', 'priority']),
    'fifo',
  ),
  ageing: optional('Levels of priority that a waiting line gains in a day [1/day].', notNegative, 0),
});

/** Schema of `sites[].stock[].expedite`. */
export const expeditingSchema: Field<Expediting> = object({
  below: optional(
    'Units on hand less backorders under which what is missing to it is ordered by the fast way [units].',
    units,
    0,
  ),
  leadTime: required('Time from ordering by the fast way to receipt [days].', durationLaw),
  cost: optional('Cost of an expedited order [money/order].', money, 0),
  costPerUnit: optional('Cost of expediting a unit, beside its cost [money/unit].', money, 0),
});

/** Schema of `products[].substitutes`. */
export const substitutesSchema: Field<Substitute[]> = list(
  object({
    product: required('The product that is taken instead.', name),
    accept: required('Share of the customers who take it when theirs is not there.', share),
    price: optional(
      'Whether it is paid at its own price or at that of the product asked for.',
      oneOf(['own', 'asked']),
      'own',
    ),
    costPerUnit: optional('Cost of asking for and handling a substituted unit [money/unit].', money, 0),
  }),
);
