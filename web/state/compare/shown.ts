import type {CompareResult} from '../../../engine/run/compare.ts';
import type {Language} from '../../../engine/text/cli.ts';
import {contenderKey, type Contender} from '../contender.ts';
import type {Compared, Stand} from '../../desk/comparing.ts';
import {pairKey, shownKey, withNames} from './name-marks.ts';
import type {FinishedComparison} from './plays.ts';

/** A scenario as it is shown beside others. */
export interface Column {
  contender: Contender;
  name: string;
  /** Its place in the result. */
  place: number;
  /** Where it stands on its lever. */
  stand: Stand | null;
}

/** A result as it is looked at: the contenders that are in it, in their own sequence, the baseline first. */
export interface Shown {
  result: CompareResult;
  inputs: Compared['inputs'];
  said: Compared['said'];
  columns: readonly [Column, Column, ...Column[]];
}

/** The contenders of a page that a result knows; null where they are fewer than two. */
export function shownOf(
  finished: FinishedComparison | null,
  contenders: readonly Contender[],
  names: ReadonlyMap<number, string>,
): Shown | null {
  if (!finished) return null;
  const {keys, result, stands, inputs, said} = finished;
  const [first, second, ...more] = contenders.flatMap((contender): Column[] => {
    const place = keys.indexOf(contenderKey(contender));
    return place < 0 ? [] : [{contender, name: names.get(contender.id) ?? '', place, stand: stands[place]}];
  });
  return second ? {result, inputs, said, columns: [first, second, ...more]} : null;
}

/** What is said of scenarios as they are shown, in the language of the reader. */
export function saidOf({said, columns}: Shown, language: Language) {
  const {shown, pairs, without, notes} = said[language];
  const {finding, tradeOff} = shown[shownKey(columns.map(({place}) => place))];
  const named = (sentence: string) => withNames(sentence, columns);
  const against = (other: Column) => pairs[pairKey(other.place, columns[0].place)];
  return {
    finding: named(finding),
    tradeOff: named(tradeOff),
    /** What the finding rests on. */
    basis: [without, named(against(columns[1]).chance), notes].filter((sentence) => sentence !== ''),
    /** What another scenario than the baseline did to cost and service. */
    relationOf: (other: Column) => named(against(other).relation),
  };
}
