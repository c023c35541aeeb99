import type {OptimumResult} from '../../../engine/run/optimize.ts';
import {twinSentences, type ToldTwin} from '../../../engine/text/twin.ts';
import {valueText} from '../../state/lever-value.ts';
import type {Words} from './said.ts';

/** The exact answer beside the simulated one in words. */
export interface TwinSaid {
  /** What its lines in a figure are; empty where there are none. */
  key: string;
  /** The best value by it; empty where there is none. */
  best: string;
  /** How it comes about and what it lacks, or why there is none. */
  basis: string;
}

/** What is said of the exact answer; `optimum` is null for a scenario that has nothing to move. */
export function twinSaid(
  twin: ToldTwin,
  optimum: OptimumResult | null,
  currency: string,
  words: Words,
): TwinSaid {
  const {twin: text, names, language} = words;
  return {
    key: twin.status === 'exact' && optimum ? text.key : '',
    best: optimum ? bestOf(optimum, currency, words) : '',
    basis: twinSentences(twin, text, names.lines).join(language === 'zh' ? '' : ' '),
  };
}

function bestOf({curve, exact}: OptimumResult, currency: string, words: Words): string {
  if (!exact) return '';
  const {numbers, finding, twin} = words;
  const profit = finding.perYear(`${numbers.plain(exact.profit)} ${numbers.moneyUnit(currency)}`);
  return twin.optimum(valueText(curve.lever, exact.value, words), profit);
}
