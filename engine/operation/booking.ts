import type {Operation} from './operation.ts';
import {NONE} from './orders.ts';
import {bookRevenue} from './revenue.ts';
import {LINE, MICRO, UNALLOCATED} from './statement.ts';

/** Revenue of units that a counted order gets. */
export function bookSale(op: Operation, order: number, line: number, quantity: number): void {
  const lines = op.orders.line;
  const segment = op.orders.segment[order];
  bookRevenue(op, lines.product[line], lines.price[line], quantity, lines.point[line], segment);
  bookDiscount(op, order, line, quantity, lines.point[line]);
}

/** What of the revenue of units, sold from `point`, a discount takes off. */
export function bookDiscount(
  op: Operation,
  order: number,
  line: number,
  quantity: number,
  point: number,
): void {
  const {price, discount} = op.orders.line;
  if (discount[line] === 0) return;
  const amount = -price[line] * discount[line] * quantity;
  op.ledger.book(LINE['revenue.discounts'], amount, point, op.orders.segment[order], UNALLOCATED);
}

/** What the planner puts on units that a counted order does not get. */
export function bookLoss(op: Operation, order: number, line: number, quantity: number): void {
  const {goodwill} = op.network.scenario.costs.imputed;
  if (goodwill === 0) return;
  op.ledger.book(
    LINE['imputed.goodwill'],
    -goodwill * quantity,
    op.orders.line.point[line],
    op.orders.segment[order],
    UNALLOCATED,
  );
}

/** A cost of a whole order, if it is counted, split over its lines by value (by units where nothing has a price), remainder to the last. */
export function bookOrderCost(op: Operation, line: number, order: number, cost: number, lane: number): void {
  const {orders, ledger} = op;
  if (cost === 0 || !orders.isCounted(order)) return;
  const micro = Math.round(cost * MICRO);
  const lines = orders.line;
  const first = orders.firstLine[order];
  ledger.bookWhole(line, -micro, orders.segment[order], lane);
  if (lines.nextInOrder[first] === NONE) return ledger.bookAt(lines.point[first], line, -micro);
  orders.shareValue(order);
  let left = micro;
  for (let l = first; l !== NONE; l = lines.nextInOrder[l]) {
    const isLast = lines.nextInOrder[l] === NONE;
    const part = isLast ? left : Math.min(left, Math.round(micro * lines.valueShare[l]));
    left -= part;
    ledger.bookAt(lines.point[l], line, -part);
  }
}
