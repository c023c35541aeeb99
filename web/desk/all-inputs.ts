import {
  addition,
  applyPreset,
  fieldsAt,
  findFields,
  formSetting,
  inputSchema,
  inputSource,
  keysOf,
  pageOf,
  presetNamed,
  PRESETS,
  removal,
  ScenarioError,
  setByPath,
  settingFor,
  type FoundField,
  type FoundFields,
  type InputKeys,
  type InputPage,
  type InputSetting,
  type InputSource,
} from '../../engine/index.ts';
import type {Language} from '../../engine/text/cli.ts';
import {fieldWords} from '../../engine/text/fields/fields.ts';
import {presetText} from '../../engine/text/presets.ts';
import {draftKey, type Draft} from '../state/draft.ts';
import {inputNames, type InputNames} from './input-names.ts';
import type {Reading, Sources} from './sources.ts';

/** What somebody does with an input. */
export type InputEdit =
  | {type: 'value'; keys: InputKeys; value: unknown}
  /** Another form, or another word. */
  | {type: 'form'; keys: InputKeys; option: string}
  /** One more entry of a list, like another one where that is given; or of a table, under a name. */
  | {type: 'add'; keys: InputKeys; like: number | null; name: string | null}
  /** An entry goes, or a field that may stay out. */
  | {type: 'remove'; keys: InputKeys};

/** What an edit comes to, and where the entry is that it has made. */
export interface EditedInput extends InputSetting {
  keys: InputKeys | null;
}

/** What the editor of all inputs shows. */
export interface InputsView {
  page: InputPage;
  /** Fields that changes of paths lead to, each once. */
  changed: readonly FoundField[];
  /** What can be applied to the product or the channel that the page shows. */
  presets: readonly PresetChoice[];
}

/** A set of values to begin with. */
export interface PresetChoice {
  name: string;
  title: string;
  /** What it is for, and where its figures come from. */
  about: string;
}

const MOST_FOUND = 50;

/** All inputs of the scenarios that lie open, to be looked at and changed; what was looked at last is kept. */
export class AllInputs {
  readonly #sources: Sources;
  #root: ReturnType<typeof inputSchema> | null = null;
  #last: {key: string; source: Promise<InputSource>} | null = null;
  readonly #named = new Map<number, InputNames>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The page at a place, or at the nearest that there is around it; a path is that of a setting or of a fault. */
  async view(draft: Draft, at: InputKeys | string, from: number, language: Language): Promise<InputsView> {
    const source = await this.#look(draft);
    const words = fieldWords(language);
    const place = typeof at === 'string' ? pageOf(source, keysOf(source, at) ?? []) : {keys: at, from};
    const lengths = [...place.keys.keys(), place.keys.length].reverse();
    const pages = lengths.map(
      (length) => () =>
        fieldsAt(source, words, place.keys.slice(0, length), {
          from: length < place.keys.length ? 0 : place.from,
        }),
    );
    const page = pages.reduce<InputPage | null>((found, next) => found ?? next(), null)!;
    const changed = draft.changes.flatMap((change) => {
      const keys = 'path' in change ? keysOf(source, change.path) : null;
      return keys ? found(source, words, keys) : [];
    });
    const places = new Map(changed.map((one) => [one.field.place, one]));
    return {page, changed: [...places.values()], presets: presetsFor(page.field.keys, language)};
  }

  /** The inputs that fit what somebody looks for. */
  async find(draft: Draft, text: string, language: Language): Promise<FoundFields> {
    return findFields(await this.#look(draft), fieldWords(language), text, MOST_FOUND);
  }

  /** What the inputs are called that changes of this or an earlier draft of the same scenario lead to. */
  async named(draft: Draft): Promise<InputNames> {
    const known = this.#named.get(draft.source) ?? {};
    const isNew = draft.changes.some((change) => 'path' in change && !Object.hasOwn(known, change.path));
    if (!isNew) return known;
    const names = {...known, ...inputNames(await this.#look(draft), draft.changes)};
    this.#named.set(draft.source, names);
    return names;
  }

  /** The change of a path that an edit comes to. */
  async edited(draft: Draft, edit: InputEdit): Promise<EditedInput> {
    const source = await this.#look(draft);
    switch (edit.type) {
      case 'value':
        return {...settingFor(source, edit.keys, edit.value), keys: null};
      case 'form':
        return {...formSetting(source, edit.keys, edit.option), keys: null};
      case 'add':
        return addition(source, edit.keys, edit);
      case 'remove':
        return {...removal(source, edit.keys), keys: null};
      default:
        return edit satisfies never;
    }
  }

  /** The changes that a preset comes to at a product or a channel. */
  async preset(draft: Draft, path: string, name: string): Promise<InputSetting[]> {
    const preset = presetNamed(name);
    if (preset === null || typeof preset === 'string') throw new Error(`there is no preset ${name}`);
    const {written} = await this.#sources.read(draft);
    return applyPreset(written, preset, path).changes.map(({path: at, value}) => ({path: at, value}));
  }

  #look(draft: Draft): Promise<InputSource> {
    const key = draftKey(draft);
    if (this.#last?.key !== key) this.#last = {key, source: this.#read(draft)};
    return this.#last.source;
  }

  /** A scenario with faults is looked at all the same; of changes that lead nowhere nothing is seen. */
  async #read(draft: Draft): Promise<InputSource> {
    const root = (this.#root ??= inputSchema());
    const {written: original} = this.#sources.opened(draft.source);
    const reading = await this.#sources.read(draft).catch(unlessWrong);
    if (reading)
      return inputSource(root, reading.written, reading.before, {original, played: reading.scenario});
    const written = draft.changes.reduce(
      (json, change) => ('path' in change ? applied(json, change) : json),
      original,
    );
    return inputSource(root, written, null, {original});
  }
}

const PRESETS_OF = {products: 'product', channels: 'channel'} as const;

/** The presets for an entry of the products or the channels. */
function presetsFor(keys: InputKeys, language: Language): PresetChoice[] {
  const [list] = keys;
  if (keys.length !== 2 || (list !== 'products' && list !== 'channels')) return [];
  const {presets} = presetText(language);
  return PRESETS.filter(({of}) => of === PRESETS_OF[list]).map(({name}) => {
    const {title, about} = presets[name];
    return {name, title, about};
  });
}

function found(source: InputSource, words: ReturnType<typeof fieldWords>, keys: InputKeys): FoundField[] {
  const page = fieldsAt(source, words, keys, {most: 0});
  return page ? [{field: page.field, trail: page.trail.slice(1, -1).map(({title}) => title)}] : [];
}

function applied(json: unknown, {path, value}: InputSetting): unknown {
  try {
    return setByPath(json, path, value);
  } catch (error) {
    if (error instanceof ScenarioError) return json;
    throw error;
  }
}

function unlessWrong(error: unknown): Reading | null {
  if (error instanceof ScenarioError) return null;
  throw error;
}
