import {stationaryLaw} from '../../kernel/math.ts';
import {requirePositive, requireWhole} from '../check.ts';

/** Sites that lend to each other at once whatever they have. */
export interface LateralTransshipmentOptions {
  /** Units per unit of time at each site, positive; Poisson. */
  demandRates: readonly number[];
  /** Whole units at each site, not negative. */
  baseStockLevels: readonly number[];
  /** Of the exponential time until a unit that was issued is replaced at the site that issued it; positive. */
  meanReplenishment: number;
}

/** What becomes of the demand at a site; the shares add up to 1. */
export interface LateralTransshipment {
  /** Served from the site's own stock. */
  localFill: number;
  /** Served by another site. */
  lateral: number;
  /** Met from outside, because no site has stock. */
  emergency: number;
}

const MOST_STATES = 2000; // seconds of elimination

/**
 * Complete pooling with one-for-one replenishment: demand takes a unit of its own site, else of the first other site that
 * has one, else from outside. Model of Axsäter (1990), Management Science 36, 1329-1338; here the stationary law of the units on
 * order at every site, which is exact. Throws RangeError on values out of range, or beyond 2,000 states, which are the combinations
 * of 0 … level.
 */
export function lateralTransshipment(options: LateralTransshipmentOptions): LateralTransshipment[] {
  const {demandRates, baseStockLevels, meanReplenishment} = options;
  requirePositive('mean replenishment', meanReplenishment);
  if (demandRates.length === 0 || demandRates.length !== baseStockLevels.length) {
    throw new RangeError(
      `each site needs a level: ${demandRates.length} sites, ${baseStockLevels.length} levels`,
    );
  }
  demandRates.forEach((rate) => requirePositive('demand rate', rate));
  baseStockLevels.forEach((level) => requireWhole('base-stock level', level, 0));
  const states = statesOf(baseStockLevels);
  const strides = baseStockLevels.map((_, i) =>
    baseStockLevels.slice(i + 1).reduce((n, s) => n * (s + 1), 1),
  );
  const rates = states.map(() => new Float64Array(states.length));
  states.forEach((onHand, state) => {
    demandRates.forEach((rate, site) => {
      const from = sourceFor(site, onHand);
      if (from !== null) rates[state][state - strides[from]] += rate;
    });
    baseStockLevels.forEach((level, site) => {
      if (onHand[site] < level)
        rates[state][state + strides[site]] += (level - onHand[site]) / meanReplenishment;
    });
  });
  const law = stationaryLaw(rates);
  return demandRates.map((_, site) => {
    const shares = {localFill: 0, lateral: 0, emergency: 0};
    states.forEach((onHand, state) => {
      const from = sourceFor(site, onHand);
      shares[from === null ? 'emergency' : from === site ? 'localFill' : 'lateral'] += law[state];
    });
    return shares;
  });
}

/** The site that serves a demand of one unit at `site`, or null. */
function sourceFor(site: number, onHand: readonly number[]): number | null {
  if (onHand[site] > 0) return site;
  const first = onHand.findIndex((units) => units > 0);
  return first < 0 ? null : first;
}

/** Units on hand by site, in every combination, the last site fastest. */
function statesOf(levels: readonly number[]): number[][] {
  const count = levels.reduce((n, level) => n * (level + 1), 1);
  if (count > MOST_STATES) throw new RangeError(`at most ${MOST_STATES} states can be solved: ${count}`);
  return levels.reduce<number[][]>(
    (all, level) => all.flatMap((one) => Array.from({length: level + 1}, (_, k) => [...one, k])),
    [[]],
  );
}
