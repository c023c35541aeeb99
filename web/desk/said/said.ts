import {compareFindingText, type CompareFindingText} from '../../../engine/text/pages/compare-finding.ts';
import {comparePageText, type ComparePageText} from '../../../engine/text/pages/compare-page.ts';
import {compareText, type CompareText} from '../../../engine/text/compare.ts';
import type {Language} from '../../../engine/text/cli.ts';
import {findingText, type FindingText} from '../../../engine/text/finding.ts';
import {nameText, type NameText} from '../../../engine/text/names/names.ts';
import {numbersIn, type Numbers} from '../../../engine/text/numbers.ts';
import {ordersText, type OrdersText} from '../../../engine/text/orders.ts';
import {twinText, type TwinText} from '../../../engine/text/twin.ts';
import {whyFindingText, type WhyFindingText} from '../../../engine/text/pages/why-finding.ts';
import {whyPageText, type WhyPageText} from '../../../engine/text/pages/why-page.ts';

/** What the desk says of something, in every language: the page shows that of its reader. */
export type Said<Words> = Readonly<Record<Language, Words>>;

/** What sentences about results are made of in a language. */
export interface Words {
  language: Language;
  finding: FindingText;
  compareFinding: CompareFindingText;
  compare: ComparePageText;
  sideBySide: CompareText;
  whyFinding: WhyFindingText;
  why: WhyPageText;
  orders: OrdersText;
  twin: TwinText;
  names: NameText;
  numbers: Numbers;
}

/** Says something in every language. */
export function said<Spoken>(say: (words: Words) => Spoken): Said<Spoken> {
  return {en: say(wordsIn('en')), zh: say(wordsIn('zh'))};
}

/** What sentences are made of in a language. */
export function wordsIn(language: Language): Words {
  return {
    language,
    finding: findingText(language),
    compareFinding: compareFindingText(language),
    compare: comparePageText(language),
    sideBySide: compareText(language),
    whyFinding: whyFindingText(language),
    why: whyPageText(language),
    orders: ordersText(language),
    twin: twinText(language),
    names: nameText(language),
    numbers: numbersIn(language),
  };
}
