import {readFileSync} from 'node:fs';
import type {Finding} from './findings.ts';
import {median} from './timing.ts';
import {ready, replicationOf, type Ready} from './workloads.ts';

const SCENARIOS = ['spare-parts', 'online-shop'];
const ROUNDS = 11;
/** Rounds in which the code is compiled, the last time after the eighth object of each class, when V8 settles its shape. */
const WARM_UP_ROUNDS = 9;

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

/** Processor time of an order of the shipped scenarios with all features, beside that of the same orders without. */
export function measureFeatures(): Finding[] {
  console.log('all features on and off                    us/order  off us/order   ratio');
  return SCENARIOS.map((name) => {
    const text = readFileSync(`scenarios/${name}.json`, 'utf8');
    const on = ready(JSON.parse(text));
    const off = ready(plain(JSON.parse(text)));
    const times = Array.from({length: ROUNDS + WARM_UP_ROUNDS}, (_, round) => [
      perOrder(on, round),
      perOrder(off, round),
    ]).slice(WARM_UP_ROUNDS);
    const ratio = median(times.map(([one, other]) => one / other));
    const [onTime, offTime] = [0, 1].map((i) => median(times.map((pair) => pair[i])));
    console.log(
      [
        name.padEnd(40),
        onTime.toFixed(2).padStart(10),
        offTime.toFixed(2).padStart(13),
        ratio.toFixed(2).padStart(7),
      ].join(' '),
    );
    return {
      id: `features-${name}`,
      what: `${name}, all features on against off`,
      measured: ratio,
      unit: 'x',
      atMost: 1.5,
    };
  });
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
function perOrder(scenario: Ready, replication: number): number {
  const {cpu, orders} = replicationOf(scenario, replication);
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
