import type {MeasureSummary} from '../../engine/run/summary.ts';
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

/** Times are written in the unit that suits them. */
const TIMES = [
  {unit: 'minutes', ofDay: 1 / 1440, below: 1 / 24},
  {unit: 'hours', ofDay: 1 / 24, below: 1},
];

/** Writes a measure, and its exact figure alike; null where it has no mean. */
export function writtenMeasure(
  {mean, halfWidth, unit}: MeasureSummary,
  exact: number | undefined,
  {names, numbers}: Words,
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
  const time = unit === 'days' && mean !== 0 ? TIMES.find(({below}) => mean < below) : undefined;
  const size = time?.ofDay ?? 1;
  const name = time?.unit ?? unit;
  const of = (value: number) => numbers.figure(value / size, halfWidth && halfWidth / size);
  return {
    ...of(mean),
    unit: names.units[name] ?? name,
    exact: exact === undefined ? '' : of(exact).mean,
  };
}
