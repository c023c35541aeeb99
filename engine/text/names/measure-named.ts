import type {Named, NameText} from './names.ts';

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
