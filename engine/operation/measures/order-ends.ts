import type {Network} from '../../scenario/network.ts';
import {HAPPENED, shareOf} from './happenings.ts';
import type {Measure} from './measures.ts';

/** Whether an order of this network may be cancelled by its customer, in whichever way: see `cancelOrder`. */
export function canCancel({scenario, stepList}: Network): boolean {
  return (
    scenario.segments.some(({cancellation}) => cancellation !== null) ||
    stepList.some(({check}) => check !== null && check.cancels > 0)
  );
}

/** Measures of the orders that their customers cancelled, before anything had left. */
export const cancellationMeasures: readonly Measure[] = [
  {
    name: 'ordersCancelled',
    unit: 'count',
    needs: 'orders',
    modelled: canCancel,
    value: (t) => t.happened[HAPPENED.cancelled],
  },
  shareOf('cancellationRate', 'cancelled', (t) => t.orders, canCancel),
];
