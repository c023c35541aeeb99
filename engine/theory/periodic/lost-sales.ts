import {requirePositive, requireWhole} from '../check.ts';
import {demandOfPeriods, type PeriodDemand, pmfOfPeriod} from './demand.ts';

/** Periodic review with lost sales; the order of events in a period is that of `PeriodicOptions`. */
export interface PeriodicLostSalesOptions {
  demand: PeriodDemand;
  /** Periods, a whole number >= 1. */
  leadTime: number;
  /** Money per unit on hand at the end of a period, positive. */
  holdingCost: number;
  /** Money per unit lost, positive. */
  lostSaleCost: number;
}

const SETTLED = 1e-13;
const MOST_STATES = 20_000;

/**
 * A base stock S, units: long-run cost in money a period, and units sold / units demanded, from the Markov chain of
 * the stock after the receipt and the orders on the way. Zipkin (2008), Old and new methods for lost-sales inventory
 * systems, Operations Research 56, 1256-1263. Throws RangeError on values out of range, and where the chain has more
 * than 20,000 states.
 */
export function periodicLostSalesBaseStock(
  options: PeriodicLostSalesOptions,
  baseStockLevel: number,
): {cost: number; fillRate: number} {
  requireWhole('base-stock level', baseStockLevel, 0);
  const {pmf, states, costs, lost, next} = chainOf(options, baseStockLevel);
  const orders = states.map((state) => baseStockLevel - positionOf(state));
  let shares = new Float64Array(states.length);
  shares[states.findIndex((state) => state[0] === baseStockLevel)] = 1;
  for (let change = 1; change > SETTLED;) {
    const then = new Float64Array(states.length);
    shares.forEach((share, i) => {
      if (share === 0) return;
      for (let d = 0; d < pmf.length; d++) then[next(i, orders[i], d)] += share * pmf[d];
    });
    change = 0;
    for (let i = 0; i < states.length; i++) change += Math.abs(then[i] - shares[i]);
    shares = then;
  }
  let cost = 0;
  let lostUnits = 0;
  shares.forEach((share, i) => {
    cost += share * costs[i];
    lostUnits += share * lost[i];
  });
  return {cost, fillRate: 1 - lostUnits / demandOfPeriods(options.demand, 1).mean};
}

/** The base stock of least `periodicLostSalesBaseStock` cost; it is not above that of demand that waits. */
export function optimalPeriodicLostSalesBaseStock(options: PeriodicLostSalesOptions): {
  baseStockLevel: number;
  cost: number;
} {
  let best = {baseStockLevel: 0, cost: periodicLostSalesBaseStock(options, 0).cost};
  for (let baseStockLevel = 1; baseStockLevel <= mostUnits(options); baseStockLevel++) {
    const {cost} = periodicLostSalesBaseStock(options, baseStockLevel);
    if (cost < best.cost) best = {baseStockLevel, cost};
  }
  return best;
}

/**
 * The least average cost of any policy, money a period, by relative value iteration: Puterman (1994), Markov
 * Decision Processes, section 8.5. The position is looked at up to the best with demand that waits, which bounds it
 * (Zipkin 2008, section 2). Throws RangeError as above.
 */
export function optimalPeriodicLostSalesCost(options: PeriodicLostSalesOptions): number {
  const most = mostUnits(options);
  const {pmf, states, costs, next} = chainOf(options, most);
  let values = new Float64Array(states.length);
  for (;;) {
    const now = values;
    const improved = Float64Array.from(states, (state, i) => {
      let best = Infinity;
      for (let order = most - positionOf(state); order >= 0; order--) {
        let sum = 0;
        for (let d = 0; d < pmf.length; d++) sum += pmf[d] * now[next(i, order, d)];
        if (sum < best) best = sum;
      }
      return costs[i] + best;
    });
    let least = Infinity;
    let greatest = -Infinity;
    improved.forEach((value, i) => {
      least = Math.min(least, value - now[i]);
      greatest = Math.max(greatest, value - now[i]);
    });
    if (greatest - least <= 1e3 * SETTLED * greatest) return (greatest + least) / 2;
    const base = improved[0];
    values = improved.map((value) => value - base);
  }
}

interface Chain {
  /** P(D = 0), P(D = 1), …; what exceeds all stock is with the largest. */
  pmf: Float64Array;
  /** Units on hand after the receipt, then those of the orders on the way, next receipt first. */
  states: number[][];
  /** Expected money of a period, and units lost in it, by state. */
  costs: Float64Array;
  lost: Float64Array;
  /** The state that follows an order and a demand. */
  next: (state: number, order: number, demand: number) => number;
}

/** States with a position of `most` units or fewer. */
function chainOf(options: PeriodicLostSalesOptions, most: number): Chain {
  const {demand, leadTime, holdingCost, lostSaleCost} = options;
  requireWhole('lead time', leadTime, 1);
  requirePositive('holding cost', holdingCost);
  requirePositive('lost-sale cost', lostSaleCost);
  const law = demandOfPeriods(demand, 1);
  const pmf = pmfOfPeriod(demand);
  const states = positions(leadTime, most);
  const base = most + 1;
  const last = powerOf(base, leadTime - 1);
  const codes = states.map((state) => state.reduceRight((code, units) => code * base + units, 0));
  const places = new Int32Array(last * base);
  codes.forEach((code, i) => (places[code] = i));
  const lost = Float64Array.from(states, ([onHand]) => law.loss(onHand));
  return {
    pmf,
    states,
    lost,
    costs: Float64Array.from(
      states,
      ([onHand], i) => holdingCost * (onHand - law.mean + lost[i]) + lostSaleCost * lost[i],
    ),
    next: (i, order, units) => {
      const onHand = states[i][0];
      const onTheWay = (codes[i] - onHand) / base; // every order one place nearer
      return places[onTheWay + order * last + Math.max(0, onHand - units)];
    },
  };
}

function powerOf(base: number, exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power *= base;
  return power;
}

/** Lists of so many whole numbers with a sum of `most` at most. */
function positions(length: number, most: number): number[][] {
  let lists: number[][] = [[]];
  for (let i = 0; i < length; i++) {
    lists = lists.flatMap((list) =>
      Array.from({length: most - positionOf(list) + 1}, (_, units) => [...list, units]),
    );
    if (lists.length > MOST_STATES) throw new RangeError(`the chain has too many states: ${lists.length}`);
  }
  return lists;
}

function positionOf(state: readonly number[]): number {
  return state.reduce((sum, units) => sum + units, 0);
}

function mostUnits({demand, leadTime, holdingCost, lostSaleCost}: PeriodicLostSalesOptions): number {
  requireWhole('lead time', leadTime, 1);
  requirePositive('holding cost', holdingCost);
  requirePositive('lost-sale cost', lostSaleCost);
  return demandOfPeriods(demand, leadTime + 1).quantile(lostSaleCost / (lostSaleCost + holdingCost));
}
