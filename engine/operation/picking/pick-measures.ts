import {HAPPENED, shareOf} from '../measures/happenings.ts';
import type {Measure} from '../measures/measures.ts';
import {hasPicking} from './pick-counts.ts';

/** What pick tasks do for orders. */
export const pickMeasures: readonly Measure[] = [
  {
    name: 'unitsPicked',
    unit: 'units',
    needs: 'orders',
    modelled: hasPicking,
    value: (t) => t.happened[HAPPENED.unitsPicked],
  },
  shareOf('tasksPerOrder', 'pickTasks', (t) => t.orders, hasPicking, '1'),
];
