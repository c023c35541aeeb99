import type {Numbers} from '../../../engine/text/numbers.ts';

/** A share as a whole percentage, finer below one and where nearly all would be written as all. */
export function sharePercent(share: number, numbers: Numbers): string {
  return share < 0.01 || (share > 0.995 && share < 1)
    ? numbers.percent(share)
    : `${numbers.plain(share * 100)}%`;
}
