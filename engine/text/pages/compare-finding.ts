import type {Language} from '../cli.ts';
import {compareFindingInEnglish} from './compare-finding-en.ts';
import {compareFindingInChinese} from './compare-finding-zh.ts';

/** How a figure of one scenario stands to that of another; open where it cannot be told. */
export type Told = 'more' | 'less' | 'same' | 'open';

/** What a pair of scenarios earns and serves, every figure as text. */
export interface WrittenPair {
  of: string;
  against: string;
  profit: Told;
  /** The difference of profit of a year, without its sign; with it where it is open. */
  amount: string;
  /** Null where one of them has no such measure. */
  service: {measure: string; told: Told; points: string} | null;
  /** Whether a single replication is all there is: what it says is told, and no more. */
  isOnce: boolean;
}

/** Several scenarios by what they earn. */
export interface WrittenRanking {
  count: string;
  best: string;
  /** The best one against the baseline; null where it is the baseline. */
  against: WrittenPair | null;
  /** The best one against the next that earns less; null where some cannot be told from the best, and where all earn as much. */
  next: WrittenPair | null;
  /** Those that earn exactly as much as the best. */
  equal: readonly string[];
  /** Those that cannot be told from the best. */
  open: readonly string[];
  isOnce: boolean;
}

/** What there is to say of scenarios side by side; figures and names come in as text. */
export interface CompareFindingText {
  pair: (pair: WrittenPair) => string;
  ranking: (ranking: WrittenRanking) => string;
  single: string;
  /** Where every replication gives the same figures. */
  exact: string;
  /** What common random numbers brought, by how many times the variance of the difference is smaller. */
  commonChance: (times: string, of: string, against: string) => string;
  noHelp: (times: string, of: string, against: string) => string;
  confidence: (confidence: string) => string;
  confidenceOfAll: (confidence: string, pairs: string) => string;
  /** Who is cheaper and better than whom in the plane of cost against service. */
  plane: {
    sure: (better: string, worse: string) => string;
    likely: (better: string, worse: string) => string;
    none: string;
    open: string;
  };
  /** What the change from one scenario to another did to cost and service. */
  relation: {
    finding: (of: string, against: string, achieved: string) => string;
    /** Where a single replication is all there is. */
    once: string;
  };
}

export function compareFindingText(language: Language): CompareFindingText {
  return language === 'zh' ? compareFindingInChinese : compareFindingInEnglish;
}
