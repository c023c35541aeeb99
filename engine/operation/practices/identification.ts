import {DAY} from '../../scenario/network.ts';
import {bookOrderCost} from '../booking.ts';
import {isIdentified} from './goods-features.ts';
import type {Operation} from '../operation.ts';
import type {Practice, PracticeKind} from '../practices.ts';
import {LINE, UNALLOCATED} from '../statement.ts';

const YEAR = 365 * DAY;

/** What it costs to tell goods apart by machine; that steps are faster and make fewer errors is in the network. */
class IdentifiedGoods implements Practice {
  dispatched(op: Operation, order: number, consignment: number): void {
    const {identification} = op.network.scenario.sites[op.orders.site[order]];
    if (identification === null) return;
    const cost = identification.costPerUnit * op.consignments.units[consignment];
    bookOrderCost(op, LINE['warehouse.identification'], order, cost, UNALLOCATED);
  }

  stopCounting({network, ledger}: Operation): void {
    const years = (network.horizon - network.warmUp) / YEAR;
    for (const {identification} of network.scenario.sites)
      if (identification !== null)
        ledger.book(
          LINE['warehouse.identification'],
          -identification.costPerYear * years,
          UNALLOCATED,
          UNALLOCATED,
          UNALLOCATED,
        );
  }
}

/** Bar codes, radio tags and the like. */
export const identifiedGoods: PracticeKind = {
  make: (network) => (isIdentified(network) ? new IdentifiedGoods() : null),
};
