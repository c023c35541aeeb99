import {DAY, type Network} from '../../scenario/network.ts';
import type {Measure} from './measures.ts';

const YEAR = 365 * DAY;

/** Whether customers take anything in the place of something else. */
export function hasSubstitutes({shortage}: Network): boolean {
  return shortage.substitutes.some((substitutes) => substitutes.length > 0);
}

/** Whether anything is replenished by a fast way. */
export function hasExpediting({shortage}: Network): boolean {
  return shortage.fastWay.some((way) => way !== null);
}

const hasAges = ({shortage}: Network) => shortage.hasAges;

/** What customers take instead, how old backorders grow, and how often replenishment is expedited. */
export const SHORTAGE_MEASURES: readonly Measure[] = [
  {
    name: 'substitutionRate',
    unit: 'share',
    needs: 'lines',
    modelled: hasSubstitutes,
    value: (t) => t.unitsSubstituted / t.units,
  },
  {
    name: 'fillRateWithSubstitutes',
    unit: 'share',
    needs: 'lines',
    modelled: hasSubstitutes,
    value: (t) => (t.unitsServed + t.unitsSubstituted) / t.units,
  },
  {
    name: 'backorderRate',
    unit: 'share',
    needs: 'lines',
    modelled: hasAges,
    value: (t) => t.unitsBackordered / t.units,
  },
  {
    name: 'meanBackorderWait',
    unit: 'days',
    needs: 'lines',
    modelled: hasAges,
    value: (t) => t.backorderWait / t.unitsBackordered / DAY,
  },
  {
    name: 'oldestBackorder',
    unit: 'days',
    needs: 'stock',
    modelled: hasAges,
    value: (t) => t.oldestBackorder / DAY,
  },
  {
    name: 'expeditesPerYear',
    unit: '1/year',
    needs: 'stock',
    modelled: hasExpediting,
    value: (t) => (t.expedites * YEAR) / t.time,
  },
];
