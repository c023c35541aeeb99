import {isAllThere, mayBeShort} from '../supply/allocation.ts';
import type {ErrorList} from './error-list.ts';
import type {Inspection} from './error-steps.ts';
import type {Operation} from '../operation.ts';
import {NONE} from '../orders.ts';

/** Number of a consignment in its order; `NONE` for the order as a whole. */
export function numberOf(op: Operation, consignment: number): number {
  return consignment === NONE ? NONE : op.consignments.number[consignment];
}

/** Index of the variates that belong to an order, or to its consignment, at the step where it is. */
export function markAt(op: Operation, order: number, consignment: number): number {
  return consignment === NONE
    ? op.mark(order, 0, op.orders.forks[order])
    : op.mark(order, op.consignments.number[consignment], op.consignments.forks[consignment]);
}

/**
 * Takes out the errors that a check finds in an order, or in a consignment of it; whether there are any, or it sees the stock to be short. An
 * error that it sees as the check before did is found if the luck of that one is below its own share.
 */
export function findErrors(
  op: Operation,
  errors: ErrorList,
  order: number,
  consignment: number,
  {check, chances, shortStock}: Inspection,
): boolean {
  let isFound =
    check.shortStock > 0 &&
    mayBeShort(op, order) &&
    shortStock.uniformAt(markAt(op, order, consignment)) < check.shortStock &&
    !isAllThere(op, order, false);
  if (!errors.hasAny(order)) return isFound;
  const mark = markAt(op, order, consignment);
  const number = numberOf(op, consignment);
  for (let row = errors.firstOf(order); row !== NONE;) {
    const kind = errors.kind[row];
    const share = check.finds[kind];
    if (share === 0 || errors.consignment[row] !== number) {
      row = errors.next[row];
      continue;
    }
    const chance = chances[kind].at(mark);
    for (let draws = 2 * errors.part[row]; draws > 0; draws--) chance.uniform();
    const isSeenAlike = chance.uniform() < check.correlation && !Number.isNaN(errors.luck[row]);
    const luck = chance.uniform();
    if (!isSeenAlike) errors.luck[row] = luck;
    if (errors.luck[row] >= share) row = errors.next[row];
    else {
      isFound = true;
      row = errors.remove(order, row);
    }
  }
  return isFound;
}
