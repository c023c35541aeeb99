import {DAY, STAGES, WHEN_SHORT, type Network} from '../../scenario/network.ts';
import type {Queues} from '../supply/backorder-queues.ts';
import {confirmationMeasures} from '../practices/confirmation-measures.ts';
import type {Counts} from './counts.ts';
import {LINE_COUNT, type LineCounts} from './line-counts.ts';
import {ORDER_COUNT, type OrderCounts} from './order-counts.ts';
import {convenienceMeasures} from '../practices/ordering-convenience.ts';
import {customerViewMeasures} from '../practices/customer-view.ts';
import {errorMeasures} from '../practices/error-measures.ts';
import {HAPPENED, HAPPENINGS} from './happenings.ts';
import {addHours, smoothingMeasures} from './hours-of-week.ts';
import {canCancel, cancellationMeasures} from './order-ends.ts';
import {packingMeasures} from '../practices/packing-measures.ts';
import {pickMeasures} from '../picking/pick-measures.ts';
import {perfectOrderMeasures} from '../practices/perfect-orders.ts';
import {addPeriods, emptyPeriodTotals, periodMeasures, type PeriodTotals} from './period-measures.ts';
import type {Periods} from './periods.ts';
import {receivablesMeasures} from '../practices/receivables.ts';
import {SHORTAGE_MEASURES} from './shortage-measures.ts';
import type {Stock} from '../supply/stock.ts';

/** Sums over the stocking points and segments of one scope: the whole operation, a product, a site or a segment. */
export interface Totals {
  /** Counted time, ms. */
  time: number;
  /** Stocking points behind the figures of service. */
  servingPoints: number;
  units: number;
  unitsServed: number;
  unitsLost: number;
  unitsAllocated: number;
  unitWait: number;
  unitsPromised: number;
  unitsInPromise: number;
  unitsTransshipped: number;
  unitsSubstituted: number;
  unitsBackordered: number;
  backorderWait: number;
  unitsExpired: number;
  lines: number;
  linesServed: number;
  linesAny: number;
  cycles: number;
  cyclesShort: number;
  cyclesAtZero: number;
  timeReady: number;
  timeWithoutBackorder: number;
  areaOnHand: number;
  areaReserved: number;
  areaOnOrder: number;
  areaBackorders: number;
  /** Greatest age of a backorder, ms; of several stocking points the greatest. */
  oldestBackorder: number;
  replenishments: number;
  expedites: number;
  orders: number;
  ordersFilled: number;
  ordersLost: number;
  ordersDelivered: number;
  ordersInFull: number;
  ordersOnTime: number;
  ordersOnTimeInFull: number;
  ordersPromised: number;
  ordersPromisedDelivered: number;
  /** Delivered, invoiced and closed. */
  ordersClosed: number;
  /** Of whose customers somebody says by when they want them. */
  ordersWanted: number;
  shipments: number;
  unitsShipped: number;
  /** What practices count, see `HAPPENED`. */
  happened: Float64Array;
  /** Orders placed in each hour of the week; null where nobody asks. */
  byHour: Float64Array | null;
  /** How much of the counted time lies in each of them, ms; null where nobody asks. */
  hoursSeen: Float64Array | null;
  byPeriod: PeriodTotals;
}

export type MeasureUnit = 'share' | 'units' | 'days' | '1/day' | '1/year' | 'hours/year' | 'count' | '1';

/** What a measure needs to exist: order lines, whole orders, or stock. */
type Needs = 'lines' | 'orders' | 'stock';

export interface Measure {
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly needs: Needs;
  /** False where the process that could spoil the measure is not modelled. Default: always there. */
  readonly modelled?: (network: Network) => boolean;
  readonly value: (t: Totals) => number;
}

const YEAR = 365 * DAY;

const hasPromise = (network: Network) => network.segments.promise.some((promise) => !Number.isNaN(promise));
const canWait = (network: Network) =>
  network.segments.whenShort.some((mode) => mode >= WHEN_SHORT.backorderPartial);
const canLose = (network: Network) =>
  network.segments.whenShort.some((mode) => mode < WHEN_SHORT.backorderPartial) ||
  network.segments.patience.some((patience) => patience < Infinity) ||
  network.stations.capacity.some((capacity) => capacity < Infinity) ||
  network.stations.patience.some((patience) => patience !== null) ||
  network.segments.servedBy.some((sites) => stocksDiffer(network, sites));

/** Whether an order may end without some of its units. */
const canFallShort = (network: Network) => canLose(network) || canCancel(network);

