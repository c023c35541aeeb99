import {stationaryLaw} from '../../kernel/math.ts';
import {requirePositive, requireWhole} from '../check.ts';
import {demandOfPeriods, type PeriodDemand, pmfOfPeriod} from './demand.ts';

/** Periodic review with lost sales; the order of events in a period is that of `PeriodicOptions`. */
export interface PeriodicLostSalesOptions {
  demand: PeriodDemand;
  /** Periods, a whole number; 0 where goods come at once, before the demand of the period. */
  leadTime: number;
  /** Money per unit on hand at the end of a period, positive. */
  holdingCost: number;
  /** Money per unit lost, positive. */
  lostSaleCost: number;
}

const SETTLED = 1e-13;
const MOST_STATES = 60_000;
const MOST_ELIMINATED = 500; // a tenth of a second

/**
 * A base stock S, units: long-run cost in money a period, and units sold / units demanded, from the Markov chain of
 * the stock after the receipt and the orders on the way. Zipkin (2008), Old and new methods for lost-sales inventory
 * systems, Operations Research 56, 1256-1263. Throws RangeError on values out of range, and where the chain has more
 * than 60,000 states.
 */
export function periodicLostSalesBaseStock(
  options: PeriodicLostSalesOptions,
  baseStockLevel: number,
): {cost: number; fillRate: number} {
  requireWhole('base-stock level', baseStockLevel, 0);
  if (options.leadTime === 0) return seasonBySeason(options, baseStockLevel);
  const {pmf, states, costs, lost, forEachNext} = chainOf(options, baseStockLevel);
  const full = states.findIndex((state) => state[0] === baseStockLevel);
  const {reached, moves} = movesFrom(full, (state, move) =>
    forEachNext(state, baseStockLevel - positionOf(states[state]), move),
  );
  const isOneClass = pmf[0] > 0; // every state leads back to the full one
  const law = isOneClass && reached.length <= MOST_ELIMINATED ? eliminated(moves) : settled(moves);
  let cost = 0;
  let lostUnits = 0;
  law.forEach((share, i) => {
    cost += share * costs[reached[i]];
    lostUnits += share * lost[reached[i]];
  });
  return {cost, fillRate: 1 - lostUnits / demandOfPeriods(options.demand, 1).mean};
}

/** Stock that comes at once is a newsvendor's, whose leftovers are bought back. */
function seasonBySeason(
  {demand, holdingCost, lostSaleCost}: PeriodicLostSalesOptions,
  baseStockLevel: number,
): {cost: number; fillRate: number} {
  requirePositive('holding cost', holdingCost);
  requirePositive('lost-sale cost', lostSaleCost);
  const law = demandOfPeriods(demand, 1);
  const lost = law.loss(baseStockLevel);
  return {
    cost: holdingCost * (baseStockLevel - law.mean + lost) + lostSaleCost * lost,
    fillRate: 1 - lost / law.mean,
  };
}

/** For each state the states that follow, with their probabilities. */
type Moves = readonly (readonly (readonly [to: number, probability: number])[])[];

/** The states that are ever reached, the first one first, and how they follow each other, by their places among these. */
function movesFrom(
  first: number,
  forEachNext: (state: number, move: (to: number, probability: number) => void) => void,
): {reached: number[]; moves: Moves} {
  const reached = [first];
  const places = new Map([[first, 0]]);
  const moves: [number, number][][] = [];
  for (const state of reached) {
    const row: [number, number][] = [];
    forEachNext(state, (to, probability) => {
      if (probability === 0) return;
      if (!places.has(to)) places.set(to, reached.push(to) - 1);
      row.push([places.get(to)!, probability]);
    });
    moves.push(row);
  }
  return {reached, moves};
}

/** The long-run law where stock is scarce: states then follow each other in turn, and going on would take forever. */
function eliminated(moves: Moves): Float64Array {
  return stationaryLaw(
    moves.map((row) => {
      const rates = new Float64Array(moves.length);
      for (const [to, probability] of row) rates[to] += probability;
      return rates;
    }),
  );
}

/** The long-run law by going on from the first state until nothing changes. */
function settled(moves: Moves): Float64Array {
  let shares = new Float64Array(moves.length);
  shares[0] = 1;
  for (let change = 1; change > SETTLED;) {
    const then = new Float64Array(moves.length);
    moves.forEach((row, i) => {
      if (shares[i] > 0) for (const [to, probability] of row) then[to] += shares[i] * probability;
    });
    change = 0;
    for (let i = 0; i < moves.length; i++) change += Math.abs(then[i] - shares[i]);
    shares = then;
  }
  return shares;
}

/**
 * The base stock of least `periodicLostSalesBaseStock` cost. It is not above that of demand that waits, and cost is convex in it:
 * Janakiraman & Roundy (2004), Lost-sales problems with stochastic lead times, Operations Research 52, 795-803.
 */
export function optimalPeriodicLostSalesBaseStock(options: PeriodicLostSalesOptions): {
  baseStockLevel: number;
  cost: number;
} {
  const most = mostUnits(options);
  let best = {baseStockLevel: most, cost: periodicLostSalesBaseStock(options, most).cost};
  for (let baseStockLevel = most - 1; baseStockLevel >= 0; baseStockLevel--) {
    const {cost} = periodicLostSalesBaseStock(options, baseStockLevel);
    if (cost > best.cost) return best;
    best = {baseStockLevel, cost};
  }
  return best;
}

/**
 * The least average cost of any policy, money a period, by relative value iteration: Puterman (1994), Markov
 * Decision Processes, section 8.5. The position is looked at up to the best with demand that waits, which bounds it
 * (Zipkin 2008, section 2). Throws RangeError as above.
 */
export function optimalPeriodicLostSalesCost(options: PeriodicLostSalesOptions): number {
  if (options.leadTime === 0) return optimalPeriodicLostSalesBaseStock(options).cost;
  const most = mostUnits(options);
  const {states, costs, forEachNext} = chainOf(options, most);
  let values = new Float64Array(states.length);
  for (;;) {
    const now = values;
    const improved = Float64Array.from(states, (state, i) => {
      let best = Infinity;
      for (let order = most - positionOf(state); order >= 0; order--) {
        let sum = 0;
        forEachNext(i, order, (to, probability) => (sum += probability * now[to]));
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
  /** The states that may follow an order, each once. */
  forEachNext: (state: number, order: number, move: (to: number, probability: number) => void) => void;
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
    forEachNext: (i, order, move) => {
      const onHand = states[i][0];
      const onTheWay = (codes[i] - onHand) / base + order * last; // every order one place nearer
      for (let units = 0; units < onHand && units < pmf.length; units++)
        move(places[onTheWay + onHand - units], pmf[units]);
      move(places[onTheWay], 1 - law.cdf(onHand - 1));
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
  requireWhole('lead time', leadTime, 0);
  requirePositive('holding cost', holdingCost);
  requirePositive('lost-sale cost', lostSaleCost);
  return demandOfPeriods(demand, leadTime + 1).quantile(lostSaleCost / (lostSaleCost + holdingCost));
}
