import {MOST_TO_TELL} from '../index.ts';
import type {MeasureSummary} from '../run/summary.ts';
import type {WrittenFigure} from '../text/numbers.ts';
import type {Wording} from './wording.ts';

/** Stands for what is not there. */
export const ABSENT = '–';

/** Decimals to which a value of a lever or a count of days is told. */
const DECIMALS = 4;

/** A mean with its half-width; null where there is no interval. */
export interface Estimated {
  mean: number;
  halfWidth: number | null;
}

/** A measure as it stands in a table: a share in hundredths; null where no replication has it. */
export function measureFigure(
  {mean, halfWidth, unit}: MeasureSummary,
  {numbers}: Wording,
): WrittenFigure | null {
  if (mean === null) return null;
  return unit === 'share' ? numbers.shareFigure(mean, halfWidth) : numbers.figure(mean, halfWidth);
}

/** A share in a sentence: `97.3 ± 0.2%`. */
export function shareSentence({mean, halfWidth}: Estimated, {numbers, names}: Wording): string {
  return `${figureText(numbers.shareFigure(mean, halfWidth))}${names.units.share}`;
}

/** Money of a year in a sentence: `57.1 ± 1.6 k EUR a year`. */
export function moneySentence({mean, halfWidth}: Estimated, currency: string, wording: Wording): string {
  return wording.report.perYear(wording.numbers.money(mean, halfWidth, currency));
}

/** A mean with its half-width: `97.3 ± 0.2`, or the mean alone. */
export function figureText(figure: WrittenFigure): string {
  return `${figure.mean}${plusMinus(figure)}`;
}

/** A half-width behind its mean: ` ± 0.2`, or nothing. */
export function plusMinus({halfWidth}: WrittenFigure): string {
  return halfWidth === '' ? '' : ` ± ${halfWidth}`;
}

/** A number with no more digits than it needs: 0.95, 365. */
export function shortest(value: number): string {
  return String(Number(value.toFixed(DECIMALS)));
}

/** A number of replications at which a difference could be told; null where it is beyond all that anybody is told to wait for. */
export function replicationsText(replications: number | null, {compare, numbers}: Wording): string {
  return replications === null ? compare.moreThan(numbers.plain(MOST_TO_TELL)) : numbers.plain(replications);
}
