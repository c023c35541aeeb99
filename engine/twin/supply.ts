import {nameSelector} from '../scenario/paths.ts';
import {DAY, type Network, type Travel} from '../scenario/network.ts';
import {distribution, type Distribution} from '../kernel/distributions.ts';
import {Unsolvable} from './assumption.ts';
import {timeLaw} from './laws.ts';

/** How a stocking point gets its goods from a source that always has them; times in days. */
export type Supply =
  | {type: 'constant'; leadTime: number}
  /** Every order takes a time of its own, after `before`. */
  | {type: 'independent'; before: number; law: Distribution}
  /** All that wait leave together, every so often or at the instants of a Poisson process, and take `transit`. */
  | {type: 'every'; every: number; transit: number}
  | {type: 'poisson'; perDay: number; transit: number};

/** Where goods are kept, for a reader. */
export interface PointPlace {
  path: string;
  site: string;
}

export function placeOf({points, scenario}: Network, p: number): PointPlace {
  const site = scenario.sites[points.site[p]];
  let entry = points.entry[p];
  for (let before = 0; before < points.site[p]; before++) entry -= scenario.sites[before].stock.length;
  return {path: `sites${nameSelector(site.name)}.stock[${entry}]`, site: site.name};
}

/** The supply of a stocking point, as if its source always had the goods. Throws Unsolvable where they arrive in forced sequence. */
export function supplyOf(network: Network, p: number): Supply {
  const {points, lanes} = network;
  const before = points.transmit[p] / DAY;
  const lane = points.lane[p];
  if (lane < 0) return {type: 'constant', leadTime: before};
  return supplyOver(lanes.travel[lane], before, `lanes[${lane}].leadTime`, lanes.name[lane]);
}

function supplyOver(travel: Travel, before: number, path: string, lane: string): Supply {
  const law = timeLaw('of' in travel ? travel.of : travel.transit);
  if (!law) throw new Unsolvable('negativeTime', path, lane);
  const isConstant = law.variance === 0;
  switch (travel.type) {
    case 'iid':
      return isConstant
        ? {type: 'constant', leadTime: before + law.mean}
        : {type: 'independent', before, law};
    case 'fifo':
      if (!isConstant) throw new Unsolvable('leadTimeInSequence', path, lane);
      return {type: 'constant', leadTime: before + law.mean};
    case 'every':
    case 'poisson':
      if (!isConstant) throw new Unsolvable('transitCrosses', path, lane);
      return travel.type === 'every'
        ? {type: 'every', every: travel.every, transit: before + law.mean}
        : {type: 'poisson', perDay: travel.perDay, transit: before + law.mean};
    default:
      return travel satisfies never;
  }
}

/** Expected time from order to receipt, days. */
export function meanLeadTime(supply: Supply): number {
  switch (supply.type) {
    case 'constant':
      return supply.leadTime;
    case 'independent':
      return supply.before + supply.law.mean;
    case 'every':
      return supply.transit + supply.every / 2;
    case 'poisson':
      return supply.transit + 1 / supply.perDay;
    default:
      return supply satisfies never;
  }
}

/** Time from order to receipt that all but a few orders keep, days; `share` of those with a random time. */
export function longestLeadTime(supply: Supply, share = ALMOST_ALL): number {
  switch (supply.type) {
    case 'constant':
      return supply.leadTime;
    case 'independent':
      return supply.before + supply.law.quantile(share);
    case 'every':
      return supply.transit + supply.every;
    case 'poisson':
      return supply.transit + exponentialQuantile(1 / supply.perDay, share);
    default:
      return supply satisfies never;
  }
}

/** A value that a time of this law exceeds with a probability of 1 - share; a time that does not vary is its own. */
export function longestOf(law: Distribution, share: number): number {
  return law.variance === 0 ? law.mean : law.quantile(share);
}

export function exponentialQuantile(mean: number, share: number): number {
  return mean === 0 ? 0 : distribution({type: 'exponential', mean}).quantile(share);
}

const ALMOST_ALL = 1 - 1e-6;
/** For times whose excess shows little in an average over the counted time. */
export const NEARLY_ALL = 0.999;
