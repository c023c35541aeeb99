import {mayBeDamaged} from './goods-features.ts';
import {HAPPENED, shareOf} from '../measures/happenings.ts';
import type {Measure} from '../measures/measures.ts';

/** What comes to customers undamaged. */
export const packingMeasures: readonly Measure[] = [
  {
    name: 'damageFreeRate',
    unit: 'share',
    needs: 'orders',
    modelled: mayBeDamaged,
    value: (t) => 1 - t.happened[HAPPENED.damaged] / t.ordersDelivered,
  },
  shareOf('damagedUnits', 'unitsDamaged', (t) => t.unitsShipped, mayBeDamaged),
];
