import {nameSelector} from '../scenario/paths.ts';
import {DAY, type Network, type Travel} from '../scenario/network.ts';
import type {Distribution} from '../kernel/distributions.ts';
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
  const entries = scenario.sites.flatMap(({stock}) => stock.map((_, i) => i));
  return {path: `sites${nameSelector(site.name)}.stock[${entries[points.entry[p]]}]`, site: site.name};
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

/** Time from order to receipt that hardly any order exceeds, days. */
export function longestLeadTime(supply: Supply): number {
  switch (supply.type) {
    case 'constant':
      return supply.leadTime;
    case 'independent':
      return supply.before + supply.law.quantile(ALMOST_ALL);
    case 'every':
      return supply.transit + supply.every;
    case 'poisson':
      return supply.transit + TIMES_MEAN / supply.perDay;
    default:
      return supply satisfies never;
  }
}

const ALMOST_ALL = 1 - 1e-6;
/** An exponential time exceeds so many of its means with a probability of 1e-6. */
const TIMES_MEAN = 13.8;
