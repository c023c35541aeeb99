import {DAY, type Network} from '../../scenario/network.ts';
import {hasWeeks, weekCount} from './cohorts.ts';
import type {Counts} from './counts.ts';
import {addLines, addOrders, emptyTotals, measuresOf, type Measure} from './measures.ts';
import {STAGE} from '../orders.ts';
import {weeklyViewMeasures} from '../practices/customer-view.ts';

const WEEK = 7 * DAY;

/** Measures that are followed week by week, where they are modelled. */
const FOLLOWED: readonly string[] = [
  'orders',
  'fillRate',
  'lineFillRate',
  'orderFillRate',
  'onTimeRate',
  'onTimeAsWanted',
  'inFullRate',
  'otif',
  'pickAccuracy',
  'documentAccuracy',
  'orderAccuracy',
  'invoiceAccuracy',
  'damageFreeRate',
  'perfectOrderRate',
];

/** Names of what is measured week by week; `processingTime` is the mean time from placing an order to the last of it leaving. */
export function weeklyMeasures(network: Network): Pick<Measure, 'name' | 'unit'>[] {
  if (!hasWeeks(network)) return [];
  return [
    ...followed(network).map(({name, unit}) => ({name, unit})),
    {name: 'processingTime', unit: 'days' as const},
  ];
}

/**
 * Rows of the measures of `weeklyMeasures`, by the week of the counted time in which orders were placed; those of a last part of a week are
 * left out. NaN where there is nothing to divide by.
 */
export function weeklyFigures(network: Network, counts: Counts): Float64Array {
  const measures = followed(network);
  return Float64Array.from(
    Array.from({length: weekCount(network)}, (_, week) => figuresOf(network, counts, week, measures)).flat(),
  );
}

function figuresOf(network: Network, counts: Counts, week: number, measures: readonly Measure[]): number[] {
  const {promise, count} = network.segments;
  const totals = emptyTotals(WEEK);
  let processing = 0;
  for (let segment = 0; segment < count; segment++) {
    const cohort = counts.cohorts.inWeek(segment, week);
    addLines(totals, counts.byCohort, cohort);
    addOrders(totals, counts.orders, cohort, !Number.isNaN(promise[segment]));
    for (let stage = STAGE.placed; stage < STAGE.dispatched; stage++)
      processing += counts.orders.stageTime(cohort, stage);
  }
  return [...measures.map(({value}) => value(totals)), processing / totals.ordersDelivered / DAY];
}

function followed(network: Network): Measure[] {
  return [
    ...measuresOf(network).filter(({name}) => FOLLOWED.includes(name)),
    ...weeklyViewMeasures.filter(({modelled}) => modelled!(network)),
  ];
}
