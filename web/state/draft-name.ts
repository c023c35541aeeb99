import type {ExplorePageText} from '../../engine/text/explore-page.ts';
import type {Sheet} from '../desk/sheet.ts';
import type {Change, Draft} from './draft.ts';
import {MIXED, type InputName, type Unit} from './input.ts';
import type {Preferences} from './preferences.svelte.ts';

type Words = Pick<Preferences, 'text' | 'numbers'> & {explore: {earlier: ExplorePageText['earlier']}};

/** Changes that a name says one by one. */
const MOST_NAMED = 2;

/** What is different in a draft from the scenario as it was opened, in a few words: the latest change first. */
export function draftName({changes}: Pick<Draft, 'changes'>, sheet: Sheet | null, words: Words): string {
  const {asWritten, more} = words.explore.earlier;
  if (changes.length === 0) return asWritten;
  const named = changes.length > MOST_NAMED ? changes.slice(-1) : [...changes].reverse();
  const rest = changes.length - named.length;
  const names = named.map((change) => changeName(change, sheet, words));
  return [...names, ...(rest > 0 ? [more(words.numbers.plain(rest))] : [])].join(', ');
}

/** A change in words: what was set, and to what. */
export function changeName(change: Change, sheet: Sheet | null, words: Words): string {
  const {earlier} = words.explore;
  if ('path' in change) return earlier.change(pathName(change.path), valueName(change.value, words));
  const {label, whenShort, measure, asWritten} = words.text.inputs;
  const {input, value} = change;
  if (typeof value === 'number')
    return earlier.change(label[input], `${words.numbers.short(value)}${unitName(input, sheet, words)}`);
  const options = input === 'measure' ? measure : whenShort;
  return earlier.change(label[input], value === MIXED ? asWritten : (options[value] ?? value));
}

/** Units without which a number would not be understood. */
const TOLD: readonly Unit[] = ['ofScenario', 'perYear', 'days'];

/** What stands behind a number of an input. */
function unitName(input: InputName, sheet: Sheet | null, {text}: Words): string {
  const known = sheet?.inputs.find(({name}) => name === input);
  if (known?.type !== 'number' || !TOLD.includes(known.unit)) return '';
  const unit = text.inputs.unit[known.unit];
  if (typeof unit !== 'string') return '';
  return unit.startsWith('%') ? unit : ` ${unit}`;
}

/** The things that a path leads through, and its last name in words: `sites[name=shop].stock[*].orderCost` is `shop order cost`. */
function pathName(path: string): string {
  const things = [...path.matchAll(/\[name=([^\]]+)\]/g)].map(([, name]) => name);
  const last = path
    .replace(/\[[^\]]*\]/g, '')
    .split('.')
    .at(-1)!;
  return [...things, last.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)].join(' ');
}

function valueName(value: unknown, {numbers, explore}: Words): string {
  if (typeof value === 'number') return numbers.short(value);
  return typeof value === 'string' ? value : explore.earlier.changed;
}
