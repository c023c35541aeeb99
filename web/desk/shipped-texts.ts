import type {Scenario} from '../../engine/index.ts';
import {aboutScenariosInChinese} from '../../engine/text/scenarios-about-zh.ts';
import type {Said} from './said/said.ts';

const names = import.meta.glob<string>('../../scenarios/*.json', {import: 'name', eager: true});
const abouts = import.meta.glob<string>('../../scenarios/*.json', {import: 'about', eager: true});

/** The scenario that comes with the page and has the same name and description, word for word; null where none has. */
export function shippedAs({name, about}: Pick<Scenario, 'name' | 'about'>): string | null {
  const path = Object.keys(names).find((one) => names[one] === name && abouts[one] === about);
  return (
    path
      ?.split('/')
      .at(-1)!
      .replace(/\.json$/, '') ?? null
  );
}

/** What a scenario shows and where its figures come from: one that comes with the page in every language, any other one as it says itself. */
export function aboutOf(scenario: Pick<Scenario, 'name' | 'about'>): Said<string> {
  const {about: en} = scenario;
  const id = shippedAs(scenario);
  return {en, zh: (id !== null && aboutScenariosInChinese[id]) || en};
}
