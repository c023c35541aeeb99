import {distribution} from '../../kernel/distributions.ts';
import type {Travel} from '../../scenario/network.ts';

/** Mean time from handing goods over to their arrival, days; on average they wait half the time between departures that repeat, and all of it between random ones. */
export function meanTravel(travel: Travel): number {
  switch (travel.type) {
    case 'iid':
    case 'fifo':
      return distribution(travel.of).mean;
    case 'every':
      return travel.every / 2 + distribution(travel.transit).mean;
    case 'poisson':
      return 1 / travel.perDay + distribution(travel.transit).mean;
    default:
      return travel satisfies never;
  }
}
