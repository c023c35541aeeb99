import {requireNonNegative, requirePositive, requireWhole} from './check.ts';
import {birthDeathLaw} from './queues/birth-death.ts';

/** Customers who ask for one unit at a time, Poisson; whoever is not served at once is lost. */
export interface RationedClass {
  /** Units per unit of time, positive. */
  demandRate: number;
  /** The class is served only while more than this many units are on hand; whole, not negative. */
  criticalLevel: number;
  /** Money per unit that is not served, not negative. */
  lostSaleCost: number;
}

export interface RationedStockOptions {
  classes: readonly RationedClass[];
  /** Base-stock level, whole units, not negative. */
  baseStockLevel: number;
  replenishment: RationedReplenishment;
  /** Money per unit on hand and unit of time, not negative. */
  holdingCost: number;
}

/** Every unit is replaced on its own after an exponential lead time, or by one server who makes one at a time while stock is below its level. */
export type RationedReplenishment =
  {type: 'independent'; meanLeadTime: number} | {type: 'oneServer'; productionRate: number};

export interface RationedStock {
  /** By class: share of demand that is served, as Poisson arrivals see time averages. */
  fillRates: number[];
  averageOnHand: number;
  /** Holding and lost sales, money per unit of time. */
  cost: number;
}

/**
 * One-for-one replenishment with critical levels and lost sales: the stock on hand is a birth and death process. Models of Dekker, Hill, Kleijn
 * and Teunter (2002), Naval Research Logistics 49, 593-610, and of Ha (1997), Management Science 43, 1093-1103. Throws RangeError
 * on values out of range.
 */
export function rationedStock(options: RationedStockOptions): RationedStock {
  const {classes, baseStockLevel: level, replenishment, holdingCost} = options;
  requireClasses(classes);
  requireWhole('base-stock level', level, 0);
  requireNonNegative('holding cost', holdingCost);
  const replaced = replacementRate(replenishment);
  const missing = birthDeathLaw(
    (n) => servedRate(classes, level - n),
    (n) => replaced(n),
  );
  const timeAt = (onHand: number) => missing[level - onHand] ?? 0;
  return summary(classes, holdingCost, timeAt, level);
}

/** Fill rates and cost from the shares of time with so many units on hand, 0 to `most`. */
export function summary(
  classes: readonly RationedClass[],
  holdingCost: number,
  timeAt: (onHand: number) => number,
  most: number,
): RationedStock {
  let averageOnHand = 0;
  const fillRates = classes.map(() => 0);
  for (let onHand = most; onHand > 0; onHand--) {
    const share = timeAt(onHand);
    averageOnHand += onHand * share;
    classes.forEach(({criticalLevel}, i) => {
      if (onHand > criticalLevel) fillRates[i] += share;
    });
  }
  const lost = classes.reduce(
    (sum, {demandRate, lostSaleCost}, i) => sum + lostSaleCost * demandRate * (1 - fillRates[i]),
    0,
  );
  return {fillRates, averageOnHand, cost: holdingCost * averageOnHand + lost};
}

/** Units per unit of time that leave so many on hand. */
export function servedRate(classes: readonly RationedClass[], onHand: number): number {
  return classes.reduce(
    (sum, {demandRate, criticalLevel}) => (onHand > criticalLevel ? sum + demandRate : sum),
    0,
  );
}

export function requireClasses(classes: readonly RationedClass[]): void {
  if (classes.length === 0) throw new RangeError('at least one class of customers is needed');
  for (const {demandRate, criticalLevel, lostSaleCost} of classes) {
    requirePositive('demand rate', demandRate);
    requireWhole('critical level', criticalLevel, 0);
    requireNonNegative('lost-sale cost', lostSaleCost);
  }
}

/** Units per unit of time that come in while so many are missing. */
function replacementRate(replenishment: RationedReplenishment): (missing: number) => number {
  switch (replenishment.type) {
    case 'independent':
      requirePositive('mean lead time', replenishment.meanLeadTime);
      return (missing) => missing / replenishment.meanLeadTime;
    case 'oneServer':
      requirePositive('production rate', replenishment.productionRate);
      return () => replenishment.productionRate;
    default:
      return replenishment satisfies never;
  }
}

export interface BestRationing {
  baseStockLevel: number;
  criticalLevel: number;
  cost: number;
}

const LARGEST_LEVEL = 2000;
const NO_CHANGE = 1e-13; // of the cost: a greater level leads nowhere

/**
 * The cheapest base-stock level, and the cheapest critical level of the second of two classes, by enumeration; the first class is served
 * down to nothing. With `mayRation: false` no unit is kept. Levels end where holding alone costs more than the best: no critical level leaves
 * less on hand than none does. Throws RangeError on values out of range, and where holding costs nothing.
 */
export function bestRationing(
  {classes, replenishment, holdingCost}: Omit<RationedStockOptions, 'baseStockLevel'>,
  {mayRation = true}: {mayRation?: boolean} = {},
): BestRationing {
  if (classes.length !== 2) throw new RangeError(`two classes are needed: ${classes.length}`);
  requirePositive('holding cost', holdingCost);
  const [first, second] = classes;
  const at = (baseStockLevel: number, criticalLevel: number) =>
    rationedStock({
      classes: [
        {...first, criticalLevel: 0},
        {...second, criticalLevel},
      ],
      baseStockLevel,
      replenishment,
      holdingCost,
    });
  let best: BestRationing = {baseStockLevel: 0, criticalLevel: 0, cost: at(0, 0).cost};
  let before = NaN;
  for (let level = 1; level <= LARGEST_LEVEL; level++) {
    const {averageOnHand, cost: unrationed} = at(level, 0);
    if (holdingCost * averageOnHand >= best.cost) break;
    let lowest = Infinity;
    for (let kept = 0; kept <= (mayRation ? level : 0); kept++) {
      const {cost} = kept === 0 ? {cost: unrationed} : at(level, kept);
      lowest = Math.min(lowest, cost);
      if (cost < best.cost) best = {baseStockLevel: level, criticalLevel: kept, cost};
    }
    if (Math.abs(lowest - before) <= NO_CHANGE * before) break;
    before = lowest;
  }
  return best;
}
