import type {Language} from './cli.ts';
import {namesInEnglish} from './names-en.ts';
import {namesInChinese} from './names-zh.ts';

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
  /** Lines of the statement. */
  lines: Readonly<Record<string, string>>;
  /** Moments of an order's life. */
  stages: Readonly<Record<string, string>>;
  /** The time from one moment to the next. */
  stage: (from: string, to: string) => Named;
  /** A measure of a station of a site. */
  atStation: (measure: string, station: string, site: string) => string;
  /** Units of the measures, as they stand behind a number. */
  units: Readonly<Record<string, string>>;
}

export function nameText(language: Language): NameText {
  return language === 'zh' ? namesInChinese : namesInEnglish;
}

/** What a measure is called; a code without a name stands for itself. */
export function measureNamed(code: string, names: NameText): Named {
  const known = names.measures[code];
  if (known) return known;
  const stage = /^stage\.(\w+)-(\w+)$/.exec(code);
  if (stage) return names.stage(names.stages[stage[1]] ?? stage[1], names.stages[stage[2]] ?? stage[2]);
  const station = /^(.*)\/(.*)\.(\w+)$/.exec(code);
  const measure = station && names.station[station[3]];
  if (!measure) return {name: code, meaning: ''};
  return {name: names.atStation(measure.name, station[2], station[1]), meaning: measure.meaning};
}
