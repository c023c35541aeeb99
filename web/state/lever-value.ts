import type {Lever} from '../../engine/index.ts';
import {isShare} from './lever-kind.ts';
import type {Preferences} from './preferences.svelte.ts';

/** A value of a lever as text. */
export function valueText(lever: Lever, value: number, {numbers}: Pick<Preferences, 'numbers'>): string {
  return isShare(lever) ? numbers.percent(value) : numbers.short(value);
}
