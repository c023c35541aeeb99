import type {MeasureSummary, MoneySummary} from '../run/summary.ts';
import type {CliText} from '../text/cli.ts';
import {figure, number, type Figure} from './numbers.ts';

/** A measure as it is shown: a share in hundredths; null where no replication has it. */
export function measureFigure({mean, halfWidth, unit}: MeasureSummary): Figure | null {
  if (mean === null) return null;
  return unit === 'share' ? shareFigure(mean, halfWidth) : figure(mean, halfWidth);
}

export function shareFigure(mean: number, halfWidth: number | null): Figure {
  return figure(mean * 100, halfWidth === null ? null : halfWidth * 100);
}

/** Money of a year. */
export function moneyFigure({mean, halfWidth}: {mean: number; halfWidth: number | null}): Figure {
  return figure(mean, halfWidth, 0);
}

/** A figure in a sentence: `97.3 ± 0.2 %`. */
export function sentence({value, halfWidth}: Figure, unit: string): string {
  return [value, ...(halfWidth === '' ? [] : ['±', halfWidth]), ...(unit === '' ? [] : [unit])].join(' ');
}

export function measureSentence(measure: MeasureSummary | undefined, text: CliText): string | null {
  const shown = measure && measureFigure(measure);
  return shown ? sentence(shown, unitText(measure.unit, text)) : null;
}

export function moneySentence(
  money: Pick<MoneySummary, 'mean' | 'unit'> & {halfWidth: number | null},
  text: CliText,
) {
  return sentence(moneyFigure(money), unitText(money.unit, text));
}

/** A share in a sentence, without an interval: `95 %`. */
export function percent(share: number, decimals = 1): string {
  return `${number(share * 100, decimals).replace(/\.0+$/, '')} %`;
}

/** The unit of a measure or of money a year, as it is written. */
export function unitText(unit: string, {report}: CliText): string {
  return unit.endsWith('/year') && !(unit in report.unit)
    ? report.perYear(unit.slice(0, -'/year'.length))
    : (report.unit[unit] ?? unit);
}
