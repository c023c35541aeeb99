import type {Language} from '../../engine/text/cli.ts';
import type {ComparePageText} from '../../engine/text/pages/compare-page.ts';
import type {ExplorePageText} from '../../engine/text/pages/explore-page.ts';
import type {InputsPageText} from '../../engine/text/pages/inputs-page.ts';
import type {KeepText} from '../../engine/text/pages/keep-page.ts';
import type {PageText} from '../../engine/text/pages/page.ts';
import type {ScenariosText} from '../../engine/text/scenarios.ts';
import type {WhyPageText} from '../../engine/text/pages/why-page.ts';

/** Everything that the page says in a language, but for names of measures and lines, which the desk knows. */
export interface Texts {
  page: PageText;
  compare: ComparePageText;
  explore: ExplorePageText;
  inputs: InputsPageText;
  keep: KeepText;
  scenarios: ScenariosText;
  why: WhyPageText;
}

/** What the page calls its languages, each in itself. */
export const LANGUAGES: Readonly<Record<Language, {name: string; code: string}>> = {
  en: {name: 'English', code: 'en'},
  zh: {name: '中文', code: 'zh-CN'},
};

/** Loads what the page says; it knows one language until another one is asked for. */
export async function textsIn(language: Language): Promise<Texts> {
  const {texts} = await (language === 'zh' ? import('./zh.ts') : import('./en.ts'));
  return texts;
}
