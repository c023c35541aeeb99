import type {CompareResult} from '../../../engine/run/compare.ts';
import {contenderKey, type Contender} from '../contender.ts';
import type {Compared, Stand} from '../../desk/comparing.ts';
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
  columns: readonly [Column, Column, ...Column[]];
}

/** The contenders of a page that a result knows; null where they are fewer than two. */
export function shownOf(
  finished: FinishedComparison | null,
  contenders: readonly Contender[],
  names: ReadonlyMap<number, string>,
): Shown | null {
  if (!finished) return null;
  const {keys, result, stands, inputs} = finished;
  const [first, second, ...more] = contenders.flatMap((contender): Column[] => {
    const place = keys.indexOf(contenderKey(contender));
    return place < 0 ? [] : [{contender, name: names.get(contender.id) ?? '', place, stand: stands[place]}];
  });
  return second ? {result, inputs, columns: [first, second, ...more]} : null;
}
