import {firstSeries, type Weekly} from '../run/weekly.ts';
import {aligned} from './columns.ts';
import {section} from './tables.ts';
import {measureName, type Wording} from './wording.ts';
import {ABSENT, figureText, measureFigure} from './written.ts';

/** The figures of each week that are looked at first, a line a week; nothing where no weeks were asked for. */
export function weeksSection(weekly: Weekly | undefined, wording: Wording): string[] {
  if (weekly === undefined) return [];
  const {report, names, numbers} = wording;
  const series = Object.entries(firstSeries(weekly));
  const weeks = series[0]?.[1].weeks ?? [];
  if (weeks.length === 0) return [];
  const heading = series.map(([code, {unit}]) => {
    const named = names.units[unit] ?? unit;
    return named === '' ? measureName(code, wording) : `${measureName(code, wording)}, ${named}`;
  });
  const rows = weeks.map(({week}, i) => [
    numbers.plain(week),
    ...series.map(([, {unit, weeks: figures}]) => {
      const figure = measureFigure({...figures[i], unit}, wording);
      return figure ? figureText(figure) : ABSENT;
    }),
  ]);
  return section(report.weeks, aligned([[report.week, ...heading], ...rows], []));
}
