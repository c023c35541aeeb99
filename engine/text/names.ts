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

/** What a measure is called; a code without a name stands for itself. */
export function measureNamed(code: string, names: NameText): Named {
  const known = names.measures[code];
  if (known) return known;
  const stage = /^stage\.(\w+)-(\w+)$/.exec(code);
  if (stage) return names.stage(names.stages[stage[1]] ?? stage[1], names.stages[stage[2]] ?? stage[2]);
  return channelMeasure(code, names) ?? stationMeasure(code, names) ?? {name: code, meaning: ''};
}

/** A measure of a channel: `channel.NAME.Wq`. */
function channelMeasure(code: string, names: NameText): Named | null {
  const parts = /^channel\.(.+)\.(\w+)$/.exec(code);
  const measure = parts && names.channel[parts[2]];
  return measure ? {name: names.atChannel(measure.name, parts[1]), meaning: measure.meaning} : null;
}

/** A measure of a station, of all its jobs or of those of a priority: `SITE/STATION.priority2.Wq`. */
function stationMeasure(code: string, names: NameText): Named | null {
  const parts = /^(.*)\/(.*?)\.(?:(priority|noPriority)(\d*)\.)?(\w+(?:\.(?:sd|p\d+))?)$/.exec(code);
  if (!parts) return null;
  const [, site, station, hasPriority, priority, figure] = parts;
  const present = /^present(\d+)$/.exec(figure);
  const measure = present ? names.present(present[1]) : names.station[figure];
  if (!measure) return null;
  const name = names.atStation(measure.name, station, site);
  return {name: hasPriority ? names.ofPriority(name, priority || null) : name, meaning: measure.meaning};
}
