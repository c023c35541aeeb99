import type {Language} from './cli.ts';
import {presetsInEnglish} from './presets-en.ts';
import {presetsInChinese} from './presets-zh.ts';

/** What is said of a preset. */
export interface PresetWords {
  /** Its name in the field. */
  title: string;
  /** What it is for, and where its figures come from. */
  about: string;
  /** Why each of its changes is made, in their sequence. */
  why: readonly string[];
}

/** Words for presets. */
export interface PresetText {
  presets: Readonly<Record<string, PresetWords>>;
  /** What a preset is for. */
  of: {product: string; channel: string};
  /** Where a change is made, when it is not in the thing itself. */
  places: {stock: string; target: string; segments: string; channels: string};
  /** Where alone a change is made. */
  onlyFor: (orderTypes: readonly string[]) => string;
  onlyWithout: (field: string) => string;
  /** How a preset is put to use. */
  use: (name: string, list: string) => string;
  /** What a preset has set. */
  set: (path: string, value: string, preset: string) => string;
  /** A part of another figure. */
  partOf: (times: string, of: string) => string;
  take: {all: string; half: string; one: string};
}

export function presetText(language: Language): PresetText {
  return language === 'zh' ? presetsInChinese : presetsInEnglish;
}
