import {gaussNodes} from '../../kernel/distributions/quadrature.ts';
import {compoundPmf} from '../compound-count.ts';
import {lineQuantity} from '../quantity.ts';
import type {FiniteRunOptions} from './finite-run.ts';

/** What a period that starts with a given stock costs; money, ordering apart. */
export interface PeriodCosts {
  /** Units ordered at its start. */
  ordered: number;
  /** Units in stock at its end if nothing is demanded. */
  after: number;
  /** Expected holding and backorder cost. */
  holding: number;
  backorders: number;
  /** Mean and mean square of both together. */
  mean: number;
  square: number;
  /** Their mean on the event that 0, 1, … units are demanded in the period. */
  withDemand: Float64Array;
}

export interface Periods {
  /** Units: the stock that the first entry of `starts` starts with. */
  lowest: number;
  starts: PeriodCosts[];
  /** P(D = 0), P(D = 1), … of a period. */
  overPeriod: Float64Array;
}

const MOST_LINES = 5; // mean of a panel, whose 8 nodes then give the costs to nine digits

/** A moment of the period, with the weight of its node, the law of demand until then, and P(lead time > it). */
interface Moment {
  time: number;
  weight: number;
  demand: Float64Array;
  waiting: number;
}

/** Every stock that a period may start with. Integrals over time by Gauss-Legendre between the ends of lead times. */
export function withinPeriods(options: FiniteRunOptions): Periods {
  const {reorderPoint, orderUpToLevel, openingStock} = options;
  const demandAt = demandLaws(options);
  const overPeriod = demandAt(1);
  const lowest = Math.min(reorderPoint - overPeriod.length, openingStock);
  const count = Math.max(orderUpToLevel, openingStock) - lowest + 1;
  const bottom = lowest - 2 * overPeriod.length;
  const moments = momentsFrom(options, demandAt, 0);
  const afterwards = moments.map(({time}) => demandAt(1 - time));
  const ahead = moments.map(({time, waiting}) =>
    costsAhead(options, demandAt, time, waiting, bottom, lowest + count),
  );
  const starts = Array.from({length: count}, (_, i) => {
    const stock = lowest + i;
    const ordered = stock < reorderPoint ? orderUpToLevel - stock : 0;
    const after = stock + ordered;
    const costs: PeriodCosts = {
      ordered,
      after,
      holding: 0,
      backorders: 0,
      mean: 0,
      square: 0,
      withDemand: new Float64Array(overPeriod.length),
    };
    moments.forEach(({weight, demand, waiting}, k) => {
      const before = ordered > 0 ? waiting : 0; // P(the order is still on its way)
      const {whileWaiting, thenReceived, received} = ahead[k];
      for (let d = 0; d < demand.length; d++) {
        const share = weight * demand[d];
        const low = stock - d;
        const high = after - d;
        costs.holding +=
          share * options.holdingCost * (before * Math.max(0, low) + (1 - before) * Math.max(0, high));
        costs.backorders -=
          share * options.backorderCost * (before * Math.min(0, low) + (1 - before) * Math.min(0, high));
        const rateLow = before > 0 ? rateOf(options, low) : 0;
        const rateHigh = rateOf(options, high);
        const rate = before * rateLow + (1 - before) * rateHigh;
        const later = afterwards[k];
        for (let e = 0; e < later.length && d + e < overPeriod.length; e++)
          costs.withDemand[d + e] += share * rate * later[e];
        costs.square += 2 * share * (1 - before) * rateHigh * received[high - bottom];
        if (before > 0)
          costs.square += 2 * share * rateLow * (whileWaiting[low - bottom] + thenReceived[high - bottom]);
      }
    });
    costs.mean = costs.holding + costs.backorders;
    return costs;
  });
  return {lowest, starts, overPeriod};
}

/** Expected cost from a moment to the end of the period, by the stock at that moment from `bottom` up. */
interface Ahead {
  /** While an order is on its way, that being the case at the moment too. */
  whileWaiting: Float64Array;
  /** After an order on its way at that moment has come, by the stock that includes it. */
  thenReceived: Float64Array;
  /** Where none is on its way. */
  received: Float64Array;
}

function costsAhead(
  options: FiniteRunOptions,
  demandAt: (time: number) => Float64Array,
  from: number,
  waitingThen: number,
  bottom: number,
  top: number,
): Ahead {
  const levels = top - bottom + 1;
  const ahead: Ahead = {
    whileWaiting: new Float64Array(levels),
    thenReceived: new Float64Array(levels),
    received: new Float64Array(levels),
  };
  for (const {weight, demand, waiting} of momentsFrom(options, demandAt, from)) {
    for (let i = 0; i < levels; i++) {
      let rate = 0;
      for (let d = 0; d < demand.length; d++) rate += demand[d] * rateOf(options, bottom + i - d);
      ahead.whileWaiting[i] += weight * waiting * rate;
      ahead.thenReceived[i] += weight * (waitingThen - waiting) * rate;
      ahead.received[i] += weight * rate;
    }
  }
  return ahead;
}

/** Nodes from a moment to the end of the period; the demand is that since the moment. */
function momentsFrom(
  {leadTime, orderRate}: FiniteRunOptions,
  demandAt: (time: number) => Float64Array,
  from: number,
): Moment[] {
  const moments: Moment[] = [];
  const waiting = (time: number): number =>
    time < leadTime.min
      ? 1
      : time >= leadTime.max
        ? 0
        : (leadTime.max - time) / (leadTime.max - leadTime.min);
  const cuts = [from, leadTime.min, leadTime.max, 1].filter((time) => time >= from);
  for (let i = 1; i < cuts.length; i++) {
    const length = cuts[i] - cuts[i - 1];
    if (length <= 0) continue;
    const panels = Math.ceil((orderRate * length) / MOST_LINES);
    for (let panel = 0; panel < panels; panel++) {
      const start = cuts[i - 1] + (length * panel) / panels;
      gaussNodes(start, start + length / panels, (time, weight) =>
        moments.push({time, weight, demand: demandAt(time - from), waiting: waiting(time)}),
      );
    }
  }
  return moments;
}

function demandLaws({orderRate, quantity}: FiniteRunOptions): (time: number) => Float64Array {
  const line = lineQuantity(quantity.values, quantity.shares);
  return (time) => compoundPmf({mean: orderRate * time, variance: orderRate * time}, line);
}

function rateOf({holdingCost, backorderCost}: FiniteRunOptions, level: number): number {
  return level > 0 ? holdingCost * level : -backorderCost * level;
}
