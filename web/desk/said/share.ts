import type {Numbers} from '../../../engine/text/numbers.ts';

/** A share as a whole percentage, finer below one. */
export function sharePercent(share: number, numbers: Numbers): string {
  return share < 0.01 ? numbers.percent(share) : `${numbers.plain(share * 100)}%`;
}
