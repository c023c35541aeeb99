import {bookSale} from './booking.ts';
import type {Operation} from './operation.ts';
import {NONE, STAGE} from './orders.ts';
import {LINE, UNALLOCATED} from './statement.ts';

/**
 * Units leave `point` for an order that was placed in the counted time while the clock is out of it, or the other way round. Revenue belongs
 * to the placement of an order and the stock to the clock; this sets the goods right, so that profit counts the goods of counted orders, and
 * no others: what matches revenue with the cost of the same sales (IAS 2, Inventories, paragraph 34).
 */
export function bookOpenGoods(op: Operation, order: number, point: number, units: number): void {
  const {network, orders, ledger} = op;
  const cost = network.cost[network.points.product[point]] * units;
  const amount = orders.isCounted(order) ? -cost : cost;
  ledger.book(LINE['goods.openOrders'], amount, point, UNALLOCATED, UNALLOCATED);
}

/**
 * Whether counted orders that are open have got all their goods, and what is left of them needs no station: then no further order can matter to
 * them.
 */
export function onlyPaperIsOpen({network, orders}: Operation): boolean {
  const sharesStations = network.stepList.some(
    ({stage, station, check}) => stage > STAGE.delivered && (station >= 0 || (check?.station ?? -1) >= 0),
  );
  if (sharesStations) return false;
  for (const order of orders.openRows())
    if (orders.isCounted(order) && (orders.unitsOpen[order] > 0 || orders.consignmentsOpen[order] > 0))
      return false;
  return true;
}

/**
 * The run is over: nobody has earned what counted orders should pay for goods that have not left. They stay in stock, and their sale is undone.
 * What another site has sent has left its stock.
 */
export function undoOpenSales(op: Operation): void {
  const {consignments, orders} = op;
  if (op.countedOpen === 0) return;
  for (const consignment of consignments.openRows()) {
    const order = consignments.order[consignment];
    const hasLeft = consignments.stage[consignment] > STAGE.dispatched;
    if (!orders.isCounted(order) || hasLeft || consignments.transshipped[consignment] === 1) continue;
    for (let part = consignments.firstPart[consignment]; part !== NONE; part = consignments.nextPart[part])
      bookSale(op, order, consignments.partLine[part], -consignments.partUnits[part]);
  }
}
