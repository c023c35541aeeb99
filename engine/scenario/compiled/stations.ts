import {compileCheck, sharesOfErrors} from './errors.ts';
import {DAY, STAGES, type Points, type Production, type Stations, type Step, type Ways} from '../network.ts';
import type {PickError, Scenario, Segment, Site, Step as WrittenStep} from '../schema.ts';

const MOST_PRESENT = 100; // the number present is measured one by one where it stays as small as that

/** Gathers the stations of all sites. */
export function compileStations(scenario: Scenario): Stations {
  const {segments} = scenario;
  const all = scenario.sites.flatMap((site, i) =>
    site.stations.map((station) => ({station, site, siteIndex: i})),
  );
  const priorities = [...new Set(segments.map(({priority}) => priority))].sort(
    (a, b) => (a ?? Infinity) - (b ?? Infinity),
  );
  const isPlain = ({station, site}: (typeof all)[number]) =>
    !isOnRoute(site) &&
    station.servers !== 'unlimited' &&
    station.discipline === 'fifo' &&
    station.capacity === null &&
    station.patience === null &&
    station.overtime === null &&
    station.detail === 'means';
  return {
    count: all.length,
    name: all.map(({station, site}) => `${site.name}/${station.name}`),
    site: Int32Array.from(all, ({siteIndex}) => siteIndex),
    servers: Float64Array.from(all, ({station: {servers}}) => (servers === 'unlimited' ? Infinity : servers)),
    time: all.map(({station}) => station.time),
    timeOfSegment: all.map(({station: {times}}) =>
      segments.map(({name}) => (Object.hasOwn(times, name) ? times[name] : null)),
    ),
    calendar: all.map(({station}) => station.calendar),
    wage: Float64Array.from(all, ({station}) => station.wage),
    overtime: Float64Array.from(all, ({station: {overtime}}) =>
      overtime === null ? -1 : Math.round(overtime.upTo * DAY),
    ),
    overtimeWage: Float64Array.from(all, ({station}) => station.overtime?.wage ?? 0),
    failures: all.map(({station}) => station.failures),
    isPlain: all.map(isPlain),
    discipline: all.map(({station}) => station.discipline),
    capacity: Float64Array.from(all, ({station}) => station.capacity ?? Infinity),
    patience: all.map(({station}) => station.patience),
    hasDistributions: all.map(({station}) => station.detail === 'distributions'),
    mostPresent: Int32Array.from(all, ({station, site}) => {
      const most = station.capacity ?? mostOrders(segments, site);
      return station.detail === 'distributions' && most <= MOST_PRESENT ? most : -1;
    }),
    priorities,
    rankOfSegment: Int32Array.from(segments, ({priority}) => priorities.indexOf(priority)),
  };
}

/** Whether jobs may come more than once or not at all, or are replenishment: then their number is of interest. */
function isOnRoute({process, production}: Site): boolean {
  return production !== null || process.some(({next}) => next.length > 0);
}

/** The calling station of each segment: that of the first site that it names and that has it, whether the lanes from there carry its goods or not. */
export function compileCallers({segments}: Scenario, {name}: Stations): Int32Array {
  return Int32Array.from(segments, ({servedBy, smoothing}) => {
    const station = smoothing?.call?.station ?? null;
    const site = servedBy.find((one) => name.includes(`${one}/${station}`));
    return station === null ? -1 : name.indexOf(`${site}/${station}`);
  });
}

/** Most orders that can be open at a site at once; Infinity unless it serves customers, all of them of finite sources. */
function mostOrders(segments: readonly Segment[], site: Site): number {
  const served = segments.filter(({servedBy}) => servedBy.includes(site.name));
  if (served.length === 0) return Infinity;
  return served.reduce(
    (sum, {orders}) => sum + (orders.type === 'finiteSource' ? orders.customers : Infinity),
    0,
  );
}

/** All steps, by site in the sequence of the process. */
export function compileSteps(scenario: Scenario, stations: Stations): Step[] {
  const stationIndex = new Map(stations.name.map((name, i) => [name, i]));
  let before = 0;
  return scenario.sites.flatMap((site, siteIndex) => {
    const first = before;
    before += site.process.length;
    const stationAt = (name: string) => stationIndex.get(`${site.name}/${name}`)!;
    return site.process.map((step, i) => ({
      id: first + i,
      site: siteIndex,
      stage: STAGES.indexOf(step.stage),
      name: step.name,
      delay: step.delay,
      station: step.station === null ? -1 : stationAt(step.station),
      cost: step.cost,
      costPerLine: step.costPerLine,
      costPerUnit: step.costPerUnit,
      pace: paceAt(site, step.stage),
      errors: sharesOfErrors(errorsLeft(site, step.errors)),
      check: compileCheck(step.check, stationAt),
      ways: waysOn(step, site.process, first),
    }));
  });
}

/** Factor on the time of a step where goods are told apart by machine. */
export function paceAt({identification}: Pick<Site, 'identification'>, stage: WrittenStep['stage']): number {
  return identification !== null && (stage === 'picked' || stage === 'packed') ? identification.time : 1;
}

/** Errors that a step, or a pick task, still makes where goods are told apart by machine. */
export function errorsLeft<Errors extends Record<PickError, number>>(
  {identification}: Site,
  errors: Errors | null,
): Errors | null {
  if (identification === null || errors === null) return errors;
  const left = identification.errors;
  return {...errors, goods: errors.goods * left, units: errors.units * left};
}

function waysOn({next}: WrittenStep, process: readonly WrittenStep[], first: number): Ways | null {
  if (next.length === 0) return null;
  let sum = 0;
  return {
    to: Int32Array.from(next, ({to}) => {
      const named = process.findIndex(({name}) => name === to);
      return named >= 0 ? first + named : ~(STAGES as readonly string[]).indexOf(to);
    }),
    cumulative: Float64Array.from(next, ({share}) => (sum += share)),
  };
}

/** The step by which an order enters each stage at each site: the first one of that stage. */
export function entrySteps(siteCount: number, steps: readonly Step[]): (Step | null)[][] {
  const entries: (Step | null)[][] = Array.from({length: siteCount}, () => STAGES.map(() => null));
  for (const step of steps) entries[step.site][step.stage] ??= step;
  return entries;
}

/** Which stocking points order from a supplier that makes what is ordered. */
export function compileProduction(scenario: Scenario, points: Points, stations: Stations): Production {
  const siteOf = new Map(scenario.sites.map((site) => [site.name, site]));
  const entries = scenario.sites.flatMap((site) => site.stock);
  const makers = Array.from(points.entry, (entry) => {
    const {from} = entries[entry];
    return from === null ? undefined : siteOf.get(from);
  });
  return {
    station: Int32Array.from(makers, (maker) =>
      maker?.production ? stations.name.indexOf(`${maker.name}/${maker.production.station}`) : -1,
    ),
    perUnit: Uint8Array.from(makers, (maker) => (maker?.production?.per === 'unit' ? 1 : 0)),
  };
}
