import type {Language} from './cli.ts';
import {findingInEnglish} from './finding-en.ts';
import {findingInChinese} from './finding-zh.ts';

/** A station and where it is. */
export interface WrittenStation {
  site: string;
  station: string;
}

/** A stretch of a lever as text. */
export interface WrittenRange {
  low: string;
  high: string;
}

/** Whether a lever is a service target, or the name of what it moves. */
export type WrittenLever = 'target' | {named: string};

/** What an optimum says, every figure as text. */
export interface WrittenOptimum {
  lever: WrittenLever;
  value: string;
  interval: WrittenRange;
  flatBand: WrittenRange;
  /** The whole range of the lever. */
  range: WrittenRange;
  /** Profit or loss of a year, with its half-width and currency. */
  amount: string;
  isLoss: boolean;
  /** Whether the flat band is measured by profit, or by revenue because profit is small beside it. */
  flatBy: 'profit' | 'revenue';
  /** The end of the range that the optimum lies at. */
  atBound: 'low' | 'high' | null;
  /** Whether the flat band is the whole range. */
  isFlat: boolean;
  /** A station that gets more work than it can do: what was found is no answer. */
  overloaded?: WrittenStation;
}

/** Why an optimum at an end of its lever lies there. */
export type WrittenBound =
  /** `neighbour` is the value beside the end, on the grid. */
  | {reason: 'improves'; end: string; neighbour: string; change: string; step: 'point' | 'unit'}
  | {reason: 'notDistinguishable'; neighbour: string; confidence: string}
  | {reason: 'oneSystem'};

/** What some steps past the optimum would change, every figure as text. */
export interface WrittenFurther {
  lever: WrittenLever;
  side: 'more' | 'less';
  /** Two points, some units, or as far as the range goes. */
  way: {type: 'points'} | {type: 'units'; steps: string} | {type: 'end'; value: string};
  /** Whether profit falls, rises, cannot be told from the same, or is the same because nothing changes. */
  effect: 'cost' | 'gain' | 'open' | 'none';
  /** Change of profit of a year with its half-width; signed where it is open. */
  amount: string;
  /** Below which differences were not to be told apart, where a gain is that small. */
  indifference: string | null;
  /** What the change comes from, the largest parts of it that are clear. */
  gains: readonly WrittenReason[];
  losses: readonly WrittenReason[];
}

/** A part of a change of profit: what sales leave after their goods, or a line of cost. */
export interface WrittenReason {
  of: 'extraSales' | 'lostSales' | 'sales' | {line: string; name: string};
  /** Whether sales leave more, or the line costs more. */
  isMore: boolean;
  amount: string;
}

/** Where the profit of a curve is greatest, every figure as text. */
export type WrittenPeak =
  /** Inside the range. */
  | {type: 'inside'; value: string; step: 'point' | 'unit'}
  | {type: 'atEnd'; value: string; end: 'low' | 'high'}
  /** A station is overloaded there. */
  | {type: 'overloaded'; value: string}
  /** Profit hardly changes over the whole range. */
  | {type: 'flat'; low: string; high: string};

/** What there is to say about what was found; figures come in as text. */
export interface FindingText {
  optimum: (found: WrittenOptimum) => string;
  further: (further: WrittenFurther) => string;
  /** Where profit is greatest, as the title of a curve. */
  peak: (peak: WrittenPeak) => string;
  /** What ends a sentence. */
  stop: string;
  basis: (probability: string, indifference: string, replications: string) => string;
  /** Instead of it, where the best was not told apart. */
  openBasis: (confidence: string, indifference: string, replications: string) => string;
  fresh: (replications: string) => string;
  notFresh: string;
  bound: (bound: WrittenBound) => string;
  /** `before` tells what it did not come to. */
  budgetSpent: (budget: string, before: 'told' | 'refined') => string;
  /** A station gets more work than it can do; `needed` servers could do it. */
  overloaded: (at: WrittenStation, load: string, servers: string, needed: string) => string;
  /** The same at some values of the lever. */
  overloadedAlong: (at: WrittenStation, range: WrittenRange) => string;
  /** Demand of which nothing ever arrived: units of a product, orders of a segment. */
  neverServed: (dimension: 'product' | 'segment', name: string, demanded: string) => string;
  openAtEnd: (orders: string, of: string) => string;
  /** Money of a year. */
  perYear: (money: string) => string;
}

export function findingText(language: Language): FindingText {
  return language === 'zh' ? findingInChinese : findingInEnglish;
}
