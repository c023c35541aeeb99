import type {Network} from '../../scenario/network.ts';
import type {Counts} from './counts.ts';
import {LINE_COUNT} from './line-counts.ts';
import type {Measure} from './measures.ts';
import {hasPeriods, type Periods} from './periods.ts';

/** Sums over the periods of the stocking points of one scope; units are sums over points of what a period finds on the average. */
export interface PeriodTotals {
  /** Periods of points that serve customers; of these, periods in which no unit came up short, and at whose end nobody waited. */
  periods: number;
  met: number;
  withoutBackorder: number;
  /** Units demanded of these points, and units owed at the ends of all their periods. */
  units: number;
  backordersAtEnds: number;
  onHandAtStart: number;
  onHandAtEnd: number;
  backordersAtEnd: number;
}

export function emptyPeriodTotals(): PeriodTotals {
  return {
    periods: 0,
    met: 0,
    withoutBackorder: 0,
    units: 0,
    backordersAtEnds: 0,
    onHandAtStart: 0,
    onHandAtEnd: 0,
    backordersAtEnd: 0,
  };
}

/** Adds the periods of a stocking point. `serving`: they also count in the shares of service. */
export function addPeriods(
  t: PeriodTotals,
  periods: Periods,
  counts: Counts,
  p: number,
  serving: boolean,
): void {
  if (periods.begun[p] > 0) t.onHandAtStart += periods.onHandAtStart[p] / periods.begun[p];
  if (periods.ended[p] === 0) return;
  t.onHandAtEnd += periods.onHandAtEnd[p] / periods.ended[p];
  t.backordersAtEnd += periods.backordersAtEnd[p] / periods.ended[p];
  if (!serving) return;
  t.periods += periods.ended[p];
  t.met += periods.met[p];
  t.withoutBackorder += periods.withoutBackorder[p];
  t.units += counts.byPoint.get(p, LINE_COUNT.units) + counts.internalUnits[p];
  t.backordersAtEnds += periods.backordersAtEnd[p];
}

/** Service and stock as periodic models have them (Silver, Pyke and Thomas 2017, section 6.5); `canWait` says where backorders are modelled. */
export function periodMeasures(canWait: (network: Network) => boolean): readonly Measure[] {
  const canWaitByPeriods = (network: Network) => hasPeriods(network) && canWait(network);
  return [
    {
      name: 'periods',
      unit: 'count',
      needs: 'stock',
      modelled: hasPeriods,
      value: ({byPeriod: t}) => t.periods,
    },
    {
      name: 'demandMetInPeriod',
      unit: 'share',
      needs: 'stock',
      modelled: hasPeriods,
      value: ({byPeriod: t}) => t.met / t.periods,
    },
    {
      name: 'alphaService',
      unit: 'share',
      needs: 'stock',
      modelled: canWaitByPeriods,
      value: ({byPeriod: t}) => t.withoutBackorder / t.periods,
    },
    {
      name: 'gammaService',
      unit: '1',
      needs: 'stock',
      modelled: canWaitByPeriods,
      value: ({byPeriod: t}) => (t.units > 0 ? 1 - t.backordersAtEnds / t.units : NaN),
    },
    {
      name: 'onHandAtPeriodStart',
      unit: 'units',
      needs: 'stock',
      modelled: hasPeriods,
      value: ({byPeriod: t}) => t.onHandAtStart,
    },
    {
      name: 'onHandAtPeriodEnd',
      unit: 'units',
      needs: 'stock',
      modelled: hasPeriods,
      value: ({byPeriod: t}) => t.onHandAtEnd,
    },
    {
      name: 'backordersAtPeriodEnd',
      unit: 'units',
      needs: 'stock',
      modelled: canWaitByPeriods,
      value: ({byPeriod: t}) => t.backordersAtEnd,
    },
  ];
}
