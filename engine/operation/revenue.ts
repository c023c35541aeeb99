import {OFFER_PARTS} from '../scenario/offers.ts';
import type {Operation} from './operation.ts';
import {LINE, MICRO, UNALLOCATED} from './statement.ts';

const REVENUE = {service: LINE['revenue.services'], information: LINE['revenue.information']};
const COST = {service: LINE['offer.services'], information: LINE['offer.information']};

/**
 * Books what a customer pays for units of a product that are sold from `point`, less discounts to come: what is for the services and the
 * information that go with the goods, by their part of the list price, with what they cost; the rest is for the goods. Negative units undo a
 * sale.
 */
export function bookRevenue(
  op: Operation,
  product: number,
  price: number,
  units: number,
  point: number,
  segment: number,
): void {
  const {offers} = op.network;
  const {ledger} = op;
  if (offers === null) return ledger.book(LINE['revenue.goods'], price * units, point, segment, UNALLOCATED);
  const paid = Math.round(price * units * MICRO);
  let ofGoods = paid;
  offers.forEach(({share, cost}, i) => {
    const part = OFFER_PARTS[i];
    const ofPart = Math.round(paid * share[product]);
    ofGoods -= ofPart;
    ledger.bookMicro(REVENUE[part], ofPart, point, segment, UNALLOCATED);
    ledger.book(COST[part], -cost[product] * units, point, segment, UNALLOCATED);
  });
  ledger.bookMicro(LINE['revenue.goods'], ofGoods, point, segment, UNALLOCATED);
}
