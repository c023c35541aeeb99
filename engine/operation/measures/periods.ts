import {PHASE} from '../../kernel/simulation.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {EVENT} from '../events.ts';
import type {Operation} from '../operation.ts';

/** Stocking points whose periods begin and end together. */
interface PeriodGroup {
  /** ms */
  readonly every: number;
  readonly first: number;
  readonly points: Int32Array;
}

const LAST_ECHELON = 255; // behind the receipts of the instant

/** Whether this network is measured by periods: those of the run, or of demand that comes every period. */
export function hasPeriods({scenario}: Network): boolean {
  return scenario.run.period !== null || scenario.segments.some(({orders}) => orders.type === 'everyPeriod');
}

/**
 * Stock and service by periods, as the periodic models of inventory theory have them. A period begins with the receipts of its instant.
 * Where demand comes every period, it ends after that demand, before the reviews at the end of the instant; a period of the run ends just
 * before whatever happens at the beginning of the next one. Counted are the beginnings and ends in the counted time.
 */
export class Periods {
  readonly #groups: readonly PeriodGroup[];
  readonly #endsWithDemand: boolean;
  /** By stocking point: periods that began; units on hand then, summed up. */
  readonly begun: Float64Array;
  readonly onHandAtStart: Float64Array;
  /** Periods that ended; of these, periods in which no unit came up short, and periods at whose end nobody waited. */
  readonly ended: Float64Array;
  readonly met: Float64Array;
  readonly withoutBackorder: Float64Array;
  /** Units on hand and owed at the ends, summed up. */
  readonly onHandAtEnd: Float64Array;
  readonly backordersAtEnd: Float64Array;

  constructor(network: Network) {
    const numbers = () => new Float64Array(network.points.count);
    const {period} = network.scenario.run;
    this.#endsWithDemand = period === null;
    this.#groups = period === null ? demandPeriods(network) : [runPeriods(network, period)];
    this.begun = numbers();
    this.onHandAtStart = numbers();
    this.ended = numbers();
    this.met = numbers();
    this.withoutBackorder = numbers();
    this.onHandAtEnd = numbers();
    this.backordersAtEnd = numbers();
  }

  start(op: Operation): void {
    this.#groups.forEach(({first}, group) => this.#schedule(op, group, first, true));
  }

  begins(op: Operation, group: number): void {
    const {points, every} = this.#groups[group];
    this.#schedule(op, group, op.clock.now + every, false);
    if (!op.counting) return;
    for (const p of points) {
      this.begun[p]++;
      this.onHandAtStart[p] += op.stock.onHand[p];
    }
  }

  ends(op: Operation, group: number): void {
    const {stock, counting} = op;
    for (const p of this.#groups[group].points) {
      if (counting) {
        this.ended[p]++;
        if (stock.shortInPeriod[p] === 0) this.met[p]++;
        if (stock.backorders[p] === 0) this.withoutBackorder[p]++;
        this.onHandAtEnd[p] += stock.onHand[p];
        this.backordersAtEnd[p] += stock.backorders[p];
      }
      stock.shortInPeriod[p] = 0;
    }
  }

  /** The next beginning, and the end that belongs to the same instant. */
  #schedule({clock, lastInstant}: Operation, group: number, at: number, isFirst: boolean): void {
    if (at >= lastInstant) return;
    clock.schedule(at, PHASE.receipt, LAST_ECHELON, EVENT.periodBegins, group);
    if (this.#endsWithDemand) clock.schedule(at, PHASE.review, LAST_ECHELON, EVENT.periodEnds, group);
    else if (!isFirst) clock.schedule(at, PHASE.expiry, 0, EVENT.periodEnds, group);
  }
}

function runPeriods({points}: Network, {every, first}: {every: number; first: number}): PeriodGroup {
  return {
    every: inTicks(every),
    first: Math.round(first * DAY),
    points: Int32Array.from({length: points.count}, (_, p) => p),
  };
}

/** Stocking points by the period of the demand that they meet; where there are several periods, by the shortest. */
function demandPeriods(network: Network): PeriodGroup[] {
  const {scenario, segments, pointAt, productCount} = network;
  const periodOf = new Map<number, {every: number; first: number}>();
  scenario.segments.forEach(({orders}, s) => {
    if (orders.type !== 'everyPeriod') return;
    for (const site of segments.servedBy[s])
      for (const product of segments.basket[s].products) {
        const point = pointAt[site * productCount + product];
        if (point >= 0 && orders.every < (periodOf.get(point)?.every ?? Infinity))
          periodOf.set(point, orders);
      }
  });
  const groups = new Map<string, {every: number; first: number; points: number[]}>();
  for (const [point, {every, first}] of periodOf) {
    const key = `${every} ${first}`;
    const group = groups.get(key) ?? {every: inTicks(every), first: Math.round(first * DAY), points: []};
    group.points.push(point);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({...group, points: Int32Array.from(group.points)}));
}

function inTicks(days: number): number {
  return Math.max(1, Math.round(days * DAY));
}
