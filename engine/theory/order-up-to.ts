import {requireNonNegative, requirePositive} from './check.ts';
import {renewalMass} from './inventory-position.ts';
import {positionCost} from './operating-cost.ts';
import {cheapestPosition, type PolicyProblem} from './reorder-quantity.ts';

/**
 * The (s,S) policy of least average cost: s (order when the position is at or below it) and S in units, cost
 * in money a day. Zheng & Federgruen (1991), Finding optimal (s, S) policies is about as simple as evaluating
 * a single policy, Operations Research 39, 654-665. Throws RangeError unless holding and backorder cost are
 * positive.
 */
export function optimalOrderUpTo({law, looksPerDay, step, costs}: PolicyProblem): {
  reorderPoint: number;
  orderUpToLevel: number;
  cost: number;
} {
  requirePositive('holdingCost', costs.holdingCost);
  requirePositive('backorderCost', costs.backorderCost);
  requireNonNegative('fixedOrderCost', costs.fixedOrderCost);
  requirePositive('looks per day', looksPerDay);
  let mass = renewalMass(64, step);
  const rate = (position: number): number => positionCost(law, costs, position);
  const average = (s: number, S: number): number => {
    if (S - s > mass.length) mass = renewalMass(2 * (S - s), step);
    let sum = costs.fixedOrderCost * looksPerDay;
    let looks = 0;
    for (let j = 0; j < S - s; j++) {
      sum += mass[j] * rate(S - j);
      looks += mass[j];
    }
    return sum / looks;
  };
  const cheapest = cheapestPosition(law, costs);
  let s = cheapest - 1;
  let S = cheapest;
  while (average(s, S) > rate(s)) s--;
  let cost = average(s, S);
  for (let level = S + 1; rate(level) <= cost; level++) {
    if (average(s, level) >= cost) continue;
    S = level;
    while (average(s, S) <= rate(s + 1)) s++;
    cost = average(s, S);
  }
  return {reorderPoint: s, orderUpToLevel: S, cost};
}
