import type {Language} from '../cli.ts';
import {whyFindingInEnglish} from './why-finding-en.ts';
import {whyFindingInChinese} from './why-finding-zh.ts';
import type {OrderGroup, TimeKind} from './why-page.ts';

/** What costs are for: the groups of the statement, some of them together. */
export type CostGroup =
  | 'goods'
  | 'stock'
  | 'orders'
  | 'warehouse'
  | 'labour'
  | 'delivery'
  | 'penalties'
  | 'fixed'
  | 'imputed'
  | 'other';

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

/** Orders of a segment, a channel or a class, and how long they take on the average, with its interval. */
interface WrittenGroup {
  name: string;
  mean: string;
}

/** Which orders take long. */
export type WrittenGroups = {by: OrderGroup} & (
  | {
      type: 'differ';
      slowest: WrittenGroup;
      fastest: WrittenGroup;
      /** What most of the time between these two goes into, and its share of that time as a percentage, 100% if it is all or more. */
      cause: {kind: TimeKind; share: string};
    }
  /** They differ by less than their intervals tell. */
  | {type: 'alike'; least: string; most: string}
  | {type: 'same'; mean: string}
);

/** How many orders came late. */
export type WrittenLateness =
  | {type: 'late'; late: string; promised: string; share: string}
  | {type: 'onTime'; promised: string}
  /** No order was promised anything. */
  | {type: 'unpromised'; orders: string};

/** What became of an order. */
export interface WrittenOrder {
  segment: string;
  /** The segment's how-many-th order it is. */
  number: string;
  took: string;
  /** How far from its promise it came; null where nothing was promised. */
  came: {type: 'late' | 'early'; by: string} | {type: 'asPromised'} | null;
  /** How long it was held up, what did so longest, and the share of that time, as a percentage; null where nothing held it up. */
  cause: {heldUp: string; name: string; share: string} | null;
}

/** What the time of an order adds up from, without units but for the whole: amounts of one place that add up as they are written. */
export interface WrittenSum {
  took: string;
  heldUp: string;
  useful: string;
  /** What was promised, and how far from that it came; null where nothing was promised. */
  promise: {time: string; came: 'late' | 'early'; by: string} | {time: string; came: 'asPromised'} | null;
}

/** What there is to say of where the money and the time go; figures come in as text. */
export interface WhyFindingText {
  statement: (found: WrittenStatement) => string;
  cycle: (found: WrittenCycle) => string;
  groups: (found: WrittenGroups) => string;
  lateness: (found: WrittenLateness) => string;
  order: (found: WrittenOrder) => string;
  sum: (found: WrittenSum) => string;
  /** What some time goes into, with the moment that it ends with. */
  until: (name: string, stage: string) => string;
}

export function whyFindingText(language: Language): WhyFindingText {
  return language === 'zh' ? whyFindingInChinese : whyFindingInEnglish;
}
