import type {Language} from '../cli.ts';
import {explorePageInEnglish} from './explore-page-en.ts';
import {explorePageInChinese} from './explore-page-zh.ts';

/** What the view that explores one scenario says; figures come in as text. */
export interface ExplorePageText {
  figure: {
    /** The title until there is a finding. */
    drawing: string;
    /** The title where the search was stopped before there was one. */
    cutShort: string;
    /** Title of the lower panel; a step is a percentage point or one unit of the lever. */
    marginals: (unit: string, step: 'point' | 'unit') => string;
    /** The same where there is little room. */
    marginalsInShort: (unit: string, step: 'point' | 'unit') => string;
    marginalRevenue: string;
    marginalCost: string;
    /** Until the search has ended. */
    marginalsLater: string;
    /** A line leaves the panel: how far it goes, and where. */
    goesTo: (amount: string, value: string) => string;
  };
  zoom: {
    /** Name of the buttons together. */
    label: string;
    closer: string;
    wider: string;
    whole: string;
    hint: string;
  };
  earlier: {
    title: string;
    /** Name of a curve of the scenario without changes. */
    asWritten: string;
    /** A change: what was set, and to what. */
    change: (name: string, value: string) => string;
    /** Changes that are not named. */
    more: (count: string) => string;
    /** What something that is no number or word was set to. */
    changed: string;
    /** Best value and profit of a year. */
    told: (value: string, profit: string) => string;
    back: string;
    /** The same for one of several, by name. */
    backTo: (name: string) => string;
    forget: string;
  };
  readout: {
    /** Name of the row that says how much less than the best this earns. */
    difference: string;
    /** What the bars under the lines of cost are. */
    bars: string;
    /** What the lines around them are. */
    outlined: string;
    /** The definitions of service, side by side. */
    service: string;
    timesAndStock: string;
    /** A line or measure that a point of the curve does not have. */
    none: string;
  };
}

export function explorePageText(language: Language): ExplorePageText {
  return language === 'zh' ? explorePageInChinese : explorePageInEnglish;
}
