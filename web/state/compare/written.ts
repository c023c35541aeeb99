import type {ComparedFigure} from '../../../engine/run/compare.ts';
import {timeUnit} from '../duration.ts';
import type {Preferences} from '../preferences.svelte.ts';

/** Words and figures of the language that is read. */
export type Words = Pick<
  Preferences,
  'language' | 'inputs' | 'text' | 'names' | 'numbers' | 'scenarios' | 'explore' | 'compare'
>;

/** How the figures of a row are written: what one of the unit that is shown is worth, and the names of the units. */
export interface Scale {
  kind: 'money' | 'share' | 'other';
  /** What a figure is divided by. */
  size: number;
  /** Behind a value; empty where the table says it. */
  unit: string;
  /** Behind a difference. */
  unitOfDifference: string;
}

/** How a figure is written in all scenarios alike. */
export function scaleOf(
  {unit, values}: Pick<ComparedFigure, 'unit' | 'values'>,
  words: Pick<Words, 'compare' | 'names'>,
): Scale {
  if (unit.endsWith('/year') && unit !== '1/year')
    return {kind: 'money', size: 1, unit: '', unitOfDifference: ''};
  if (unit === 'share')
    return {kind: 'share', size: 0.01, unit: '%', unitOfDifference: words.compare.figures.points};
  const largest = Math.max(...values.map((value) => Math.abs(value?.mean ?? 0)));
  const {name, size} = unit === 'days' ? timeUnit(largest) : {name: unit, size: 1};
  const written = words.names.units[name] ?? name;
  return {kind: 'other', size, unit: written, unitOfDifference: written};
}

/** A mean with its half-width where it has one that is not 0, without the unit. */
export function amountText(
  {mean, halfWidth}: {mean: number; halfWidth: number | null},
  {kind, size}: Scale,
  {numbers}: Pick<Words, 'numbers'>,
): string {
  const isWhole = kind === 'money' && Math.abs(mean) + (halfWidth ?? 0) >= LEAST_WHOLE;
  if (isWhole)
    return halfWidth ? `${numbers.plain(mean)} ± ${numbers.plain(halfWidth)}` : numbers.plain(mean);
  const figure = numbers.figure(mean / size, halfWidth ? halfWidth / size : null);
  return figure.halfWidth === '' ? figure.mean : `${figure.mean} ± ${figure.halfWidth}`;
}

/** The same with a plus where it is above 0. */
export function signedText(
  amount: {mean: number; halfWidth: number | null},
  scale: Scale,
  words: Words,
): string {
  return `${amount.mean > 0 ? '+' : ''}${amountText(amount, scale, words)}`;
}

/** A value with its unit. */
export function valueWithUnit(
  amount: {mean: number; halfWidth: number | null} | null,
  scale: Scale,
  words: Words,
): string {
  return amount ? behind(amountText(amount, scale, words), scale.unit) : '–';
}

/** A difference with its unit. */
export function differenceWithUnit(
  amount: {mean: number; halfWidth: number | null},
  scale: Scale,
  words: Words,
): string {
  return behind(signedText(amount, scale, words), scale.unitOfDifference);
}

/** Money of a year with its currency and its sign: `+12.0 ± 3.0 k EUR`. */
export function signedMoney(
  {mean, halfWidth}: {mean: number; halfWidth: number | null},
  currency: string,
  {numbers}: Pick<Words, 'numbers'>,
): string {
  return `${mean > 0 ? '+' : ''}${numbers.money(mean, halfWidth || null, currency)}`;
}

/** Money from here on is written without decimals. */
const LEAST_WHOLE = 100;

function behind(amount: string, unit: string): string {
  if (unit === '') return amount;
  return unit === '%' ? `${amount}%` : `${amount} ${unit}`;
}
