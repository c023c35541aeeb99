import type {Language} from '../cli.ts';
import {lineMeaningsInEnglish} from './line-meanings-en.ts';
import {lineMeaningsInChinese} from './line-meanings-zh.ts';

/** What sums and lines of the statement mean, by their codes. */
export type LineMeanings = Readonly<Record<string, string>>;

export function lineMeanings(language: Language): LineMeanings {
  return language === 'zh' ? lineMeaningsInChinese : lineMeaningsInEnglish;
}
