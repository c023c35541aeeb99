import {object, optional, type Field} from './building-blocks.ts';
import {money, yesOrNo} from './figures.ts';

/** What customers get beside the goods with every unit: the offer is goods, service and information. */
export interface Offer {
  /** Work for the customer, such as fitting, training or maintenance. Default none. */
  service: OfferPart;
  /** What the customer gets to know, such as plans, advice or data. Default none. */
  information: OfferPart;
}

/** A part of an offer that is no goods. */
export interface OfferPart {
  /** What customers pay for it [money/unit]. Default 0. */
  price: number;
  /** What it costs to give [money/unit]. Default 0. */
  cost: number;
  /** Whether the price of the product includes that of this part; if not, it is paid on top. Default true. */
  included: boolean;
}

/** Parts of an offer beside the goods. */
export const OFFER_PARTS = ['service', 'information'] as const;

const part: Field<OfferPart> = object({
  price: optional('What customers pay for this part of the offer [money/unit].', money, 0),
  cost: optional('What this part of the offer costs to give [money/unit].', money, 0),
  included: optional(
    'Whether the price of the product includes that of this part; if not, it is paid on top.',
    yesOrNo,
    true,
  ),
});

/** Schema of `products[].offer`. */
export const offerSchema: Field<Offer> = object({
  service: optional('Work for the customer, such as fitting, training or maintenance.', part, {}),
  information: optional('What the customer gets to know, such as plans, advice or data.', part, {}),
});
