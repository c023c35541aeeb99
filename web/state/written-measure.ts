import type {MeasureSummary} from '../../engine/run/summary.ts';
import {timeUnit} from './duration.ts';
import type {Preferences} from './preferences.svelte.ts';

type Words = Pick<Preferences, 'names' | 'numbers'>;

/** A measure as text; shares have their sign with the mean, and no unit. */
export interface WrittenMeasure {
  mean: string;
  halfWidth: string;
  unit: string;
  /** Empty where there is no exact figure. */
  exact: string;
}

/** The code of the mean of what a measure is a quantile of; else that of no measure. */
export function codeOfMean(code: string): string {
  return code.replace(/\.[^.]*$/, '.mean');
}

/** Writes a measure, and its exact figure alike; null where it has no mean. A time is written in the unit that suits `like`, in days. */
export function writtenMeasure(
  {mean, halfWidth, unit}: MeasureSummary,
  exact: number | undefined,
  {names, numbers}: Words,
  like: number | null = mean,
): WrittenMeasure | null {
  if (mean === null) return null;
  if (unit === 'share') {
    const of = (share: number) => numbers.shareFigure(share, halfWidth);
    const figure = of(mean);
    return {
      mean: `${figure.mean}%`,
      halfWidth: figure.halfWidth,
      unit: '',
      exact: exact === undefined ? '' : `${of(exact).mean}%`,
    };
  }
  const {name, size} = unit === 'days' ? timeUnit(like || mean) : {name: unit, size: 1};
  const of = (value: number) => numbers.figure(value / size, halfWidth && halfWidth / size);
  return {
    ...of(mean),
    unit: names.units[name] ?? name,
    exact: exact === undefined ? '' : of(exact).mean,
  };
}
