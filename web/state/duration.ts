import type {TimeUnitName} from '../../engine/text/pages/why-page.ts';
import type {Preferences} from './preferences.svelte.ts';

type Words = Pick<Preferences, 'why' | 'numbers'>;

/** A unit that durations are written in; the name is a code of the texts. */
export interface TimeUnit {
  name: TimeUnitName;
  /** Of a day. */
  size: number;
}

const UNITS: readonly (TimeUnit & {below: number})[] = [
  {name: 'minutes', size: 1 / 1440, below: 1 / 24},
  {name: 'hours', size: 1 / 24, below: 1},
];
const MOST_DECIMALS = 6;
/** Milliseconds of a day, in which the engine tells instants. */
export const MS_A_DAY = 86_400_000;
const DAYS: TimeUnit = {name: 'days', size: 1};

/** The unit that suits a duration in days. */
export function timeUnit(days: number): TimeUnit {
  return UNITS.find(({below}) => days < below) ?? DAYS;
}

/** A duration in days with its half-width to one digit, in the unit that suits it: `8.4 ± 0.2 h`. */
export function durationText(days: number, halfWidth: number | null, {why, numbers}: Words): string {
  const {name, size} = timeUnit(days);
  return why.time(figureText(days / size, halfWidth && halfWidth / size, numbers), name);
}

/** A duration in a unit that is given. */
export function inUnit(days: number, {name, size}: TimeUnit, {why, numbers}: Words): string {
  return why.time(numbers.short(days / size), name);
}

function figureText(mean: number, halfWidth: number | null, numbers: Words['numbers']): string {
  if (!halfWidth) return numbers.figure(mean, null).mean;
  const decimals = Math.max(0, Math.min(MOST_DECIMALS, -Math.floor(Math.log10(halfWidth))));
  return `${numbers.plain(mean, decimals)} ± ${numbers.plain(halfWidth, decimals)}`;
}
