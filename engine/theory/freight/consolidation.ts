import {expm1, gammaP, gammaQ, rootOf} from '../../kernel/math.ts';
import {requireNonNegative, requirePositive, requireWhole} from '../check.ts';

/** Orders that wait at a dock and leave together. */
export interface DockOptions {
  /** Orders per unit of time, positive; Poisson. */
  orderRate: number;
  /** Money per dispatch, not negative. */
  dispatchCost: number;
  /** Money per order and unit of time at the dock, not negative. */
  waitingCost: number;
}

/** Long-run figures of a rule of dispatch. */
export interface Consolidation {
  /** Time at the dock, order average. */
  meanHold: number;
  /** Orders of a dispatch. */
  meanLoad: number;
  /** Dispatches per unit of time. */
  dispatchRate: number;
  /** Orders at the dock, time average. */
  averageWaiting: number;
  /** Money per unit of time. */
  cost: number;
}

/**
 * The quantity policy: the order that completes a load of q leaves with it at once. Higginson & Bookbinder (1994), Journal of Business
 * Logistics 15, 87-112. q a whole number, at least 1. Throws RangeError on values out of range, as all functions here.
 */
export function consolidationByQuantity(dock: DockOptions, q: number): Consolidation {
  requireWhole('orders of a dispatch', q, 1);
  return figures(dock, {load: q, hold: (q * (q - 1)) / 2 / checked(dock).orderRate});
}

/** P(an order is held longer than `time`) under the quantity policy: for the orders still to come, an Erlang time. */
export function holdOverByQuantity(orderRate: number, q: number, time: number): number {
  requirePositive('order rate', orderRate);
  requireWhole('orders of a dispatch', q, 1);
  requireNonNegative('time', time);
  let sum = 0;
  for (let toCome = 1; toCome < q; toCome++) sum += gammaQ(toCome, orderRate * time);
  return sum / q;
}

/** The load of least cost, the smallest of equally good ones. Both costs positive. */
export function bestQuantity(dock: DockOptions): number {
  const {orderRate, dispatchCost, waitingCost} = checked(dock);
  requirePositive('waiting cost', waitingCost);
  const least = (2 * dispatchCost * orderRate) / waitingCost; // the smallest q with q (q + 1) at least that
  let q = Math.max(1, Math.floor(Math.sqrt(least)) - 1);
  while (q * (q + 1) < least) q++;
  return q;
}

/**
 * The time policy by a timer that starts with the first order: all leave when it has waited T. Çetinkaya & Bookbinder (2003),
 * Transportation Research B 37, 747-768. T not negative.
 */
export function consolidationByTimer(dock: DockOptions, timer: number): Consolidation {
  const {orderRate} = checked(dock);
  requireNonNegative('timer', timer);
  return figures(dock, {load: 1 + orderRate * timer, hold: timer + (orderRate * timer * timer) / 2});
}

/** P(an order is held longer than `time`) with a timer: the first order is for all of it, the others evenly spread. */
export function holdOverByTimer(orderRate: number, timer: number, time: number): number {
  requirePositive('order rate', orderRate);
  requireNonNegative('timer', timer);
  requireNonNegative('time', time);
  return time >= timer ? 0 : (1 + orderRate * (timer - time)) / (1 + orderRate * timer);
}

/** The timer of least cost, 0 where waiting never pays: renewal reward, in closed form. Both costs positive. */
export function bestTimer(dock: DockOptions): number {
  const {orderRate, dispatchCost, waitingCost} = checked(dock);
  requirePositive('waiting cost', waitingCost);
  const square = (2 * dispatchCost) / (waitingCost * orderRate) - 1 / (orderRate * orderRate);
  return Math.max(0, Math.sqrt(Math.max(0, square)) - 1 / orderRate);
}

