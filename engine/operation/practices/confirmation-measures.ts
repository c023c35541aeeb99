import type {Network} from '../../scenario/network.ts';
import {shareOf} from '../measures/happenings.ts';
import type {Measure} from '../measures/measures.ts';

/** Whether an order of this network may be disputed when it is delivered. */
export function disputesOrders({scenario}: Network): boolean {
  return scenario.channels.some(
    ({confirmation}) => confirmation !== null && confirmation.share < 1 && confirmation.disputes > 0,
  );
}

/** Measures of what proves orders. */
export const confirmationMeasures: readonly Measure[] = [
  shareOf(
    'unconfirmedRate',
    'unconfirmed',
    (t) => t.orders,
    ({scenario}) =>
      scenario.channels.some(({confirmation}) => confirmation !== null && confirmation.share < 1),
  ),
  shareOf('orderDisputeRate', 'ordersDisputed', (t) => t.ordersDelivered, disputesOrders),
];
