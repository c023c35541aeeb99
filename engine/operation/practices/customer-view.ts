import {distribution} from '../../kernel/distributions.ts';
import {DAY, type Network, type Travel} from '../../scenario/network.ts';
import {HAPPENED, shareOf} from '../measures/happenings.ts';
import type {Measure} from '../measures/measures.ts';
import type {Operation} from '../operation.ts';
import {INSTANTS, STAGE} from '../orders.ts';
import type {Practice, PracticeKind} from '../practices.ts';

/** Whether the scenario says when customers want what they order: then orders are measured from both sides. */
function isAsked({scenario}: Network): boolean {
  return scenario.segments.some(({wanted}) => wanted !== null);
}

function isPromised(network: Network): boolean {
  return isAsked(network) && network.segments.promise.some((promise) => !Number.isNaN(promise));
}

/**
 * The order from the customer's side, received by when it was wanted, and from the supplier's, who sees it leave: in time for the promise if the
 * way takes what it takes on the average.
 */
class CustomerView implements Practice {
  /** Mean time on each lane, ms. */
  readonly #transit: Float64Array;

  constructor({lanes}: Network) {
    this.#transit = Float64Array.from(lanes.travel, (travel) => Math.round(meanTime(travel) * DAY));
  }

  placed(op: Operation, order: number): void {
    if (op.promises.isWanted(order)) op.counts.happened(order, HAPPENED.wanted);
  }

  delivered(op: Operation, order: number): void {
    const {orders, counts} = op;
    if (!orders.isCounted(order)) return;
    const first = order * INSTANTS;
    const dispatched = orders.instants[first + STAGE.dispatched];
    const received = orders.instants[first + STAGE.delivered];
    const lane = op.laneTo(orders.segment[order], orders.site[order]);
    const due = dispatched + (lane < 0 ? 0 : this.#transit[lane]);
    if (due <= op.promises.promisedAt(order)) counts.happened(order, HAPPENED.leftInTime);
    counts.happened(order, HAPPENED.timeToDispatch, dispatched - orders.instants[first]);
    if (!(received <= op.promises.wantedAt(op, order))) return;
    counts.happened(order, HAPPENED.receivedAsWanted);
    if (orders.unitsLost[order] === 0) counts.happened(order, HAPPENED.receivedWholeAsWanted);
  }
}

/** Both sides are measured where the scenario says when customers want what they order. */
export const customerView: PracticeKind = {
  make: (network) => (isAsked(network) ? new CustomerView(network) : null),
};

const wanted: Parameters<typeof shareOf>[2] = (t) => t.happened[HAPPENED.wanted];

/** The supplier's measures, and behind them the customer's. */
export const customerViewMeasures: readonly Measure[] = [
  shareOf('onTimeDispatch', 'leftInTime', (t) => t.ordersPromised, isPromised),
  shareOf('timeToDispatch', 'timeToDispatch', (t) => t.ordersDelivered * DAY, isAsked, 'days'),
  shareOf('onTimeAsWanted', 'receivedAsWanted', wanted, isAsked),
  shareOf('otifAsWanted', 'receivedWholeAsWanted', wanted, isAsked),
];

/** Mean time from handing goods over to their arrival, days; on average they wait half the time between departures that repeat, and all of it between random ones. */
function meanTime(travel: Travel): number {
  switch (travel.type) {
    case 'iid':
    case 'fifo':
      return distribution(travel.of).mean;
    case 'every':
      return travel.every / 2 + distribution(travel.transit).mean;
    case 'poisson':
      return 1 / travel.perDay + distribution(travel.transit).mean;
    default:
      return travel satisfies never;
  }
}
