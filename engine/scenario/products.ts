import {object, optional, orNull, required, type Field} from './building-blocks.ts';
import {money, name, notNegative} from './figures.ts';
/** A thing that is bought, stocked and sold in whole units. */
export interface Product {
  /** Name, unique among the products. */
  name: string;
  /** Class of the product, such as `A`, or null. Default null. */
  class: string | null;
  /** Standard cost [money/unit]. Default 0. */
  cost: number;
  /** Selling price [money/unit]. Default 0. */
  price: number;
  /** Weight [kg/unit]. Default 0. */
  weight: number;
  /** Volume [m3/unit]. Default 0. */
  volume: number;
}

/** Schema of a product. */
export const productSchema: Field<Product> = object({
  name: required('Name, unique among the products.', name),
  class: optional('Class of the product, such as "A", or null.', orNull(name), null),
  cost: optional('Standard cost [money/unit].', money, 0),
  price: optional('Selling price [money/unit].', money, 0),
  weight: optional('Weight [kg/unit].', notNegative, 0),
  volume: optional('Volume [m3/unit].', notNegative, 0),
});
