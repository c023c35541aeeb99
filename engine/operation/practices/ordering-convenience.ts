import type {Network} from '../../scenario/network.ts';
import {HAPPENED, shareOf} from '../measures/happenings.ts';
import type {Measure} from '../measures/measures.ts';
import {NONE} from '../orders.ts';
import type {Operation} from '../operation.ts';
import type {Practice, PracticeKind} from '../practices.ts';

function isRated({scenario}: Network): boolean {
  return scenario.channels.some(({convenience}) => convenience !== null);
}

/** Adds up how convenient the channels were by which orders came, as far as it is known. */
class OrderingConvenience implements Practice {
  /** NaN where it is not known. */
  readonly #ofChannel: Float64Array;

  constructor({scenario}: Network) {
    this.#ofChannel = Float64Array.from(scenario.channels, ({convenience}) => convenience ?? NaN);
  }

  placed(op: Operation, order: number): void {
    const channel = op.orders.channel[order];
    const convenience = channel === NONE ? NaN : this.#ofChannel[channel];
    if (Number.isNaN(convenience)) return;
    op.counts.happened(order, HAPPENED.rated);
    op.counts.happened(order, HAPPENED.convenience, convenience);
  }
}

/** Measured where the scenario says how convenient a channel is. */
export const orderingConvenience: PracticeKind = {
  make: (network) => (isRated(network) ? new OrderingConvenience(network) : null),
};

/** Mean convenience of the channels by which orders came, over the orders for which it is known. */
export const convenienceMeasures: readonly Measure[] = [
  shareOf('orderingConvenience', 'convenience', (t) => t.happened[HAPPENED.rated], isRated),
];