const canTransship = ({segments}: Network) => segments.transship.some((helpers) => helpers !== null);

/** Whether one of the sites lacks a product that another one stocks: nobody waits for what a site does not stock. */
function stocksDiffer({pointAt, productCount}: Network, sites: Int32Array): boolean {
  const stocks = (site: number, product: number) => pointAt[site * productCount + product] >= 0;
  for (let product = 0; product < productCount; product++)
    if (sites.some((site) => stocks(site, product) !== stocks(sites[0], product))) return true;
  return false;
}

/** Service measures, one definition each (MODEL section 5); a share without a denominator is NaN. */
export const MEASURES: readonly Measure[] = [
  {name: 'fillRate', unit: 'share', needs: 'lines', value: (t) => t.unitsServed / t.units},
  {name: 'lineFillRate', unit: 'share', needs: 'lines', value: (t) => t.linesServed / t.lines},
  {name: 'linesWithAny', unit: 'share', needs: 'lines', value: (t) => t.linesAny / t.lines},
  {name: 'orderFillRate', unit: 'share', needs: 'orders', value: (t) => t.ordersFilled / t.orders},
  {name: 'cycles', unit: 'count', needs: 'stock', value: (t) => t.cycles},
  {name: 'cycleServiceLevel', unit: 'share', needs: 'stock', value: (t) => 1 - t.cyclesShort / t.cycles},
  {name: 'cycleNoZeroStock', unit: 'share', needs: 'stock', value: (t) => 1 - t.cyclesAtZero / t.cycles},
  {name: 'shareOfCyclesShort', unit: 'share', needs: 'stock', value: (t) => t.cyclesShort / t.cycles},
  {
    name: 'stockoutFrequency',
    unit: '1/year',
    needs: 'stock',
    value: (t) => (t.cyclesShort * YEAR) / t.time,
  },
  {
    name: 'readyRate',
    unit: 'share',
    needs: 'stock',
    value: (t) => t.timeReady / (t.time * t.servingPoints),
  },
  {
    name: 'noBackorderTime',
    unit: 'share',
    needs: 'stock',
    modelled: canWait,
    value: (t) => t.timeWithoutBackorder / (t.time * t.servingPoints),
  },
  {
    name: 'meanUnitWait',
    unit: 'days',
    needs: 'lines',
    modelled: (network) => canWait(network) || canTransship(network),
    value: (t) => t.unitWait / t.unitsAllocated / DAY,
  },
  {
    name: 'waitOverPromise',
    unit: 'share',
    needs: 'lines',
    modelled: (network) => hasPromise(network) && (canWait(network) || canTransship(network)),
    value: (t) => 1 - t.unitsInPromise / t.unitsPromised,
  },
  {
    name: 'onTimeRate',
    unit: 'share',
    needs: 'orders',
    modelled: hasPromise,
    value: (t) => t.ordersOnTime / t.ordersPromised,
  },
  {
    name: 'onTimeOfDelivered',
    unit: 'share',
    needs: 'orders',
    modelled: hasPromise,
    value: (t) => t.ordersOnTime / t.ordersPromisedDelivered,
  },
  {
    name: 'inFullRate',
    unit: 'share',
    needs: 'orders',
    modelled: canFallShort,
    value: (t) => t.ordersInFull / t.ordersDelivered,
  },
  {
    name: 'otif',
    unit: 'share',
    needs: 'orders',
    modelled: hasPromise,
    value: (t) => t.ordersOnTimeInFull / t.ordersPromised,
  },
  {name: 'unitsDemanded', unit: 'units', needs: 'lines', value: (t) => t.units},
  {name: 'unitsLost', unit: 'units', needs: 'lines', modelled: canFallShort, value: (t) => t.unitsLost},
  {
    name: 'transshipmentRate',
    unit: 'share',
    needs: 'lines',
    modelled: canTransship,
    value: (t) => t.unitsTransshipped / t.units,
  },
  {
    name: 'unitsExpired',
    unit: 'units',
    needs: 'stock',
    modelled: ({shelfLife}) => shelfLife.some((life) => life < Infinity),
    value: (t) => t.unitsExpired,
  },
  {name: 'lines', unit: 'count', needs: 'lines', value: (t) => t.lines},
  {name: 'orders', unit: 'count', needs: 'orders', value: (t) => t.orders},
  {name: 'ordersLost', unit: 'count', needs: 'orders', modelled: canLose, value: (t) => t.ordersLost},
  ...cancellationMeasures,
  {name: 'ordersDelivered', unit: 'count', needs: 'orders', value: (t) => t.ordersDelivered},
  {
    name: 'openAtEnd',
    unit: 'count',
    needs: 'orders',
    value: (t) => t.orders - t.ordersLost - t.ordersDelivered - t.happened[HAPPENED.cancelled],
  },
  {name: 'shipments', unit: 'count', needs: 'orders', value: (t) => t.shipments},
  {name: 'unitsShipped', unit: 'units', needs: 'orders', value: (t) => t.unitsShipped},
  {
    name: 'replenishmentsPerYear',
    unit: '1/year',
    needs: 'stock',
    value: (t) => (t.replenishments * YEAR) / t.time,
  },
  {name: 'averageOnHand', unit: 'units', needs: 'stock', value: (t) => t.areaOnHand / t.time},
  {name: 'averageReserved', unit: 'units', needs: 'stock', value: (t) => t.areaReserved / t.time},
  {name: 'averageOnOrder', unit: 'units', needs: 'stock', value: (t) => t.areaOnOrder / t.time},
  {
    name: 'averageBackorders',
    unit: 'units',
    needs: 'stock',
    modelled: canWait,
    value: (t) => t.areaBackorders / t.time,
  },
  ...confirmationMeasures,
  ...errorMeasures,
  ...perfectOrderMeasures,
  ...customerViewMeasures,
  ...convenienceMeasures,
  ...SHORTAGE_MEASURES,
  ...pickMeasures,
  ...packingMeasures,
  ...smoothingMeasures,
  ...receivablesMeasures,
  ...periodMeasures(canWait),
];

