import type {Language} from '../cli.ts';
import {inputsPageInEnglish} from './inputs-page-en.ts';
import {inputsPageInChinese} from './inputs-page-zh.ts';

/** What a number must be, its bounds as text. */
export interface WrittenRange {
  least: string | null;
  isLeastAllowed: boolean;
  most: string | null;
  isMostAllowed: boolean;
  isWhole: boolean;
}

/** What the editor of all inputs says; figures come in as text. */
export interface InputsPageText {
  title: string;
  search: {
    label: string;
    found: (count: string) => string;
    foundFirst: (shown: string, count: string) => string;
    nothing: string;
  };
  /** Name of the way to what is shown. */
  way: string;
  /** The whole scenario, at the beginning of the way. */
  whole: string;
  /** Heading of the fields that were changed. */
  changed: string;
  /** Mark of a field that was changed. */
  mark: string;
  /** Mark of an entry that is new. */
  fresh: string;
  /** What stood there before, behind the mark. */
  was: (value: string) => string;
  reset: string;
  resetOf: (title: string) => string;
  /** The value that is played, where inputs that move many figures together make it another one. */
  played: (value: string) => string;
  default: (value: string) => string;
  /** A value that stands there because no other was given. */
  byDefault: string;
  /** A value that the rest of the scenario says. */
  derived: string;
  /** What an input means, on demand. */
  meaningOf: (title: string) => string;
  /** Which form a value has. */
  formOf: (title: string) => string;
  /** Heading of the laws of chance among the forms. */
  laws: string;
  entries: (count: string) => string;
  /** Fields of a section. */
  parts: (count: string) => string;
  open: (title: string) => string;
  /** Leads to where entries can be added and taken out. */
  change: string;
  changeOf: (title: string) => string;
  copyOf: (title: string) => string;
  copy: string;
  removeOf: (title: string) => string;
  remove: string;
  add: string;
  addName: string;
  /** Every name that may stand in a table does. */
  allThere: string;
  /** Why the length of a list cannot be changed here. */
  tooLong: string;
  previous: string;
  next: string;
  pageOf: (from: string, to: string, count: string) => string;
  /** True and false. */
  yes: string;
  no: string;
  /** Nothing is given. */
  none: string;
  /** What may stand in a field. */
  range: (range: WrittenRange) => string;
  countOf: (least: string, most: string | null) => string;
  /** How a duration or a list is written. */
  durationHint: string;
  /** What would be right. */
  writeNumber: (range: string) => string;
  writeNumbers: (count: string) => string;
  writeSomething: string;
  /** Sets of values to begin with, for the thing that is shown. */
  preset: {
    choose: string;
    apply: string;
    /** How many inputs it has changed. */
    done: (title: string, count: string) => string;
    nothing: (title: string) => string;
  };
  faultsInside: (count: string) => string;
  failed: (message: string) => string;
}

/** The editor of all inputs in a language. */
export function inputsPageText(language: Language): InputsPageText {
  return language === 'zh' ? inputsPageInChinese : inputsPageInEnglish;
}
