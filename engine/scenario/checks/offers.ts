import {intact, type Draft} from '../draft.ts';
import {OFFER_PARTS, type Offer} from '../offers.ts';
import {fault, type Report} from '../report.ts';

/** The price of a product must leave something for the goods, or nothing, when the parts that it includes are taken off. */
export function checkOffers(draft: Draft, report: Report): void {
  for (const [i, product] of (draft.products ?? []).entries()) {
    const offer = intact<Offer | null>(product?.offer);
    if (!offer || product?.price === undefined) continue;
    const included = OFFER_PARTS.reduce(
      (sum, part) => sum + (offer[part].included ? offer[part].price : 0),
      0,
    );
    if (included > product.price)
      fault(
        report,
        ['products', i, 'offer'],
        `the parts that the price includes come to ${included}, and the price is ${product.price}: raise the price, or write "included": false`,
      );
  }
}