/** Where a figure can be broken down to, and what each of these knows. */
export const SCOPES = {
  product: ['lines', 'stock'],
  site: ['lines', 'stock'],
  segment: ['lines', 'orders'],
} as const satisfies Record<string, readonly Needs[]>;
export type Scope = keyof typeof SCOPES;

/** Measures of a scope that this network models, in order; without a scope, of the whole operation. */
export function measuresOf(network: Network, scope?: Scope): readonly Measure[] {
  const known: readonly Needs[] | null = scope ? SCOPES[scope] : null;
  return MEASURES.filter(
    (measure) => (!known || known.includes(measure.needs)) && (measure.modelled?.(network) ?? true),
  );
}

export function emptyTotals(time: number): Totals {
  return {
    time,
    servingPoints: 0,
    units: 0,
    unitsServed: 0,
    unitsLost: 0,
    unitsAllocated: 0,
    unitWait: 0,
    unitsPromised: 0,
    unitsInPromise: 0,
    unitsTransshipped: 0,
    unitsSubstituted: 0,
    unitsBackordered: 0,
    backorderWait: 0,
    unitsExpired: 0,
    lines: 0,
    linesServed: 0,
    linesAny: 0,
    cycles: 0,
    cyclesShort: 0,
    cyclesAtZero: 0,
    timeReady: 0,
    timeWithoutBackorder: 0,
    areaOnHand: 0,
    areaReserved: 0,
    areaOnOrder: 0,
    areaBackorders: 0,
    oldestBackorder: 0,
    replenishments: 0,
    expedites: 0,
    orders: 0,
    ordersFilled: 0,
    ordersLost: 0,
    ordersDelivered: 0,
    ordersInFull: 0,
    ordersOnTime: 0,
    ordersOnTimeInFull: 0,
    ordersPromised: 0,
    ordersPromisedDelivered: 0,
    ordersClosed: 0,
    ordersWanted: 0,
    shipments: 0,
    unitsShipped: 0,
    happened: new Float64Array(HAPPENINGS.length),
    byHour: null,
    hoursSeen: null,
    byPeriod: emptyPeriodTotals(),
  };
}

/** Adds what lies at a stocking point. `serving`: it also counts in cycles and in the share of time with stock. */
export function addPoint(
  t: Totals,
  {stock, counts, queues, periods}: {stock: Stock; counts: Counts; queues: Queues; periods: Periods | null},
  p: number,
  serving: boolean,
): void {
  if (periods !== null) addPeriods(t.byPeriod, periods, counts, p, serving);
  t.areaOnHand += stock.areaOnHand[p];
  t.areaReserved += stock.areaReserved[p];
  t.areaOnOrder += stock.areaOnOrder[p];
  t.areaBackorders += stock.areaBackorders[p];
  t.replenishments += counts.replenishments[p];
  t.expedites += counts.expedited[p];
  t.oldestBackorder = Math.max(t.oldestBackorder, queues.oldest?.[p] ?? 0);
  t.unitsExpired += counts.unitsExpired[p];
  if (!serving) return;
  t.servingPoints++;
  t.cycles += stock.cycles[p];
  t.cyclesShort += stock.cyclesShort[p];
  t.cyclesAtZero += stock.cyclesAtZero[p];
  t.timeReady += stock.timeReady[p];
  t.timeWithoutBackorder += stock.timeWithoutBackorder[p];
}

