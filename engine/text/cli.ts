import {cliEnglish} from './cli-en.ts';
import {cliChinese} from './cli-zh.ts';
import type {WrittenStation} from './finding.ts';

/** Languages of the command line. */
export type Language = 'en' | 'zh';

/** What levels that are derived from service targets do not count on. */
export type UnplannedName = 'substitutes' | 'transshipment' | 'expediting' | 'kept';

/** What the command line says; figures come in as text. */
export interface CliText {
  /** Word before a usage line. */
  usage: string;
  warning: string;
  /** The help, above the list of commands. */
  about: string;
  /** Below the list of commands. */
  more: string;
  /** Heading above the options in the help. */
  optionsOf: string;
  /** What each command does, by its name. */
  commands: Readonly<Record<string, string>>;
  /** What each option does, by its name. */
  options: Readonly<Record<string, string>>;
  /** What the value of an option has to be, by its name. */
  right: Readonly<Record<string, string>>;
  faults: FaultText;
  /** What the engine finds in scenarios and order files, which it says in English. */
  told: <Told extends {path: string; message: string}>(fault: Told) => Told;
  progress: ProgressText;
  report: ReportText;
  warnings: WarningText;
  history: HistoryText;
}

/** What is wrong with what was typed, and what would be right. */
export interface FaultText {
  noCommand: (names: readonly string[]) => string;
  unknownCommand: (names: readonly string[]) => string;
  unknownOption: string;
  notHere: (command: string) => string;
  noValue: string;
  value: string;
  wrong: (value: string, right: string) => string;
  twice: string;
  required: string;
  /** The operand is missing; `json` is the file that `--json` took, or null. */
  missing: (json: string | null) => string;
  extra: (operand: string | null) => string;
  /** Operands that stand several times: fewer, or more, than there must be; `json` as for `missing`. */
  tooFew: (there: number, least: number, most: number, json: string | null) => string;
  tooMany: (operand: string, most: number) => string;
  together: (other: string) => string;
  /** The option needs another one. */
  onlyWith: (other: string) => string;
  bothOut: string;
  isDirectory: (path: string) => string;
  noDirectory: (path: string) => string;
  noFile: string;
  noScenario: (names: readonly string[]) => string;
  noPreset: (names: readonly string[]) => string;
  noOrders: (path: string) => string;
  damaged: string;
  noCases: string;
  noLever: string;
  unknownLever: (names: readonly string[]) => string;
  /** `--json` would take the place of a scenario. */
  overScenario: (path: string) => string;
  noService: (names: readonly string[]) => string;
  /** A scenario in another currency than the first one. */
  otherCurrency: (currency: string, first: string, ofFirst: string) => string;
  interrupted: string;
}

export interface ProgressText {
  replications: (done: string, wanted: string) => string;
  points: (replications: string) => string;
  cases: (judged: string, name: string) => string;
  search: (step: 'grid' | 'select' | 'reestimate', used: string, best: string | null) => string;
  fit: (step: 'read' | 'clean' | 'fit' | 'write' | 'done') => string;
}

/** A figure with what belongs to it: `97.3 %`, `97.3 ± 0.2 %`. */
type Written = string;

export interface ReportText {
  runFinding: (name: string, profit: Written, fillRate: Written | null, isOverloaded: boolean) => string;
  runBasis: (replications: string, counted: string, warmUp: string) => string;
  curveFinding: (name: string, lever: string, best: string, profit: Written, isOverloaded: boolean) => string;
  optimumFinding: (
    name: string,
    lever: string,
    value: string,
    profit: Written,
    isOverloaded: boolean,
  ) => string;
  interval: (low: string, high: string, confidence: string) => string;
  flatBand: (low: string, high: string) => string;
  selection: (probability: string, indifference: Written) => string;
  /** Instead of it, where the best was not told apart. */
  noSelection: (confidence: string, indifference: Written) => string;
  effort: (used: string, budget: string) => string;
  reestimated: (replications: string) => string;
  equilibrium: (factors: string) => string;
  measures: string;
  statement: (unit: string) => string;
  byLifeStage: (unit: string) => string;
  weeks: string;
  /** Heads the column of the numbers of weeks. */
  week: string;
  /** Stages in the life of a product, and what belongs to none. */
  lifeStages: Readonly<Record<string, string>>;
  targets: string;
  /** What levels that are derived from targets do not count on. */
  unplanned: (what: readonly UnplannedName[]) => string;
  points: (lever: string) => string;
  target: string;
  achieved: string;
  revenue: string;
  cost: string;
  difference: string;
  site: string;
  products: (count: string) => string;
  /** Money, or its unit, of a year. */
  perYear: (money: string) => string;
  truthFinding: (passed: string, failed: string, unsupported: string) => string;
  truth: {
    /** Heads of the columns: verdict, case, quantity, expected, theory, simulated, title. */
    columns: readonly string[];
    /** A quantity that speaks for a case, and how many others the case has. */
    andMore: (quantity: string, others: string) => string;
    /** Heads: family, passed, failed, unsupported, cases with chance, those of them simulated as scenarios. */
    families: readonly string[];
  };
  verdict: Readonly<Record<'passed' | 'failed' | 'unsupported', string>>;
  written: (path: string) => string;
}

export interface WarningText {
  /** A station gets more work than it can do; `needed` servers could do it. */
  overloaded: (at: WrittenStation, load: string, servers: string, needed: string) => string;
  /** The same at some of the values of a lever. */
  overloadedAlong: (
    at: WrittenStation,
    lever: string,
    range: {low: string; high: string},
    values: string,
    ofValues: string,
  ) => string;
  targetMissed: (place: string, measure: string, target: string, achieved: Written) => string;
  neverServed: (dimension: 'product' | 'segment', name: string, demanded: string) => string;
  openAtEnd: (orders: string, share: string) => string;
  atBound: (lever: string, value: string) => string;
  improves: (neighbour: string, change: Written, step: string) => string;
  /** The value beside the end. */
  notDistinguishable: (neighbour: string) => string;
  oneSystem: string;
  /** `before` tells what it did not come to. */
  budgetSpent: (budget: string, confidence: string, before: 'told' | 'refined') => string;
  severalEquilibria: (count: string) => string;
  more: (count: string) => string;
}

export interface HistoryText {
  finding: (lines: string, orders: string, products: string, customers: string) => string;
  span: (first: string, last: string, days: string, openDays: string) => string;
  file: (lines: string, encoding: string, delimiter: string) => string;
  dropped: string;
  rule: Readonly<Record<string, string>>;
  lines: string;
  units: string;
  value: string;
  firstLine: string;
  kept: string;
  productClasses: string;
  customerClasses: string;
  class: string;
  count: string;
  ofValue: string;
  claimHolds: (measured: Written, needed: string) => string;
  claimFails: (measured: Written, needed: string) => string;
  arrivals: (perDay: string, raw: string, after: string) => string;
  linesPerOrder: (mean: string) => string;
  returns: (lines: string, units: string) => string;
  assumptions: string;
  /** Why a figure was assumed, which the engine says in English. */
  why: (english: string) => string;
  next: (scenario: string) => string;
}

/** The texts of a language. */
export function cliText(language: Language): CliText {
  return language === 'zh' ? cliChinese : cliEnglish;
}
