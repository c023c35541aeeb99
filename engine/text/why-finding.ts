import type {Language} from './cli.ts';
import {whyFindingInEnglish} from './why-finding-en.ts';
import {whyFindingInChinese} from './why-finding-zh.ts';
import type {TimeKind} from './why-page.ts';

/** What costs are for: the groups of the statement, some of them together. */
export type CostGroup =
  'goods' | 'stock' | 'orders' | 'warehouse' | 'delivery' | 'penalties' | 'fixed' | 'imputed' | 'other';

/** So many of every hundred units of revenue. */
export interface WrittenPart {
  group: CostGroup;
  share: string;
}

/** Where the money goes. */
export type WrittenStatement =
  /** Costs as parts of a hundred units of revenue, and what is left of them; `unit` is the currency. */
  | {type: 'revenue'; unit: string; parts: readonly WrittenPart[]; left: string; isLoss: boolean}
  /** Nothing comes in: the largest lines as parts of all cost, as percentages. */
  | {type: 'cost'; amount: string; parts: readonly {line: string; share: string}[]}
  | {type: 'nothing'};

/** Where the time goes: the kinds that take most of it, each with its share as a percentage. */
export type WrittenCycle =
  | {type: 'parts'; mean: string; parts: readonly {kind: TimeKind; share: string}[]}
  /** Orders are delivered at once. */
  | {type: 'instant'}
  /** No order was delivered. */
  | {type: 'none'};

/** What there is to say of where the money and the time go; figures come in as text. */
export interface WhyFindingText {
  statement: (found: WrittenStatement) => string;
  cycle: (found: WrittenCycle) => string;
}

export function whyFindingText(language: Language): WhyFindingText {
  return language === 'zh' ? whyFindingInChinese : whyFindingInEnglish;
}
