import type {OptimumResult} from '../../engine/run/optimize.ts';
import type {Warning} from '../../engine/run/warnings.ts';
import type {WrittenOptimum} from '../../engine/text/page.ts';
import {isServiceTarget, isShare} from './lever-kind.ts';
import type {Preferences} from './preferences.svelte.ts';
import type {DrawnCurve} from './search.svelte.ts';

type Words = Pick<Preferences, 'text' | 'numbers' | 'names'>;

/** Least share of revenue that the flat band counts as profit (MODEL section 8). */
const LEAST_SHARE_OF_REVENUE = 0.05;

/** A value of a lever as text. */
export function valueText(lever: DrawnCurve['lever'], value: number, {numbers}: Words): string {
  return isShare(lever) ? numbers.percent(value) : numbers.short(value);
}

/** The sentence that says what the search has found. */
export function findingText(optimum: OptimumResult, currency: string, words: Words): string {
  return words.text.finding.optimum(written(optimum, currency, words));
}

/** What the finding rests on, and what a reader must know beside it. */
export function finding(
  optimum: OptimumResult,
  warnings: readonly Warning[],
  currency: string,
  words: Words,
) {
  const {text, numbers} = words;
  const {measures, profit} = optimum;
  const {fillRate} = measures;
  const achieved =
    fillRate?.mean == null
      ? []
      : [text.finding.achieved(figureText(fillRate.mean, fillRate.halfWidth, words))];
  const basis = text.finding.basis(
    numbers.percent(floored(optimum.probabilityOfCorrectSelection)),
    numbers.money(optimum.indifference, null, currency),
    numbers.plain(optimum.replicationsUsed),
  );
  const fresh = profit.reestimated ? text.finding.fresh(numbers.plain(profit.n)) : text.finding.notFresh;
  return {
    title: findingText(optimum, currency, words),
    basis: [...achieved, basis, fresh],
    warnings: warningTexts(optimum, warnings, currency, words),
  };
}

function written(optimum: OptimumResult, currency: string, words: Words): WrittenOptimum {
  const {lever} = optimum.curve;
  const {value, interval, flatBand, atBound} = optimum.levers[lever.name];
  const {mean, halfWidth} = optimum.profit;
  const text = (at: number) => valueText(lever, at, words);
  const range = ({low, high}: {low: number; high: number}) => ({low: text(low), high: text(high)});
  return {
    lever: isServiceTarget(lever) ? 'target' : {named: lever.name},
    value: text(value),
    interval: range(interval),
    flatBand: range(flatBand),
    range: {low: text(lever.from), high: text(lever.to)},
    amount: words.numbers.money(Math.abs(mean), halfWidth, currency),
    isLoss: mean < 0,
    flatBy: flatBy(optimum),
    atBound,
    isFlat: flatBand.low === lever.from && flatBand.high === lever.to,
  };
}

/** What the flat band is one per cent of: profit, or five per cent of revenue where that is more. */
export function flatBy({profit, totals}: OptimumResult): WrittenOptimum['flatBy'] {
  return Math.abs(profit.mean) >= LEAST_SHARE_OF_REVENUE * totals.revenue.mean ? 'profit' : 'revenue';
}

function warningTexts(
  optimum: OptimumResult,
  warnings: readonly Warning[],
  currency: string,
  words: Words,
): string[] {
  const {text, numbers} = words;
  const {lever} = optimum.curve;
  return warnings
    .map((warning) => {
      switch (warning.type) {
        case 'atBound': {
          const {reason, slope} = warning.bound;
          if (reason === 'improves' && slope) {
            const step = isShare(lever) ? 'point' : 'unit';
            const size = step === 'point' ? 0.01 : 1;
            const change = numbers.money(
              slope.mean * size,
              slope.halfWidth && slope.halfWidth * size,
              currency,
            );
            return text.finding.bound({reason, end: valueText(lever, warning.value, words), change, step});
          }
          if (reason === 'oneSystem') return text.finding.bound({reason});
          const confidence = numbers.roundPercent(optimum.confidence);
          return text.finding.bound({reason: 'notDistinguishable', confidence});
        }
        case 'budgetSpent':
          return text.finding.budgetSpent(numbers.plain(warning.budget));
        case 'openAtEnd':
          return text.finding.openAtEnd(numbers.short(warning.orders), numbers.short(warning.ofOrders));
        default:
          return '';
      }
    })
    .filter((sentence) => sentence !== '');
}

/** A probability that is at least so much, to a tenth of a per cent. */
export function floored(probability: number): number {
  return Math.floor(probability * 1000) / 1000;
}

function figureText(mean: number, halfWidth: number | null, {numbers}: Words): string {
  const figure = numbers.shareFigure(mean, halfWidth);
  return figure.halfWidth === '' ? `${figure.mean}%` : `${figure.mean} ± ${figure.halfWidth}%`;
}
