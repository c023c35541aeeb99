import type {OptimumResult} from '../../../engine/run/optimize.ts';
import {writtenFurther, writtenOptimum, type AnswerWords} from '../../../engine/text/answer.ts';
import {isServiceTarget} from '../../state/lever-kind.ts';
import {marked, markedRange, runsOf, type Run} from './marked.ts';
import type {Words} from './said.ts';

/** The answer in words, its figures marked: `optimum` and `interval` in the first sentence, `beyond` in the second. */
export interface Answer {
  title: readonly Run[];
  /** What it would change to go on, or back where the optimum lies at the top; null where the optimum's operation fills the range. */
  further: {change: readonly Run[]; because: string} | null;
}

/** What the search has found, and what two steps more would change, or two less where the optimum lies at the top. */
export function answerOf(optimum: OptimumResult, currency: string, words: Words): Answer {
  const told = answerWords(optimum, currency, words);
  const written = writtenOptimum(optimum, told);
  const title = words.finding.optimum({
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
  return {change: runsOf(change), because: `${because}${stop}`};
}

function answerWords(
  {curve}: OptimumResult,
  currency: string,
  {finding, names, numbers}: Words,
): AnswerWords {
  return {finding, names, numbers, currency, isTarget: isServiceTarget(curve.lever)};
}
