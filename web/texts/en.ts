import {comparePageInEnglish} from '../../engine/text/pages/compare-page-en.ts';
import {explorePageInEnglish} from '../../engine/text/pages/explore-page-en.ts';
import {inputsPageInEnglish} from '../../engine/text/pages/inputs-page-en.ts';
import {keepInEnglish} from '../../engine/text/pages/keep-page-en.ts';
import {pageInEnglish} from '../../engine/text/pages/page-en.ts';
import {scenariosInEnglish} from '../../engine/text/scenarios.ts';
import {whyPageInEnglish} from '../../engine/text/pages/why-page-en.ts';
import type {Texts} from './texts.ts';

/** Everything that the page says in English. */
export const texts: Texts = {
  page: pageInEnglish,
  compare: comparePageInEnglish,
  explore: explorePageInEnglish,
  inputs: inputsPageInEnglish,
  keep: keepInEnglish,
  scenarios: scenariosInEnglish,
  why: whyPageInEnglish,
};
