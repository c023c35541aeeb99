import type {Language} from '../../engine/text/cli.ts';
import type {NameText} from '../../engine/text/names/names.ts';
import {numbersIn} from '../../engine/text/numbers.ts';
import type {Answer} from '../desk/answer.ts';
import {namesOf, NO_NAMES, type SentNames} from './sent-names.ts';
import {LANGUAGES, textsIn, type Texts} from '../texts/texts.ts';

export type Theme = 'light' | 'dark';

/** What a reader has chosen; null leaves it to the browser. */
export interface Choices {
  language: Language | null;
  theme: Theme | null;
}

const KEY = 'fulcrum';

/** Who knows the names of measures and lines in a language. */
export type NameSource = (language: Language) => Promise<Answer<SentNames>>;

/** Language and theme, with the words and figures of the language. */
export class Preferences {
  #spoken = $state.raw<{language: Language; texts: Texts}>()!;
  theme = $state<Theme | null>(null);
  text = $derived(this.#spoken.texts.page);
  compare = $derived(this.#spoken.texts.compare);
  explore = $derived(this.#spoken.texts.explore);
  inputs = $derived(this.#spoken.texts.inputs);
  keep = $derived(this.#spoken.texts.keep);
  #known = $state.raw<Partial<Record<Language, NameText>>>({});
  /** Until they are learned, codes stand for themselves. */
  names = $derived(this.#known[this.language] ?? NO_NAMES);
  numbers = $derived(numbersIn(this.language));
  scenarios = $derived(this.#spoken.texts.scenarios);
  why = $derived(this.#spoken.texts.why);

  readonly #source: NameSource;

  constructor(language: Language, texts: Texts, theme: Theme | null, source: NameSource) {
    this.#source = source;
    this.#spoken = {language, texts};
    this.theme = theme;
  }

  get language(): Language {
    return this.#spoken.language;
  }

  /** The language as pages and formats name it. */
  get code(): string {
    return LANGUAGES[this.language].code;
  }

  get otherLanguage(): Language {
    return this.language === 'en' ? 'zh' : 'en';
  }

  /** Goes over to another language as soon as its texts are there. */
  async speak(language: Language): Promise<void> {
    this.#spoken = {language, texts: await textsIn(language)};
    await this.learn(language);
  }

  /** Learns the names of measures and lines in a language. */
  async learn(language: Language): Promise<void> {
    if (this.#known[language]) return;
    const answer = await this.#source(language);
    if (answer.status === 'done') this.#known = {...this.#known, [language]: namesOf(answer.value)};
  }
}

/** The language chosen, or that of the browser. */
export function languageOf({language}: Choices, browserLanguage: string): Language {
  return language ?? (browserLanguage.startsWith('zh') ? 'zh' : 'en');
}

/** The choices of the last visit; none where the browser keeps nothing. */
export function storedChoices(storage: () => Storage): Choices {
  try {
    const {language, theme} = JSON.parse(storage().getItem(KEY) ?? '{}') as Partial<Choices>;
    return {
      language: language === 'en' || language === 'zh' ? language : null,
      theme: theme === 'light' || theme === 'dark' ? theme : null,
    };
  } catch {
    return {language: null, theme: null};
  }
}

/** Keeps the choices for the next visit, where the browser keeps anything. */
export function storeChoices(storage: () => Storage, {language, theme}: Choices): void {
  try {
    storage().setItem(KEY, JSON.stringify({language, theme}));
  } catch {
    return;
  }
}
