import type {Language} from '../cli.ts';
import {namesInEnglish} from './names-en.ts';
import {namesInChinese} from './names-zh.ts';

export {measureNamed} from './measure-named.ts';

/** What something is called, and what that means. */
export interface Named {
  name: string;
  meaning: string;
}

/** Names of measures, money and moments, by the codes of the engine. */
export interface NameText {
  measures: Readonly<Record<string, Named>>;
  /** Measures of a station: the part of the code behind the last point. */
  station: Readonly<Record<string, Named>>;
  /** Measures of a channel: the part of the code behind the last point. */
  channel: Readonly<Record<string, Named>>;
  /** Lines of the statement. */
  lines: Readonly<Record<string, string>>;
  /** Moments of an order's life. */
  stages: Readonly<Record<string, string>>;
  /** The time from one moment to the next. */
  stage: (from: string, to: string) => Named;
  /** A measure of a station of a site. */
  atStation: (measure: string, station: string, site: string) => string;
  /** A measure of a channel. */
  atChannel: (measure: string, channel: string) => string;
  /** The share of time with so many jobs at a station. */
  present: (count: string) => Named;
  /** A measure of the jobs of one priority; null for those without. */
  ofPriority: (measure: string, priority: string | null) => string;
  /** Units of the measures, as they stand behind a number. */
  units: Readonly<Record<string, string>>;
}

export function nameText(language: Language): NameText {
  return language === 'zh' ? namesInChinese : namesInEnglish;
}
