import type {Scenario} from '../index.ts';
import type {Measures} from './summary.ts';

/** A station that gets more work than it can do: the queue before it grows for as long as the run goes on. */
export interface Overload {
  site: string;
  station: string;
  /** Work that comes as a share of the time of its servers, at least 1. */
  load: number;
  servers: number;
  /** Least number of servers that can do the work. */
  needed: number;
}

/** Use from which a station is taken for saturated: a short run may bring more work than time and leave it idle before. */
const SATURATED = 0.9;

/**
 * The stations that are overloaded by the measures of a scenario, the heaviest load first. Those that turn jobs away or lose them to
 * impatience, and those whose customers come back only when they are served, cannot be.
 */
export function overloads({sites, segments}: Scenario, measures: Measures): Overload[] {
  const isOpen = (site: string) =>
    segments.every(({servedBy}) => !servedBy.includes(site)) ||
    segments.some(({servedBy, orders}) => servedBy.includes(site) && orders.type !== 'finiteSource');
  return sites
    .filter(({name}) => isOpen(name))
    .flatMap(({name: site, stations}) =>
      stations.flatMap(({name: station, servers, capacity, patience}): Overload[] => {
        const load = measures[`${site}/${station}.load`]?.mean ?? 0;
        const use = measures[`${site}/${station}.utilisation`]?.mean ?? 0;
        if (servers === 'unlimited' || capacity !== null || patience !== null) return [];
        if (load < 1 || use < SATURATED) return [];
        return [{site, station, load, servers, needed: Math.floor(load * servers) + 1}];
      }),
    )
    .sort((a, b) => b.load - a.load);
}

/** A station that is overloaded at some values of a lever. */
export interface OverloadAlong extends Pick<Overload, 'site' | 'station'> {
  /** The values at which it is, of those that were played. */
  values: number[];
}

/** The stations that are overloaded somewhere along a lever. */
export function overloadsAlong(
  points: readonly {value: number; overloaded?: readonly Overload[]}[],
): OverloadAlong[] {
  const found = new Map<string, OverloadAlong>();
  for (const {value, overloaded = []} of points)
    for (const {site, station} of overloaded) {
      const known = found.get(`${site}/${station}`);
      if (known) known.values.push(value);
      else found.set(`${site}/${station}`, {site, station, values: [value]});
    }
  return [...found.values()];
}
