import type {OptimumResult} from '../../../engine/run/optimize.ts';
import type {RunResult} from '../../../engine/run/simulate.ts';
import {resultWarnings, type Warning} from '../../../engine/run/warnings.ts';
import type {WrittenPeak} from '../../../engine/text/finding.ts';
import {valueText} from '../../state/lever-value.ts';
import type {Found} from '../../state/search.svelte.ts';
import {floored} from '../../../engine/text/floored.ts';
import {answerOf, type Answer} from './answer.ts';
import {said, type Said, type Words} from './said.ts';
import {twinSaid, type TwinSaid} from './twin.ts';
import {optimumWarningTexts, warningTexts} from './warnings.ts';

/** What a search has found in words. */
export interface FoundSaid {
  /** Null for a scenario that has nothing to move. */
  optimum: OptimumSaid | null;
  /** What a reader must know beside the result. */
  warnings: readonly string[];
  twin: TwinSaid;
}

/** The most profitable value of a lever in words. */
export interface OptimumSaid extends Answer {
  /** Title of the curve. */
  peak: string;
  /** Why the answer can be relied on. */
  basis: string;
  /** Where the profit that is told comes from. */
  origin: string;
}

/** What is said of what a search has come to; of one that has not ended, nothing. */
export function foundSaid({curve, single}: Pick<Found, 'curve' | 'single'>, currency: string): Found['said'] {
  if (curve) return curve.optimum && optimumSaid(curve.optimum, curve.warnings, currency);
  return single && singleSaid(single, currency);
}

/** What is said of an optimum. */
export function optimumSaid(
  optimum: OptimumResult,
  warnings: readonly Warning[],
  currency: string,
): Said<FoundSaid> {
  return said((words) => ({
    optimum: {
      ...answerOf(optimum, currency, words),
      peak: words.finding.peak(peakOf(optimum, words)),
      basis: basisOf(optimum, currency, words),
      origin: originOf(optimum, words),
    },
    warnings: optimumWarningTexts(optimum, warnings, currency, words),
    twin: twinSaid(optimum.curve.twin, optimum, currency, words),
  }));
}

/** What is said of a scenario that has nothing to move. */
export function singleSaid(result: RunResult, currency: string): Said<FoundSaid> {
  return said((words) => ({
    optimum: null,
    warnings: warningTexts(resultWarnings(result), words),
    twin: twinSaid(result.twin, null, currency, words),
  }));
}

function peakOf(optimum: OptimumResult, words: Words): WrittenPeak {
  const {lever, marginalStep} = optimum.curve;
  const {value, flatBand, atBound} = optimum.levers[lever.name];
  const text = (at: number) => valueText(lever, at, words);
  if (optimum.overloaded) return {type: 'overloaded', value: text(value)};
  if (flatBand.low === lever.from && flatBand.high === lever.to)
    return {type: 'flat', low: text(lever.from), high: text(lever.to)};
  return atBound
    ? {type: 'atEnd', value: text(value), end: atBound}
    : {type: 'inside', value: text(value), step: marginalStep.kind};
}

function basisOf(optimum: OptimumResult, currency: string, {finding, numbers}: Words): string {
  const {probabilityOfCorrectSelection: probability, confidence} = optimum;
  const indifference = numbers.money(optimum.indifference, null, currency);
  const replications = numbers.plain(optimum.replicationsUsed);
  return probability < confidence
    ? finding.openBasis(numbers.roundPercent(confidence), indifference, replications)
    : finding.basis(numbers.percent(floored(probability)), indifference, replications);
}

function originOf({profit}: OptimumResult, {finding, numbers}: Words): string {
  return profit.reestimated ? finding.fresh(numbers.plain(profit.n)) : finding.notFresh;
}
