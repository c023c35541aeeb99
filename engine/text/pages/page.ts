import type {Language} from '../cli.ts';
import {pageInEnglish} from './page-en.ts';
import {pageInChinese} from './page-zh.ts';

/** Figures of a scenario that the page moves together. */
export const INPUT_NAMES = [
  'price',
  'demand',
  'leadTime',
  'orderCost',
  'holdingRate',
  'holdingCost',
  'whenShort',
  'measure',
  'seed',
  'budget',
] as const;
export type InputName = (typeof INPUT_NAMES)[number];

/** What the page says; figures come in as text. */
export interface PageText {
  /** What stands between a name and what is said of it, and between a name and what comes with it. */
  marks: Readonly<Record<'colon' | 'comma' | 'semicolon', string>>;
  /** Sentences behind each other. */
  sentences: (...sentences: readonly string[]) => string;
  header: {
    claim: string;
    views: Readonly<Record<'explore' | 'compare' | 'why', string>>;
    /** Name of the way between the views. */
    parts: string;
    undo: string;
    redo: string;
    scenario: string;
    own: string;
    open: string;
    toDark: string;
    toLight: string;
  };
  /** Until there is something to say about what was found, and where there is nothing to search. */
  finding: {
    searching: string;
    stopped: string;
    failed: string;
    noLever: string;
    /** What a scenario without a lever earns. */
    single: (profit: string) => string;
  };
  progress: {
    label: string;
    prepare: string;
    grid: (done: string, of: string) => string;
    select: (replications: string, contenders: string) => string;
    reestimate: (replications: string) => string;
    beyond: string;
    even: (done: string, of: string, replications: string) => string;
    /** Time that is left, behind what is being done. */
    left: (seconds: string) => string;
    /** Time that is left and nothing else is known. */
    working: string;
    cancel: string;
    again: string;
  };
  chart: {
    label: (finding: string) => string;
    revenue: string;
    cost: string;
    profit: string;
    revenueAndCost: (unit: string) => string;
    profitOf: (unit: string) => string;
    serviceTarget: (measure: string) => string;
    logit: (lever: string) => string;
    interval: (confidence: string) => string;
    flatBand: string;
    flatBandOfRevenue: string;
    pointer: string;
    pointAt: (value: string, profit: string, fillRate: string) => string;
    key: string;
    table: string;
  };
  readout: {
    title: string;
    asItStands: string;
    atOptimum: (value: string) => string;
    at: (value: string) => string;
    toOptimum: string;
    replications: (count: string) => string;
    freshReplications: (count: string) => string;
    waiting: string;
    statement: (unit: string) => string;
    moreMeasures: string;
    line: string;
    amount: string;
    measure: string;
    value: string;
    /** Heading of the exact figures. */
    exact: string;
  };
  table: {
    caption: (confidence: string) => string;
    replications: string;
    difference: string;
    /** Head of a row or a column of figures in a unit; with an empty head, what stands behind one. */
    inUnit: (head: string, unit: string) => string;
  };
  receipt: {
    title: string;
    optimum: string;
    interval: (confidence: string) => string;
    flatBand: string;
    profit: string;
    probability: string;
    indifference: string;
    replications: string;
    warmUp: (method: 'given' | 'mser5' | 'preRoll') => string;
    counted: string;
    seed: string;
    engine: string;
    scenario: string;
    digest: string;
    ofAtMost: (used: string, budget: string) => string;
    days: (count: string) => string;
  };
  inputs: {
    title: string;
    lever: string;
    label: Readonly<Record<InputName, string>>;
    /** What the figure is measured in, behind the field. */
    unit: {
      ofScenario: string;
      perYear: string;
      days: string;
      perOrder: (currency: string) => string;
      perUnitDay: (currency: string) => string;
      perDay: string;
      money: (currency: string) => string;
      replications: string;
    };
    whenShort: Readonly<Record<string, string>>;
    measure: Readonly<Record<string, string>>;
    asWritten: string;
    /** The value in the scenario, beside one that was changed. */
    was: (value: string) => string;
    reset: string;
    resetAll: string;
    /** What would be right. */
    atLeast: (low: string) => string;
    wholeAtLeast: (low: string) => string;
    above: (low: string) => string;
    notEmpty: string;
  };
  files: {
    about: string;
    reading: (name: string) => string;
    faults: (name: string, count: string) => string;
    faultsOfChange: string;
    warnings: string;
    kept: string;
    dismiss: string;
    more: (count: string) => string;
    noScenario: string;
    severalScenarios: (names: string) => string;
    noOrders: (name: string) => string;
    damaged: (name: string) => string;
    unread: (name: string) => string;
  };
  /** What went wrong in the simulation. */
  failure: (message: string) => string;
}

export function pageText(language: Language): PageText {
  return language === 'zh' ? pageInChinese : pageInEnglish;
}
