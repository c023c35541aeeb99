import {list, object, optional, orNull, required, type Field} from './building-blocks.ts';
import {money, name, notNegative, number, positiveDuration, share, yesOrNo} from './figures.ts';
import {lifeCycleSchema, type LifeCycle} from './life-cycle.ts';
import {offerSchema, type Offer} from './offers.ts';
import {traitSchema, type Trait} from './packing.ts';
import {substitutesSchema, type Substitute} from './shortage.ts';

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
  /** What makes the product need care on its way; packing and lanes refer to it. Default none. */
  traits: Trait[];
  /** Share of the units that are damaged on the way to the customer without packing. Default 0. */
  damage: number;
  /** Time for which a unit can be sold after its receipt at a site [days], positive; null for ever. What was received first is issued first. Default null. */
  shelfLife: number | null;
  /** Whether units are made for one order: of no use to others, they are scrapped when it is cancelled. Default false. */
  madeToOrder: boolean;
  /** What a unit brings when its shelf life is over [money/unit]; below 0 it costs that much to dispose of. Default 0. */
  salvage: number;
  /** Products that customers may take where a site has not enough of this one, in this sequence; theirs are not taken in turn. Default none. */
  substitutes: Substitute[];
  /** Services and information that go with every unit, or null: goods alone. Default null. */
  offer: Offer | null;
  /** How demand for the product comes and goes, and how it is stocked meanwhile, or null: always alike. Default null. */
  lifeCycle: LifeCycle | null;
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
  traits: optional(
    'What makes the product need care on its way; packing and lanes refer to it.',
    list(traitSchema),
    [],
  ),
  damage: optional(
    'Share of the units that are damaged on the way to the customer without packing.',
    share,
    0,
  ),
  shelfLife: optional(
    'Time for which a unit can be sold after its receipt at a site [days], above 0; null for ever.',
    orNull(positiveDuration),
    null,
  ),
  madeToOrder: optional(
    'Whether units are made for one order: of no use to others, they are scrapped when it is cancelled.',
    yesOrNo,
    false,
  ),
  salvage: optional(
    'What a unit brings when its shelf life is over [money/unit]; below 0 it costs that much to dispose of.',
    number,
    0,
  ),
  substitutes: optional(
    'Products that customers may take where a site has not enough of this one, in this sequence; theirs are not taken in turn.',
    substitutesSchema,
    [],
  ),
  offer: optional(
    'Services and information that go with every unit, or null: goods alone.',
    orNull(offerSchema),
    null,
  ),
  lifeCycle: optional(
    'How demand for the product comes and goes, and how it is stocked meanwhile, or null: always alike.',
    orNull(lifeCycleSchema),
    null,
  ),
});
