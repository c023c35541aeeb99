import {stationaryLaw} from '../kernel/math.ts';
import {requirePositive, requireWhole} from './check.ts';
import {lineQuantity} from './quantity.ts';

/** (r,Q) with lost sales, orders of several units, and one exponential lead time at a time. */
export interface LostOrdersOptions {
  /** Customer orders a day, positive; Poisson. */
  orderRate: number;
  /** Units of an order: whole values >= 1 with shares (any positive total). */
  quantity: {values: readonly number[]; shares: readonly number[]};
  /** Days, positive. */
  leadTimeMean: number;
  /** Units, not negative, below the order quantity. */
  reorderPoint: number;
  orderQuantity: number;
  /** What is lost where stock does not suffice: the units that are missing, or the whole order. */
  lost: 'remainder' | 'order';
}

/** Long-run figures; shares lie in [0, 1]. */
export interface LostOrders {
  /** Units sold / units demanded. */
  fillRate: number;
  /** Orders served wholly / orders. */
  orderFillRate: number;
  /** P(on hand > 0). */
  readyRate: number;
  /** Units. */
  averageOnHand: number;
  /** Replenishment orders a day. */
  orderFrequency: number;
  /** Units a day. */
  lostRate: number;
}

/**
 * The Markov chain of the stock on hand and of whether an order is on its way. Hadley & Whitin (1963), section 4-11,
 * with the batches of their section 4-8. Throws RangeError on values out of range.
 */
export function lostOrders(options: LostOrdersOptions): LostOrders {
  const {orderRate, leadTimeMean, reorderPoint, orderQuantity, lost} = options;
  requirePositive('order rate', orderRate);
  requirePositive('mean of the lead time', leadTimeMean);
  requireWhole('reorder point', reorderPoint, 0);
  requireWhole('order quantity', orderQuantity, reorderPoint + 1);
  const {values, shares} = lineQuantity(options.quantity.values, options.quantity.shares);
  const sold = (onHand: number, asked: number): number =>
    asked <= onHand ? asked : lost === 'remainder' ? onHand : 0;
  // states: 0 .. r on hand with an order on its way, then r + 1 .. r + Q on hand without
  const top = reorderPoint + orderQuantity;
  const rates = Array.from({length: top + 1}, (_, onHand) => {
    const row = new Float64Array(top + 1);
    for (let i = 0; i < values.length; i++) row[onHand - sold(onHand, values[i])] += orderRate * shares[i];
    if (onHand <= reorderPoint) row[onHand + orderQuantity] += 1 / leadTimeMean;
    return row;
  });
  const law = lawFrom(top, rates);
  const sum = {sold: 0, served: 0, onHand: 0, ordering: 0};
  law.forEach((share, onHand) => {
    sum.onHand += share * onHand;
    for (let i = 0; i < values.length; i++) {
      const units = sold(onHand, values[i]);
      sum.sold += share * shares[i] * units;
      if (units === values[i]) sum.served += share * shares[i];
      if (onHand > reorderPoint && onHand - units <= reorderPoint) sum.ordering += share * shares[i];
    }
  });
  let asked = 0;
  for (let i = 0; i < values.length; i++) asked += values[i] * shares[i];
  return {
    fillRate: sum.sold / asked,
    orderFillRate: sum.served,
    readyRate: 1 - law[0],
    averageOnHand: sum.onHand,
    orderFrequency: orderRate * sum.ordering,
    lostRate: orderRate * (asked - sum.sold),
  };
}

/** The long-run law of a chain that starts in a state: of the states that it comes back to, for lots may leave others out. */
function lawFrom(start: number, rates: readonly Float64Array[]): Float64Array {
  const next = rates.map((row, state) => [...row.keys()].filter((to) => row[to] > 0 && to !== state));
  const reachedFrom = (from: number): number[] => {
    const reached = new Set([from]);
    for (const state of reached) for (const to of next[state]) reached.add(to);
    return [...reached];
  };
  // a state that reaches fewest others is one that the chain comes back to
  const lasting = reachedFrom(start)
    .map(reachedFrom)
    .reduce((fewest, states) => (states.length < fewest.length ? states : fewest));
  const shares = stationaryLaw(lasting.map((i) => Float64Array.from(lasting, (j) => rates[i][j])));
  const law = new Float64Array(rates.length);
  lasting.forEach((state, i) => (law[state] = shares[i]));
  return law;
}
