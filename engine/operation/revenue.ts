import {OFFER_PARTS} from '../scenario/offers.ts';
import type {Operation} from './operation.ts';
import {LINE, MICRO, UNALLOCATED} from './statement.ts';

const REVENUE_OF = {service: LINE['revenue.services'], information: LINE['revenue.information']};
const COST_OF = {service: LINE['offer.services'], information: LINE['offer.information']};
const REVENUE = OFFER_PARTS.map((part) => REVENUE_OF[part]);
const COST = OFFER_PARTS.map((part) => COST_OF[part]);

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
  const extras = offers === null ? null : offers[product];
  if (extras === null) return ledger.book(LINE['revenue.goods'], price * units, point, segment, UNALLOCATED);
  const paid = Math.round(price * units * MICRO);
  let ofGoods = paid;
  for (const {part, share, cost} of extras) {
    const ofPart = Math.round(paid * share);
    ofGoods -= ofPart;
    ledger.bookMicro(REVENUE[part], ofPart, point, segment, UNALLOCATED);
    ledger.book(COST[part], -cost * units, point, segment, UNALLOCATED);
  }
  ledger.bookMicro(LINE['revenue.goods'], ofGoods, point, segment, UNALLOCATED);
}