export function addLines(t: Totals, lines: LineCounts, row: number): void {
  t.units += lines.get(row, LINE_COUNT.units);
  t.unitsServed += lines.get(row, LINE_COUNT.unitsServed);
  t.unitsLost += lines.get(row, LINE_COUNT.unitsLost);
  t.unitsAllocated += lines.get(row, LINE_COUNT.unitsAllocated);
  t.unitWait += lines.get(row, LINE_COUNT.unitWait);
  t.unitsPromised += lines.get(row, LINE_COUNT.unitsPromised);
  t.unitsInPromise += lines.get(row, LINE_COUNT.unitsInPromise);
  t.lines += lines.get(row, LINE_COUNT.lines);
  t.linesServed += lines.get(row, LINE_COUNT.linesServed);
  t.linesAny += lines.get(row, LINE_COUNT.linesAny);
  t.unitsTransshipped += lines.get(row, LINE_COUNT.unitsTransshipped);
  t.unitsSubstituted += lines.get(row, LINE_COUNT.unitsSubstituted);
  t.unitsBackordered += lines.get(row, LINE_COUNT.unitsBackordered);
  t.backorderWait += lines.get(row, LINE_COUNT.backorderWait);
}

/** Adds the demand of other sites, which has no lines and waits for nobody's promise. */
export function addInternalDemand(t: Totals, counts: Counts, p: number): void {
  t.units += counts.internalUnits[p];
  t.unitsServed += counts.internalServed[p];
}

export function addOrders(t: Totals, orders: OrderCounts, cohort: number, promised: boolean): void {
  t.orders += orders.get(cohort, ORDER_COUNT.placed);
  t.ordersFilled += orders.get(cohort, ORDER_COUNT.filled);
  t.ordersLost += orders.get(cohort, ORDER_COUNT.lost);
  t.ordersDelivered += orders.get(cohort, ORDER_COUNT.delivered);
  t.ordersInFull += orders.get(cohort, ORDER_COUNT.inFull);
  t.ordersClosed += orders.get(cohort, ORDER_COUNT.closed);
  t.shipments += orders.get(cohort, ORDER_COUNT.shipments);
  t.unitsShipped += orders.get(cohort, ORDER_COUNT.unitsShipped);
  for (let i = 0; i < HAPPENINGS.length; i++) t.happened[i] += orders.happened(cohort, i);
  if (!promised) return;
  t.ordersPromised += orders.get(cohort, ORDER_COUNT.placed);
  t.ordersPromisedDelivered += orders.get(cohort, ORDER_COUNT.delivered);
  t.ordersOnTime += orders.get(cohort, ORDER_COUNT.onTime);
  t.ordersOnTimeInFull += orders.get(cohort, ORDER_COUNT.onTimeInFull);
}

/** Adds all that is counted of the orders of a segment. */
export function addSegment(t: Totals, network: Network, counts: Counts, segment: number): void {
  const before = t.orders;
  for (const cohort of counts.cohorts.ofSegment(segment)) {
    addLines(t, counts.byCohort, cohort);
    addOrders(t, counts.orders, cohort, !Number.isNaN(network.segments.promise[segment]));
  }
  if (network.scenario.segments[segment].wanted !== null) t.ordersWanted += t.orders - before;
  if (counts.byHour !== null) addHours(t, counts.byHour, segment, counts.hoursSeen!);
}

/** Measures of the order cycle as a whole; each stage that takes time adds its mean. */
export const CYCLE_MEASURES = [
  'orderCycleTime.mean',
  'orderCycleTime.sd',
  'orderCycleTime.cv',
  'orderCycleTime.p50',
  'orderCycleTime.p90',
  'orderCycleTime.p95',
] as const;

/** Name of the mean duration of the stage that begins at instant `s`, days. */
export function stageMeasure(s: number): string {
  return `stage.${STAGES[s]}-${STAGES[s + 1]}`;
}
