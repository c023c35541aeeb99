import type {Further} from '../../engine/run/further.ts';
import type {OptimumResult} from '../../engine/run/optimize.ts';
import type {Warning} from '../../engine/run/warnings.ts';
import {flatBy, writtenFurther, writtenOptimum, type AnswerWords} from '../../engine/text/answer.ts';
import type {WrittenPeak} from '../../engine/text/explore-page.ts';
import {isServiceTarget, isShare} from './lever-kind.ts';
import {marked, markedRange, runsOf, type Run} from './marked.ts';
import type {Preferences} from './preferences.svelte.ts';
import type {DrawnCurve} from './search.svelte.ts';

type Words = Pick<Preferences, 'text' | 'numbers' | 'names'>;

export {flatBy};

/** The answer in words, its figures marked: `optimum` and `interval` in the first sentence, `beyond` in the second. */
export interface Answer {
  title: readonly Run[];
  /** What it would change to go on, and what that comes from; null where the optimum's operation fills the range. */
  further: {figures: Further; change: readonly Run[]; because: string} | null;
}

/** A value of a lever as text. */
export function valueText(
  lever: DrawnCurve['lever'],
  value: number,
  {numbers}: Pick<Words, 'numbers'>,
): string {
  return isShare(lever) ? numbers.percent(value) : numbers.short(value);
}

/** The sentence that says what the search has found. */
export function findingText(optimum: OptimumResult, currency: string, words: Words): string {
  return words.text.finding.optimum(writtenOptimum(optimum, answerWords(optimum, currency, words)));
}

/** What the search has found, and what two steps more would change, or two less where the optimum lies at the top. */
export function answerOf(optimum: OptimumResult, currency: string, words: Words): Answer {
  const {finding} = words.text;
  const told = answerWords(optimum, currency, words);
  const written = writtenOptimum(optimum, told);
  const title = finding.optimum({
    ...written,
    value: marked('optimum', written.value),
    interval: markedRange('interval', written.interval),
  });
  return {title: runsOf(title), further: furtherOf(optimum, told)};
}

function furtherOf(optimum: OptimumResult, words: AnswerWords): Answer['further'] {
  const side = optimum.beyond ? 'more' : 'less';
  const figures = optimum.beyond ?? optimum.below;
  if (!figures) return null;
  const {further, stop} = words.finding;
  const written = writtenFurther(optimum, figures, side, words);
  const told = {...written, amount: marked('beyond', written.amount)};
  const change = further({...told, gains: [], losses: []});
  const because = further(told).slice(change.length);
  return {figures, change: runsOf(change), because: `${because}${stop}`};
}

/** What the figure shows: the title of the curve. */
export function peakOf(optimum: OptimumResult, words: Words): WrittenPeak {
  const {lever, marginalStep} = optimum.curve;
  const {value, flatBand, atBound} = optimum.levers[lever.name];
  const text = (at: number) => valueText(lever, at, words);
  if (flatBand.low === lever.from && flatBand.high === lever.to)
    return {type: 'flat', low: text(lever.from), high: text(lever.to)};
  return atBound
    ? {type: 'atEnd', value: text(value), end: atBound}
    : {type: 'inside', value: text(value), step: marginalStep.kind};
}

/** Why the answer can be relied on. */
export function basisOf(optimum: OptimumResult, currency: string, {text, numbers}: Words): string {
  return text.finding.basis(
    numbers.percent(floored(optimum.probabilityOfCorrectSelection)),
    numbers.money(optimum.indifference, null, currency),
    numbers.plain(optimum.replicationsUsed),
  );
}

/** Where the profit that is told comes from. */
export function originOf({profit}: OptimumResult, {text, numbers}: Words): string {
  return profit.reestimated ? text.finding.fresh(numbers.plain(profit.n)) : text.finding.notFresh;
}

/** What a reader must know beside the answer. */
export function warningTexts(
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

function answerWords({curve}: OptimumResult, currency: string, {text, names, numbers}: Words): AnswerWords {
  return {finding: text.finding, names, numbers, currency, isTarget: isServiceTarget(curve.lever)};
}
