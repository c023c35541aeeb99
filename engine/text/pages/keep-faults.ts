import type {Language} from '../cli.ts';
import {keepFaultsInEnglish} from './keep-faults-en.ts';
import {keepFaultsInChinese} from './keep-faults-zh.ts';

/** What may be wrong with what was kept or sent. */
export interface KeepFaultText {
  noSuchScenario: (id: string) => string;
  noSuchInput: string;
  wrongValue: (value: string) => string;
  noSuchLever: (name: string) => string;
  flaws: Readonly<
    Record<
      'missing' | 'notText' | 'notNumber' | 'notList' | 'notObject' | 'unknown' | 'notThisFormat' | 'damaged',
      string
    >
  >;
}

export function keepFaultText(language: Language): KeepFaultText {
  return language === 'zh' ? keepFaultsInChinese : keepFaultsInEnglish;
}
