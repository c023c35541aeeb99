import {palmOutstanding} from '../base-stock.ts';
import {requireWhole} from '../check.ts';

export interface StockedItem {
  /** Units a day, positive; Poisson. */
  demandRate: number;
  /** Days, positive. */
  leadTime: number;
  /** Money per unit of base stock, a whole number >= 1. */
  value: number;
}

export interface StockedItems {
  /** Units of each item. */
  baseStockLevels: number[];
  /** Units served at once / units demanded, of all items. */
  fillRate: number;
  /** Money. */
  spent: number;
}

/**
 * Base stocks of the greatest common fill rate for a budget, a whole number, by a dynamic programme over the money:
 * fill rates rise faster and then slower with stock, so that buying unit by unit may miss the best. Of two plans of
 * one fill rate the cheaper wins. Sherbrooke (2004), Optimal Inventory Modeling of Systems, chapter 2. Throws
 * RangeError on bad values.
 */
export function bestFillRate(items: readonly StockedItem[], budget: number): StockedItems {
  const fills = items.map((item) => fillRatesOf(item, budget));
  let served = new Float64Array(budget + 1); // units a day, by money spent at most
  const choices: Int32Array[] = [];
  items.forEach(({value}, i) => {
    const next = new Float64Array(budget + 1).fill(-1);
    const choice = new Int32Array(budget + 1);
    for (let money = 0; money <= budget; money++) {
      for (let level = 0; level < fills[i].length && level * value <= money; level++) {
        const sum = served[money - level * value] + fills[i][level];
        if (sum <= next[money]) continue;
        next[money] = sum;
        choice[money] = level;
      }
    }
    served = next;
    choices.push(choice);
  });
  let money = 0;
  for (let spend = 1; spend <= budget; spend++) if (served[spend] > served[money]) money = spend;
  const baseStockLevels = items.map(() => 0);
  for (let i = items.length - 1; i >= 0; i--) {
    baseStockLevels[i] = choices[i][money];
    money -= baseStockLevels[i] * items[i].value;
  }
  return outcome(items, fills, baseStockLevels);
}

/** The same by marginal analysis: always the unit that adds most service for its money and still fits. */
export function greedyFillRate(items: readonly StockedItem[], budget: number): StockedItems {
  const fills = items.map((item) => fillRatesOf(item, budget));
  const levels = items.map(() => 0);
  for (let money = budget; ;) {
    let best = -1;
    let most = 0;
    items.forEach(({value}, i) => {
      const gain = ((fills[i][levels[i] + 1] ?? 0) - fills[i][levels[i]]) / value;
      if (value <= money && gain > most) {
        most = gain;
        best = i;
      }
    });
    if (best < 0) return outcome(items, fills, levels);
    levels[best]++;
    money -= items[best].value;
  }
}

/** Units a day that base stocks 0, 1, … serve at once, as far as the budget reaches. */
function fillRatesOf({demandRate, leadTime, value}: StockedItem, budget: number): Float64Array {
  requireWhole('budget', budget, 0);
  requireWhole('value', value, 1);
  const law = palmOutstanding(demandRate, leadTime);
  const most = Math.min(Math.floor(budget / value), law.upper + 1);
  return Float64Array.from({length: most + 1}, (_, level) => demandRate * law.cdf(level - 1));
}

function outcome(items: readonly StockedItem[], fills: Float64Array[], levels: number[]): StockedItems {
  const demanded = items.reduce((sum, {demandRate}) => sum + demandRate, 0);
  return {
    baseStockLevels: levels,
    fillRate: levels.reduce((sum, level, i) => sum + fills[i][level], 0) / demanded,
    spent: items.reduce((sum, {value}, i) => sum + value * levels[i], 0),
  };
}
