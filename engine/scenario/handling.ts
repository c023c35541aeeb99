import * as v from 'valibot';
import {list, object, optional, orNull, required, type Field} from './building-blocks.ts';
import {durationLaw} from './distribution-fields.ts';
import {money, name, notNegative, share} from './figures.ts';
import type {DistributionSpec} from '../kernel/distributions.ts';

/** Goods are told apart by machine, such as bar codes or radio tags. */
export interface Identification {
  /** What the equipment costs: capital, upkeep [money/year]. Default 0. */
  costPerYear: number;
  /** Cost of a label or tag [money/unit]. Default 0. */
  costPerUnit: number;
  /** Share that is left of the errors in goods and units that steps of this site make. Default 1. */
  errors: number;
  /** Factor on the time of picking and packing here. Default 1. */
  time: number;
}

/** Products that are finished for the order, between picking and packing, out of others that are kept in stock. What is finished for an order that is cancelled is scrapped. */
export interface Customising {
  /** Station of this site where that is done, or null: it waits for nobody. Default null. */
  station: string | null;
  /** What is finished here, at least one product. */
  products: FinishedProduct[];
}

/** A product that gets its label, its colour or its pack when it is ordered. */
export interface FinishedProduct {
  /** Product that customers order; the site has no stock of its own of it. */
  product: string;
  /** Product in the stock of this site that it is made from, one unit of one. */
  from: string;
  /** Cost of finishing it [money/unit]. Default 0. */
  cost: number;
  /** Time that a line of an order takes, whatever its quantity; several lines are done one after the other [days]. Default 0. */
  time: DistributionSpec;
}

/** Schema of how goods are told apart by machine. */
export const identificationSchema: Field<Identification> = object({
  costPerYear: optional('What the equipment costs: capital and upkeep [money/year].', money, 0),
  costPerUnit: optional('Cost of a label or tag [money/unit].', money, 0),
  errors: optional(
    'Share that is left of the errors in goods and units that steps of this site make.',
    share,
    1,
  ),
  time: optional('Factor on the time of picking and packing at this site.', notNegative, 1),
});

const finishedProduct: Field<FinishedProduct> = object({
  product: required('Product that customers order; the site has no stock of its own of it.', name),
  from: required('Product in the stock of this site that it is made from, one unit of one.', name),
  cost: optional('Cost of finishing it [money/unit].', money, 0),
  time: optional(
    'Time that a line of an order takes, whatever its quantity; several lines are done one after the other [days].',
    durationLaw,
    0,
  ),
});

/** Schema of products that are finished for the order. */
export const customisingSchema: Field<Customising> = object({
  station: optional(
    'Station of this site where that is done, or null: it waits for nobody.',
    orNull(name),
    null,
  ),
  products: required(
    'What is finished here, at least one product.',
    v.pipe(list(finishedProduct), v.minLength(1, 'the list is empty: write at least one product')),
  ),
});
