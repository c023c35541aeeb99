import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {
  attachmentNames,
  compile,
  fitHistory,
  makePlan,
  readScenario,
  readTraces,
} from '../../engine/index.ts';
import type {Finding} from './findings.ts';
import {ordersCsv} from './orders-csv.ts';
import {inOwnProcess, type Job} from './own-process.ts';
import {cpuSince, median, peakMemory} from './timing.ts';
import {replicationOf} from './workloads.ts';

const REPLICATIONS = 6;
const WARM_UP_REPLICATIONS = 2;
const SHIPPED = 'scenarios/online-retail.json';

interface Replayed {
  reading: number;
  /** Seconds of processor time of every replication. */
  replications: number[];
  memory: number;
}

/** A year of a wholesaler: the fit of its order file, its replay, and the scenario fitted to it, each in a process of its own. */
export async function measureReplay(orderFile?: string): Promise<Finding[]> {
  const directory = mkdtempSync(join(tmpdir(), 'fulcrum-bench-'));
  const fit = await inOwnProcess<{wall: number; cpu: number}>('fit', orderFile, directory);
  console.log(
    `fit of ${orderFile ?? 'a made order file'}: ${fit.wall.toFixed(2)} s, ${fit.cpu.toFixed(2)} s of processor time`,
  );
  const replay = await played(join(directory, 'replay.json'), 'replay of its lines');
  rmSync(directory, {recursive: true});
  const generated = await played(SHIPPED, 'Online Retail, orders drawn');
  return [
    {id: 'fit', what: 'fit of 541,909 order lines, wall', measured: fit.wall, unit: 's', atMost: 5},
    {id: 'replay', what: 'replay of them, a replication', measured: replay.cpu, unit: 's', atMost: 0.5},
    {
      id: 'replay-memory',
      what: 'replay of them, peak memory',
      measured: replay.memory,
      unit: 'MB',
      atMost: 300,
    },
    {id: 'retail', what: 'Online Retail, orders drawn, a replication', measured: generated.cpu, unit: 's'},
    {
      id: 'retail-memory',
      what: 'Online Retail, orders drawn, peak memory',
      measured: generated.memory,
      unit: 'MB',
    },
  ];
}

async function played(path: string, about: string): Promise<{cpu: number; memory: number}> {
  const {reading, replications, memory} = await inOwnProcess<Replayed>('replay', path);
  const cpu = median(replications.slice(WARM_UP_REPLICATIONS));
  console.log(
    `${about}: read, compiled and planned in ${reading.toFixed(2)} s, a replication ${replications[0].toFixed(2)} s at first, then ${cpu.toFixed(2)}, ${memory.toFixed(0)} MB at most`,
  );
  return {cpu, memory};
}

/** Fits an order file, or a made one, and writes the replay of it into a directory. */
export function fitJob(orderFile: string): Job {
  return async (directory: string) => {
    const bytes = orderFile ? new Uint8Array(readFileSync(orderFile)) : new TextEncoder().encode(ordersCsv());
    const [start, wall] = [process.cpuUsage(), performance.now()];
    const {replayText, trace} = await fitHistory(bytes);
    const times = {wall: (performance.now() - wall) / 1000, cpu: cpuSince(start)};
    for (const name of attachmentNames(replayText)) writeFileSync(join(directory, name), trace);
    writeFileSync(join(directory, 'replay.json'), replayText);
    return times;
  };
}

/** Plays the scenario in a file, with the order files that lie beside it. */
export function replayJob(path: string): Job {
  return async (): Promise<Replayed> => {
    const start = process.cpuUsage();
    const text = readFileSync(path, 'utf8');
    const files = attachmentNames(text).map((name) => [
      name,
      new Uint8Array(readFileSync(join(path, '..', name))),
    ]);
    const attachments = Object.fromEntries(files);
    const {scenario} = readScenario(text, attachments);
    const network = compile(scenario, await readTraces(scenario, attachments));
    const ready = {network, plan: makePlan(network)};
    const reading = cpuSince(start);
    const replications = Array.from({length: REPLICATIONS}, (_, i) => replicationOf(ready, i).cpu);
    return {reading, replications, memory: peakMemory()};
  };
}
