import type {Language} from '../../engine/text/cli.ts';
import {nameText} from '../../engine/text/names/names.ts';
import {sentNames} from '../../web/desk/names.ts';
import {Preferences} from '../../web/state/preferences.svelte.ts';
import {textsIn} from '../../web/texts/texts.ts';

/** Words and figures of a language, with the names that the desk sends. */
export async function wordsHere(language: Language): Promise<Preferences> {
  const words = new Preferences(language, await textsIn(language), null, (which) =>
    Promise.resolve({status: 'done', value: sentNames(nameText(which))}),
  );
  await words.learn(language);
  return words;
}
