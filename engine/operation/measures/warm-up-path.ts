import {DAY, type Network} from '../../scenario/network.ts';
import type {Plan} from '../planning/plan.ts';
import {begin} from '../simulate.ts';

/** Units on hand of all stocking points together, averaged over each day from the start to the horizon. */
export function warmUpPath(network: Network, plan: Plan, seed: string, replication: number): Float64Array {
  const op = begin({...network, warmUp: 0}, plan, seed, replication);
  const {clock, stock} = op;
  stock.startCounting(0);
  let before = 0;
  return Float64Array.from({length: Math.floor(network.horizon / DAY)}, (_, day) => {
    clock.run((day + 1) * DAY, op);
    stock.closeIntegrals(clock.now);
    const total = stock.areaOnHand.reduce((sum, area) => sum + area, 0);
    const average = (total - before) / DAY;
    before = total;
    return average;
  });
}
