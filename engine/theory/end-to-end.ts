import type {DistributionSpec} from '../kernel/distributions.ts';
import {integrate} from '../kernel/distributions/quadrature.ts';
import {gammaQ, poissonTerm} from '../kernel/math.ts';
import {baseStockAt, palmOutstanding} from './base-stock.ts';
import {requireNonNegative, requirePositive, requireWhole} from './check.ts';
import {multiServerQueue} from './queues/multi-server.ts';
import {sumOfTimes} from './sum-of-times.ts';

export interface DirectDeliveryOptions {
  /** Orders of one unit per unit of time, positive; Poisson. */
  orderRate: number;
  /** Orders that one server can enter per unit of time; exponential, above orderRate. */
  entryRate: number;
  /** Base-stock level, a whole number >= 0; a unit is ordered when an order has been entered. */
  baseStockLevel: number;
  /** Of replenishment, constant and positive. */
  leadTime: number;
  /** Parts of the way to the customer, as in `sumOfTimes`. */
  transit: readonly DistributionSpec[];
}

/** Steady state from order entry to the customer. */
export interface DirectDelivery {
  fillRate: number;
  averageOnHand: number;
  /** Mean times of an order: in entry, for stock, and in all. */
  meanEntry: number;
  meanStockWait: number;
  meanCycle: number;
  /** P(an order takes at most so long). */
  within(time: number): number;
}

const LEAST_CHANCE = 1e-18;

/**
 * Order entry M/M/1, base stock, transit. What leaves entry is Poisson, and what left before an order is independent of its time in entry
 * (Burke 1956, The output of a queuing system, Operations Research 4, 699-704), so that its three times are independent. An order waits
 * for the unit that was ordered S orders before: L less an Erlang time of S stages where that is positive.
 */
export function directDelivery(options: DirectDeliveryOptions): DirectDelivery {
  const {orderRate, entryRate, baseStockLevel, leadTime, transit} = options;
  requireWhole('base-stock level', baseStockLevel, 0);
  requirePositive('lead time', leadTime);
  const meanEntry = multiServerQueue({arrivalRate: orderRate, serviceRate: entryRate, servers: 1}).W;
  const stock = baseStockAt(
    {
      outstanding: palmOutstanding(orderRate, leadTime),
      demandRate: orderRate,
      holdingCost: 0,
      backorderCost: 0,
    },
    baseStockLevel,
  );
  const moving = sumOfTimes([{type: 'exponential', mean: meanEntry}, ...transit]);
  const atLeast = transit.reduce<number>((sum, part) => sum + leastOf(part), 0);
  const within = (time: number): number => {
    requireNonNegative('time', time);
    const movingWithin = (t: number) => (t < 0 ? 0 : 1 - moving.over(t));
    if (baseStockLevel === 0) return movingWithin(time - leadTime);
    const density = (wait: number) =>
      orderRate * poissonTerm(baseStockLevel - 1, orderRate * (leadTime - wait));
    const integrand = (wait: number) => {
      const chance = density(wait);
      return chance < LEAST_CHANCE ? 0 : chance * movingWithin(time - wait);
    };
    const longest = Math.max(0, Math.min(leadTime, time - atLeast));
    return (
      gammaQ(baseStockLevel, orderRate * leadTime) * movingWithin(time) + integrate(integrand, 0, longest)
    );
  };
  return {
    fillRate: stock.fillRate,
    averageOnHand: stock.averageOnHand,
    meanEntry,
    meanStockWait: stock.meanUnitWait,
    meanCycle: moving.mean + stock.meanUnitWait,
    within,
  };
}

function leastOf(part: DistributionSpec): number {
  if (typeof part === 'number') return part;
  if (part.type === 'constant') return part.value;
  return part.type === 'uniform' ? part.min : 0;
}

/**
 * Mean time that an order waits at the dock for a load of `quantity` orders, a whole number >= 1, at `orderRate` > 0: (q - 1) / (2λ) when
 * the place of an order in its load is independent of the process. Çetinkaya & Bookbinder (2003), Stochastic models for the dispatch of
 * consolidated shipments, Transportation Research B 37, 747-768.
 */
export function meanDockWait(quantity: number, orderRate: number): number {
  requireWhole('quantity of a load', quantity, 1);
  requirePositive('order rate', orderRate);
  return (quantity - 1) / (2 * orderRate);
}

/**
 * The whole quantity q >= 1 with the least cost of dispatching and waiting, dispatchCost λ/q + waitCost (q - 1)/2 per unit of time; both
 * costs positive.
 */
export function bestLoad(orderRate: number, dispatchCost: number, waitCost: number): number {
  requirePositive('order rate', orderRate);
  requirePositive('cost of a dispatch', dispatchCost);
  requirePositive('cost of waiting', waitCost);
  const cost = (q: number) => (dispatchCost * orderRate) / q + (waitCost * (q - 1)) / 2;
  const root = Math.max(1, Math.floor(Math.sqrt((2 * dispatchCost * orderRate) / waitCost)));
  return cost(root + 1) < cost(root) ? root + 1 : root;
}
