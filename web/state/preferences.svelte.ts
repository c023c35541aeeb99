import type {Language} from '../../engine/text/cli.ts';
import {nameText} from '../../engine/text/names.ts';
import {numbersIn} from '../../engine/text/numbers.ts';
import {pageText} from '../../engine/text/page.ts';
import {twinText} from '../../engine/text/twin.ts';

export type Theme = 'light' | 'dark';

/** What a reader has chosen; null leaves it to the browser. */
export interface Choices {
  language: Language | null;
  theme: Theme | null;
}

const KEY = 'fulcrum';

/** Language and theme, with the words and figures of the language. */
export class Preferences {
  language = $state<Language>('en');
  theme = $state<Theme | null>(null);
  text = $derived(pageText(this.language));
  names = $derived(nameText(this.language));
  numbers = $derived(numbersIn(this.language));
  twin = $derived(twinText(this.language));

  constructor({language, theme}: Choices, browserLanguage: string) {
    this.language = language ?? (browserLanguage.startsWith('zh') ? 'zh' : 'en');
    this.theme = theme;
  }

  get otherLanguage(): Language {
    return this.language === 'en' ? 'zh' : 'en';
  }
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
