import type {Finding} from './findings.ts';
import {inOwnProcess, type Job} from './own-process.ts';
import {measured, peakMemory} from './timing.ts';
import {ready, replicationOf, threeEchelons, type NetworkSize} from './workloads.ts';

/** A hundred sites with a thousand products each. */
const SIZE: NetworkSize = {products: 1000, centres: 10, stores: 90, horizon: 30};

interface Large {
  preparing: number;
  /** Microseconds per order, of the first and of the second replication. */
  perOrder: [number, number];
  orders: number;
  memory: number;
}

/** The largest network: time to read, compile and plan it, time per order, and memory. */
export async function measureLarge(): Promise<Finding[]> {
  const {preparing, perOrder, orders, memory} = await inOwnProcess<Large>('large');
  console.log(
    `100 sites x 1,000 products: read, compiled and planned in ${preparing.toFixed(2)} s, ${perOrder[0].toFixed(2)} us an order at first, then ${perOrder[1].toFixed(2)} (${(orders / 1e6).toFixed(1)} million orders), ${memory.toFixed(0)} MB at most`,
  );
  const what = '100 sites x 1,000 products';
  return [
    {id: 'large-preparing', what: `${what}: read, compile, plan`, measured: preparing, unit: 's'},
    {id: 'large-order', what: `${what}: an order`, measured: perOrder[1], unit: 'us'},
    {id: 'large-memory', what: `${what}: peak memory`, measured: memory, unit: 'MB'},
  ];
}

export function largeJob(): Job {
  return (): Large => {
    const scenario = threeEchelons(SIZE);
    const {cpu: preparing, result} = measured(() => ready(scenario));
    const runs = [0, 1].map((replication) => replicationOf(result, replication));
    const [first, second] = runs.map(({cpu, orders}) => (cpu / orders) * 1e6);
    return {preparing, perOrder: [first, second], orders: runs[0].orders, memory: peakMemory()};
  };
}
