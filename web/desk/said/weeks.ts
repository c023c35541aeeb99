import type {Weekly} from '../../../engine/run/weekly.ts';
import {measureNamed} from '../../../engine/text/names/measure-named.ts';
import type {Words} from './said.ts';

/** Shares by which a week is called weak: the first that is measured. */
const JUDGED_BY = ['perfectOrderRate', 'onTimeRate', 'fillRate'];

/** How even service is from week to week, as a sentence. */
export function weeksFinding(weekly: Weekly, {why, names, numbers}: Words): string {
  const code = JUDGED_BY.find((name) => weekly[name]?.weeks.some(({mean}) => mean !== null));
  if (code === undefined) return why.weeks.none;
  const known = weekly[code].weeks.flatMap((one) => (one.mean === null ? [] : [{...one, mean: one.mean}]));
  const mean = known.reduce((sum, one) => sum + one.mean, 0) / known.length;
  const weakest = known.reduce((least, one) => (one.mean < least.mean ? one : least));
  const {mean: low, halfWidth} = numbers.shareFigure(weakest.mean, weakest.halfWidth);
  return why.weeks.finding({
    measure: measureNamed(code, names).name,
    mean: numbers.percent(mean),
    weakest:
      weakest.mean === mean
        ? null
        : {
            week: numbers.plain(weakest.week),
            share: halfWidth === '' ? numbers.percent(weakest.mean) : `${low} ± ${halfWidth}%`,
          },
  });
}
