import {PerformanceObserver} from 'node:perf_hooks';
import {setTimeout} from 'node:timers/promises';
import type {Finding} from './findings.ts';
import {inOwnProcess, type Job} from './own-process.ts';
import {replicationOf, workload, type WorkloadName} from './workloads.ts';

/** How many times as long as usual the run is: ten million orders and five. */
const LONGER = {w2: 10, w4: 7};
/** Until the observer has heard of what was collected at the end, ms. */
const PATIENCE = 100;

interface Collected {
  orders: number;
  collections: number;
  milliseconds: number;
}

/** Garbage collections over one long run, whose code has been compiled before. */
export async function measureCollections(): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const name of ['w2', 'w4'] as const) {
    const {orders, collections, milliseconds} = await inOwnProcess<Collected>('collections', name);
    console.log(
      `${name.toUpperCase()}, a run of ${(orders / 1e6).toFixed(1)} million orders: ${collections} garbage collections, ${milliseconds.toFixed(1)} ms`,
    );
    findings.push({
      id: `collections-${name}`,
      what: `${name.toUpperCase()}, garbage collections a million orders`,
      measured: (collections / orders) * 1e6,
      unit: '',
    });
  }
  return findings;
}

export function collectionsJob(name: string): Job {
  return async () => {
    const long = workload(name as WorkloadName, LONGER[name as keyof typeof LONGER]);
    const short = workload(name as WorkloadName);
    for (const round of [0, 1, 2]) replicationOf(short, round);
    const durations: number[] = [];
    const observer = new PerformanceObserver((list) =>
      durations.push(...list.getEntries().map(({duration}) => duration)),
    );
    await setTimeout(PATIENCE);
    observer.observe({type: 'gc'});
    const {orders} = replicationOf(long, 3);
    await setTimeout(PATIENCE);
    observer.disconnect();
    return {
      orders,
      collections: durations.length,
      milliseconds: durations.reduce((sum, duration) => sum + duration, 0),
    } satisfies Collected;
  };
}