/** The time policy by the clock: a dispatch every T, skipped at no cost where there is no order. T positive. Source as for the timer. */
export function consolidationByClock(dock: DockOptions, interval: number): Consolidation {
  const {orderRate, dispatchCost, waitingCost} = checked(dock);
  requirePositive('interval', interval);
  const dispatchRate = -expm1(-orderRate * interval) / interval;
  const averageWaiting = (orderRate * interval) / 2;
  return {
    meanHold: interval / 2,
    meanLoad: orderRate / dispatchRate,
    dispatchRate,
    averageWaiting,
    cost: dispatchCost * dispatchRate + waitingCost * averageWaiting,
  };
}

/**
 * The interval of least cost, 0 where waiting never pays: where the slope of the cost vanishes, P(2, x) / x² = w / (2 λ K) at x = λT,
 * whose left side falls from 1/2 to 0. Both costs positive.
 */
export function bestInterval(dock: DockOptions): number {
  const {orderRate, dispatchCost, waitingCost} = checked(dock);
  requirePositive('dispatch cost', dispatchCost);
  requirePositive('waiting cost', waitingCost);
  const level = waitingCost / (2 * orderRate * dispatchCost);
  if (level >= 0.5) return 0;
  const low = 0.5 - level; // P(2, x) / x² is above 1/2 - x/3
  const high = 2 / Math.sqrt(level); // P(2, x) is below 1
  return rootOf((x) => gammaP(2, x) - level * x * x, low, high) / orderRate;
}

/** The hybrid policy, and how many dispatches a full load makes. */
export interface HybridConsolidation extends Consolidation {
  /** Share of dispatches that the load triggers, the timer the others. */
  byQuantity: number;
}

/**
 * The hybrid policy: all leave with the q-th order, or when the first one has waited T, whichever comes first. The number of orders
 * that have come is Poisson until then. Mutlu, Çetinkaya & Bookbinder (2010), IIE Transactions 42, 367-377. q a whole number, at
 * least 1; T not negative.
 */
export function consolidationByBoth(dock: DockOptions, q: number, timer: number): HybridConsolidation {
  const {orderRate} = checked(dock);
  requireWhole('orders of a dispatch', q, 1);
  requireNonNegative('timer', timer);
  let load = 1;
  let hold = 0;
  for (let more = 1; more < q; more++) {
    const atLeast = gammaP(more, orderRate * timer); // P(that many more come in time)
    load += atLeast;
    hold += (more * atLeast) / orderRate; // time with `more` orders at the dock
  }
  const byQuantity = q === 1 ? 1 : gammaP(q - 1, orderRate * timer);
  return {...figures(dock, {load, hold}), byQuantity};
}

/** The weight policy; loads are weights too. */
export interface WeightConsolidation extends Consolidation {
  /** Weight of a dispatch. */
  meanWeight: number;
}

/**
 * The weight policy: all leave as soon as their weight reaches W; weights are exponential, so that what exceeds W is exponential again
 * and the orders before the last one are Poisson. Çetinkaya & Bookbinder (2003), section 4. Weights in one unit, positive.
 */
export function consolidationByWeight(
  dock: DockOptions,
  weight: {mean: number; limit: number},
): WeightConsolidation {
  requirePositive('mean weight', weight.mean);
  requirePositive('weight limit', weight.limit);
  const before = weight.limit / weight.mean;
  const hold = (before * before + 2 * before) / 2 / checked(dock).orderRate; // E[N (N - 1)] / 2 intervals
  return {...figures(dock, {load: before + 1, hold}), meanWeight: weight.limit + weight.mean};
}

/** Renewal reward: mean orders of a dispatch, and their mean time at the dock together. */
function figures(dock: DockOptions, {load, hold}: {load: number; hold: number}): Consolidation {
  const {orderRate, dispatchCost, waitingCost} = checked(dock);
  const dispatchRate = orderRate / load;
  const averageWaiting = dispatchRate * hold;
  return {
    meanHold: hold / load,
    meanLoad: load,
    dispatchRate,
    averageWaiting,
    cost: dispatchCost * dispatchRate + waitingCost * averageWaiting,
  };
}

function checked(dock: DockOptions): DockOptions {
  requirePositive('order rate', dock.orderRate);
  requireNonNegative('dispatch cost', dock.dispatchCost);
  requireNonNegative('waiting cost', dock.waitingCost);
  return dock;
}
