import {DAY, type Network} from '../../scenario/network.ts';
import type {Counts, CountsWatcher} from './counts.ts';
import {emptyTotals, measuresOf, type Measure, type Totals} from './measures.ts';
import {INSTANTS, STAGE, type Column, type Orders} from '../orders.ts';

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

/** Whether service is also measured week by week. */
export function hasWeeks({scenario}: Network): boolean {
  return scenario.run.series === 'week';
}

/** Whole weeks of the counted time. */
export function weekCount({horizon, warmUp}: Network): number {
  return Math.floor((horizon - warmUp) / WEEK);
}

/** Names of what is measured week by week; `processingTime` is the mean time from placing an order to the last of it leaving. */
export function weeklyMeasures(network: Network): Pick<Measure, 'name' | 'unit'>[] {
  if (!hasWeeks(network)) return [];
  return [
    ...followed(network).map(({name, unit}) => ({name, unit})),
    {name: 'processingTime', unit: 'days' as const},
  ];
}

function followed(network: Network): Measure[] {
  return measuresOf(network).filter(({name}) => FOLLOWED.includes(name));
}

/** Service by the week of the counted time in which an order was placed; orders of a last part of a week are left out. */
export class Weeks implements CountsWatcher {
  readonly #network: Network;
  readonly #orders: Orders;
  readonly #totals: readonly Totals[];
  /** Week of each counted order, that of the last part of a week after all others. */
  readonly #row: Column<Int32Array>;
  /** Milliseconds from placing to dispatch of delivered orders, by week. */
  readonly #processing: Float64Array;

  /** Watches what is counted. */
  constructor(network: Network, orders: Orders, counts: Counts) {
    const count = weekCount(network);
    this.#network = network;
    this.#orders = orders;
    this.#row = orders.column(Int32Array);
    this.#totals = Array.from({length: count}, () => emptyTotals(WEEK));
    this.#processing = new Float64Array(count);
    counts.watcher = this;
  }

  placed(order: number): void {
    const placed = this.#orders.instants[order * INSTANTS];
    this.#row.values[order] = Math.floor((placed - this.#network.warmUp) / WEEK);
    const week = this.#weekOf(order);
    if (week === undefined) return;
    week.orders++;
    if (this.#isPromised(order)) week.ordersPromised++;
  }

  demand(order: number, quantity: number, served: number): void {
    const week = this.#weekOf(order);
    if (week === undefined) return;
    week.units += quantity;
    week.unitsServed += served;
    week.lines++;
    if (served === quantity) week.linesServed++;
  }

  filled(order: number): void {
    const week = this.#weekOf(order);
    if (week !== undefined) week.ordersFilled++;
  }

  delivered(order: number, inFull: boolean, late: boolean): void {
    const week = this.#weekOf(order);
    if (week === undefined) return;
    const {instants} = this.#orders;
    const first = order * INSTANTS;
    this.#processing[this.#row.values[order]] += instants[first + STAGE.dispatched] - instants[first];
    week.ordersDelivered++;
    if (inFull) week.ordersInFull++;
    if (!this.#isPromised(order)) return;
    week.ordersPromisedDelivered++;
    if (!late) week.ordersOnTime++;
    if (!late && inFull) week.ordersOnTimeInFull++;
  }

  happened(order: number, happening: number, amount: number): void {
    const week = this.#weekOf(order);
    if (week !== undefined) week.happened[happening] += amount;
  }

  /** Rows of the measures of `weeklyMeasures`, week after week; NaN where there is nothing to divide by. */
  figures(): Float64Array {
    const measures = followed(this.#network);
    return Float64Array.from(
      this.#totals.flatMap((totals, week) => [
        ...measures.map((measure) => measure.value(totals)),
        this.#processing[week] / totals.ordersDelivered / DAY,
      ]),
    );
  }

  #isPromised(order: number): boolean {
    return !Number.isNaN(this.#network.segments.promise[this.#orders.segment[order]]);
  }

  #weekOf(order: number): Totals | undefined {
    return this.#totals[this.#row.values[order]];
  }
}
