import {DAY, STAGES, WHEN_SHORT, type Network} from '../scenario/network.ts';
import {channelFigures} from './measures/channel-figures.ts';
import {hasLifeCycles, stagesOfLife} from './demand/life-cycle-demand.ts';
import {
  addInternalDemand,
  addLines,
  addPoint,
  addSegment,
  CYCLE_MEASURES,
  emptyTotals,
  measuresOf,
  SCOPES,
  stageMeasure,
  type MeasureUnit,
  type Scope,
  type Totals,
} from './measures/measures.ts';
import type {Operation} from './operation.ts';
import {STAGE} from './orders.ts';
import {stagesOfPractices} from './practices.ts';
import {linesOf, onlyLines, statementTable} from './statement.ts';
import {hasWeeks} from './measures/cohorts.ts';
import {ORDER_COUNT} from './measures/order-counts.ts';
import {weeklyFigures, weeklyMeasures} from './measures/weeks.ts';
import {stationFigures} from './stations/station-figures.ts';

export type Dimension = Scope | 'lane';
export const DIMENSIONS: readonly Dimension[] = ['product', 'segment', 'site', 'lane'];

/** By what the figures of a layout are broken down. */
export function dimensionsOf({rows}: Layout): (Dimension | 'stage')[] {
  return rows.stage === undefined ? [...DIMENSIONS] : [...DIMENSIONS, 'stage'];
}

/** One replication's figures, in the order of its `Layout`. Money is in millionths of the currency unit over the counted time. */
export interface Replication {
  readonly measures: Float64Array;
  readonly statement: Float64Array;
  /** Rows of as many amounts as the layout has lines, the last one what is attributed to nobody. */
  readonly statementBy: Readonly<Record<Dimension, Float64Array> & {stage?: Float64Array}>;
  /** Rows of the scope's measures. */
  readonly measuresBy: Readonly<Record<Scope, Float64Array>>;
  /** Rows of the weekly measures, week after week; only where they are asked for. */
  readonly weekly?: Float64Array;
}

/** Names behind the figures of a replication. */
export interface Layout {
  readonly measures: readonly {name: string; unit: MeasureUnit}[];
  readonly lines: readonly string[];
  /** Stages of life only where products have them. */
  readonly rows: Readonly<Record<Dimension, readonly string[]> & {stage?: readonly string[]}>;
  readonly measuresBy: Readonly<Record<Scope, readonly {name: string; unit: MeasureUnit}[]>>;
  /** Empty unless weeks are asked for. */
  readonly weekly: readonly {name: string; unit: MeasureUnit}[];
  /** Days of counted time. */
  readonly countedDays: number;
}

/** Names of all figures that a replication of this network reports. */
export function layoutOf(network: Network): Layout {
  const {scenario, segments, lanes, stations} = network;
  const scoped = (scope: Scope) => measuresOf(network, scope).map(({name, unit}) => ({name, unit}));
  return {
    measures: [
      ...measuresOf(network).map(({name, unit}) => ({name, unit})),
      ...cycleMeasures(network).map((name) => ({
        name,
        unit: name.endsWith('cv') ? ('1' as const) : ('days' as const),
      })),
      ...timedStages(network).map((stage) => ({name: stageMeasure(stage), unit: 'days' as const})),
      ...stations.name.flatMap((station, i) =>
        stationFigures(network, i).map(({name, unit}) => ({name: `${station}.${name}`, unit})),
      ),
      ...channelFigures(network).map(({name, unit}) => ({name, unit})),
    ],
    lines: linesOf(network),
    rows: {
      product: scenario.products.map((product) => product.name),
      segment: segments.name,
      site: scenario.sites.map((site) => site.name),
      lane: lanes.name,
      ...(hasLifeCycles(network) && {stage: stagesOfLife(network)}),
    },
    measuresBy: {product: scoped('product'), site: scoped('site'), segment: scoped('segment')},
    weekly: weeklyMeasures(network),
    countedDays: (network.horizon - network.warmUp) / DAY,
  };
}

/** Stages that take time somewhere in this network. */
export function timedStages(network: Network): number[] {
  const {steps, segments, scenario} = network;
  const ofPractices = stagesOfPractices(network);
  return STAGES.slice(0, -1).flatMap((_, stage) => {
    const into = stage + 1;
    const isTimed =
      ofPractices.has(into) ||
      steps.some((bySite) => bySite[into] !== null) ||
      (STAGES[into] === 'transmitted' && scenario.channels.length > 0) ||
      (STAGES[into] === 'allocated' && waitsForGoods(network)) ||
      (STAGES[into] === 'delivered' && segments.lane.some((bySite) => bySite.some((lane) => lane >= 0)));
    return isTimed ? [stage] : [];
  });
}

/** Whether an order may wait for backordered goods, or for goods from another site. */
function waitsForGoods({segments}: Network): boolean {
  return (
    segments.transship.some(Boolean) || segments.whenShort.some((mode) => mode >= WHEN_SHORT.backorderPartial)
  );
}

