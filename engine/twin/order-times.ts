import {distribution, type DistributionSpec} from '../kernel/distributions.ts';
import {DAY, STAGES, type Network} from '../scenario/network.ts';
import {Unsolvable} from './assumption.ts';
import type {OrderStream} from './demand.ts';
import type {Solved} from './solved.ts';
import {exponentialQuantile, longestLeadTime, longestOf, NEARLY_ALL} from './supply.ts';

const AT_STOCK = STAGES.indexOf('allocated');
const DELIVERED = STAGES.indexOf('delivered');

/** Days that nearly no order takes longer for, from the customer to the stock. */
export function timeBeforeStock(network: Network, solved: Solved, stream: OrderStream): number {
  const {scenario} = network;
  const channels = scenario.channels.filter(
    ({name}) => (scenario.segments[stream.segment].channels[name] ?? 0) > 0,
  );
  const transmit = Math.max(0, ...channels.map((channel) => longest(channel.transmit)));
  return transmit + timeOfStages(network, solved, stream, 0, AT_STOCK);
}

/** Days that nearly no order takes longer for, from the customer to the stock and from there to the customer. */
export function timeBesideStock(network: Network, solved: Solved, stream: OrderStream): number {
  return (
    timeBeforeStock(network, solved, stream) +
    timeOfStages(network, solved, stream, AT_STOCK, DELIVERED) +
    longestDelivery(network, stream)
  );
}

/** Orders must have their time, once nothing is short, before the run ends. Throws Unsolvable otherwise. */
export function requireOrdersEnd(network: Network, solved: Solved): void {
  for (const stream of solved.orders)
    if (timeBesideStock(network, solved, stream) > network.followUp / DAY) {
      const {name} = network.scenario.segments[stream.segment];
      throw new Unsolvable('ordersCutOff', 'run.followUp', name);
    }
}

/** Whether all that waits for stock at the horizon is served, and delivered, before the run ends. */
export function endInTime(network: Network, solved: Solved): boolean {
  const {points, followUp} = network;
  const {supply, stock, orders} = solved;
  const beside = new Float64Array(network.siteCount);
  for (const stream of orders)
    beside[stream.site] = Math.max(beside[stream.site], timeBesideStock(network, solved, stream));
  return stock.every(({averageBackorders, isCovered}, p) => {
    if (averageBackorders === 0) return true;
    let longest = points.reviewEvery[p] / DAY + beside[points.site[p]];
    for (let source = p; source >= 0; source = points.upstream[source])
      longest += longestLeadTime(supply[source]);
    return isCovered && longest <= followUp / DAY;
  });
}

function timeOfStages(
  {scenario}: Network,
  {paths}: Solved,
  {site}: OrderStream,
  after: number,
  upTo: number,
): number {
  const {process, name} = scenario.sites[site];
  return process
    .filter(({stage}) => STAGES.indexOf(stage) > after && STAGES.indexOf(stage) <= upTo)
    .reduce((sum, {delay, station}) => {
      const {W = 0} = paths[site]?.stations.get(`${name}/${station}`) ?? {};
      return sum + longest(delay) + exponentialQuantile(W, NEARLY_ALL);
    }, 0);
}

function longestDelivery({segments, lanes}: Network, {segment, position}: OrderStream): number {
  const lane = segments.lane[segment][position];
  if (lane < 0) return 0;
  const travel = lanes.travel[lane];
  switch (travel.type) {
    case 'iid':
    case 'fifo':
      return longest(travel.of);
    case 'every':
      return travel.every + longest(travel.transit);
    case 'poisson':
      return exponentialQuantile(1 / travel.perDay, NEARLY_ALL) + longest(travel.transit);
    default:
      return travel satisfies never;
  }
}

function longest(spec: DistributionSpec): number {
  return longestOf(distribution(spec), NEARLY_ALL);
}
