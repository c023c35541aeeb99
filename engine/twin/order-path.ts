import {nameSelector} from '../scenario/paths.ts';
import {STAGES, type Network, type Stage} from '../scenario/network.ts';
import type {Scenario} from '../scenario/schema.ts';
import {Unsolvable} from './assumption.ts';
import type {OrderStream} from './demand.ts';
import {timeLaw} from './laws.ts';
import {queueFigures, requireCapacity, type QueueFigures} from './queue-figures.ts';

type Site = Scenario['sites'][number];

/** What the stages of an order's way through one site take. */
export interface SitePath {
  /** Mean days that reaching each stage takes at this site, in the order of `STAGES`; NaN where it is not known. */
  readonly stages: Float64Array;
  /** Figures of the stations, by `site/station`; those that are not known are left out. */
  readonly stations: ReadonlyMap<string, QueueFigures>;
}

/** Orders on their way: how many a day, whether they come one by one, and as a Poisson process. */
interface Flow {
  readonly orders: number;
  readonly isSingle: boolean;
  isPoisson: boolean;
  /** What makes it no Poisson process; empty while it is one. */
  spoiledBy: {path: string; of: string};
}

const BEFORE_STOCK: readonly Stage[] = ['transmitted', 'verified'];
const BEHIND_STOCK: readonly Stage[] = ['picked', 'packed', 'dispatched'];
const AFTER_DELIVERY: readonly Stage[] = ['invoiced', 'closed'];

/**
 * The way of the orders through a site. A random time that each order takes by itself, and M/M/c, hand a Poisson process on: Burke
 * (1956), The output of a queuing system, Operations Research 4, 699-704. Throws Unsolvable where orders do not meet the stock as a
 * Poisson process; what lies behind the stock is not known then, and stays open.
 */
export function sitePath(
  network: Network,
  site: number,
  streams: readonly OrderStream[],
  isNeverShort: boolean,
): SitePath {
  const {scenario} = network;
  const here = scenario.sites[site];
  const stages = new Float64Array(STAGES.length);
  const stations = new Map<string, QueueFigures>();
  const flow: Flow = {
    orders: streams.reduce((sum, {orders}) => sum + orders, 0),
    isSingle: streams.every(({atOnce}) => atOnce.length === 2 && atOnce[1] === 1),
    isPoisson: true,
    spoiledBy: {path: '', of: ''},
  };
  channelsKeepBatches(network, streams, flow);
  const pass = (stage: Stage) => {
    const time = passStage(here, stage, flow, stations);
    if (time !== null) stages[STAGES.indexOf(stage)] = time;
  };
  for (const stage of BEFORE_STOCK) {
    pass(stage);
    if (Number.isNaN(stages[STAGES.indexOf(stage)]))
      throw new Unsolvable('stationDepartures', flow.spoiledBy.path, flow.spoiledBy.of);
  }
  if (!isNeverShort) {
    if (!flow.isPoisson) throw new Unsolvable('stationDepartures', flow.spoiledBy.path, flow.spoiledBy.of);
    flow.isPoisson = false;
  }
  for (const stage of BEHIND_STOCK) pass(stage);
  if (!streams.every(({segment, position}) => isIndependentLane(network, segment, position)))
    flow.isPoisson = false;
  for (const stage of AFTER_DELIVERY) pass(stage);
  return {stages, stations};
}

/** Mean days from the site to the segment; NaN where it is not known. */
export function deliveryTime({lanes, segments}: Network, segment: number, position: number): number {
  const lane = segments.lane[segment][position];
  if (lane < 0) return 0;
  const travel = lanes.travel[lane];
  if (!('of' in travel)) return NaN;
  const law = timeLaw(travel.of);
  return law && (travel.type === 'iid' || law.variance === 0) ? law.mean : NaN;
}

/** Mean days that the channels of a segment take. */
export function channelTime({scenario}: Network, segment: number): number {
  const {channels, name} = scenario.segments[segment];
  return Object.entries(channels).reduce((sum, [channel, share]) => {
    const {transmit} = scenario.channels.find((one) => one.name === channel)!;
    const law = timeLaw(transmit);
    if (!law) throw new Unsolvable('negativeTime', `channels${nameSelector(channel)}.transmit`, name);
    return sum + share * law.mean;
  }, 0);
}

function isIndependentLane(network: Network, segment: number, position: number): boolean {
  return !Number.isNaN(deliveryTime(network, segment, position));
}

/** Orders placed at one instant stay together only where a channel takes all of them the same time. */
function channelsKeepBatches({scenario}: Network, streams: readonly OrderStream[], {isSingle}: Flow): void {
  if (isSingle) return;
  for (const {segment} of streams) {
    const {channels, name} = scenario.segments[segment];
    const used = scenario.channels.filter((channel) => (channels[channel.name] ?? 0) > 0);
    const isAlike = used.every(
      ({transmit}) =>
        timeLaw(transmit)?.variance === 0 && timeLaw(transmit)!.mean === timeLaw(used[0].transmit)!.mean,
    );
    if (!isAlike) throw new Unsolvable('batchesDelayed', 'channels', name);
  }
}

/** Mean days of a stage; NaN where it is not known, null where the site has no such step. */
function passStage(site: Site, stage: Stage, flow: Flow, stations: Map<string, QueueFigures>): number | null {
  const steps = site.process.filter((step) => step.stage === stage);
  if (steps.length === 0) return null;
  const path = `sites${nameSelector(site.name)}`;
  if (steps.length > 1) throw new Unsolvable('stationFeature', `${path}.process`, site.name);
  const [step] = steps;
  const at = `${path}.process[${site.process.indexOf(step)}]`;
  const delay = timeLaw(step.delay);
  if (!delay) throw new Unsolvable('negativeTime', `${at}.delay`, site.name);
  const isBeforeStock = BEFORE_STOCK.includes(stage);
  if (isBeforeStock && !flow.isSingle && delay.variance > 0)
    throw new Unsolvable('batchesDelayed', `${at}.delay`, site.name);
  if (step.station === null) return delay.mean;
  if (isBeforeStock && !flow.isSingle) throw new Unsolvable('batchesDelayed', `${at}.station`, site.name);
  const name = `${site.name}/${step.station}`;
  const station = site.stations.find((one) => one.name === step.station)!;
  const place = `${path}.stations${nameSelector(station.name)}`;
  requireCapacity(station, flow.orders, place, name);
  if (!flow.isPoisson || !flow.isSingle) return NaN;
  const shared = site.process.filter((other) => other.station === step.station).length > 1;
  if (shared) throw new Unsolvable('stationShared', place, name);
  const {figures, isPoissonAfter} = queueFigures(station, flow.orders, place, name);
  stations.set(name, figures);
  if (!isPoissonAfter) {
    flow.isPoisson = false;
    flow.spoiledBy = {path: `${place}.time`, of: name};
  }
  return delay.mean + figures.W;
}
