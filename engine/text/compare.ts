import type {Language} from './cli.ts';
import {compareInChinese} from './compare-zh.ts';
import {compareInEnglish} from './compare-en.ts';

type Way = 'up' | 'down' | 'same';

/** Names of what is set side by side in tables and lists. */
export interface CompareNames {
  /** Where one of the two went. */
  cost: Readonly<Record<Way, string>>;
  service: Readonly<Record<Way, string>>;
  difference: (of: string, against: string) => string;
  /** All cost but that of goods. */
  logisticsCost: string;
  verdicts: Readonly<Record<'better' | 'worse' | 'higher' | 'lower' | 'same' | 'undecided', string>>;
  listed: (names: readonly string[]) => string;
}

/** Words for scenarios side by side, by the codes of the engine; figures come in as text, scenarios as A, B, C. */
export interface CompareText extends CompareNames {
  /** Behind the name of a scenario: its lever at a value. */
  atLever: (lever: string, value: string) => string;
  /** Heading of the inputs that differ. */
  inputs: string;
  noInputs: string;
  moreInputs: (count: string) => string;
  /** What a scenario earns beside another one; money of a year. */
  earnsMore: (of: string, against: string, money: string) => string;
  earnsLess: (of: string, against: string, money: string) => string;
  earnsSame: (of: string, against: string) => string;
  /** `toTell` are the replications at which it could be told. */
  earnsUnclear: (of: string, against: string, money: string, toTell: string) => string;
  /** One replication has no interval. */
  earnsOnce: (of: string, against: string, money: string) => string;
  moreThan: (count: string) => string;
  /** What the change from one scenario to another achieved, with what it did to cost and service. */
  relation: (of: string, against: string, achieved: string, cost: string, service: string) => string;
  achieved: Readonly<Record<string, string>>;
  /** What is unclear, behind where the other one went. */
  unclear: {cost: (service: string) => string; service: (cost: string) => string; both: string};
  /** A change of cost, money of a year. */
  changeOfCost: (money: string) => string;
  /** A change of service in points. */
  changeOfService: (measure: string, points: string) => string;
  unknownService: (measure: string) => string;
  /** What counts as the same. */
  margins: (measure: string, points: string, percent: string) => string;
  frontier: (scenarios: string, measure: string) => string;
  /** Who is neither cheaper nor better than whom. */
  beaten: (scenario: string, by: string) => string;
  /** Behind the name of a scenario whose place the intervals leave open. */
  notSure: (scenario: string) => string;
  basis: (replications: string, counted: string, warmUp: string) => string;
  /** The scenarios count different numbers of days. */
  spans: string;
  /** How many differences hold at once, and with which confidence. */
  together: (pairs: string, confidence: string) => string;
  /** The search for the best lever values played other chance than the comparison. */
  fresh: (seed: string) => string;
  /** Heading of a table of measures or money. */
  against: (of: string, against: string, what: string) => string;
  totalRevenue: string;
  totalCost: string;
  /** How many figures never differ. */
  sameFigures: (count: string) => string;
  toTell: string;
}

export function compareText(language: Language): CompareText {
  return language === 'zh' ? compareInChinese : compareInEnglish;
}
