import type {Numbers} from '../../../engine/text/numbers.ts';
import {durationFigure, type TimeUnit} from '../../state/duration.ts';
import type {Cell} from '../table.ts';

/** A duration in days as a cell of a column whose head names the unit. */
export function timeCell(
  {mean, halfWidth}: {mean: number | null; halfWidth?: number | null},
  unit: TimeUnit,
  numbers: Numbers,
): Cell {
  const inUnit = (days: number | null) => days && days / unit.size;
  return {
    text: mean === null ? '–' : durationFigure(mean, halfWidth ?? null, unit, numbers),
    value: inUnit(mean),
    ...(halfWidth !== undefined && {halfWidth: inUnit(halfWidth)}),
  };
}
