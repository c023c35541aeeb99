import {OFFER_PARTS, type OfferPart} from '../offers.ts';
import type {Product, Scenario} from '../schema.ts';

/** A part of what is sold with the goods. */
export interface Extra {
  /** Position in `OFFER_PARTS`. */
  readonly part: number;
  /** Part of what is paid for a unit, 0 to 1. */
  readonly share: number;
  /** Money for a unit. */
  readonly cost: number;
}

/** What is sold with each product; null with one that is goods alone. */
export type Offers = readonly (readonly Extra[] | null)[];

/** Null where every product is goods alone. */
export function compileOffers({products}: Scenario): Offers | null {
  if (products.every(({offer}) => offer === null)) return null;
  return products.map((product) => {
    const {offer} = product;
    if (offer === null) return null;
    const paid = pricePaid(product);
    return OFFER_PARTS.map((name, part) => ({
      part,
      share: paid === 0 ? 0 : offer[name].price / paid,
      cost: offer[name].cost,
    }));
  });
}

/** Money for a unit with all that goes with it. */
export function pricePaid({price, offer}: Product): number {
  const onTop = ({included, price}: OfferPart) => (included ? 0 : price);
  return offer === null ? price : price + onTop(offer.service) + onTop(offer.information);
}
