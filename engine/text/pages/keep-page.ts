import type {Language} from '../cli.ts';
import {keepInEnglish} from './keep-page-en.ts';
import {keepInChinese} from './keep-page-zh.ts';

/** What the page says of keeping, sharing, saving and printing; figures come in as text. */
export interface KeepText {
  /** The two buttons of the bar. */
  bar: {keep: string; share: string};
  close: string;
  dismiss: string;
  shelf: {
    title: string;
    /** What is kept, and where. */
    about: string;
    name: string;
    keep: string;
    /** What is kept now has no result. */
    unfinished: string;
    list: string;
    empty: string;
    open: (name: string) => string;
    rename: string;
    copy: string;
    /** Name of the copy of an entry. */
    nameOfCopy: (name: string) => string;
    save: string;
    remove: string;
    saveAll: string;
    bring: string;
    removed: (name: string) => string;
    undo: string;
    damaged: string;
    damagedName: string;
    /** The finding of an entry. */
    best: (value: string, money: string) => string;
    single: (money: string) => string;
    none: string;
    changes: (count: string) => string;
    seed: (seed: string) => string;
    /** Everything that is kept is deleted and the shelf begun anew. */
    startAnew: string;
    startAnewSure: string;
  };
  share: {
    title: string;
    link: string;
    linkAbout: string;
    copy: string;
    copied: string;
    byHand: string;
    tooLong: (kilobytes: string, most: string) => string;
    withOrders: string;
    instead: string;
    making: string;
    unsettled: string;
    files: string;
    filesAbout: string;
    scenario: string;
    orders: (name: string) => string;
    result: string;
    figures: string;
    unfinished: string;
    print: string;
  };
  /** Buttons below a chart. */
  chart: {save: string; saveAs: (form: string) => string; failed: string};
  drop: string;
  notices: {
    kept: (name: string) => string;
    opened: (name: string) => string;
    otherEngine: (before: string, now: string) => string;
    otherScenario: string;
    damagedResult: string;
    goneMeanwhile: (name: string) => string;
    cannotOpen: (name: string) => string;
    cannotOpenLink: string;
    cannotContinue: string;
    imported: (count: string, known: string) => string;
    notImported: string;
    notSaved: string;
    trouble: Readonly<Record<'unavailable' | 'blocked' | 'newer' | 'damaged' | 'full' | 'failed', string>>;
    link: {
      characters: string;
      damaged: string;
      tooLong: string;
      version: (version: string) => string;
      content: string;
    };
  };
  /** The head of a printed page. */
  print: {
    scenario: string;
    seed: string;
    engine: string;
    date: string;
    changes: string;
  };
}

export function keepText(language: Language): KeepText {
  return language === 'zh' ? keepInChinese : keepInEnglish;
}
