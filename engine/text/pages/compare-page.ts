import type {Language} from '../cli.ts';
import {comparePageInEnglish} from './compare-page-en.ts';
import {comparePageInChinese} from './compare-page-zh.ts';
import type {CompareNames} from '../compare.ts';

/** What the page says where scenarios are compared; figures come in as text. */
export interface ComparePageText {
  /** What the command line says as well. */
  common: CompareNames;
  contenders: {
    title: string;
    name: (place: string) => string;
    baseline: string;
    makeBaseline: string;
    up: (name: string) => string;
    down: (name: string) => string;
    remove: (name: string) => string;
    /** At which value of its lever a scenario is played. */
    stance: (name: string) => string;
    asItStands: string;
    best: string;
    bestAt: (value: string) => string;
    ownValue: string;
    valueOf: (lever: string) => string;
    noLever: string;
    reading: string;
    refused: string;
    all: string;
    allAsTheyStand: string;
    allBest: string;
    add: string;
    most: (count: string) => string;
    fromPage: string;
    now: string;
    nowChanged: (variant: string) => string;
    earlier: (variant: string) => string;
    kept: string;
    shipped: string;
    files: string;
    startOver: string;
    notAdded: (name: string) => string;
    otherCurrency: (own: string, first: string, name: string) => string;
    twice: string;
  };
  /** What a scenario is called until somebody names it. */
  naming: {
    unnamed: string;
    best: string;
    at: (value: string) => string;
    joint: string;
  };
  finding: {
    choose: string;
    waiting: string;
    running: string;
    stopped: string;
    failed: string;
    replications: (count: string) => string;
  };
  progress: {
    best: (name: string) => string;
    play: (done: string, wanted: string) => string;
  };
  /** Replications that would tell a difference. */
  more: {
    run: (count: string) => string;
    runMore: (count: string) => string;
    wouldTake: (count: string) => string;
    far: string;
    own: string;
    automatic: string;
    right: (most: string) => string;
  };
  inputs: {
    title: string;
    input: string;
    nothing: string;
    rest: (count: string) => string;
    fewer: string;
  };
  figures: {
    title: string;
    caption: (confidence: string) => string;
    /** Where no figure has an interval. */
    captionWithout: string;
    /** Instead of a verdict, where a single replication is all there is. */
    once: string;
    money: (unit: string) => string;
    measures: string;
    statement: string;
    all: string;
    figure: string;
    unit: string;
    against: (name: string) => string;
    /** Ends of the bars. */
    less: string;
    more: string;
    points: string;
    verdictOf: (pair: string) => string;
  };
  curves: {
    heading: string;
    show: string;
    of: Readonly<Record<'profit' | 'revenue' | 'cost', string>>;
    /** Where the only curve peaks, with its interval. */
    peak: (value: string, low: string, high: string) => string;
    peaks: (peaks: readonly {name: string; value: string}[]) => string;
    peaksBetween: (low: string, high: string) => string;
    subtitle: (what: string, unit: string) => string;
    label: (what: string, lever: string) => string;
    exploring: (name: string) => string;
    stopped: string;
    key: string;
    without: (names: string) => string;
  };
  plane: {
    heading: string;
    measure: string;
    cost: (unit: string) => string;
    label: (measure: string) => string;
    service: (measure: string) => string;
    frontier: string;
    /** In the corner where everybody would like to be. */
    better: string;
    place: Readonly<Record<'frontier' | 'frontierOpen' | 'dominated' | 'dominatedOpen', string>>;
    scenario: string;
    key: string;
  };
  relation: {
    title: string;
    pair: (against: string) => string;
    /** Where cost or service went. */
    unclear: string;
    four: Readonly<Record<'costDown' | 'bothUp' | 'serviceUp' | 'costDownServiceUp', string>>;
    noneOfFour: string;
    costAxis: string;
    serviceAxis: string;
    testNote: (confidence: string) => string;
    what: string;
    change: string;
    margin: string;
    sameWithin: (margin: string) => string;
    outcomeOf: (change: string, outcome: string) => string;
    outcome: string;
    label: (parts: readonly string[]) => string;
  };
}

export function comparePageText(language: Language): ComparePageText {
  return language === 'zh' ? comparePageInChinese : comparePageInEnglish;
}
