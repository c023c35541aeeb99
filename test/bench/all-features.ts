import {readFileSync} from 'node:fs';
import type {Finding} from './findings.ts';
import {OwnProcess, type Job} from './own-process.ts';
import {median} from './timing.ts';
import {ready, replicationOf} from './workloads.ts';

const SCENARIOS = ['spare-parts', 'online-shop'];
const PROCESSES = 3;
const REPLICATIONS = 4;
/** Plays of each replication. The first ones compile the code, the last time after the eighth object of each class, when V8 settles its shape. */
const PLAYS = 8;

/** Anything of a scenario file. */
type Part = Record<string, unknown>;

/** What is left out where features are off, by the part of the file, and with it what is said of what they assume. */
const FEATURES = {
  scenario: ['promotions', 'levers', 'assumptions'],
  run: ['series'],
  costs: ['errors', 'claimPerUnit', 'interestPerYear'],
  products: ['substitutes', 'offer', 'damage', 'traits', 'madeToOrder', 'lifeCycle'],
  channels: ['capacity', 'errors', 'confirmation', 'convenience'],
  segments: ['cancellation', 'payment', 'smoothing', 'invoiceDisputes', 'convenience', 'wanted'],
  promise: ['calendar', 'moreWhenShort'],
  whenShort: ['releaseAt'],
  lanes: ['refuses', 'damageFactor', 'insurance', 'mode'],
  tariff: ['volumetric'],
  sites: ['packing', 'identification', 'customising'],
  stock: ['backorders', 'expedite'],
  stations: ['overtime', 'wage', 'failures'],
  process: ['errors', 'check'],
} as const;

/**
 * Processor time of an order of the shipped scenarios with all features, beside that of the same orders without: in processes of their own, so
 * that neither runs in code that the other has made general. Of each replication the least time counts, as what else a machine does only adds.
 */
export async function measureFeatures(): Promise<Finding[]> {
  console.log('all features on and off                    us/order  off us/order   ratio');
  const findings: Finding[] = [];
  for (const name of SCENARIOS) {
    const pairs: {on: number; off: number}[] = [];
    for (let start = 0; start < PROCESSES; start++) pairs.push(await inTurns(name));
    const ratio = median(pairs.map(({on, off}) => on / off));
    console.log(
      [
        name.padEnd(40),
        median(pairs.map(({on}) => on))
          .toFixed(2)
          .padStart(10),
        median(pairs.map(({off}) => off))
          .toFixed(2)
          .padStart(13),
        ratio.toFixed(2).padStart(7),
      ].join(' '),
    );
    findings.push({
      id: `features-${name}`,
      what: `${name}, all features on against off`,
      measured: ratio,
      unit: 'x',
      atMost: 1.5,
    });
  }
  return findings;
}

/** Plays a shipped scenario with all its features, or without. */
export function featuresJob(setting: string): Job {
  const [name, features] = setting.split('/');
  const file = JSON.parse(readFileSync(`scenarios/${name}.json`, 'utf8')) as Part;
  const scenario = ready(features === 'on' ? file : plain(file));
  return (replication: number) => replicationOf(scenario, replication);
}

/** Microseconds of an order with and without features, in a process each. */
async function inTurns(name: string): Promise<{on: number; off: number}> {
  const on = new OwnProcess('features', `${name}/on`);
  const off = new OwnProcess('features', `${name}/off`);
  const none = () => new Array<number>(REPLICATIONS).fill(Infinity);
  const least = {on: none(), off: none()};
  for (let play = 0; play < PLAYS; play++)
    for (let i = 0; i < REPLICATIONS; i++) {
      least.on[i] = Math.min(least.on[i], perOrder(await on.ask(i)));
      least.off[i] = Math.min(least.off[i], perOrder(await off.ask(i)));
    }
  on.end();
  off.end();
  const mean = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0) / times.length;
  return {on: mean(least.on), off: mean(least.off)};
}

/** The scenario without its features; pick tasks become a step of their first station. */
export function plain(scenario: Part): Part {
  without(scenario, FEATURES.scenario);
  without(scenario.run, FEATURES.run);
  without(scenario.costs, FEATURES.costs);
  for (const product of parts(scenario.products)) without(product, FEATURES.products);
  for (const channel of parts(scenario.channels)) without(channel, FEATURES.channels);
  for (const segment of parts(scenario.segments)) {
    without(segment, FEATURES.segments);
    without(segment.promise, FEATURES.promise);
    without(segment.whenShort, FEATURES.whenShort);
  }
  for (const site of parts(scenario.sites)) plainSite(site);
  const lanes = parts(scenario.lanes);
  scenario.lanes = lanes.filter(
    ({from, to}, i) => lanes.findIndex((other) => other.from === from && other.to === to) === i,
  );
  for (const lane of lanes) {
    without(lane, FEATURES.lanes);
    without(lane.tariff, FEATURES.tariff);
  }
  return scenario;
}

function plainSite(site: Part): void {
  without(site, FEATURES.sites);
  for (const stock of parts(site.stock)) without(stock, FEATURES.stock);
  for (const station of parts(site.stations)) without(station, FEATURES.stations);
  for (const step of parts(site.process)) without(step, FEATURES.process);
  const {picking} = site;
  if (!isPart(picking)) return;
  const station = picking.station ?? parts(picking.zones)[0].station;
  site.process = [...parts(site.process), {stage: 'picked', station}];
  delete site.picking;
}

/** Microseconds. */
function perOrder({cpu, orders}: {cpu: number; orders: number}): number {
  return (cpu / orders) * 1e6;
}

function without(part: unknown, keys: readonly string[]): void {
  if (isPart(part)) for (const key of keys) delete part[key];
}

function parts(list: unknown): Part[] {
  return Array.isArray(list) ? list.filter(isPart) : [];
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null;
}
