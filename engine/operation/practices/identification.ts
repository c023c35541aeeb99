import {DAY, type Network} from '../../scenario/network.ts';
import {bookOrderCost} from '../booking.ts';
import {isIdentified} from './goods-features.ts';
import type {Operation} from '../operation.ts';
import type {Practice, PracticeKind} from '../practices.ts';
import {LINE, UNALLOCATED} from '../statement.ts';

const YEAR = 365 * DAY;

/** What it costs to tell goods apart by machine; that steps are faster and make fewer errors is in the network. */
class IdentifiedGoods implements Practice {
  /** By site, money a unit. */
  readonly #costPerUnit: Float64Array;

  constructor({scenario}: Network) {
    this.#costPerUnit = Float64Array.from(
      scenario.sites,
      ({identification}) => identification?.costPerUnit ?? 0,
    );
  }

  dispatched(op: Operation, order: number, consignment: number): void {
    const cost = this.#costPerUnit[op.orders.site[order]] * op.consignments.units[consignment];
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
  make: (network) => (isIdentified(network) ? new IdentifiedGoods(network) : null),
};
