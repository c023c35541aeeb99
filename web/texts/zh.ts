import {comparePageInChinese} from '../../engine/text/pages/compare-page-zh.ts';
import {explorePageInChinese} from '../../engine/text/pages/explore-page-zh.ts';
import {inputsPageInChinese} from '../../engine/text/pages/inputs-page-zh.ts';
import {keepInChinese} from '../../engine/text/pages/keep-page-zh.ts';
import {pageInChinese} from '../../engine/text/pages/page-zh.ts';
import {scenariosInChinese} from '../../engine/text/scenarios-zh.ts';
import {whyPageInChinese} from '../../engine/text/pages/why-page-zh.ts';
import type {Texts} from './texts.ts';

/** Everything that the page says in Chinese. */
export const texts: Texts = {
  page: pageInChinese,
  compare: comparePageInChinese,
  explore: explorePageInChinese,
  inputs: inputsPageInChinese,
  keep: keepInChinese,
  scenarios: scenariosInChinese,
  why: whyPageInChinese,
};
