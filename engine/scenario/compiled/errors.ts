import {ERRORS, type Check as WrittenCheck, type ErrorKind} from '../errors.ts';
import type {Check} from '../network.ts';

/** Shares by position in `ERRORS`; null where all are 0. */
export function sharesOfErrors(
  shares: Readonly<Partial<Record<ErrorKind, number>>> | null | undefined,
): Float64Array | null {
  const byKind = Float64Array.from(ERRORS, (kind) => shares?.[kind] ?? 0);
  return byKind.some((share) => share > 0) ? byKind : null;
}

/** What a step finds wrong; null for nothing. `stationOf` is the index of a station by its name. */
export function compileCheck(check: WrittenCheck | null, stationOf: (name: string) => number): Check | null {
  if (check === null) return null;
  const {finds, correlation, correction} = check;
  const shares = sharesOfErrors(finds);
  if (shares === null && finds.shortStock === 0) return null;
  return {
    finds: shares ?? new Float64Array(ERRORS.length),
    shortStock: finds.shortStock,
    correlation,
    delay: correction.delay,
    station: correction.station === null ? -1 : stationOf(correction.station),
    cost: correction.cost,
    cancels: correction.cancels,
  };
}