/** Reads all figures off an operation that has been played to its end. */
export function readFigures(op: Operation): Replication {
  const {network, ledger} = op;
  op.lifeCycles?.close(op);
  const lines = linesOf(network);
  const moneyBy = (amounts: Float64Array, rows: number, rowOf?: Int32Array) =>
    onlyLines(statementTable(ledger.total, amounts, rows, rowOf), lines);
  return {
    measures: Float64Array.from([
      ...overall(op),
      ...cycle(op),
      ...stages(op),
      ...stations(op),
      ...channels(op),
    ]),
    statement: onlyLines(ledger.total, lines),
    statementBy: {
      product: moneyBy(ledger.point, network.productCount, network.points.product),
      segment: moneyBy(ledger.segment, network.segments.count),
      site: moneyBy(ledger.point, network.siteCount, network.points.site),
      lane: moneyBy(ledger.lane, network.lanes.count),
      ...(op.lifeCycles && {stage: moneyBy(op.lifeCycles.money, stagesOfLife(network).length)}),
    },
    measuresBy: {
      product: byPoint(op, 'product', network.points.product, network.productCount),
      site: byPoint(op, 'site', network.points.site, network.siteCount),
      segment: bySegment(op),
    },
    ...(hasWeeks(network) && {weekly: weeklyFigures(network, op.counts)}),
  };
}

function countedTime({horizon, warmUp}: Network): number {
  return horizon - warmUp;
}

function overall(op: Operation): number[] {
  const {network, counts} = op;
  const {points, segments} = network;
  const totals = emptyTotals(countedTime(network));
  for (let p = 0; p < points.count; p++) addPoint(totals, op, p, points.facing[p] === 1);
  for (let s = 0; s < segments.count; s++) addSegment(totals, network, counts, s);
  return measuresOf(network).map((measure) => measure.value(totals));
}

function cycle({network, counts: {cycleTime}}: Operation): number[] {
  const mean = cycleTime.mean() / DAY;
  const sd = cycleTime.standardDeviation() / DAY;
  const probabilities = hasDistributions(network) ? [0.5, 0.9, 0.95, 0.99] : [0.5, 0.9, 0.95];
  return [mean, sd, sd / mean, ...cycleTime.quantiles(probabilities).map((q) => q / DAY)];
}

/** The far tail of the order cycle is told where somebody asks for the distributions of its parts. */
function cycleMeasures(network: Network): readonly string[] {
  return hasDistributions(network) ? [...CYCLE_MEASURES, 'orderCycleTime.p99'] : CYCLE_MEASURES;
}

function hasDistributions({stations}: Network): boolean {
  return stations.hasDistributions.some(Boolean);
}

function stages({network, counts: {orders, cohorts}}: Operation): number[] {
  return timedStages(network).map((stage) => {
    const through = stage < STAGE.delivered ? ORDER_COUNT.delivered : ORDER_COUNT.closed;
    let time = 0;
    let count = 0;
    for (let cohort = 0; cohort < cohorts.count; cohort++) {
      time += orders.stageTime(cohort, stage);
      count += orders.get(cohort, through);
    }
    return time / count / DAY;
  });
}

function stations({network, work, clock}: Operation): number[] {
  return work
    .outcomes(clock.now)
    .flatMap((outcome, i) => stationFigures(network, i).map(({value}) => value(outcome)));
}

function channels({network, channels, clock}: Operation): number[] {
  const outcomes = channels.outcomes(clock.now);
  return channelFigures(network).map(({channel, value}) => value(outcomes[channel]!));
}

function byPoint(op: Operation, scope: 'product' | 'site', rowOf: Int32Array, rows: number): Float64Array {
  const {network, counts} = op;
  const totals = Array.from({length: rows}, () => emptyTotals(countedTime(network)));
  for (let p = 0; p < network.points.count; p++) {
    const t = totals[rowOf[p]];
    addPoint(t, op, p, scope === 'site' || network.points.facing[p] === 1);
    addLines(t, counts.byPoint, p);
    if (scope === 'site') addInternalDemand(t, counts, p);
  }
  totals.forEach((t, row) => addLines(t, counts.unstocked[scope], row));
  return table(network, scope, totals);
}

function bySegment({network, counts}: Operation): Float64Array {
  const {segments} = network;
  const totals = Array.from({length: segments.count}, (_, s) => {
    const t = emptyTotals(countedTime(network));
    addSegment(t, network, counts, s);
    return t;
  });
  return table(network, 'segment', totals);
}

function table(network: Network, scope: keyof typeof SCOPES, totals: readonly Totals[]): Float64Array {
  const measures = measuresOf(network, scope);
  const out = new Float64Array(totals.length * measures.length);
  totals.forEach((t, row) =>
    measures.forEach((measure, column) => (out[row * measures.length + column] = measure.value(t))),
  );
  return out;
}
