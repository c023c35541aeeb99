import {fieldsAt, keysOf, type InputField, type InputSource} from '../../engine/index.ts';
import type {Language} from '../../engine/text/cli.ts';
import {fieldWords, type FieldWords} from '../../engine/text/fields/fields.ts';
import type {Change} from '../state/draft.ts';

/** What an input is called and how its values are told. */
export type InputNaming = Pick<InputField, 'title' | 'kind' | 'unit' | 'options'>;

/** What the inputs at paths are called, by path and language. */
export type InputNames = Readonly<Record<string, Readonly<Record<Language, InputNaming>>>>;

/** What the inputs that changes of paths lead to are called; without those of entries, which have names of their own. */
export function inputNames(source: InputSource, changes: readonly Change[]): InputNames {
  const [en, zh] = [fieldWords('en'), fieldWords('zh')];
  const named = changes.flatMap((change) => {
    if (!('path' in change)) return [];
    const inEnglish = namingOf(source, en, change.path);
    const inChinese = namingOf(source, zh, change.path);
    return inEnglish && inChinese ? [[change.path, {en: inEnglish, zh: inChinese}] as const] : [];
  });
  return Object.fromEntries(named);
}

function namingOf(source: InputSource, words: FieldWords, path: string): InputNaming | null {
  const keys = keysOf(source, path);
  const field = keys && fieldsAt(source, words, keys, {most: 0})?.field;
  const name = keys?.at(-1);
  if (!field || field.isEntry || !(path === name || path.endsWith(`.${name}`))) return null;
  const {title, kind, unit, options} = field;
  return {title, kind, unit, options};
}
