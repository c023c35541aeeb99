import {DAY, type Network} from '../../scenario/network.ts';
import {hasWeeks} from '../measures/cohorts.ts';
import {HAPPENED, shareOf} from '../measures/happenings.ts';
import type {Measure, Totals} from '../measures/measures.ts';
import type {Operation} from '../operation.ts';
import {INSTANTS, STAGE} from '../orders.ts';
import type {Practice, PracticeKind} from '../practices.ts';
import {meanTravel} from '../supply/mean-travel.ts';

/** Whether the scenario says when customers want what they order: then orders are measured from both sides. */
function isAsked({scenario}: Network): boolean {
  return scenario.segments.some(({wanted}) => wanted !== null);
}

function hasPromise({segments}: Network): boolean {
  return segments.promise.some((promise) => !Number.isNaN(promise));
}

const isPromised = (network: Network) => isAsked(network) && hasPromise(network);

/** Whether goods travel to customers at all. */
function travels({segments}: Network): boolean {
  return segments.lane.some((lanes) => lanes.some((lane) => lane >= 0));
}

/**
 * The order from the customer's side, received by when it was wanted, and from the supplier's, who sees it leave: in time for the promise if the
 * way takes what it takes on the average.
 */
class CustomerView implements Practice {
  /** Mean time on each lane, ms. */
  readonly #transit: Float64Array;

  constructor({lanes}: Network) {
    this.#transit = Float64Array.from(lanes.travel, (travel) => Math.round(meanTravel(travel) * DAY));
  }

  delivered(op: Operation, order: number): void {
    const {orders, counts} = op;
    if (!orders.isCounted(order)) return;
    const first = order * INSTANTS;
    const dispatched = orders.instants[first + STAGE.dispatched];
    const received = orders.instants[first + STAGE.delivered];
    const lane = op.laneTo(orders.segment[order], orders.site[order]);
    const due = dispatched + (lane < 0 ? 0 : this.#transit[lane]);
    const promised = op.promises.promisedAt(order);
    if (due <= promised) {
      counts.happened(order, HAPPENED.leftInTime);
      if (received > promised) counts.happened(order, HAPPENED.delayedOnTheWay);
    }
    counts.happened(order, HAPPENED.timeToDispatch, dispatched - orders.instants[first]);
    if (!(received <= op.promises.wantedAt(op, order))) return;
    counts.happened(order, HAPPENED.receivedAsWanted);
    if (orders.unitsLost[order] > 0) counts.happened(order, HAPPENED.receivedShortAsWanted);
  }
}

/** Both sides are measured where the scenario says when customers want what they order, and week by week what leaves in time. */
export const customerView: PracticeKind = {
  make: (network) =>
    isAsked(network) || (hasWeeks(network) && hasPromise(network)) ? new CustomerView(network) : null,
};

const wanted = ({ordersWanted}: Totals) => ordersWanted;
const leftInTime = ({happened}: Totals) => happened[HAPPENED.leftInTime];

/** The supplier's measures, and behind them the customer's. */
export const customerViewMeasures: readonly Measure[] = [
  shareOf('onTimeDispatch', 'leftInTime', (t) => t.ordersPromised, isPromised),
  shareOf('timeToDispatch', 'timeToDispatch', (t) => t.ordersDelivered * DAY, isAsked, 'days'),
  shareOf('onTimeAsWanted', 'receivedAsWanted', wanted, isAsked),
  {
    name: 'otifAsWanted',
    unit: 'share',
    needs: 'orders',
    modelled: isAsked,
    value: (t) =>
      (t.happened[HAPPENED.receivedAsWanted] - t.happened[HAPPENED.receivedShortAsWanted]) / wanted(t),
  },
];

/** Measures of a week: what left in time for its promise, and how the way kept it. */
export const weeklyViewMeasures: readonly Measure[] = [
  shareOf('onTimeDispatch', 'leftInTime', (t) => t.ordersPromised, hasPromise),
  {
    name: 'onTimeTransport',
    unit: 'share',
    needs: 'orders',
    modelled: (network) => hasPromise(network) && travels(network),
    value: (t) => (leftInTime(t) - t.happened[HAPPENED.delayedOnTheWay]) / leftInTime(t),
  },
];
