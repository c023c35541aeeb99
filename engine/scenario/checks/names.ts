import type {Draft, Loose} from '../draft.ts';
import {fault, type Place, type Report} from '../report.ts';

/** Names by which other parts refer to a thing must be different; so must lanes. */
export function checkNames(draft: Draft, report: Report): void {
  different(report, 'product', ['products'], draft.products);
  different(report, 'channel', ['channels'], draft.channels);
  different(report, 'lever', ['levers'], draft.levers);
  different(report, 'promotion', ['promotions'], draft.promotions);
  const sites = different(report, 'site', ['sites'], draft.sites);
  different(report, 'segment', ['segments'], draft.segments, sites);

  for (const [i, site] of (draft.sites ?? []).entries()) {
    different(report, 'stock entry', ['sites', i, 'stock'], site?.stock);
    different(report, 'station', ['sites', i, 'stations'], site?.stations);
  }

  differentLanes(draft, report);
}

/** Two lanes between the same sites are two means of transport; to a segment there is one lane from each site. */
function differentLanes(draft: Draft, report: Report): void {
  const sites = new Set((draft.sites ?? []).map((site) => site?.name));
  const lanes = new Set<string>();
  for (const [i, lane] of (draft.lanes ?? []).entries()) {
    if (lane?.from === undefined || lane.to === undefined) continue;
    const ends = `from ${JSON.stringify(lane.from)} to ${JSON.stringify(lane.to)}`;
    if (!sites.has(lane.to)) {
      if (lanes.has(ends))
        fault(report, ['lanes', i], `a second lane ${ends}: there is one lane from a site to customers`);
      lanes.add(ends);
    } else if (lane.mode !== undefined) {
      const way = `${ends} ${lane.mode}`;
      if (lanes.has(way))
        fault(
          report,
          ['lanes', i],
          `a second lane ${ends}, by ${JSON.stringify(lane.mode)} like the first: give each lane between two sites a "mode" of its own`,
        );
      lanes.add(way);
    }
  }
}

/** Reports each name that stands a second time, also among `others` (name to noun); returns the names. */
function different(
  report: Report,
  noun: string,
  list: Place,
  things: Loose<{name: string | null}[]>,
  others: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const names = new Map<string, string>();
  for (const [i, thing] of (things ?? []).entries()) {
    const name = thing?.name;
    if (name === undefined || name === null) continue;
    const taken = names.get(name) ?? others.get(name);
    const place = [...list, i, 'name'];
    const quoted = JSON.stringify(name);
    if (taken === noun)
      fault(report, place, `a second ${noun} is called ${quoted}: names must be different`, name);
    else if (taken) fault(report, place, `a ${taken} is called ${quoted} too: names must be different`, name);
    names.set(name, noun);
  }
  return names;
}
