import type {Language} from '../../engine/text/cli.ts';
import type {ExplorePageText} from '../../engine/text/pages/explore-page.ts';
import type {InputNaming} from '../desk/input-names.ts';
import type {Sheet} from '../desk/sheet.ts';
import type {Change, Draft} from './draft.ts';
import {toldValue} from './input-value.ts';
import {MIXED, type InputName, type Unit} from './input.ts';
import type {Preferences} from './preferences.svelte.ts';

type Words = Pick<Preferences, 'text' | 'numbers' | 'inputs'> & {
  explore: {earlier: ExplorePageText['earlier']};
  language: Language;
};

/** Changes that a name says one by one. */
const MOST_NAMED = 2;

/** What is different in a draft from the scenario as it was opened, in a few words: the latest change first. */
export function draftName({changes}: Pick<Draft, 'changes'>, sheet: Sheet | null, words: Words): string {
  const {asWritten, more} = words.explore.earlier;
  if (changes.length === 0) return asWritten;
  const named = changes.length > MOST_NAMED ? changes.slice(-1) : [...changes].reverse();
  const rest = changes.length - named.length;
  const names = named.map((change) => changeName(change, sheet, words));
  return [...names, ...(rest > 0 ? [more(words.numbers.plain(rest))] : [])].join(words.text.marks.comma);
}

/** A change in words: what was set, and to what. */
export function changeName(change: Change, sheet: Sheet | null, words: Words): string {
  const {earlier} = words.explore;
  if ('path' in change) {
    const {path, value} = change;
    const naming = sheet?.named[path]?.[words.language] ?? null;
    return earlier.change(pathName(path, naming), valueName(value, naming, words));
  }
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

/** The things that a path leads through, and what stands at its end: `sites[name=shop].stock[*].orderCost` is `shop order cost`. */
function pathName(path: string, naming: InputNaming | null): string {
  const things = [...path.matchAll(/\[name=([^\]]+)\]/g)].map(([, name]) => name);
  const last = path
    .replace(/\[[^\]]*\]/g, '')
    .split('.')
    .at(-1)!;
  const title = naming?.title ?? last.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return things.length === 0 ? title : [...things, continued(title)].join(' ');
}

/** A title within a phrase; abbreviations stay as they are. */
function continued(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function valueName(value: unknown, naming: InputNaming | null, words: Words): string {
  if (typeof value === 'object') return words.explore.earlier.changed;
  if (naming) return toldValue(naming, value, words);
  if (typeof value === 'number') return words.numbers.short(value);
  return typeof value === 'string' ? value : words.explore.earlier.changed;
}
