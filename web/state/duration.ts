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
/** Decimals that say something of a duration in a unit that suits others beside it. */
const MOST_DECIMALS = 3;
/** Milliseconds of a day, in which the engine tells instants. */
export const MS_A_DAY = 86_400_000;
const DAYS: TimeUnit = {name: 'days', size: 1};

/** The unit that suits a duration in days; days where it is 0. */
export function timeUnit(days: number): TimeUnit {
  return UNITS.find(({below}) => days > 0 && days < below) ?? DAYS;
}

/** A duration in days with its half-width to one digit: `8.4 ± 0.2 h`; in the unit that suits it, or in one that is given. */
export function durationText(
  days: number,
  halfWidth: number | null,
  {why, numbers}: Words,
  unit: TimeUnit = timeUnit(days),
): string {
  return why.time(durationFigure(days, halfWidth, unit, numbers), unit.name);
}

/** The same without the unit; a half-width that cannot be seen in it is left out. */
export function durationFigure(
  days: number,
  halfWidth: number | null,
  {size}: TimeUnit,
  numbers: Words['numbers'],
): string {
  const [amount, half] = [days / size, (halfWidth ?? 0) / size];
  const most = Math.max(MOST_DECIMALS, decimalsTo(amount));
  const wanted = half > 0 ? decimalsTo(half) : Number.isInteger(amount) ? 0 : decimalsTo(amount) + 2;
  const decimals = Math.max(0, Math.min(most, wanted));
  const written = numbers.plain(amount, decimals);
  return half * 10 ** decimals < 1 / 2 ? written : `${written} ± ${numbers.plain(half, decimals)}`;
}

/** Decimals until the first digit of a number that is not 0; below 0 where that stands before the point. */
function decimalsTo(amount: number): number {
  return amount === 0 ? 0 : -Math.floor(Math.log10(Math.abs(amount)));
}

/** A round duration in a unit that is given. */
export function inUnit(days: number, {name, size}: TimeUnit, {why, numbers}: Words): string {
  return why.time(numbers.short(days / size), name);
}
