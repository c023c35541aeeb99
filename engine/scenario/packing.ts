import {list, object, optional, orNull, required, type Field} from './building-blocks.ts';
import {money, name, notNegative, oneOf, share} from './figures.ts';
import {productSelection, type Stock} from './stock.ts';

/** What makes goods need care on their way. */
export const TRAITS = ['fragile', 'perishable', 'hazardous', 'valuable'] as const;

export type Trait = (typeof TRAITS)[number];

/** Something that goods are packed in before they leave for the customer: cushions, a seal, a sign. Whatever is for a product is used for it. */
export interface PackingMaterial {
  /** Name, unique in the packing of the site. */
  name: string;
  /** Product, products or class that it is for; `*` is every product. Default `*`. */
  product: Stock['product'];
  /** Trait that these products must have, or null: with any traits or none. Default null. */
  trait: Trait | null;
  /** Layers around a unit, at least 0, whole or not. Default 1. */
  layers: number;
  /** Cost of a layer [money/unit]. Default 0. */
  cost: number;
  /** Share of the damage that a layer lets through; with x layers it is this share to the power of x. Default 1. */
  passes: number;
  /** Volume of a layer as a share of that of the goods. Default 0. */
  bulk: number;
}

/** Cover of what is damaged on the way. */
export interface Insurance {
  /** Premium, as a share of the price of the goods. */
  premium: number;
  /** Share of the claims that the insurer pays. Default 1. */
  covers: number;
}

/** Schema of the trait of a product. */
export const traitSchema = oneOf(TRAITS);

/** Whether a means of transport carries goods with these traits. */
export function carries(
  {refuses}: {refuses: readonly Trait[]},
  {traits}: {traits: readonly Trait[]},
): boolean {
  return !traits.some((trait) => refuses.includes(trait));
}

/** Schema of what goods are packed in. */
export const packingSchema: Field<PackingMaterial> = object({
  name: required('Name, unique in the packing of the site.', name),
  product: optional(
    'Product, list of products or class that it is for; "*" is every product.',
    productSelection,
    '*',
  ),
  trait: optional(
    'Trait that these products must have, or null: with any traits or none.',
    orNull(traitSchema),
    null,
  ),
  layers: optional('Layers around a unit, at least 0, whole or not.', notNegative, 1),
  cost: optional('Cost of a layer [money/unit].', money, 0),
  passes: optional(
    'Share of the damage that a layer lets through; with x layers it is this share to the power of x.',
    share,
    1,
  ),
  bulk: optional('Volume of a layer as a share of that of the goods.', notNegative, 0),
});

/** Schema of what a means of transport does not carry. */
export const refusesSchema: Field<Trait[]> = list(traitSchema);

/** Schema of cover of what is damaged on the way. */
export const insuranceSchema: Field<Insurance> = object({
  premium: required('Premium, as a share of the price of the goods.', share),
  covers: optional('Share of the claims that the insurer pays.', share, 1),
});
