import {object, optional, orNull, required, type Field} from './building-blocks.ts';
import {money, name, notNegative, number, positiveDuration, yesOrNo} from './figures.ts';
/** A thing that is bought, stocked and sold, in whole units unless it is divisible. */
export interface Product {
  /** Name, unique among the products. */
  name: string;
  /** Class of the product, such as `A`, or null. Default null. */
  class: string | null;
  /** Whether there are parts of a unit, as of goods by weight or volume; quantities are then multiples of 2^-20 units. Default false. */
  divisible: boolean;
  /** Standard cost [money/unit]. Default 0. */
  cost: number;
  /** Selling price [money/unit]. Default 0. */
  price: number;
  /** Weight [kg/unit]. Default 0. */
  weight: number;
  /** Volume [m3/unit]. Default 0. */
  volume: number;
  /** Time for which a unit can be sold after its receipt at a site [days], positive; null for ever. What was received first is issued first. Default null. */
  shelfLife: number | null;
  /** What a unit brings when its shelf life is over [money/unit]; below 0 it costs that much to dispose of. Default 0. */
  salvage: number;
}

/** Schema of a product. */
export const productSchema: Field<Product> = object({
  name: required('Name, unique among the products.', name),
  class: optional('Class of the product, such as "A", or null.', orNull(name), null),
  divisible: optional('Whether there are parts of a unit, as of goods by weight or volume.', yesOrNo, false),
  cost: optional('Standard cost [money/unit].', money, 0),
  price: optional('Selling price [money/unit].', money, 0),
  weight: optional('Weight [kg/unit].', notNegative, 0),
  volume: optional('Volume [m3/unit].', notNegative, 0),
  shelfLife: optional(
    'Time for which a unit can be sold after its receipt at a site [days], above 0; null for ever.',
    orNull(positiveDuration),
    null,
  ),
  salvage: optional(
    'What a unit brings when its shelf life is over [money/unit]; below 0 it costs that much to dispose of.',
    number,
    0,
  ),
});
