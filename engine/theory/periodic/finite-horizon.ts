import {requireNonNegative, requireWhole} from '../check.ts';

export interface FiniteHorizonOptions {
  /** A whole number >= 1. */
  periods: number;
  /** P(D = 0), P(D = 1), … units in a period; adds up to 1. */
  demand: ArrayLike<number>;
  /** Money per unit on hand, and owed, at the end of a period; not negative. */
  holdingCost: number;
  backorderCost: number;
  /** The same once more after the last period. */
  finalHoldingCost: number;
  finalBackorderCost: number;
  /** Money per unit bought, not negative. */
  unitCost: number;
  /** Money per order, not negative. */
  fixedOrderCost: number;
  /** Units at the start; may be owed. */
  openingStock: number;
  /** Levels that are looked at, units: the lowest covers a worst run of demand, the highest is never ordered up to. */
  lowestLevel: number;
  highestLevel: number;
}

export interface FiniteHorizonPolicy {
  /** s of each period: order when stock is at or below it. Units. */
  reorderPoints: number[];
  /** S of each period, units. */
  orderUpToLevels: number[];
  /** Money from the first period on. */
  cost: number;
}

/**
 * The (s,S) policy of least expected cost over so many periods, no lead time, by dynamic programming backward in
 * time. Scarf (1960), The optimality of (S, s) policies in the dynamic inventory problem; Snyder & Shen (2019),
 * eq. 4.61. Levels below the lowest are taken as the lowest. Throws RangeError on bad values.
 */
export function finiteHorizonPolicy(options: FiniteHorizonOptions): FiniteHorizonPolicy {
  check(options);
  const {periods, demand, openingStock, lowestLevel, highestLevel} = options;
  const levels = highestLevel - lowestLevel + 1;
  const reorderPoints: number[] = [];
  const orderUpToLevels: number[] = [];
  const pmf = Float64Array.from(demand);
  let later = new Float64Array(levels);
  for (let i = 0; i < levels; i++)
    later[i] = stockCost(lowestLevel + i, options.finalHoldingCost, options.finalBackorderCost);
  for (let t = 0; t < periods; t++) {
    const after = costAfterOrder(options, pmf, later);
    let best = 0;
    for (let i = 1; i < levels; i++) if (after[i] < after[best]) best = i;
    let above = 0; // the lowest level at which not to order
    while (after[above] > after[best] + options.fixedOrderCost) above++;
    reorderPoints.unshift(lowestLevel + above - 1);
    orderUpToLevels.unshift(lowestLevel + best);
    later = after.map(
      (cost, i) =>
        (i < above ? after[best] + options.fixedOrderCost : cost) - options.unitCost * (lowestLevel + i),
    );
  }
  return {reorderPoints, orderUpToLevels, cost: later[openingStock - lowestLevel]};
}

/** Money from here on by the level after the order, the goods bought up to that level from 0 included. */
function costAfterOrder(
  {holdingCost, backorderCost, unitCost, lowestLevel}: FiniteHorizonOptions,
  pmf: Float64Array,
  later: Float64Array,
): Float64Array<ArrayBuffer> {
  return new Float64Array(later.length).map((_, i) => {
    let sum = unitCost * (lowestLevel + i);
    for (let d = 0; d < pmf.length; d++) {
      const rest = stockCost(lowestLevel + i - d, holdingCost, backorderCost) + later[Math.max(0, i - d)];
      sum += pmf[d] * rest;
    }
    return sum;
  });
}

function stockCost(level: number, holdingCost: number, backorderCost: number): number {
  return level > 0 ? holdingCost * level : -backorderCost * level;
}

function check(options: FiniteHorizonOptions): void {
  const {demand, openingStock, lowestLevel, highestLevel, periods, ...costs} = options;
  requireWhole('periods', periods, 1);
  for (const [name, cost] of Object.entries(costs)) requireNonNegative(name, cost);
  for (let d = 0; d < demand.length; d++) requireNonNegative('probability', demand[d]);
  if (!(lowestLevel <= openingStock && openingStock < highestLevel))
    throw new RangeError(`opening stock must lie between the levels: ${openingStock}`);
}
