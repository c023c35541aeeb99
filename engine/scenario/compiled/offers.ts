import {OFFER_PARTS, type OfferPart} from '../offers.ts';
import type {Product, Scenario} from '../schema.ts';

/** Parts of offers that are no goods, in the sequence of `OFFER_PARTS`. */
export type Offers = readonly {
  /** Part of what is paid for a unit, by product; 0 to 1. */
  readonly share: Float64Array;
  /** Money for a unit, by product. */
  readonly cost: Float64Array;
}[];

/** Parts of the offers of all products; null where every product is goods alone. */
export function compileOffers({products}: Scenario): Offers | null {
  if (products.every(({offer}) => offer === null)) return null;
  return OFFER_PARTS.map((part) => ({
    share: Float64Array.from(products, (product) => {
      const paid = pricePaid(product);
      return product.offer === null || paid === 0 ? 0 : product.offer[part].price / paid;
    }),
    cost: Float64Array.from(products, ({offer}) => offer?.[part].cost ?? 0),
  }));
}

/** Money for a unit with all that goes with it. */
export function pricePaid({price, offer}: Product): number {
  const onTop = ({included, price}: OfferPart) => (included ? 0 : price);
  return offer === null ? price : price + onTop(offer.service) + onTop(offer.information);
}
