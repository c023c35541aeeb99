import type {Language} from '../cli.ts';
import type {WrittenLever} from '../finding.ts';
import {whyPageInEnglish} from './why-page-en.ts';
import {whyPageInChinese} from './why-page-zh.ts';

/** Where a lever stands. */
export interface WrittenPlace {
  lever: WrittenLever;
  value: string;
}

/** What time goes into: kinds of waiting, and what gets an order on. */
export type TimeKind =
  | 'goods'
  | 'station'
  | 'closed'
  | 'breakdown'
  | 'channel'
  | 'held'
  | 'transmission'
  | 'work'
  | 'travel'
  | 'delay';

/** What orders are put together by. */
export type OrderGroup = 'segment' | 'channel' | 'class';

/** What happened at a stocking point in a stretch of one replication. */
export interface WrittenStock {
  place: string;
  /** Length of the stretch in days. */
  days: string;
  /** Whole number of spans with nothing on hand in which units were short. */
  stockOuts: string;
  /** Share of the stretch with nothing on hand. */
  empty: string;
  isEverShort: boolean;
  isEverEmpty: boolean;
}

/** How even service is from week to week. */
export interface WrittenWeeks {
  /** Name of the measure. */
  measure: string;
  /** Mean of the weeks. */
  mean: string;
  /** Null where all weeks are alike. */
  weakest: {week: string; share: string} | null;
}

/** Levels that a replenishment policy acts on. */
export type LevelName = 'reorderPoint' | 'orderUpTo' | 'baseStock';

/** Units that durations are written in. */
export type TimeUnitName = 'days' | 'hours' | 'minutes';

/** What the view says that shows where the money, the time and the goods of one lever value go; figures come in as text. */
export interface WhyPageText {
  /** A duration: `1 day`, `8.4 ± 0.2 h`. */
  time: (amount: string, unit: TimeUnitName) => string;
  /** What the view looks at. */
  subject: {
    best: (at: WrittenPlace) => string;
    chosen: (at: WrittenPlace) => string;
    written: string;
    /** The same for a scenario with nothing to move. */
    only: string;
    choose: string;
    choice: {
      best: (at: WrittenPlace) => string;
      chosen: (at: WrittenPlace) => string;
      written: string;
    };
    /** How another value comes to be chosen. */
    howToChoose: string;
    waiting: string;
    noAnswer: string;
  };
  /** What is being worked on, in the sections. */
  busy: {statement: string; cycle: string; orders: string; weeks: string; points: string; stock: string};
  /** What was stopped, beside the way to begin again. */
  stopped: string;
  statement: {
    heading: string;
    subtitle: (unit: string) => string;
    /** Small costs together. */
    other: string;
    share: (unit: string) => string;
    showSmall: (count: string) => string;
    hideSmall: string;
    basis: (replications: string, confidence: string) => string;
    freshBasis: (replications: string, confidence: string) => string;
    oneReplication: string;
    cashProfit: (amount: string) => string;
    caption: (confidence: string, unit: string) => string;
    columns: {line: string; amount: string; share: string};
  };
  cycle: {
    heading: string;
    /** What is drawn; no confidence where there are no intervals. */
    subtitle: (confidence: string | null) => string;
    /** Names of the two shades of the bars. */
    waiting: string;
    moving: string;
    total: string;
    mean: string;
    p95: string;
    promise: (time: string) => string;
    adds: string;
    basis: (replications: string, orders: string) => string;
    afterDelivery: (time: string) => string;
    kind: Readonly<Record<TimeKind, string>>;
    /** Before the choice of the orders that are looked at. */
    orders: string;
    all: string;
    /** Before the choice of what orders are put together by, and what there is. */
    sideBySide: string;
    by: Readonly<Record<OrderGroup, string>>;
    groupsSubtitle: (isPromised: boolean) => string;
    histogram: (p95: string) => string;
    histogramSubtitle: (width: string, above: string) => string;
    /** Orders beyond the last step. */
    above: (share: string, time: string) => string;
    axis: (unit: TimeUnitName) => string;
    caption: (confidence: string) => string;
    columns: Readonly<
      Record<'stage' | OrderGroup | 'mean' | 'p95' | 'share' | 'parts' | 'orders' | 'promise', string>
    >;
    histogramColumns: {from: string; share: string};
  };
  orders: {
    /** Which orders are listed. */
    basis: (count: string, isPromised: boolean) => string;
    /** An order of a segment, by its number. */
    order: (segment: string, number: string) => string;
    columns: {order: string; channel: string; placed: string; took: string; late: string; cause: string};
    promised: (moment: string) => string;
    subtitle: (placed: string, received: string, sum: string) => string;
    /** What some time went into, and how much. */
    timed: (name: string, time: string) => string;
    /** Names of the two shades of the bars. */
    heldUp: string;
    useful: string;
    delay: (time: string) => string;
    caption: string;
    lifeColumns: {what: string; stage: string; from: string; to: string; time: string; delay: string};
    /** Of all stretches together. */
    total: string;
  };
  weeks: {
    heading: string;
    finding: (found: WrittenWeeks) => string;
    /** No confidence where there are no intervals. */
    subtitle: (confidence: string | null) => string;
    basis: (replications: string) => string;
    /** The counted time is too short. */
    none: string;
    caption: (confidence: string) => string;
    week: string;
  };
  stock: {
    heading: string;
    /** A product at a site. */
    place: (product: string, site: string) => string;
    finding: (found: WrittenStock) => string;
    /** That it is one replication of many, or the only one. */
    oneOfMany: (number: string) => string;
    onlyOne: string;
    leadTime: (days: string, demand: string) => string;
    reviewed: (days: string) => string;
    thinned: (kept: string, of: string) => string;
    none: string;
    onHand: string;
    position: string;
    backorders: string;
    orders: string;
    receipts: string;
    level: Readonly<Record<LevelName, (units: string) => string>>;
    short: (units: string) => string;
    warmUp: string;
    day: (number: string) => string;
    units: string;
    /** What lies there at the pointer. */
    reading: (at: string, onHand: string, position: string, onOrder: string, backorders: string) => string;
    pointer: string;
    chooser: string;
    search: string;
    matches: (shown: string, of: string) => string;
    noMatch: string;
    replication: (number: string) => string;
    previous: string;
    next: string;
    stretch: string;
    earlier: string;
    later: string;
    closer: string;
    wider: string;
    whole: string;
    overview: string;
    /** The same on narrow pages. */
    overviewBrief: string;
    caption: string;
    captionByDay: string;
    columns: {
      from: string;
      onHand: string;
      position: string;
      onOrder: string;
      reserved: string;
      backorders: string;
    };
  };
}

export function whyPageText(language: Language): WhyPageText {
  return language === 'zh' ? whyPageInChinese : whyPageInEnglish;
}
