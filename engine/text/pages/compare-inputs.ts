import type {Language} from '../cli.ts';
import {compareInputsInEnglish} from './compare-inputs-en.ts';
import {compareInputsInChinese} from './compare-inputs-zh.ts';

/** Words for the inputs in which scenarios differ. */
export interface CompareInputsText {
  /** What a figure is left out by. */
  none: string;
  yes: string;
  no: string;
  entries: (count: string) => string;
  /** Every entry of a list, and all products. */
  every: string;
  all: string;
  joint: string;
  /** A thing that some scenarios have and others do not. */
  there: string;
  notThere: string;
  part: (name: string, value: string) => string;
  comma: string;
  typed: (type: string, parts: string) => string;
}

export function compareInputsText(language: Language): CompareInputsText {
  return language === 'zh' ? compareInputsInChinese : compareInputsInEnglish;
}
